package org.junheng.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.junheng.core.text.Language;

/** Writes a document as one html file that needs no other: style within, no script, nothing fetched. Prints on A4. */
public final class HtmlWriter {

    private static final Map<Block.Voice, String> VOICES = Map.of(
            Block.Voice.LEAD, "lead",
            Block.Voice.COMPUTED, "computed",
            Block.Voice.PROSE, "prose",
            Block.Voice.NOTE, "note",
            Block.Voice.WARNING, "warning");

    private final XMLStreamWriter html;

    private HtmlWriter(XMLStreamWriter html) {
        this.html = html;
    }

    public static void write(Document document, OutputStream out) {
        try {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write("<!doctype html>\n");
            XMLStreamWriter html = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new HtmlWriter(html).page(document);
            html.flush();
            text.flush();
        } catch (XMLStreamException problem) {
            throw new UncheckedIOException(new IOException(problem));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void page(Document document) throws XMLStreamException {
        html.writeStartElement("html");
        html.writeAttribute("lang", document.language() == Language.ZH ? "zh-CN" : "en");
        html.writeStartElement("head");
        html.writeEmptyElement("meta");
        html.writeAttribute("charset", "utf-8");
        html.writeEmptyElement("meta");
        html.writeAttribute("name", "viewport");
        html.writeAttribute("content", "width=device-width, initial-scale=1");
        element("title", "", document.title());
        element("style", "", style());
        html.writeEndElement();
        html.writeStartElement("body");
        element("p", "running", document.running());
        html.writeStartElement("main");
        element("h1", "", document.title());
        blocks(document.blocks());
        html.writeEndElement();
        html.writeEndElement();
        html.writeEndElement();
    }

    private void blocks(List<Block> blocks) throws XMLStreamException {
        for (Block block : blocks) {
            html.writeCharacters("\n");
            if (block instanceof Block.Heading heading) {
                heading(heading);
            } else if (block instanceof Block.Paragraph paragraph) {
                element("p", VOICES.get(paragraph.voice()), paragraph.text());
            } else if (block instanceof Block.Items items) {
                items(items);
            } else if (block instanceof Block.Grid grid) {
                grid(grid);
            } else if (block instanceof Block.Picture picture) {
                html.writeStartElement("figure");
                StripsSvg.write(html, picture.strips());
                html.writeEndElement();
            } else if (block instanceof Block.Fold fold) {
                fold(fold);
            } else if (block instanceof Block.NextPage) {
                html.writeEmptyElement("hr");
            }
        }
    }

    private void items(Block.Items items) throws XMLStreamException {
        html.writeStartElement("ul");
        for (int i = 0; i < items.lines().size(); i++) {
            html.writeStartElement("li");
            linked(
                    items.links().isEmpty() ? "" : items.links().get(i),
                    items.lines().get(i));
            html.writeEndElement();
        }
        html.writeEndElement();
    }

    private void linked(String anchor, String text) throws XMLStreamException {
        if (anchor.isEmpty()) {
            html.writeCharacters(text);
        } else {
            html.writeStartElement("a");
            html.writeAttribute("href", "#" + anchor);
            html.writeCharacters(text);
            html.writeEndElement();
        }
    }

    private void heading(Block.Heading heading) throws XMLStreamException {
        html.writeStartElement("h" + (heading.level() + 1));
        anchor(heading.anchor());
        html.writeCharacters(heading.text());
        html.writeEndElement();
    }

    private void fold(Block.Fold fold) throws XMLStreamException {
        html.writeStartElement("details");
        anchor(fold.anchor());
        element("summary", "", fold.summary());
        blocks(fold.blocks());
        html.writeEndElement();
    }

    private void grid(Block.Grid grid) throws XMLStreamException {
        html.writeStartElement("div");
        html.writeAttribute("class", "grid");
        html.writeStartElement("table");
        if (!grid.caption().isEmpty()) {
            element("caption", "", grid.caption());
        }
        rows("thead", "th", grid.head());
        rows("tbody", "td", grid.rows());
        html.writeEndElement();
        html.writeEndElement();
    }

    private void rows(String part, String name, List<List<Cell>> rows) throws XMLStreamException {
        html.writeStartElement(part);
        for (List<Cell> row : rows) {
            html.writeStartElement("tr");
            for (Cell cell : row) {
                cell(name, cell);
            }
            html.writeEndElement();
            html.writeCharacters("\n");
        }
        html.writeEndElement();
    }

    private void cell(String name, Cell cell) throws XMLStreamException {
        html.writeStartElement(name);
        if (name.equals("th")) {
            html.writeAttribute("scope", cell.across() > 1 ? "colgroup" : "col");
        }
        String tone = cell.tone() == Cell.Tone.PLAIN ? "" : cell.tone().name().toLowerCase(Locale.ROOT);
        String style = ((cell.isNumber() ? "num " : "") + tone).strip();
        if (!style.isEmpty()) {
            html.writeAttribute("class", style);
        }
        if (cell.across() > 1) {
            html.writeAttribute("colspan", String.valueOf(cell.across()));
        }
        if (cell.down() > 1) {
            html.writeAttribute("rowspan", String.valueOf(cell.down()));
        }
        linked(cell.link(), cell.text());
        html.writeEndElement();
    }

    private void anchor(String anchor) throws XMLStreamException {
        if (!anchor.isEmpty()) {
            html.writeAttribute("id", anchor);
        }
    }

    private void element(String name, String style, String text) throws XMLStreamException {
        html.writeStartElement(name);
        if (!style.isEmpty()) {
            html.writeAttribute("class", style);
        }
        html.writeCharacters(text);
        html.writeEndElement();
    }

    private static String style() {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("document.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
