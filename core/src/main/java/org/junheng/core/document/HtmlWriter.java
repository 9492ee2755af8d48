package org.junheng.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junheng.core.text.Language;

/** Writes a document as one html file that needs no other: style within, no script, nothing fetched. Prints on A4. */
public final class HtmlWriter {

    private static final Map<Block.Voice, String> VOICES = Map.of(
            Block.Voice.LEAD, "lead",
            Block.Voice.COMPUTED, "computed",
            Block.Voice.PROSE, "prose",
            Block.Voice.NOTE, "note",
            Block.Voice.WARNING, "warning");

    private static final Map<Cell.Tone, String> TONES = Map.of(
            Cell.Tone.PLAIN, "",
            Cell.Tone.STRONG, "strong",
            Cell.Tone.BELOW, "below",
            Cell.Tone.MISSING, "missing");

    private final Xml html;

    private HtmlWriter(Xml html) {
        this.html = html;
    }

    public static void write(Document document, OutputStream out) {
        Xml html = new Xml(out).head("<!doctype html>\n");
        new HtmlWriter(html).page(document);
        html.end();
    }

    private void page(Document document) {
        html.open("html", "lang", document.language() == Language.ZH ? "zh-CN" : "en");
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        element("title", "", document.title());
        element("style", "", style());
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
                element("p", VOICES.get(paragraph.voice()), paragraph.text());
            } else if (block instanceof Block.Items items) {
                items(items);
            } else if (block instanceof Block.Grid grid) {
                grid(grid);
            } else if (block instanceof Block.Picture picture) {
                html.open("figure");
                StripsSvg.write(html, picture.strips());
                html.close();
            } else if (block instanceof Block.Fold fold) {
                fold(fold);
            } else if (block instanceof Block.NextPage) {
                html.empty("hr");
            }
        }
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
            html.open("a", "href", "#" + anchor).text(text).close();
        }
    }

    private void heading(Block.Heading heading) {
        html.open("h" + (heading.level() + 1));
        anchor(heading.anchor());
        html.text(heading.text()).close();
    }

    private void fold(Block.Fold fold) {
        html.open("details");
        anchor(fold.anchor());
        element("summary", "", fold.summary());
        blocks(fold.blocks());
        html.close();
    }

    private void grid(Block.Grid grid) {
        html.open("div", "class", "grid");
        html.open("table");
        if (!grid.caption().isEmpty()) {
            element("caption", "", grid.caption());
        }
        rows("thead", "th", grid.head());
        rows("tbody", "td", grid.rows());
        html.close();
        html.close();
    }

    private void rows(String part, String name, List<List<Cell>> rows) {
        html.open(part);
        for (List<Cell> row : rows) {
            html.open("tr");
            for (Cell cell : row) {
                cell(name, cell);
            }
            html.close();
            html.text("\n");
        }
        html.close();
    }

    private void cell(String name, Cell cell) {
        html.open(name);
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
        linked(cell.link(), cell.text());
        html.close();
    }

    private static String style(Cell cell) {
        String tone = TONES.get(cell.tone());
        return !cell.isNumber() ? tone : tone.isEmpty() ? "num" : "num " + tone;
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
