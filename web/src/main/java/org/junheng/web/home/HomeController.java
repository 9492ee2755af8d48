package org.junheng.web.home;

import java.util.List;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of whoever is signed in. */
@Controller
class HomeController {

    private final Texts texts;

    HomeController(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/")
    View home(Visitor visitor) {
        return View.of("home/home", new HomePage(visitor.account().name(), List.of()), texts.words("home.title"));
    }
}
