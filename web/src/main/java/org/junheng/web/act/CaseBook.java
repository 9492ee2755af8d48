package org.junheng.web.act;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.core.act.Moves;
import org.junheng.core.act.Person;
import org.junheng.core.act.Shown;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Document;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Field;
import org.junheng.core.text.Language;
import org.junheng.office.SheetWriter;
import org.junheng.store.Look;
import org.junheng.store.act.Case;
import org.junheng.store.act.CaseList;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Download;
import org.junheng.web.page.Frame;
import org.junheng.web.page.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The cases of a list as a workbook (导出台账): every field, nothing in it that runs as a formula. */
@Component
final class CaseBook {

    /** the rows of a sheet of Excel, with its heading and title */
    private static final int MOST = 1_000_000;

    private final CaseDesk desk;
    private final Texts texts;

    CaseBook(CaseDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    ResponseEntity<byte[]> of(Look look, CaseRegister register, CaseList.Asked asked, Person person, Visitor visitor) {
        Language language = visitor.account().language();
        List<Field> fields = register.fields();
        List<Cell> head =
                new ArrayList<>(Stream.of("number", "title", "unit", "state", "owner", "due", "last-day", "opened")
                        .map(column -> Cell.of(texts.say(language, "act." + column)))
                        .toList());
        fields.forEach(field -> head.add(Cell.of(field.heading().in(language))));
        List<List<Cell>> rows = new CaseList(look, register, asked, desk.today())
                .page(0, MOST).stream()
                        .map(line -> row(register, person, line, language))
                        .toList();
        Document document = new Document(
                register.id(),
                language,
                register.name().in(language),
                register.name().in(language),
                true,
                List.of(new Block.Heading(1, register.name().in(language)), new Block.Grid("", List.of(head), rows)));
        return Download.workbook(register.name().in(language) + ".xlsx", target -> {
            try (OutputStream out = Files.newOutputStream(target)) {
                SheetWriter.write(document, out);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private List<Cell> row(CaseRegister register, Person person, CaseList.Line line, Language language) {
        Case it = line.it();
        List<Cell> cells = new ArrayList<>(Stream.of(
                        it.number(),
                        it.title(),
                        line.unit(),
                        register.life().state(it.state()).name().in(language),
                        it.owner(),
                        it.due().map(Object::toString).orElse(""),
                        it.lastDay().map(Object::toString).orElse(""),
                        Frame.today(Instant.parse(it.openedAt())).toString())
                .map(Cell::of)
                .toList());
        for (Field field : register.fields()) {
            Object value = line.values().get(field.id());
            String text = Moves.isVeiled(register.life(), field.id(), person.roles())
                    ? texts.say(language, "act.veiled")
                    : Shown.of(field, value).in(language);
            boolean isNumber = value instanceof Double && field.unit().isPresent();
            cells.add(isNumber ? Cell.of(BigDecimal.valueOf((Double) value), text) : Cell.of(text));
        }
        return cells;
    }
}
