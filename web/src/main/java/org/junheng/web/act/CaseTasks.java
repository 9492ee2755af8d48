package org.junheng.web.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.act.Deadline;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.CaseState;
import org.junheng.core.text.Words;
import org.junheng.store.Look;
import org.junheng.store.act.Waiting;
import org.junheng.store.people.Account;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Visitor;
import org.junheng.web.home.Task;
import org.junheng.web.home.TaskSource;
import org.springframework.stereotype.Component;

/** Cases that wait for somebody, and late ones that somebody is told of (案卷待办与逾期上报); a line for each register. */
@Component
final class CaseTasks implements TaskSource {

    private final CaseDesk desk;

    CaseTasks(CaseDesk desk) {
        this.desk = desk;
    }

    /** What waits in one register: how many, how many of them are late, and how many more have time. */
    private record Waits(long all, long late, long later) {

        Waits(long all, long late) {
            this(all, late, 0);
        }

        Waits plus(Waits more) {
            return new Waits(all + more.all, late + more.late, later + more.later);
        }
    }

    @Override
    public List<Task> tasks(Visitor visitor) {
        return desk.store().look(look -> tasks(look, visitor));
    }

    private List<Task> tasks(Look look, Visitor visitor) {
        List<Task> tasks = new ArrayList<>(own(look, visitor));
        for (Account.Grant grant : visitor.account().grants()) {
            Unit unit = new Units(look).unit(grant.unit());
            tasks.addAll(ofRole(look, grant.role(), unit));
        }
        return tasks;
    }

    /** The visitor's own cases that they can move on; those that have time are told of too, or nobody would learn what was given to them. */
    private List<Task> own(Look look, Visitor visitor) {
        Map<CaseRegister, Waits> waits = new LinkedHashMap<>();
        Map<CaseRegister, OwnCases.Some> first = new LinkedHashMap<>();
        OwnCases own = new OwnCases(desk, look, visitor);
        for (OwnCases.Some some : own.waiting()) {
            Waiting.Owned owned = some.owned();
            CaseRegister register = desk.register(owned.group().register());
            long size = owned.group().size();
            long late = isLate(owned.group()) ? size : 0;
            waits.merge(register, some.isNear() ? new Waits(size, late) : new Waits(0, 0, size), Waits::plus);
            first.putIfAbsent(register, some);
        }
        List<Task> tasks = new ArrayList<>();
        waits.forEach((register, wait) -> tasks.add(own(
                register,
                wait,
                wait.all + wait.later == 1
                        ? own.path(first.get(register))
                        : place(first.get(register).owned(), visitor).path(register) + "?mine=1")));
        return tasks;
    }

    private static Task own(CaseRegister register, Waits wait, String path) {
        return wait.all == 0
                ? new Task(
                        "later " + register.id(),
                        Task.Sign.OPEN,
                        Words.of("%s：%d 件由你办", "%s: %d are yours", register.name(), wait.later),
                        Words.of("还有时间", "there is time"),
                        path)
                : new Task(
                        "case " + register.id(),
                        wait.late > 0 ? Task.Sign.MUST : Task.Sign.OPEN,
                        Words.of("%s：%d 件等你办", "%s: %d wait for you", register.name(), wait.all),
                        wait.later == 0
                                ? late(wait)
                                : Words.of("%s，另有 %d 件还有时间", "%s, %d more have time", late(wait), wait.later),
                        path);
    }

    private static Place place(Waiting.Owned it, Visitor visitor) {
        return visitor.may("GET /county/{county}/act/" + it.group().register(), it.county())
                ? new Place("county", it.county())
                : new Place("school", it.unit());
    }

    private boolean isLate(Waiting.Group group) {
        return group.lastDay()
                .map(last -> Deadline.late(last, desk.today()) > 0)
                .orElse(false);
    }

    private static Words late(Waits wait) {
        return wait.late == 0 ? Words.of("未逾期", "in time") : Words.of("其中 %d 件逾期", "%d of them late", wait.late);
    }

    /** What waits for a role or is to be told to it, in its unit and below, whoever owns it. */
    private List<Task> ofRole(Look look, String role, Unit unit) {
        LocalDate today = desk.today();
        Map<CaseRegister, Waits> acts = new LinkedHashMap<>();
        Map<CaseRegister, Waits> told = new LinkedHashMap<>();
        for (Waiting.Group group : Waiting.in(look, unit)) {
            CaseRegister register = desk.registers().cases().get(group.register());
            if (register == null || !register.life().states().containsKey(group.state())) {
                continue;
            }
            CaseState state = register.life().state(group.state());
            long late = group.lastDay().map(last -> Deadline.late(last, today)).orElse(0L);
            boolean isTheirs = !state.ends()
                    && register.life()
                            .from(state.id())
                            .anyMatch(move ->
                                    move.by().contains(role) && !move.from().contains(move.to()))
                    && group.lastDay()
                            .map(last -> state.remind() == 0 || Deadline.isNear(state, last, today))
                            .orElse(true);
            if (isTheirs) {
                acts.merge(register, new Waits(group.size(), late > 0 ? group.size() : 0), Waits::plus);
            } else if (late > 0 && Deadline.told(state, late).contains(role)) {
                told.merge(register, new Waits(group.size(), group.size()), Waits::plus);
            }
        }
        List<Task> tasks = new ArrayList<>();
        String kind = OpeningController.kind(unit);
        Place place = new Place(kind.equals("county") || kind.equals("school") ? kind : "region", unit.id());
        acts.forEach((register, wait) -> tasks.add(new Task(
                "case " + role + " " + register.id(),
                wait.late > 0 ? Task.Sign.MUST : Task.Sign.OPEN,
                Words.of("%s：%d 件可以往下办", "%s: %d can be moved on", register.name(), wait.all),
                late(wait),
                place.path(register))));
        told.forEach((register, wait) -> tasks.add(new Task(
                "late " + role + " " + register.id(),
                Task.Sign.MUST,
                Words.of("%s：%d 件逾期，已报到你这里", "%s: %d are late, which you are told of", register.name(), wait.all),
                Words.of("请督促办理", "see that they are dealt with"),
                place.path(register) + "?late=1")));
        return tasks;
    }
}
