package org.junheng.web.home;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.people.Snooze;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Frame;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of whoever is signed in: what they have to do today, most urgent first, and what they put off. */
@Controller
class HomeController {

    private static final int PROPOSED_DAYS = 3;

    private final Store store;
    private final List<TaskSource> sources;
    private final Texts texts;

    HomeController(Store store, List<TaskSource> sources, Texts texts) {
        this.store = store;
        this.sources = sources;
        this.texts = texts;
    }

    @GetMapping("/")
    View home(Visitor visitor) {
        Map<String, Snooze> putOff = store.look(look -> Snooze.of(look, visitor.account(), today())).stream()
                .collect(Collectors.toMap(Snooze::task, each -> each));
        List<Task> now = new ArrayList<>();
        List<HomePage.Later> later = new ArrayList<>();
        for (Task task : tasks(visitor)) {
            if (putOff.containsKey(task.key())) {
                later.add(new HomePage.Later(task, putOff.get(task.key())));
            } else {
                now.add(task);
            }
        }
        HomePage page = new HomePage(visitor.account().name(), now, later, today().plusDays(PROPOSED_DAYS));
        return View.of("home/home", page, texts.words("home.title"));
    }

    private List<Task> tasks(Visitor visitor) {
        return sources.stream()
                .flatMap(source -> source.tasks(visitor).stream())
                .sorted(Comparator.comparing(Task::sign))
                .toList();
    }

    private LocalDate today() {
        return Frame.today(store.clock().instant());
    }

    /** Puts one of the visitor's own tasks off. */
    @PostMapping("/later")
    Go later(Visitor visitor, @RequestParam String task, @RequestParam String until, @RequestParam String reason) {
        if (tasks(visitor).stream().noneMatch(each -> each.key().equals(task))) {
            throw new Refusal(Words.of("这件事已经不在待办里；请刷新", "this is no longer among your tasks; reload"));
        }
        store.doing(
                visitor.actor(""),
                deed -> Snooze.put(deed, visitor.account(), new Snooze(task, day(until), reason.strip()), today()));
        return new Go("/");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new Refusal(
                    Words.of("放到哪天应写年-月-日，例 2026-12-01", "write the day as year-month-day, for example 2026-12-01"));
        }
    }

    @PostMapping("/now")
    Go now(Visitor visitor, @RequestParam String task) {
        store.doing(visitor.actor(""), deed -> Snooze.end(deed, visitor.account(), task));
        return new Go("/");
    }
}
