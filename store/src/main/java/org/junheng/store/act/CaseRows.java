package org.junheng.store.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.Update;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Field;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.RegisterTable;
import org.junheng.store.figures.Change;
import org.junheng.store.figures.Changes;
import org.junheng.store.figures.Row;

/** Writes cases, their own fields and their steps (案卷的行), within one deed; whether it may be written is not asked here. */
final class CaseRows {

    private static final String NUMBER = "%d-%03d";

    private final Deed deed;

    CaseRows(Deed deed) {
        this.deed = deed;
    }

    /** The next number of a register in a county and year; of two at once each has its own. */
    String number(String register, String county, int year) {
        long last = deed.sql()
                .createQuery(
                        "INSERT INTO case_number (county, register, year, last) VALUES (:county, :register, :year, 1)"
                                + " ON CONFLICT (county, register, year) DO UPDATE SET last = case_number.last + 1 RETURNING last")
                .bind("county", county)
                .bind("register", register)
                .bind("year", year)
                .mapTo(Long.class)
                .one();
        return NUMBER.formatted(year, last);
    }

    void insert(Case it, CaseRegister register, Map<String, Object> values) {
        deed.sql()
                .createUpdate(
                        "INSERT INTO cases (id, register, county, unit, number, title, state, entered_on, owner, due, last_day,"
                                + " standard, clause, source, opened_by, opened_at, version) VALUES (:id, :register, :county, :unit,"
                                + " :number, :title, :state, :entered, :owner, :agreed, :last, :standard, :clause, :source, :openedBy,"
                                + " :openedAt, 0)")
                .bindMethods(it)
                .bind("entered", it.enteredOn().toString())
                .bind("agreed", Case.text(it.due()))
                .bind("last", Case.text(it.lastDay()))
                .execute();
        deed.sql()
                .createUpdate(
                        "INSERT INTO " + RegisterTable.name(register) + " (" + RegisterTable.CASE + ") VALUES (:id)")
                .bind("id", it.id())
                .execute();
        written(it, register, Map.of(), values, "");
    }

    /** The case as it is from now on. Of two who changed it at once, the second changes nothing and is told so. */
    boolean isReplaced(Case it, Case then) {
        return deed.sql()
                        .createUpdate("UPDATE cases SET title = :title, state = :state, owner = :owner, due = :agreed,"
                                + " entered_on = :entered, last_day = :last, standard = :standard, clause = :clause,"
                                + " version = :version WHERE id = :id AND version = :seen")
                        .bindMethods(then)
                        .bind("entered", then.enteredOn().toString())
                        .bind("agreed", Case.text(then.due()))
                        .bind("last", Case.text(then.lastDay()))
                        .bind("seen", it.version())
                        .execute()
                == 1;
    }

    /** A step to the case as it is now; steps are numbered as its versions are, from 1. */
    void step(Case now, String move, String from, String words, String saidAt) {
        deed.sql()
                .createUpdate(
                        "INSERT INTO case_step (case_id, seq, move, from_state, to_state, words, who, role, at, said_at)"
                                + " VALUES (:id, :seq, :move, :from, :to, :words, :who, :role, :at, :said)")
                .bind("id", now.id())
                .bind("seq", now.step())
                .bind("move", move)
                .bind("from", from)
                .bind("to", now.state())
                .bind("words", words)
                .bind("who", deed.actor().login())
                .bind("role", deed.actor().role())
                .bind("at", deed.at())
                .bind("said", saidAt)
                .execute();
    }

    /** What is filled in, with its history; what stays as it was is not touched. */
    void written(
            Case it, CaseRegister register, Map<String, Object> before, Map<String, Object> filled, String reason) {
        Map<String, Object> changed = new TreeMap<>();
        filled.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                changed.put(field, value);
            }
        });
        if (changed.isEmpty()) {
            return;
        }
        List<String> settings = new ArrayList<>();
        List<Change> history = new ArrayList<>();
        changed.forEach((id, value) -> {
            Field field = register.own().field(id);
            settings.add(RegisterTable.quoted(field.id()) + " = :" + field.id());
            history.add(new Change(
                    Ids.next(),
                    register.id(),
                    it.id(),
                    id,
                    Row.text(before.get(id)),
                    Row.text(value),
                    it.unit(),
                    it.county(),
                    deed.actor().login(),
                    deed.at(),
                    "",
                    "",
                    0,
                    "",
                    reason));
        });
        Update update = deed.sql()
                .createUpdate("UPDATE " + RegisterTable.name(register) + " SET " + String.join(", ", settings)
                        + " WHERE " + RegisterTable.CASE + " = :_case")
                .bind("_case", it.id());
        changed.forEach(update::bind);
        update.execute();
        GridCodes.copied(deed.sql(), register, it.id(), changed.keySet());
        Changes.insert(deed.sql(), history);
    }
}
