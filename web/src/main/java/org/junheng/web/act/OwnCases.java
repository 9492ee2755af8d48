package org.junheng.web.act;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.core.act.CaseFacts;
import org.junheng.core.act.Deadline;
import org.junheng.core.act.Moves;
import org.junheng.core.act.Person;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.CaseState;
import org.junheng.store.Look;
import org.junheng.store.act.Case;
import org.junheng.store.act.Cases;
import org.junheng.store.act.Waiting;
import org.junheng.store.people.Account;
import org.junheng.web.access.Visitor;

/**
 * The cases somebody owns that wait for them (自己的待办), counted. Where all in a state are alike they are counted unseen; only where it
 * depends on the case who may do what is each looked at.
 */
final class OwnCases {

    private final CaseDesk desk;
    private final Look look;
    private final Visitor visitor;
    private final String login;
    private final Set<String> roles;

    OwnCases(CaseDesk desk, Look look, Visitor visitor) {
        this.desk = desk;
        this.look = look;
        this.visitor = visitor;
        this.login = visitor.account().login();
        this.roles =
                visitor.account().grants().stream().map(Account.Grant::role).collect(Collectors.toSet());
    }

    /**
     * Some that wait alike, and which one where it was looked at.
     *
     * @param isNear whether their last day is near enough to be reminded of
     */
    record Some(Waiting.Owned owned, Optional<Case> it, boolean isNear) {}

    List<Some> waiting() {
        List<Some> waiting = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (Waiting.Owned owned : Waiting.owned(look, login)) {
            CaseRegister register = desk.registers().cases().get(owned.group().register());
            String state = owned.group().state();
            if (register == null || !register.life().states().containsKey(state) || ends(register, state)) {
                continue;
            }
            if (!Moves.isAlikeForOwner(register.life(), state)) {
                if (seen.add(List.of(register.id(), state))) {
                    waiting.addAll(oneByOne(register, state));
                }
            } else if (waits(new CaseFacts(register, state, login, "", Map.of(), Map.of()), owned.unit())) {
                waiting.add(new Some(owned, Optional.empty(), isNear(register, owned)));
            }
        }
        return waiting;
    }

    /** Where the only one of a kind is. */
    String path(Some only) {
        return CaseDesk.path(
                only.it().orElseGet(() -> Waiting.one(look, login, only.owned()).orElseThrow()));
    }

    private List<Some> oneByOne(CaseRegister register, String state) {
        return new Cases(look, desk.registers())
                .owned(login, register, state).stream()
                        .filter(known -> waits(known.facts(), known.it().unit()))
                        .map(known -> new Some(
                                owned(known.it()), Optional.of(known.it()), isNear(register, owned(known.it()))))
                        .toList();
    }

    private static Waiting.Owned owned(Case it) {
        return new Waiting.Owned(it.county(), it.unit(), new Waiting.Group(it.register(), it.state(), it.lastDay(), 1));
    }

    /** What roles they hold at the unit is looked up only where it makes a difference. */
    private boolean waits(CaseFacts facts, String unit) {
        return Moves.waitsFor(facts, new Person(login, Set.of()))
                || Moves.waitsFor(facts, new Person(login, roles)) && Moves.waitsFor(facts, desk.person(visitor, unit));
    }

    private static boolean ends(CaseRegister register, String state) {
        return register.life().state(state).ends();
    }

    /** Without a last day it is always spoken of. */
    private boolean isNear(CaseRegister register, Waiting.Owned owned) {
        CaseState state = register.life().state(owned.group().state());
        return owned.group()
                .lastDay()
                .map(last -> state.remind() == 0 || Deadline.isNear(state, last, desk.today()))
                .orElse(true);
    }
}
