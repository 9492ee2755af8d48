package org.junheng.core.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junheng.core.register.Questionnaires;
import org.junheng.core.survey.Share;
import org.junheng.core.survey.SurveyTally;

/**
 * What a survey came to (调查结果), as far as it may be told: of fewer than ten people at a school nothing is said, nor of another school
 * from which it could be worked out.
 *
 * @param name of the survey
 * @param sent group → questionnaires sent
 * @param schools code → name, of all schools
 * @param line the share that must be satisfied
 * @param hasEnded whether nothing more comes in; only then anything is told school by school
 */
public record SurveyResult(
        String name,
        int year,
        Questionnaires asked,
        SurveyTally tally,
        Map<String, Long> sent,
        Map<String, String> schools,
        BigDecimal line,
        boolean hasEnded) {

    /** all in all, in place of an aspect */
    static final String OVERALL = "";

    /** What is said of one school: by aspect, and all in all; what is hidden is not in it. */
    record School(String code, String name, Map<String, Share> said) {}

    /** All in all first, then the aspects. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(OVERALL));
        columns.addAll(tally.aspects().keySet());
        return columns;
    }

    /** In the order of their codes. */
    List<School> bySchool() {
        List<School> told = new ArrayList<>();
        if (!hasEnded) {
            return told;
        }
        List<String> codes = tally.schools();
        codes.forEach(code -> told.add(new School(code, schools.getOrDefault(code, code), new HashMap<>())));
        for (String column : columns()) {
            double[] people = codes.stream()
                    .mapToDouble(code -> share(code, column).said())
                    .toArray();
            boolean[] hidden = withTheRest(people, SmallGroups.hidden(people));
            for (int i = 0; i < hidden.length; i++) {
                if (!hidden[i]) {
                    told.get(i).said.put(column, share(codes.get(i), column));
                }
            }
        }
        return told;
    }

    /** Where those asked at no school are too few to be told of, one school is hidden too: else they are what the schools leave of the whole. */
    private boolean[] withTheRest(double[] people, boolean[] hidden) {
        boolean isNoneHidden = IntStream.range(0, hidden.length).noneMatch(i -> hidden[i]);
        if (!isNoneHidden || hidden.length == 0 || !groups().isRestSmall()) {
            return hidden;
        }
        boolean[] first = hidden.clone();
        int smallest = IntStream.range(0, people.length)
                .reduce((one, other) -> people[other] < people[one] ? other : one)
                .orElseThrow();
        first[smallest] = true;
        return first;
    }

    /** The fewest whose answers are told as those of a group: the strictest of the questionnaires, ten where one does not say. */
    int fewest() {
        return asked.all().stream()
                .mapToInt(each -> each.fewest().orElse(SmallGroups.FEWEST))
                .max()
                .orElse(SmallGroups.FEWEST);
    }

    SurveyGroups groups() {
        return new SurveyGroups(this);
    }

    private Share share(String school, String column) {
        return column.equals(OVERALL) ? tally.school(school) : tally.school(school, column);
    }

    long sentInAll() {
        return sent.values().stream().mapToLong(Long::longValue).sum();
    }
}
