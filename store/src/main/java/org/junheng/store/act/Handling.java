package org.junheng.store.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.act.CaseFacts;
import org.junheng.core.act.Deadline;
import org.junheng.core.act.Moves;
import org.junheng.core.act.Person;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.CaseState;
import org.junheng.core.register.Move;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Times;

/**
 * Doing something about a case (办理), within one deed. What may be done is asked of {@link Moves} here and nowhere else, so that no way
 * in gets round it. Of two who act at once on what they saw alike, the second is told.
 */
public final class Handling {

    private final Deed deed;
    private final Registers registers;
    private final CaseRows rows;
    private final LocalDate today;

    public Handling(Deed deed, Registers registers) {
        this.deed = deed;
        this.registers = registers;
        this.rows = new CaseRows(deed);
        this.today = Times.day(Instant.parse(deed.at()));
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
                rows.number(register.id(), with.county(), today.getYear()),
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
        rows.insert(it, register, with.values());
        rows.step(it, Step.OPEN, "", "", "");
        deed.note(it.county(), it.unit(), "case.opened", it.id(), register.id() + " " + it.number());
        return it;
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
        Case then = replaced(it, it.moved(next.id(), today, Deadline.of(next, today, it.due())));
        rows.written(it, register, facts.values(), filled, words);
        rows.step(then, move.id(), it.state(), words, saidAt);
        kept(then, files);
        deed.note(it.county(), it.unit(), "case.moved", it.id(), register.id() + " " + it.number() + " " + move.id());
        return then;
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
        Case then = replaced(it, it.assigned(owner, due, last));
        String said = owner + " " + Case.text(due) + (words.isBlank() ? "" : " " + words);
        rows.step(then, Step.ASSIGN, it.state(), said.strip(), "");
        deed.note(it.county(), it.unit(), "case.assigned", it.id(), it.register() + " " + it.number());
        return then;
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
        Case then = replaced(it, it.corrected(title, standard, clause));
        rows.written(it, register, facts.values(), values, "");
        rows.step(then, Step.CORRECT, it.state(), title.equals(it.title()) ? "" : it.title(), "");
        deed.note(it.county(), it.unit(), "case.corrected", it.id(), it.register() + " " + it.number());
        return then;
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
        Case then = replaced(it, it.next());
        rows.step(then, Step.ATTACH, it.state(), words, "");
        kept(then, files);
        deed.note(it.county(), it.unit(), "case.attached", it.id(), it.register() + " " + it.number());
        return then;
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

    private Case replaced(Case it, Case then) {
        if (!rows.isReplaced(it, then)) {
            throw quicker();
        }
        return then;
    }

    /** Files that came with the step the case is at now. */
    private void kept(Case now, List<Evidence.Shown> files) {
        files.forEach(file -> file.keep(deed, now.county(), now.unit(), Evidence.CASE, now.id(), 0, now.step()));
    }

    private static Conflict quicker() {
        return new Conflict(Words.of(
                "你看的时候，别人刚办过这个案卷；请看最新状态再办",
                "somebody else has just dealt with this case; look at how it stands, then go on"));
    }
}
