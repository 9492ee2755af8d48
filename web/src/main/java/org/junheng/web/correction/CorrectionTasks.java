package org.junheng.web.correction;

import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.figures.Correction;
import org.junheng.store.people.Account;
import org.junheng.store.round.Round;
import org.junheng.store.round.Rounds;
import org.junheng.web.access.Visitor;
import org.junheng.web.home.Task;
import org.junheng.web.home.TaskSource;
import org.springframework.stereotype.Component;

/** Corrections that wait for a second person at the county. */
@Component
final class CorrectionTasks implements TaskSource {

    private final Store store;

    CorrectionTasks(Store store) {
        this.store = store;
    }

    @Override
    public List<Task> tasks(Visitor visitor) {
        return visitor.account().grants().stream()
                .filter(grant -> grant.role().equals("county-staff"))
                .map(Account.Grant::unit)
                .flatMap(county -> store
                        .look(look -> new Rounds(look)
                                .latest(county).stream()
                                        .map(Round::year)
                                        .map(year -> task(
                                                county,
                                                year,
                                                Correction.in(look, county, year).stream()
                                                        .filter(each -> each.state() == Correction.State.WAITING)
                                                        .filter(each -> !each.who()
                                                                .equals(visitor.account()
                                                                        .login()))
                                                        .count()))
                                        .toList())
                        .stream())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Task> task(String county, int year, long waiting) {
        return waiting == 0
                ? List.of()
                : List.of(new Task(
                        "correction",
                        Task.Sign.MUST,
                        Words.of("%d 处更正等你核定", "%d corrections wait for you", waiting),
                        Words.of("会使结论改变", "they turn a decision"),
                        "/county/" + county + "/" + year + "/corrections"));
    }
}
