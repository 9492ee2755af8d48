package org.junheng.store.act;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.junheng.core.act.Deadline;

/**
 * One entry of a register with a life, in what all have in common (案卷).
 *
 * @param unit where it lies: a school or the county
 * @param number how people call it, unique in the register and county, such as {@code 2026-013}
 * @param enteredOn the day it came into its state
 * @param owner login of the person whose case it is; empty for nobody yet
 * @param due the day agreed for it
 * @param lastDay the day by which it has to leave its state
 * @param standard the standard of the clause it rests on; empty where it rests on none
 * @param source where it comes from: empty for by hand, else a word and an id, such as {@code visit 0123…}
 * @param version grows with every step, so that of two at once one is told
 */
public record Case(
        String id,
        String register,
        String county,
        String unit,
        String number,
        String title,
        String state,
        LocalDate enteredOn,
        String owner,
        Optional<LocalDate> due,
        Optional<LocalDate> lastDay,
        String standard,
        String clause,
        String source,
        String openedBy,
        String openedAt,
        long version) {

    static Case of(ResultSet row) throws SQLException {
        return new Case(
                row.getString("id"),
                row.getString("register"),
                row.getString("county"),
                row.getString("unit"),
                row.getString("number"),
                row.getString("title"),
                row.getString("state"),
                LocalDate.parse(row.getString("entered_on")),
                row.getString("owner"),
                day(row.getString("due")),
                day(row.getString("last_day")),
                row.getString("standard"),
                row.getString("clause"),
                row.getString("source"),
                row.getString("opened_by"),
                row.getString("opened_at"),
                row.getLong("version"));
    }

    static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /** How many days after its last day it is; not above 0 while it is in time or has no such day. */
    public long late(LocalDate today) {
        return lastDay.map(last -> Deadline.late(last, today)).orElse(0L);
    }

    /** The number of the step that made it what it is: the first was 1, at version 0. */
    long step() {
        return version + 1;
    }

    /** One step on, nothing in it otherwise. */
    Case next() {
        return with(title, state, enteredOn, owner, due, lastDay, standard, clause);
    }

    Case moved(String to, LocalDate entered, Optional<LocalDate> last) {
        return with(title, to, entered, owner, due, last, standard, clause);
    }

    Case assigned(String whose, Optional<LocalDate> agreed, Optional<LocalDate> last) {
        return with(title, state, enteredOn, whose, agreed, last, standard, clause);
    }

    Case corrected(String called, String ofStandard, String ofClause) {
        return with(called, state, enteredOn, owner, due, lastDay, ofStandard, ofClause);
    }

    private Case with(
            String called,
            String to,
            LocalDate entered,
            String whose,
            Optional<LocalDate> agreed,
            Optional<LocalDate> last,
            String ofStandard,
            String ofClause) {
        return new Case(
                id,
                register,
                county,
                unit,
                number,
                called,
                to,
                entered,
                whose,
                agreed,
                last,
                ofStandard,
                ofClause,
                source,
                openedBy,
                openedAt,
                version + 1);
    }
}
