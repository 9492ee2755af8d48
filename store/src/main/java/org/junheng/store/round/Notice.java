package org.junheng.store.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Look;

/**
 * A public notice of a county's frozen figures (公示), open to objections for some days.
 *
 * @param frozen the snapshot it is about
 * @param plan what the county will do, and {@code contact} whom to turn to; empty where it does not say
 */
public record Notice(
        String id,
        String county,
        String frozen,
        String title,
        String text,
        String plan,
        String contact,
        LocalDate from,
        LocalDate to,
        String who,
        String at) {

    /** What the county says in it; plan and contact may be empty. */
    public record Told(String title, String text, String plan, String contact) {}

    /** The shortest time a notice stands. */
    private static final int FEWEST_DAYS = 5;

    public boolean isOpen(LocalDate today) {
        return !today.isBefore(from) && !today.isAfter(to);
    }

    public static Notice publish(Deed deed, FrozenFigures frozen, Told told, LocalDate from, LocalDate to) {
        if (told.title.isBlank() || told.text.isBlank()) {
            throw new Refusal(Words.of("公示要有标题和正文", "a notice has a title and a text"));
        }
        if (to.isBefore(from.plusDays(FEWEST_DAYS))) {
            throw new Refusal(Words.of("公示期至少 %d 天", "a notice stands for at least %d days", FEWEST_DAYS));
        }
        Notice notice = new Notice(
                Ids.next(),
                frozen.county(),
                frozen.id(),
                told.title,
                told.text,
                told.plan,
                told.contact,
                from,
                to,
                deed.actor().login(),
                deed.at());
        deed.sql()
                .createUpdate(
                        "INSERT INTO notice (id, county, frozen, title, text, plan, contact, from_day, to_day, who, at)"
                                + " VALUES (:id, :county, :frozen, :title, :text, :plan, :contact, :first, :last, :who, :at)")
                .bindMethods(notice)
                .bind("first", from.toString())
                .bind("last", to.toString())
                .execute();
        deed.note(frozen.county(), frozen.county(), "notice.published", notice.id(), told.title);
        return notice;
    }

    public static Optional<Notice> find(Look look, String id) {
        return look.sql()
                .createQuery("SELECT * FROM notice WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> notice(row))
                .findOne();
    }

    /** Those of a county, newest first. */
    public static List<Notice> in(Look look, String county) {
        return look.sql()
                .createQuery("SELECT * FROM notice WHERE county = :county ORDER BY id DESC")
                .bind("county", county)
                .map((row, context) -> notice(row))
                .list();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getString("id"),
                row.getString("county"),
                row.getString("frozen"),
                row.getString("title"),
                row.getString("text"),
                row.getString("plan"),
                row.getString("contact"),
                LocalDate.parse(row.getString("from_day")),
                LocalDate.parse(row.getString("to_day")),
                row.getString("who"),
                row.getString("at"));
    }
}
