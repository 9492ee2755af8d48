package org.junheng.web.help;

import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.web.page.Glossary;
import org.junheng.web.page.HelpTopics;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Help on each page, and the glossary (帮助与术语). */
@Controller
class HelpController {

    private final Texts texts;

    HelpController(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/help")
    View all() {
        return View.of("help/help", new HelpPage(HelpTopics.all()), texts.words("help.title"));
    }

    @GetMapping("/help/{topic}")
    View topic(@PathVariable String topic) {
        HelpTopics.Topic found = HelpTopics.find(topic)
                .orElseThrow(() -> new Refusal(Words.of(
                        "没有“%s”的帮助；请从帮助首页找", "there is no help on \"%s\"; look at the first page of help", topic)));
        return View.of("help/topic", found, texts.words(found.name()))
                .under(texts.words("help.title"), HelpTopics.HELP)
                .under(texts.words(found.name()), found.path());
    }

    @GetMapping(Glossary.PATH)
    View glossary() {
        return View.of("help/glossary", Glossary.builtIn(), texts.words("help.glossary"))
                .under(texts.words("help.title"), HelpTopics.HELP)
                .under(texts.words("help.glossary"), Glossary.PATH);
    }
}
