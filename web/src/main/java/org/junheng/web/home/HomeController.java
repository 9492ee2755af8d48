package org.junheng.web.home;

import java.util.Comparator;
import java.util.List;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of whoever is signed in: what they have to do today, most urgent first. */
@Controller
class HomeController {

    private final List<TaskSource> sources;
    private final Texts texts;

    HomeController(List<TaskSource> sources, Texts texts) {
        this.sources = sources;
        this.texts = texts;
    }

    @GetMapping("/")
    View home(Visitor visitor) {
        List<Task> tasks = sources.stream()
                .flatMap(source -> source.tasks(visitor).stream())
                .sorted(Comparator.comparing(Task::sign))
                .toList();
        return View.of("home/home", new HomePage(visitor.account().name(), tasks), texts.words("home.title"));
    }
}
