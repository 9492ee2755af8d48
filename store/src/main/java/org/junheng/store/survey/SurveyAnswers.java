package org.junheng.store.survey;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junheng.core.survey.Answer;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;
import org.junheng.store.Look;
import org.junheng.store.audit.AuditEntry;

/** What came back (收回的问卷): the day and the words, nothing by which somebody could be found. */
public final class SurveyAnswers {

    private static final String BETWEEN = "\u001E";
    private static final String IS = "\u001F";
    private static final int ID_BYTES = 16;
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final String INSERT = "INSERT INTO survey_answer (id, survey, asked, school, day, paper, answers)"
            + " VALUES (:id, :survey, :asked, :school, :day, :paper, :answers)";

    private SurveyAnswers() {}

    /**
     * Keeps an answer and uses up its code, both or neither; of two who come at once with one code, one.
     *
     * @throws Conflict where the code is not open any more
     */
    public static void give(Deed deed, Survey survey, SurveyCode code, Map<String, String> values, LocalDate day) {
        int used = deed.sql()
                .createUpdate("UPDATE survey_code SET state = 'USED' WHERE digest = :digest AND state = 'SENT'")
                .bind("digest", code.digest())
                .execute();
        if (used == 0) {
            throw new Conflict(
                    Words.of("这个码刚刚用过或已作废，只留先到的一份", "this code was just used or is void; the first answer stays"));
        }
        keep(deed, survey, List.of(new Answer(code.group(), code.school(), values)), day, "");
        // not the county's chain: what is worked out from its figures does not change by an answer
        deed.note(AuditEntry.HOUSE, survey.county(), "survey.answered", survey.id(), "");
    }

    static void keep(Deed deed, Survey survey, Collection<Answer> answers, LocalDate day, String paper) {
        PreparedBatch rows = deed.sql().prepareBatch(INSERT);
        for (Answer answer : answers) {
            rows.bind("id", id())
                    .bind("survey", survey.id())
                    .bind("asked", answer.group())
                    .bind("school", answer.school())
                    .bind("day", day.toString())
                    .bind("paper", paper)
                    .bind("answers", text(answer.values()))
                    .add();
        }
        rows.execute();
    }

    /** Not one of {@link org.junheng.store.Ids}, which tell when they were made. */
    private static String id() {
        byte[] random = new byte[ID_BYTES];
        CHANCE.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static String text(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(value -> value.getKey() + IS + value.getValue())
                        .collect(Collectors.joining(BETWEEN));
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new TreeMap<>();
        for (String value : text.split(BETWEEN)) {
            int at = value.indexOf(IS);
            if (at > 0) {
                values.put(value.substring(0, at), value.substring(at + 1));
            }
        }
        return values;
    }

    /** All of a survey. */
    public static List<Answer> of(Look look, Survey survey) {
        return look.sql()
                .createQuery("SELECT asked, school, answers FROM survey_answer WHERE survey = :survey")
                .bind("survey", survey.id())
                .map((row, context) ->
                        new Answer(row.getString("asked"), row.getString("school"), values(row.getString("answers"))))
                .list();
    }

    /**
     * Tells whether others came or went since: answers only come, papers only come and are taken back, so what these numbers count is
     * always the same.
     */
    public static List<Long> stamp(Look look, Survey survey) {
        return look.sql()
                .createQuery("SELECT (SELECT COUNT(*) FROM survey_answer WHERE survey = :survey),"
                        + " (SELECT COUNT(*) FROM survey_paper WHERE survey = :survey),"
                        + " (SELECT COUNT(*) FROM survey_paper WHERE survey = :survey AND undone_at <> '')")
                .bind("survey", survey.id())
                .map((row, context) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
                .one();
    }

    /** One as it lies in the database. */
    private record Kept(String id, String asked, String school, String day, String paper, String answers) {

        static Kept of(ResultSet row) throws SQLException {
            return new Kept(
                    row.getString("id"),
                    row.getString("asked"),
                    row.getString("school"),
                    row.getString("day"),
                    row.getString("paper"),
                    row.getString("answers"));
        }
    }

    /**
     * Writes all of a survey anew in the order of their ids, which are chance: until then a database remembers in which order rows came
     * and, in its own bookkeeping, which were written together.
     */
    static void mix(Deed deed, Survey survey) {
        List<Kept> all = deed.sql()
                .createQuery("SELECT * FROM survey_answer WHERE survey = :survey ORDER BY id")
                .bind("survey", survey.id())
                .map((row, context) -> Kept.of(row))
                .list();
        if (all.isEmpty()) {
            return;
        }
        deed.sql()
                .createUpdate("DELETE FROM survey_answer WHERE survey = :survey")
                .bind("survey", survey.id())
                .execute();
        PreparedBatch rows = deed.sql().prepareBatch(INSERT);
        all.forEach(one -> rows.bind("id", one.id)
                .bind("survey", survey.id())
                .bind("asked", one.asked)
                .bind("school", one.school)
                .bind("day", one.day)
                .bind("paper", one.paper)
                .bind("answers", one.answers)
                .add());
        rows.execute();
    }
}
