package org.junheng.store.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junheng.store.Look;
import org.junheng.store.people.Unit;

/** Cases that may wait for somebody (待办), to be told on first pages. */
public final class Waiting {

    private static final int MOST = 500;

    private Waiting() {}

    /** Cases alike: of one register, in one state, with one last day. */
    public record Group(String register, String state, Optional<LocalDate> lastDay, long size) {}

    /** Those of an owner, the most urgent first. */
    public static List<Case> of(Look look, String owner) {
        return look.sql()
                .createQuery("SELECT * FROM cases WHERE owner = :owner"
                        + " ORDER BY CASE WHEN last_day = '' THEN 1 ELSE 0 END, last_day, id LIMIT :most")
                .bind("owner", owner)
                .bind("most", MOST)
                .map((row, context) -> Case.of(row))
                .list();
    }

    /** All of a unit and what is below it, counted. */
    public static List<Group> in(Look look, Unit unit) {
        String where =
                switch (unit.kind()) {
                    case SCHOOL -> "unit = :unit";
                    case COUNTY -> "county = :unit";
                    default ->
                        "county IN (WITH RECURSIVE under (id) AS (SELECT id FROM unit WHERE id = :unit"
                                + " UNION SELECT unit.id FROM unit JOIN under ON unit.parent = under.id)"
                                + " SELECT id FROM under)";
                };
        return look.sql()
                .createQuery("SELECT register, state, last_day, COUNT(*) AS size FROM cases WHERE " + where
                        + " GROUP BY register, state, last_day")
                .bind("unit", unit.id())
                .map((row, context) -> new Group(
                        row.getString("register"),
                        row.getString("state"),
                        Case.day(row.getString("last_day")),
                        row.getLong("size")))
                .list();
    }
}
