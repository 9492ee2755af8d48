package org.junheng.store.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Deed;
import org.junheng.store.Look;

/** How many are to be asked, were asked and answered (样本与进度), by group and, where it is asked so, by school. */
public final class SurveyProgress {

    private static final int MOST = 1_000_000;

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Long> papersSent = new HashMap<>();

    /**
     * A group, at one school where it is asked per school.
     *
     * @param school empty where it is not asked per school
     * @param quota how many are to be asked; empty where it is not settled
     * @param slips codes that were sent and are not void
     * @param used codes that were answered by
     * @param returned all that came back, papers too
     */
    public record Line(String group, String school, Optional<Integer> quota, long slips, long used, long returned) {

        /** How many more are wanted; none where nobody said how many. */
        public long wanted() {
            return quota.map(number -> Math.max(0, number - returned)).orElse(0L);
        }
    }

    private SurveyProgress() {}

    /** Settles how many of a group are to be asked. */
    public static void settle(Deed deed, Survey survey, Map<String, Optional<Integer>> bySchool, String group) {
        survey.held(deed);
        PreparedBatch rows = deed.sql()
                .prepareBatch("INSERT INTO survey_quota (survey, asked, school, number)"
                        + " VALUES (:survey, :asked, :school, :number)"
                        + " ON CONFLICT (survey, asked, school) DO UPDATE SET number = excluded.number");
        bySchool.forEach((school, number) -> {
            if (number.isPresent() && (number.get() < 0 || number.get() > MOST)) {
                throw new Refusal(Words.of("份数应是 0 到 %d 的整数", "a whole number from 0 to %d", MOST));
            }
            rows.bind("survey", survey.id())
                    .bind("asked", group)
                    .bind("school", school)
                    .bind("number", number.orElse(null))
                    .add();
        });
        if (!bySchool.isEmpty()) {
            rows.execute();
        }
        deed.note(survey.county(), survey.county(), "survey.quota", survey.id(), group);
    }

    public static SurveyProgress of(Look look, Survey survey) {
        SurveyProgress progress = new SurveyProgress();
        Map<List<String>, Long> slips = counts(look, survey, "survey_code WHERE survey = :survey AND state <> 'VOID'");
        Map<List<String>, Long> used = counts(look, survey, "survey_code WHERE survey = :survey AND state = 'USED'");
        Map<List<String>, Long> returned = counts(look, survey, "survey_answer WHERE survey = :survey");
        look.sql()
                .createQuery("SELECT asked, school, number FROM survey_quota WHERE survey = :survey"
                        + " ORDER BY asked, school")
                .bind("survey", survey.id())
                .map((row, context) -> {
                    List<String> key = List.of(row.getString("asked"), row.getString("school"));
                    int number = row.getInt("number");
                    Optional<Integer> quota = row.wasNull() ? Optional.empty() : Optional.of(number);
                    return new Line(
                            key.get(0),
                            key.get(1),
                            quota,
                            slips.getOrDefault(key, 0L),
                            used.getOrDefault(key, 0L),
                            returned.getOrDefault(key, 0L));
                })
                .forEach(progress.lines::add);
        SurveyPaper.in(look, survey).stream()
                .filter(paper -> !paper.isUndone())
                .forEach(paper -> progress.papersSent.merge(paper.group(), paper.sent(), Long::sum));
        return progress;
    }

    private static Map<List<String>, Long> counts(Look look, Survey survey, String of) {
        Map<List<String>, Long> counts = new HashMap<>();
        look.sql()
                .createQuery("SELECT asked, school, COUNT(*) AS number FROM " + of + " GROUP BY asked, school")
                .bind("survey", survey.id())
                .map((row, context) ->
                        counts.put(List.of(row.getString("asked"), row.getString("school")), row.getLong("number")))
                .list();
        return counts;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public List<Line> of(String group) {
        return lines.stream().filter(line -> line.group().equals(group)).toList();
    }

    /** Group → questionnaires that were sent, slips and papers. */
    public Map<String, Long> sent() {
        Map<String, Long> sent = new TreeMap<>(papersSent);
        lines.forEach(line -> sent.merge(line.group(), line.slips(), Long::sum));
        return sent;
    }
}
