package org.junheng.store.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junheng.core.register.Questionnaires;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Look;

/**
 * A survey of satisfaction in a county (社会认可度调查), open to answers from one day to another.
 *
 * @param year the school year it is about
 * @param closedAt when it was closed; empty while it can still be changed
 * @param takenAt when its counts were last taken into the application form; empty for never
 */
public record Survey(
        String id,
        String county,
        int year,
        String name,
        LocalDate from,
        LocalDate to,
        String who,
        String at,
        String closedAt,
        String takenAt) {

    private static final int LONGEST_DAYS = 366;

    public boolean isClosed() {
        return !closedAt.isEmpty();
    }

    public boolean takesAnswers(LocalDate today) {
        return !isClosed() && !today.isBefore(from) && !today.isAfter(to);
    }

    /** Whether nothing more comes in. */
    public boolean hasEnded(LocalDate today) {
        return isClosed() || today.isAfter(to);
    }

    /** Opens one, keeping what is asked as it is asked now. */
    public static Survey open(
            Deed deed, String county, int year, String name, LocalDate from, LocalDate to, Questionnaires asked) {
        if (name.isBlank()) {
            throw new Refusal(Words.of("请写调查的名称", "give the survey a name"));
        }
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw new Refusal(Words.of("截止日要在开始日当天或以后，一年以内", "the last day is the first day or later, within a year"));
        }
        Survey survey = new Survey(
                Ids.next(), county, year, name, from, to, deed.actor().login(), deed.at(), "", "");
        deed.sql()
                .createUpdate("INSERT INTO survey (id, county, year, name, from_day, to_day, who, at)"
                        + " VALUES (:id, :county, :year, :name, :first, :last, :who, :at)")
                .bindMethods(survey)
                .bind("first", from.toString())
                .bind("last", to.toString())
                .execute();
        PreparedBatch texts = deed.sql()
                .prepareBatch("INSERT INTO survey_questionnaire (survey, asked, text) VALUES (:survey, :asked, :text)");
        asked.all()
                .forEach(one -> texts.bind("survey", survey.id)
                        .bind("asked", one.group())
                        .bind("text", one.text())
                        .add());
        texts.execute();
        deed.note(county, county, "survey.opened", survey.id, name);
        return survey;
    }

    public static Optional<Survey> find(Look look, String id) {
        return look.sql()
                .createQuery("SELECT * FROM survey WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> survey(row))
                .findOne();
    }

    public static Survey of(Look look, String id) {
        return find(look, id).orElseThrow(() -> new Refusal(Words.of("没有这次调查", "there is no such survey")));
    }

    /** Those of a county, newest first. */
    public static List<Survey> in(Look look, String county) {
        return look.sql()
                .createQuery("SELECT * FROM survey WHERE county = :county ORDER BY id DESC")
                .bind("county", county)
                .map((row, context) -> survey(row))
                .list();
    }

    /** What is asked of whom, as it was when the survey was opened. */
    public Questionnaires asked(Look look, Registers registers) {
        Map<String, String> texts = new LinkedHashMap<>();
        look.sql()
                .createQuery("SELECT asked, text FROM survey_questionnaire WHERE survey = :id ORDER BY asked")
                .bind("id", id)
                .map((row, context) -> texts.put(row.getString("asked") + ".yaml", row.getString("text")))
                .list();
        return Questionnaires.of(texts, registers);
    }

    /** Nothing more comes in, slips that were not used are over, and what came in is mixed. */
    public void close(Deed deed) {
        held(deed);
        // the slips first: who is just answering is waited for, who comes later finds it over
        SurveyCodes.end(deed, this);
        SurveyAnswers.mix(deed, this);
        deed.sql()
                .createUpdate("UPDATE survey SET closed_at = :at WHERE id = :id")
                .bind("id", id)
                .bind("at", deed.at())
                .execute();
        deed.note(county, county, "survey.closed", id, name);
    }

    /** Another last day. */
    public void until(Deed deed, LocalDate last) {
        held(deed);
        if (last.isBefore(from) || last.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw new Refusal(Words.of("截止日要在开始日当天或以后，一年以内", "the last day is the first day or later, within a year"));
        }
        deed.sql()
                .createUpdate("UPDATE survey SET to_day = :last WHERE id = :id")
                .bind("id", id)
                .bind("last", last.toString())
                .execute();
        deed.note(county, county, "survey.extended", id, last.toString());
    }

    /** Notes that its counts stand in the application form from now on. */
    public void taken(Deed deed, String upload) {
        deed.sql()
                .createUpdate("UPDATE survey SET taken_at = :at WHERE id = :id")
                .bind("id", id)
                .bind("at", deed.at())
                .execute();
        deed.note(county, county, "survey.taken", id, upload);
    }

    /** Keeps others from closing it while something is done to it. */
    void held(Deed deed) {
        int open = deed.sql()
                .createUpdate("UPDATE survey SET closed_at = '' WHERE id = :id AND closed_at = ''")
                .bind("id", id)
                .execute();
        if (open == 0) {
            throw new Conflict(
                    Words.of("这次调查已结束，不能再改；要再查请另开一次", "this survey is closed and stays as it is; open another one"));
        }
    }

    private static Survey survey(ResultSet row) throws SQLException {
        return new Survey(
                row.getString("id"),
                row.getString("county"),
                row.getInt("year"),
                row.getString("name"),
                LocalDate.parse(row.getString("from_day")),
                LocalDate.parse(row.getString("to_day")),
                row.getString("who"),
                row.getString("at"),
                row.getString("closed_at"),
                row.getString("taken_at"));
    }
}
