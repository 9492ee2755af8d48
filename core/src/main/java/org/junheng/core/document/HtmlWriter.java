package org.junheng.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** Writes a document as one html file that needs no other: style within, no script, nothing fetched. Prints on A4. */
public final class HtmlWriter {

    private static final Map<Block.Voice, String> VOICES = Map.of(
            Block.Voice.LEAD, "lead",
            Block.Voice.COMPUTED, "computed",
            Block.Voice.PROSE, "prose",
            Block.Voice.NOTE, "note",
            Block.Voice.WARNING, "warning");

    private static final String STYLE = style();

    /** from so many columns of words on a table is too wide for a phone */
    private static final int MANY = 3;

    private static final Words HOW = Words.of("怎么读这张图", "How to read this picture");
    private static final Words TABLE = Words.of("同样的数，列成表", "The same numbers as a table");

    private static final Map<Cell.Tone, String> TONES = Map.of(
            Cell.Tone.PLAIN, "",
            Cell.Tone.STRONG, "strong",
            Cell.Tone.BELOW, "below",
            Cell.Tone.MISSING, "missing");

    private final Xml html;
    private final Language language;
    private final Terms terms;

    private HtmlWriter(Xml html, Language language, Terms terms) {
        this.html = html;
        this.language = language;
        this.terms = terms;
    }

    public static void write(Document document, OutputStream out) {
        Xml html = new Xml(out).head("<!doctype html>\n");
        new HtmlWriter(html, document.language(), Terms.NONE).page(document);
        html.end();
    }

    /** Writes blocks for a page that has its own head and style, and explains the terms that head its tables. */
    public static void write(List<Block> blocks, Language language, Terms terms, OutputStream out) {
        Xml html = new Xml(out);
        new HtmlWriter(html, language, terms).blocks(blocks);
        html.end();
    }

    private void page(Document document) {
        html.open("html", "lang", document.language() == Language.ZH ? "zh-CN" : "en");
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        element("title", "", document.title());
        element("style", "", STYLE);
        html.close();
        html.open("body");
        element("p", "running", document.running());
        html.open("main");
        element("h1", "", document.title());
        blocks(document.blocks());
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            html.text("\n");
            if (block instanceof Block.Heading heading) {
                heading(heading);
            } else if (block instanceof Block.Paragraph paragraph) {
                opened("p", VOICES.get(paragraph.voice()), paragraph.text(), paragraph.openings());
            } else if (block instanceof Block.Items items) {
                items(items);
            } else if (block instanceof Block.Grid grid) {
                grid(grid);
            } else if (block instanceof Block.Picture picture) {
                picture(picture);
            } else if (block instanceof Block.Fold fold) {
                fold(fold);
            } else if (block instanceof Block.NextPage) {
                html.empty("hr");
            }
        }
    }

    private void picture(Block.Picture picture) {
        html.open("figure");
        html.open("div", "class", "drawn");
        Drawing.draw(html, picture.drawing());
        html.close();
        if (!picture.how().isEmpty()) {
            html.open("details");
            element("summary", "", HOW.in(language));
            element("p", "", picture.how());
            html.close();
        }
        picture.table().ifPresent(table -> {
            html.open("details");
            element("summary", "", TABLE.in(language));
            grid(table);
            html.close();
        });
        if (!picture.basis().isEmpty()) {
            opened("figcaption", "note", picture.basis(), picture.openings());
        }
        html.close();
    }

    private void items(Block.Items items) {
        html.open("ul");
        for (int i = 0; i < items.lines().size(); i++) {
            html.open("li");
            linked(
                    items.links().isEmpty() ? "" : items.links().get(i),
                    items.lines().get(i));
            html.close();
        }
        html.close();
    }

    private void linked(String anchor, String text) {
        if (anchor.isEmpty()) {
            html.text(text);
        } else {
            html.open("a", "href", anchor.startsWith("/") ? anchor : "#" + anchor)
                    .text(text)
                    .close();
        }
    }

    /** A text of which parts lead somewhere. */
    private void opened(String name, String style, String text, List<Block.Opening> openings) {
        html.open(name, "class", style);
        openings(text, openings);
        html.close();
    }

    private void openings(String text, List<Block.Opening> openings) {
        int from = 0;
        for (Block.Opening opening : openings) {
            int at = opening.link().isEmpty() ? -1 : text.indexOf(opening.text(), from);
            if (at >= 0) {
                html.text(text.substring(from, at));
                linked(opening.link(), opening.text());
                from = at + opening.text().length();
            }
        }
        html.text(text.substring(from));
    }

    private void heading(Block.Heading heading) {
        html.open("h" + (heading.level() + 1));
        anchor(heading.anchor());
        openings(heading.text(), heading.openings());
        html.close();
    }

    private void fold(Block.Fold fold) {
        html.open("details");
        anchor(fold.anchor());
        element("summary", "", fold.summary());
        blocks(fold.blocks());
        html.close();
    }

    private void grid(Block.Grid grid) {
        html.open("div", "class", "scroll", "tabindex", "0");
        if (!grid.caption().isEmpty()) {
            html.with("role", "group").with("aria-label", grid.caption());
        }
        html.open("table");
        boolean isWords = isWords(grid);
        String style = grid.isFiltered() ? "list" : isWords ? "stack" : hasUnits(grid) ? "units" : "";
        if (!style.isEmpty()) {
            html.with("class", style);
        }
        if (!grid.caption().isEmpty()) {
            element("caption", "", grid.caption());
        }
        head(grid);
        rows("tbody", "td", grid.rows(), isWords ? grid.head().get(0) : List.of());
        html.close();
        html.close();
    }

    private static boolean isPlain(Block.Grid grid) {
        return grid.head().size() == 1
                && !grid.rows().isEmpty()
                && grid.rows().stream()
                        .allMatch(row -> row.size() == grid.head().get(0).size());
    }

    /** Whether it is many columns of words, which on a narrow screen are read one below the other, not beside. */
    private static boolean isWords(Block.Grid grid) {
        return isPlain(grid)
                && grid.width() >= MANY
                && IntStream.range(0, grid.width()).noneMatch(column -> isNumbers(grid, column));
    }

    /** Whether words stand between what a row is of and its numbers, such as the unit. */
    private static boolean hasUnits(Block.Grid grid) {
        return isPlain(grid) && grid.width() >= MANY && !isNumbers(grid, 1) && isNumbers(grid, 2);
    }

    /** A heading stands at the right where the numbers below it do. */
    private void head(Block.Grid grid) {
        if (!isPlain(grid)) {
            rows("thead", "th", grid.head(), List.of());
            return;
        }
        html.open("thead");
        html.open("tr");
        for (int column = 0; column < grid.head().get(0).size(); column++) {
            html.open("th", "scope", "col");
            if (isNumbers(grid, column)) {
                html.with("class", "number");
            }
            heading(grid.head().get(0).get(column).text());
            html.close();
        }
        html.close();
        html.close();
    }

    private static boolean isNumbers(Block.Grid grid, int column) {
        for (List<Cell> row : grid.rows()) {
            if (row.size() <= column || !row.get(column).isNumber()) {
                return false;
            }
        }
        return true;
    }

    /** @param labels said before each cell but the first where the head is not seen; none where it always is */
    private void rows(String part, String name, List<List<Cell>> rows, List<Cell> labels) {
        html.open(part);
        for (List<Cell> row : rows) {
            html.open("tr");
            for (int column = 0; column < row.size(); column++) {
                String label = column > 0
                                && !labels.isEmpty()
                                && !row.get(column).text().isEmpty()
                        ? labels.get(column).text()
                        : "";
                cell(name, row.get(column), label);
            }
            html.close();
            html.text("\n");
        }
        html.close();
    }

    private void cell(String name, Cell cell, String label) {
        html.open(name);
        if (!label.isEmpty()) {
            html.with("data-label", label);
        }
        if (name.equals("th")) {
            html.with("scope", cell.across() > 1 ? "colgroup" : "col");
        }
        String style = style(cell);
        if (!style.isEmpty()) {
            html.with("class", style);
        }
        if (cell.across() > 1) {
            html.with("colspan", String.valueOf(cell.across()));
        }
        if (cell.down() > 1) {
            html.with("rowspan", String.valueOf(cell.down()));
        }
        if (name.equals("th") && cell.link().isEmpty()) {
            heading(cell.text());
        } else {
            linked(cell.link(), cell.text());
        }
        html.close();
    }

    /** The words over a column: a term leads to what it means, which is also read on it. */
    private void heading(String text) {
        Optional<Terms.Term> term = terms.find(text);
        if (term.isPresent()) {
            html.open(
                    "a",
                    "class",
                    "term",
                    "href",
                    term.get().address(),
                    "title",
                    term.get().says());
        }
        html.text(text);
        if (term.isPresent()) {
            html.close();
        }
    }

    private static String style(Cell cell) {
        String tone = TONES.get(cell.tone());
        return !cell.isNumber() ? tone : tone.isEmpty() ? "number" : "number " + tone;
    }

    private void anchor(String anchor) {
        if (!anchor.isEmpty()) {
            html.with("id", anchor);
        }
    }

    private void element(String name, String style, String text) {
        html.open(name);
        if (!style.isEmpty()) {
            html.with("class", style);
        }
        html.text(text).close();
    }

    private static String style() {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("document.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
