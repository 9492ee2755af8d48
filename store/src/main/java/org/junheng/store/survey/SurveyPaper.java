package org.junheng.store.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junheng.core.survey.Answer;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Blobs;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Look;

/**
 * Questionnaires on paper that were entered together from one workbook (纸质问卷录入).
 *
 * @param sent how many papers were handed out
 * @param papers how many came back
 * @param undoneAt when it was taken back; empty where it stands
 */
public record SurveyPaper(
        String id,
        String survey,
        String group,
        String name,
        String sha256,
        long sent,
        long papers,
        String who,
        String at,
        String undoneAt) {

    public boolean isUndone() {
        return !undoneAt.isEmpty();
    }

    /** Keeps all of them, or none where the same file stands already. */
    public static SurveyPaper keep(
            Deed deed,
            Blobs blobs,
            Blobs.Blob blob,
            Survey survey,
            String group,
            String name,
            int sent,
            Collection<Answer> answers,
            LocalDate day) {
        survey.held(deed);
        if (sent < answers.size()) {
            throw new Refusal(Words.of(
                    "发出 %d 份，表里却有 %d 份；发出的不会比收回的少，请核对",
                    "%d were handed out, the workbook has %d; no more come back than were handed out",
                    sent,
                    answers.size()));
        }
        Optional<SurveyPaper> same = in(deed, survey).stream()
                .filter(other -> !other.isUndone() && other.sha256.equals(blob.sha256()))
                .findFirst();
        if (same.isPresent()) {
            throw new Refusal(Words.of(
                    "这份文件已经收过（《%s》，%d 份），没有再收",
                    "this file was taken before (\"%s\", %d papers), it was not taken again",
                    same.get().name,
                    same.get().papers));
        }
        blobs.keep(deed, blob);
        SurveyPaper paper = new SurveyPaper(
                Ids.next(),
                survey.id(),
                group,
                name,
                blob.sha256(),
                sent,
                answers.size(),
                deed.actor().login(),
                deed.at(),
                "");
        deed.sql()
                .createUpdate("INSERT INTO survey_paper (id, survey, asked, name, sha256, sent, papers, who, at)"
                        + " VALUES (:id, :survey, :group, :name, :sha256, :sent, :papers, :who, :at)")
                .bindMethods(paper)
                .execute();
        SurveyAnswers.keep(deed, survey, answers, day, paper.id);
        deed.note(survey.county(), survey.county(), "survey.papers", survey.id(), String.valueOf(answers.size()));
        return paper;
    }

    /** Takes one back as a whole. */
    public static void undo(Deed deed, Survey survey, String id) {
        survey.held(deed);
        int undone = deed.sql()
                .createUpdate("UPDATE survey_paper SET undone_at = :at"
                        + " WHERE id = :id AND survey = :survey AND undone_at = ''")
                .bind("id", id)
                .bind("survey", survey.id())
                .bind("at", deed.at())
                .execute();
        if (undone == 0) {
            throw new Conflict(Words.of("这份录入不在了，或已撤销", "these papers are not there, or were taken back"));
        }
        int gone = deed.sql()
                .createUpdate("DELETE FROM survey_answer WHERE survey = :survey AND paper = :id")
                .bind("survey", survey.id())
                .bind("id", id)
                .execute();
        deed.note(survey.county(), survey.county(), "survey.papers-undone", survey.id(), String.valueOf(gone));
    }

    /** Those of a survey, newest first, those taken back too. */
    public static List<SurveyPaper> in(Look look, Survey survey) {
        return look.sql()
                .createQuery("SELECT * FROM survey_paper WHERE survey = :survey ORDER BY id DESC")
                .bind("survey", survey.id())
                .map((row, context) -> paper(row))
                .list();
    }

    private static SurveyPaper paper(ResultSet row) throws SQLException {
        return new SurveyPaper(
                row.getString("id"),
                row.getString("survey"),
                row.getString("asked"),
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("sent"),
                row.getLong("papers"),
                row.getString("who"),
                row.getString("at"),
                row.getString("undone_at"));
    }
}
