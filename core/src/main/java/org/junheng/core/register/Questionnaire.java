package org.junheng.core.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.ExactReading;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.Row;
import org.junheng.core.text.Words;

/**
 * What one group is asked about its satisfaction (问卷), a file of {@code registers/questionnaires}: the questions are fields, and what
 * counts as valid or satisfied is a formula over them.
 *
 * @param group a code of the list survey-group
 * @param about what is said above the questions
 * @param perSchool whether it is asked school by school
 * @param sample how many are to be asked
 * @param fewest the fewest whose answers are told as those of this group; empty where the file does not say
 * @param text the file as it was written, so that a survey can keep what it asked
 */
public record Questionnaire(
        String group,
        Words name,
        Words about,
        boolean perSchool,
        Sample sample,
        Map<String, Field> questions,
        Formula valid,
        Formula satisfied,
        List<Aspect> aspects,
        Optional<Integer> fewest,
        String text) {

    /**
     * One of the things asked about (调查方面).
     *
     * @param id a code of the list survey-aspect
     * @param when which questionnaires say anything about it
     */
    public record Aspect(String id, Words name, Optional<Formula> when, Formula satisfied) {}

    /**
     * What was answered, read by a formula.
     *
     * @param values question → what was chosen or written; what was not answered is not in it
     * @return whether it holds; OPEN where a question that decides was not answered
     */
    public Exact.Truth read(Formula formula, Map<String, String> values) {
        Row row = name -> Optional.ofNullable(questions.get(name)).map(field -> exact(field, values.get(name)));
        return ExactReading.truth(formula, row).orElse(Exact.Truth.OPEN);
    }

    private static Exact exact(Field field, String value) {
        return value == null ? FactRows.missing(field) : new Exact.Word(value);
    }

    public Collection<Field> fields() {
        return questions.values();
    }

    public Field question(String id) {
        return questions.get(id);
    }
}
