package org.junheng.store.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Look;

/**
 * What somebody says against a notice (异议), and the county's answer.
 *
 * @param name and contact: what they chose to leave; may be empty; seen by the county's staff alone
 * @param answer empty until it is answered; then public with the text
 */
public record Objection(
        String id,
        String notice,
        String name,
        String contact,
        String text,
        String at,
        String answer,
        String answeredBy,
        String answeredAt) {

    private static final int MOST = 1000;

    public boolean isAnswered() {
        return !answer.isEmpty();
    }

    public static void raise(Deed deed, Notice notice, String name, String contact, String text) {
        if (text.isBlank()) {
            throw new Refusal(Words.of("请写明哪里不对", "say what is wrong"));
        }
        if (on(deed, notice.id()).size() >= MOST) {
            throw new Refusal(Words.of(
                    "这份公示的异议太多，暂时收不下；请致电教育局",
                    "too many objections were raised here; please call the education office"));
        }
        String id = Ids.next();
        deed.sql()
                .createUpdate(
                        "INSERT INTO objection (id, notice, name, contact, text, at, answer, answered_by, answered_at)"
                                + " VALUES (:id, :notice, :name, :contact, :text, :at, '', '', '')")
                .bind("id", id)
                .bind("notice", notice.id())
                .bind("name", name)
                .bind("contact", contact)
                .bind("text", text)
                .bind("at", deed.at())
                .execute();
        deed.note(notice.county(), notice.county(), "objection.raised", id, "");
    }

    public static void answer(Deed deed, Notice notice, String id, String answer) {
        if (answer.isBlank()) {
            throw new Refusal(Words.of("请写答复", "write the answer"));
        }
        int moved = deed.sql()
                .createUpdate("UPDATE objection SET answer = :answer, answered_by = :who, answered_at = :at"
                        + " WHERE id = :id AND notice = :notice AND answer = ''")
                .bind("id", id)
                .bind("notice", notice.id())
                .bind("answer", answer)
                .bind("who", deed.actor().login())
                .bind("at", deed.at())
                .execute();
        if (moved == 0) {
            throw new Conflict(Words.of("这条异议已有人答复", "somebody has answered this objection"));
        }
        deed.note(notice.county(), notice.county(), "objection.answered", id, "");
    }

    /** Those against a notice, oldest first. */
    public static List<Objection> on(Look look, String notice) {
        return look.sql()
                .createQuery("SELECT * FROM objection WHERE notice = :notice ORDER BY id")
                .bind("notice", notice)
                .map((row, context) -> objection(row))
                .list();
    }

    public static String noticeOf(Look look, String id) {
        return look.sql()
                .createQuery("SELECT notice FROM objection WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one();
    }

    private static Objection objection(ResultSet row) throws SQLException {
        return new Objection(
                row.getString("id"),
                row.getString("notice"),
                row.getString("name"),
                row.getString("contact"),
                row.getString("text"),
                row.getString("at"),
                row.getString("answer"),
                row.getString("answered_by"),
                row.getString("answered_at"));
    }
}
