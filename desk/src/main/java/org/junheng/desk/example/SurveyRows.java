package org.junheng.desk.example;

import java.util.Map;
import java.util.TreeMap;

/** Writes the rows of sheet 调查: satisfaction of each group asked, one county, one year. */
final class SurveyRows {

    /** questionnaires for each hundred people asked among the parents */
    private static final Map<String, Double> GROUPS = new TreeMap<>(Map.of(
            "parents", 1.0,
            "teachers", 0.25,
            "heads", 0.05,
            "students", 0.4,
            "delegates", 0.06,
            "public", 0.2));

    private static final double PER_PERSON = 0.004;
    private static final int FEWEST = 60;

    private SurveyRows() {}

    static void write(Ledgers ledgers, String area, int year, double people, Chance chance) {
        GROUPS.forEach((group, share) -> {
            int sent = (int) Math.round(Math.max(FEWEST, people * PER_PERSON) * share) + 2;
            int valid = (int) Math.round(sent * chance.between(0.955, 0.99));
            int interviews = Math.max(2, sent / 20);
            ledgers.of("survey")
                    .row()
                    .put("area", area)
                    .put("year", year)
                    .put("group", group)
                    .put("sent", sent)
                    .put("valid", valid)
                    .put("satisfied", Math.round(valid * chance.between(0.91, 0.965)))
                    .put("interviews", interviews)
                    .put("interviews_satisfied", Math.round(interviews * chance.between(0.9, 1)));
        });
    }
}
