package org.junheng.web.results;

import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.report.Links;
import org.junheng.core.standard.Indicator;

/** The addresses a school's own people can open (本校的网址): their school's values, and the standards; no page of the county. */
record SchoolAddresses(String school, int year, String at) implements Links {

    private String query(boolean first) {
        return at.isEmpty() ? "" : (first ? "?" : "&") + "at=" + at;
    }

    @Override
    public Links inYear(int other) {
        return new SchoolAddresses(school, other, at);
    }

    private boolean isOwn(StageMeasures stage, int section) {
        return stage.table().shown(stage.row(section), "school").equals(school);
    }

    @Override
    public String value(Verdict verdict, StageMeasures stage, int section, Indicator indicator) {
        return isOwn(stage, section)
                ? "/school/" + school + "/" + year + "/value?standard="
                        + verdict.measures().standard().id() + "&indicator=" + indicator.id() + "&stage="
                        + stage.stage() + query(false)
                : "";
    }

    @Override
    public String school(StageMeasures stage, int section) {
        return isOwn(stage, section) ? "/school/" + school + "/" + year + "/standing" + query(true) : "";
    }

    @Override
    public String rule(Verdict verdict, Indicator indicator) {
        return "/standards/" + verdict.measures().standard().id() + "#" + indicator.id();
    }

    @Override
    public String clause(Verdict verdict, ClauseVerdict clause) {
        return "/standards/" + verdict.measures().standard().id() + "#"
                + clause.clause().id();
    }
}
