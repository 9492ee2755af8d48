package org.junheng.store.act;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.Update;
import org.junheng.core.act.CaseFacts;
import org.junheng.core.act.Deadline;
import org.junheng.core.act.Moves;
import org.junheng.core.act.Person;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.CaseState;
import org.junheng.core.register.Field;
import org.junheng.core.register.Move;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.RegisterTable;
import org.junheng.store.figures.Change;
import org.junheng.store.figures.Changes;
import org.junheng.store.figures.Row;

/**
 * Doing something about a case (办理), within one deed. What may be done is asked of {@link Moves} here and nowhere else, so that no way
 * in gets round it. Of two who act at once on what they saw alike, the second is told.
 */
public final class Handling {

    /** the clock by which days are counted */
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private static final String NUMBER = "%d-%03d";

    private final Deed deed;
    private final Registers registers;
    private final LocalDate today;

    public Handling(Deed deed, Registers registers) {
        this.deed = deed;
        this.registers = registers;
        this.today = LocalDate.ofInstant(Instant.parse(deed.at()), HERE);
    }

    /**
     * What a new case begins with.
     *
     * @param values own field → {@link Double} or text
     */
    public record Beginning(
            String county,
            String unit,
            String title,
            String owner,
            Optional<LocalDate> due,
            String standard,
            String clause,
            String source,
            Map<String, Object> values) {}

    /** Writes a case down; who may, the register says. */
    public Case open(CaseRegister register, Beginning with, String kind, Person person) {
        if (!Moves.mayOpen(register.life(), kind, person)) {
            throw new Refusal(Words.of("“%s”不由你登记", "\"%s\" is not yours to open", register.name()));
        }
        CaseState start = register.life().start();
        CaseFacts facts =
                new CaseFacts(register, start.id(), with.owner(), deed.actor().login(), Map.of(), with.values());
        Moves.unfit(facts).ifPresent(complaint -> {
            throw new Refusal(complaint);
        });
        if (with.title().isBlank()) {
            throw new Refusal(Words.of("请写一句概要，说清是什么事", "write one sentence that says what it is"));
        }
        Case it = new Case(
                Ids.next(),
                register.id(),
                with.county(),
                with.unit(),
                number(register, with.county()),
                with.title(),
                start.id(),
                today,
                with.owner(),
                with.due(),
                Deadline.of(start, today, with.due()),
                with.standard(),
                with.clause(),
                with.source(),
                deed.actor().login(),
                deed.at(),
                0);
        insert(it, register, with.values());
        step(it, Step.OPEN, "", start.id(), "", "", 1);
        deed.note(it.county(), it.unit(), "case.opened", it.id(), register.id() + " " + it.number());
        return it;
    }

    private String number(CaseRegister register, String county) {
        long last = deed.sql()
                .createQuery(
                        "INSERT INTO case_number (county, register, year, last) VALUES (:county, :register, :year, 1)"
                                + " ON CONFLICT (county, register, year) DO UPDATE SET last = case_number.last + 1 RETURNING last")
                .bind("county", county)
                .bind("register", register.id())
                .bind("year", today.getYear())
                .mapTo(Long.class)
                .one();
        return NUMBER.formatted(today.getYear(), last);
    }

    private void insert(Case it, CaseRegister register, Map<String, Object> values) {
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

    /**
     * Moves a case on.
     *
     * @param seen the case as whoever moves it saw it
     * @param filled own field → what is filled in with the move; null takes away what was there
     * @param files what comes with it
     * @param saidAt what the clock of the phone said; empty on the page
     * @throws Refusal where the rules are against it
     * @throws Conflict where somebody else was quicker
     */
    public Case move(
            Case seen,
            Move move,
            Person person,
            Map<String, Object> filled,
            List<Evidence.Shown> files,
            String words,
            String saidAt) {
        Cases cases = new Cases(deed, registers);
        Case it = unchanged(cases, seen);
        CaseRegister register = cases.register(it);
        CaseFacts facts = cases.facts(it);
        Moves.complaint(facts, move, person, filled, files.size(), words).ifPresent(complaint -> {
            throw new Refusal(complaint);
        });
        CaseState next = register.life().state(move.to());
        long seq = stepped(
                it,
                it.title(),
                it.unit(),
                next.id(),
                it.owner(),
                it.due(),
                today,
                Deadline.of(next, today, it.due()),
                it.standard(),
                it.clause());
        written(it, register, facts.values(), filled, words);
        step(it, move.id(), it.state(), next.id(), words, saidAt, seq);
        files.forEach(file -> file.keep(deed, it.county(), it.unit(), Evidence.CASE, it.id(), 0, seq));
        deed.note(it.county(), it.unit(), "case.moved", it.id(), register.id() + " " + it.number() + " " + move.id());
        return cases.of(it.id());
    }

    /**
     * Whether something a phone sent is sent for the first time; from now on it is not. Within the deed that does it, so that what was
     * sent twice is done once, whatever was killed in between.
     *
     * @param key what the phone calls it
     */
    public boolean isFirst(String key, String account, Case it) {
        return deed.sql()
                        .createUpdate("INSERT INTO sent (key, account, case_id, at) VALUES (:key, :account, :case, :at)"
                                + " ON CONFLICT (key) DO NOTHING")
                        .bind("key", account + " " + key)
                        .bind("account", account)
                        .bind("case", it.id())
                        .bind("at", deed.at())
                        .execute()
                == 1;
    }

    /** Gives it an owner and a day. */
    public Case assign(Case seen, Person person, String owner, Optional<LocalDate> due, String words) {
        Cases cases = new Cases(deed, registers);
        Case it = assignable(cases, seen, person);
        CaseState state = cases.register(it).life().state(it.state());
        Optional<LocalDate> last = Deadline.of(state, it.enteredOn(), due);
        long seq = stepped(
                it, it.title(), it.unit(), it.state(), owner, due, it.enteredOn(), last, it.standard(), it.clause());
        String said = owner + " " + Case.text(due) + (words.isBlank() ? "" : " " + words);
        step(it, Step.ASSIGN, it.state(), it.state(), said.strip(), "", seq);
        deed.note(it.county(), it.unit(), "case.assigned", it.id(), it.register() + " " + it.number());
        return cases.of(it.id());
    }

    /** Corrects what is written of it; what changed stays readable. */
    public Case correct(
            Case seen, Person person, String title, String standard, String clause, Map<String, Object> values) {
        Cases cases = new Cases(deed, registers);
        Case it = assignable(cases, seen, person);
        CaseRegister register = cases.register(it);
        CaseFacts facts = cases.facts(it);
        Moves.unfit(facts.with(values)).ifPresent(complaint -> {
            throw new Refusal(complaint);
        });
        long seq = stepped(
                it, title, it.unit(), it.state(), it.owner(), it.due(), it.enteredOn(), it.lastDay(), standard, clause);
        written(it, register, facts.values(), values, "");
        step(it, Step.CORRECT, it.state(), it.state(), title.equals(it.title()) ? "" : it.title(), "", seq);
        deed.note(it.county(), it.unit(), "case.corrected", it.id(), it.register() + " " + it.number());
        return cases.of(it.id());
    }

    /** Adds files to it, outside of any move. */
    public Case attach(Case seen, Person person, List<Evidence.Shown> files, String words) {
        Cases cases = new Cases(deed, registers);
        Case it = unchanged(cases, seen);
        if (!Moves.mayAttach(cases.facts(it), person)) {
            throw new Refusal(Words.of("不由你补交文件，或已办结", "not yours to add files to, or it is closed"));
        }
        if (files.isEmpty()) {
            throw new Refusal(Words.of("请选要补交的文件", "choose the files to add"));
        }
        long seq = stepped(
                it,
                it.title(),
                it.unit(),
                it.state(),
                it.owner(),
                it.due(),
                it.enteredOn(),
                it.lastDay(),
                it.standard(),
                it.clause());
        step(it, Step.ATTACH, it.state(), it.state(), words, "", seq);
        files.forEach(file -> file.keep(deed, it.county(), it.unit(), Evidence.CASE, it.id(), 0, seq));
        deed.note(it.county(), it.unit(), "case.attached", it.id(), it.register() + " " + it.number());
        return cases.of(it.id());
    }

    private Case assignable(Cases cases, Case seen, Person person) {
        Case it = unchanged(cases, seen);
        if (!Moves.mayAssign(cases.facts(it), person)) {
            throw new Refusal(Words.of("不由你分派或更正，或已办结", "not yours to assign or correct, or it is closed"));
        }
        return it;
    }

    private Case unchanged(Cases cases, Case seen) {
        Case it = cases.of(seen.id());
        if (it.version() != seen.version()) {
            throw quicker();
        }
        return it;
    }

    private static Conflict quicker() {
        return new Conflict(Words.of(
                "你看的时候，别人刚办过这个案卷；请看最新状态再办",
                "somebody else has just dealt with this case; look at how it stands, then go on"));
    }

    /** The case in its next version; the number of the step. */
    private long stepped(
            Case it,
            String title,
            String unit,
            String state,
            String owner,
            Optional<LocalDate> due,
            LocalDate entered,
            Optional<LocalDate> last,
            String standard,
            String clause) {
        int moved = deed.sql()
                .createUpdate(
                        "UPDATE cases SET title = :title, unit = :unit, state = :state, owner = :owner, due = :due,"
                                + " entered_on = :entered, last_day = :last, standard = :standard, clause = :clause,"
                                + " version = version + 1 WHERE id = :id AND version = :version")
                .bind("title", title)
                .bind("unit", unit)
                .bind("state", state)
                .bind("owner", owner)
                .bind("due", Case.text(due))
                .bind("entered", entered.toString())
                .bind("last", Case.text(last))
                .bind("standard", standard)
                .bind("clause", clause)
                .bind("id", it.id())
                .bind("version", it.version())
                .execute();
        if (moved == 0) {
            throw quicker();
        }
        // the first step was 1, at version 0
        return it.version() + 2;
    }

    private void step(Case it, String move, String from, String to, String words, String saidAt, long seq) {
        deed.sql()
                .createUpdate(
                        "INSERT INTO case_step (case_id, seq, move, from_state, to_state, words, who, role, at, said_at)"
                                + " VALUES (:id, :seq, :move, :from, :to, :words, :who, :role, :at, :said)")
                .bind("id", it.id())
                .bind("seq", seq)
                .bind("move", move)
                .bind("from", from)
                .bind("to", to)
                .bind("words", words)
                .bind("who", deed.actor().login())
                .bind("role", deed.actor().role())
                .bind("at", deed.at())
                .bind("said", saidAt)
                .execute();
    }

    /** What is filled in, with its history; what stays as it was is not touched. */
    private void written(
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
        Changes.insert(deed.sql(), history);
    }
}
