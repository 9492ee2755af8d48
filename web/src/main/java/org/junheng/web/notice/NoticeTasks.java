package org.junheng.web.notice;

import java.util.List;
import java.util.stream.Stream;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.people.Account;
import org.junheng.store.round.Notice;
import org.junheng.store.round.Objection;
import org.junheng.web.access.Visitor;
import org.junheng.web.home.Task;
import org.junheng.web.home.TaskSource;
import org.springframework.stereotype.Component;

/** Objections of the public that nobody has answered yet. */
@Component
final class NoticeTasks implements TaskSource {

    private final Store store;

    NoticeTasks(Store store) {
        this.store = store;
    }

    @Override
    public List<Task> tasks(Visitor visitor) {
        return visitor.account().grants().stream()
                .filter(grant -> grant.role().equals(NoticeController.STAFF))
                .map(Account.Grant::unit)
                .flatMap(this::task)
                .toList();
    }

    private Stream<Task> task(String county) {
        long open = store.look(look -> Notice.in(look, county).stream()
                .flatMap(notice -> Objection.on(look, notice.id()).stream())
                .filter(objection -> !objection.isAnswered())
                .count());
        return open == 0
                ? Stream.empty()
                : Stream.of(new Task(
                        "objection",
                        Task.Sign.MUST,
                        Words.of("%d 条异议要答复", "%d objections to be answered", open),
                        Words.of("答复公布在公示页上", "answers are published with the notice"),
                        "/county/" + county + "/notice"));
    }
}
