package org.junheng.web.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Document;
import org.junheng.core.text.Language;
import org.junheng.office.SheetWriter;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.stereotype.Component;

/** Shows passwords once, to print or to take along as a workbook; the page is the only place where they are. */
@Component
class HandingOver {

    private final Texts texts;

    HandingOver(Texts texts) {
        this.texts = texts;
    }

    /** Why passwords are handed over. */
    enum Occasion {
        ADDED,
        UPLOADED,
        RESET;

        String text() {
            return "people.handed-" + name().toLowerCase(Locale.ROOT);
        }
    }

    View view(Visitor visitor, Occasion occasion, List<HandedOverPage.Line> people, String next) {
        String workbook =
                Base64.getEncoder().encodeToString(workbook(visitor.account().language(), people));
        return View.of(
                        "people/handed-over",
                        new HandedOverPage(occasion.text(), people, workbook, next),
                        texts.words("people.handed-title"))
                .under(texts.words("people.title"), "/people");
    }

    private byte[] workbook(Language language, List<HandedOverPage.Line> people) {
        String title = texts.say(language, "people.handed-title");
        Block.Grid grid = new Block.Grid(
                "",
                Block.Grid.head(
                        texts.say(language, "people.login"),
                        texts.say(language, "people.name"),
                        texts.say(language, "people.first-password")),
                people.stream()
                        .map(person -> Stream.of(person.login(), person.name(), person.password())
                                .map(Cell::of)
                                .toList())
                        .toList());
        Document document = new Document(
                "passwords",
                language,
                title,
                title,
                false,
                List.of(
                        new Block.Heading(1, title),
                        new Block.Paragraph(Block.Voice.NOTE, texts.say(language, "people.handed-note")),
                        grid));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SheetWriter.write(document, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
