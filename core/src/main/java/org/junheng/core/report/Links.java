package org.junheng.core.report;

import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.standard.Indicator;

/** Where what is told can be opened (打开处): addresses of pages, or nothing in a document that stands alone. */
public interface Links {

    /** A document that stands alone; its numbers open within it. */
    Links NONE = new Links() {};

    /** The same of another year, for the numbers of earlier years. */
    default Links inYear(int year) {
        return this;
    }

    /** What is told of one indicator of a stage. */
    default String indicator(Verdict verdict, StageMeasures stage, Indicator indicator) {
        return "";
    }

    /** Where the value of a section comes from. */
    default String value(Verdict verdict, StageMeasures stage, int section, Indicator indicator) {
        return "";
    }

    /** Where the county's value and coefficient of variation of an indicator come from. */
    default String spread(Verdict verdict, StageMeasures stage, Indicator indicator) {
        return "";
    }

    /**
     * What a number of schools, spreads or items counts.
     *
     * @param stage empty for the whole county
     * @param indicator its id; empty for all of them
     */
    default String counted(Verdict verdict, Counted what, String stage, String indicator) {
        return "";
    }

    /**
     * What the schools of a stage reported of one figure.
     *
     * @param field its id
     */
    default String reported(Verdict verdict, String stage, String field) {
        return "";
    }

    /** Where an item of a county's self-assessment is told: an indicator's spreads, or how a clause was decided. */
    default String item(Verdict verdict, Verdict.Item item) {
        return "";
    }

    /** How a clause was decided: its test with numbers, and every row it was decided on that does not meet it. */
    default String decision(Verdict verdict, ClauseVerdict clause) {
        return "";
    }

    /** What is told of the school of a section. */
    default String school(StageMeasures stage, int section) {
        return "";
    }

    /** What a standard says of an indicator: formula, lines, where it stands. */
    default String rule(Verdict verdict, Indicator indicator) {
        return "";
    }

    /** What a clause says and asks for. */
    default String clause(Verdict verdict, ClauseVerdict clause) {
        return "";
    }

    /**
     * Where a problem is given an owner and a day.
     *
     * @param unit code of the school or county it is found at
     * @param basis standard and clause with a stroke between; empty for none
     */
    default String problem(String unit, String title, String basis) {
        return "";
    }
}
