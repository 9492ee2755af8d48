package org.junheng.web.county;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.figures.Explanations;
import org.junheng.store.figures.Scope;
import org.junheng.store.people.Account;
import org.junheng.store.round.Approval;
import org.junheng.store.round.FrozenFigures;
import org.junheng.web.access.Visitor;
import org.junheng.web.home.Task;
import org.junheng.web.home.TaskSource;
import org.springframework.stereotype.Component;

/** What a county's staff and the reviewers above have to do. */
@Component
final class CountyTasks implements TaskSource {

    private final Store store;
    private final Board board;

    CountyTasks(Store store, Board board) {
        this.store = store;
        this.board = board;
    }

    @Override
    public List<Task> tasks(Visitor visitor) {
        List<Task> tasks = new ArrayList<>();
        for (Account.Grant grant : visitor.account().grants()) {
            switch (grant.role()) {
                case CollectController.STAFF -> tasks.addAll(staff(grant.unit()));
                case "city-reviewer" -> tasks.addAll(reviewer(grant.unit(), Approval.Level.CITY));
                case "province-reviewer" -> tasks.addAll(reviewer(grant.unit(), Approval.Level.PROVINCE));
                default -> {
                    // nobody else acts on a county
                }
            }
        }
        return tasks;
    }

    private List<Task> staff(String county) {
        List<Task> tasks = new ArrayList<>();
        CollectPage page = board.page(county, board.latestYear(county));
        String collect = page.path() + "/collect";
        if (page.isOpen()) {
            long behind = page.lines().size() - page.handedIn();
            long waiting = page.handedIn() - page.accepted();
            if (behind > 0) {
                tasks.add(new Task(
                        "behind",
                        Task.Sign.OPEN,
                        Words.of("%d 所学校还没交齐", "%d schools have not handed in everything", behind),
                        Words.of("%s 截止", "due %s", page.round().orElseThrow().due()),
                        collect));
            }
            if (waiting > 0) {
                tasks.add(new Task(
                        "waiting",
                        Task.Sign.MUST,
                        Words.of("%d 所学校等着核收", "%d schools wait to be accepted", waiting),
                        Words.of("核收或退回", "accept or send back"),
                        collect));
            }
            if (page.isFreezable()) {
                tasks.add(new Task(
                        "freeze",
                        Task.Sign.MUST,
                        Words.of("全部核收，可以冻结", "All is accepted, it can be frozen"),
                        Words.of("冻结与上报", "freeze and submit"),
                        "/county/" + county + "/frozen"));
            }
        }
        long said = store.look(look -> new Explanations(look)
                .of(Scope.county(county)).stream()
                        .filter(each -> !each.isAccepted())
                        .count());
        if (said > 0) {
            tasks.add(new Task(
                    "explained",
                    Task.Sign.ASK,
                    Words.of("%d 条疑点说明要看", "%d explanations to be read", said),
                    Words.of("认可，或退回", "accept, or send back"),
                    page.path() + "/verify?shown=explained"));
        }
        store.look(look -> FrozenFigures.in(look, county).stream()
                        .filter(frozen -> Approval.isOpen(look, frozen.id(), Approval.Level.COUNTY))
                        .findFirst())
                .ifPresent(frozen ->
                        tasks.add(decide(frozen, Words.of("%s：提交给市里", "%s: submit to the city", frozen.name()))));
        return tasks;
    }

    private List<Task> reviewer(String region, Approval.Level level) {
        return store.look(look -> RegionPage.of(look, region).lines().stream()
                .filter(line -> line.frozen()
                        .filter(frozen -> Approval.isOpen(look, frozen.id(), level))
                        .isPresent())
                .map(line -> decide(
                        line.frozen().orElseThrow(),
                        Words.of(
                                "%s等着审核",
                                "%s waits for your review", line.county().name())))
                .toList());
    }

    private static Task decide(FrozenFigures frozen, Words title) {
        return new Task("decide", Task.Sign.MUST, title, Words.same(frozen.name()), "/frozen/" + frozen.id());
    }
}
