package org.junheng.store.act;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junheng.store.Look;
import org.junheng.store.people.Unit;

/** Cases that may wait for somebody (待办), to be told on first pages: counted, however many there are. */
public final class Waiting {

    private Waiting() {}

    /** Cases alike: of one register, in one state, with one last day. */
    public record Group(String register, String state, Optional<LocalDate> lastDay, long size) {}

    /** Cases alike of one owner at one unit. */
    public record Owned(String county, String unit, Group group) {}

    /** All of an owner, counted by where they are and how they stand. */
    public static List<Owned> owned(Look look, String owner) {
        return look.sql()
                .createQuery("SELECT county, register, state, unit, last_day, COUNT(*) AS size FROM cases"
                        + " WHERE owner = :owner GROUP BY county, register, state, unit, last_day"
                        + " ORDER BY county, register, state, unit, last_day")
                .bind("owner", owner)
                .map((row, context) -> new Owned(
                        row.getString("county"),
                        row.getString("unit"),
                        new Group(
                                row.getString("register"),
                                row.getString("state"),
                                Case.day(row.getString("last_day")),
                                row.getLong("size"))))
                .list();
    }

    /** One of those. */
    public static Optional<Case> one(Look look, String owner, Owned like) {
        return look.sql()
                .createQuery("SELECT * FROM cases WHERE owner = :owner AND register = :register AND state = :state"
                        + " AND county = :county AND unit = :unit AND last_day = :last ORDER BY id LIMIT 1")
                .bind("owner", owner)
                .bind("register", like.group().register())
                .bind("state", like.group().state())
                .bind("county", like.county())
                .bind("unit", like.unit())
                .bind("last", Case.text(like.group().lastDay()))
                .map((row, context) -> Case.of(row))
                .findOne();
    }

    /** The most urgent ones of an owner in some states of a register; those without a last day come last. */
    public static List<Case> of(Look look, String owner, String register, Collection<String> states, int most) {
        return states.isEmpty()
                ? List.of()
                : look.sql()
                        .createQuery("SELECT * FROM cases WHERE owner = :owner AND register = :register"
                                + " AND state IN (<states>)"
                                + " ORDER BY CASE WHEN last_day = '' THEN 1 ELSE 0 END, last_day, id LIMIT :most")
                        .bind("owner", owner)
                        .bind("register", register)
                        .bindList("states", states)
                        .bind("most", most)
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
