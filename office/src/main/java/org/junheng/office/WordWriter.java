package org.junheng.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junheng.core.document.Block;
import org.junheng.core.document.Document;
import org.junheng.core.document.Xml;
import org.junheng.office.OfficeFile.Part;
import org.junheng.office.WordText.Font;

/**
 * Writes a document as .docx, laid out as GB/T 9704-2012 has official papers: A4, body 三号仿宋, headings 黑体 and 楷体, page numbers
 * below. Only what Word, WPS and LibreOffice share; fonts are named, not brought. The same input gives the same bytes.
 */
public final class WordWriter {

    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String KIND = "wordprocessingml.";
    private static final Part MAIN = new Part("word/document.xml", KIND + "document.main", "officeDocument");
    private static final Part FOOTER = new Part("word/footer1.xml", KIND + "footer", "footer");

    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final double LONG_SIDE_MM = 297;
    private static final double SHORT_SIDE_MM = 210;
    /** above, right, below, left */
    private static final double[] MARGINS_MM = {37, 26, 35, 28};

    private static final double[] WIDE_MARGINS_MM = {25, 20, 20, 20};
    private static final double BODY = 16;
    private static final double TITLE = 22;
    private static final double SMALL = 12;
    private static final int TWIPS_PER_POINT = 20;
    /** how far the footer stands from the edge of the paper */
    private static final String EDGE = "720";
    /** 22 lines on a page */
    private static final int LINE = 29 * TWIPS_PER_POINT;
    /** two characters of the body */
    private static final int INDENT = (int) (2 * BODY * TWIPS_PER_POINT);

    private final Document document;
    private final Xml xml;

    private WordWriter(Document document, Xml xml) {
        this.document = document;
        this.xml = xml;
    }

    public static void write(Document document, OutputStream out) throws IOException {
        OfficeFile file = new OfficeFile(out, document.title(), MAIN, List.of(FOOTER));
        file.part(MAIN.name(), xml -> new WordWriter(document, xml).body());
        file.part(FOOTER.name(), xml -> new WordWriter(document, xml).footer());
        file.finish();
    }

    private void body() {
        xml.open("w:document", "xmlns:w", WORDS, "xmlns:r", OfficeFile.RELATIONS);
        xml.open("w:body");
        xml.open("w:p").open("w:pPr").empty("w:spacing", "w:afterLines", "100").empty("w:jc", "w:val", "center");
        xml.close();
        WordText.of(Font.SONG, TITLE).bold(true).write(xml, document.title());
        xml.close();
        blocks(document.blocks());
        page();
    }

    private void page() {
        xml.open("w:sectPr");
        xml.empty("w:footerReference", "w:type", "default", "r:id", OfficeFile.id(0));
        double across = document.wide() ? LONG_SIDE_MM : SHORT_SIDE_MM;
        double down = document.wide() ? SHORT_SIDE_MM : LONG_SIDE_MM;
        xml.open("w:pgSz", "w:w", twips(across), "w:h", twips(down));
        xml.with("w:orient", document.wide() ? "landscape" : "portrait").close();
        double[] margins = margins();
        xml.open("w:pgMar", "w:top", twips(margins[0]), "w:right", twips(margins[1]));
        xml.with("w:bottom", twips(margins[2])).with("w:left", twips(margins[3]));
        xml.with("w:header", EDGE).with("w:footer", EDGE).with("w:gutter", "0").close();
    }

    private double[] margins() {
        return document.wide() ? WIDE_MARGINS_MM : MARGINS_MM;
    }

    /** How much of a page's width is left for a table, in twentieths of a point. */
    private int width() {
        double side = document.wide() ? LONG_SIDE_MM : SHORT_SIDE_MM;
        return Integer.parseInt(twips(side - margins()[1] - margins()[3]));
    }

    private static String twips(double mm) {
        return String.valueOf(Math.round(mm * TWIPS_PER_MM));
    }

    private void footer() {
        xml.open("w:ftr", "xmlns:w", WORDS).open("w:p");
        xml.open("w:pPr").empty("w:jc", "w:val", "center").close();
        WordText small = WordText.of(Font.SONG, SMALL - 2);
        small.write(xml, document.running() + "    — ");
        xml.empty("w:fldSimple", "w:instr", "PAGE");
        small.write(xml, " —");
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                heading(heading.level(), heading.text());
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraph(paragraph.voice(), paragraph.text());
            } else if (block instanceof Block.Items items) {
                items.lines().forEach(line -> paragraph(Block.Voice.COMPUTED, "· " + line));
            } else if (block instanceof Block.Grid grid) {
                caption(grid.caption());
                WordTable.write(xml, grid, width());
                // two tables that touch would become one
                xml.open("w:p")
                        .open("w:pPr")
                        .empty("w:spacing", "w:lineRule", "auto")
                        .close()
                        .close();
            } else if (block instanceof Block.Picture picture) {
                // what it draws, as numbers
                picture.table().ifPresent(table -> blocks(List.of(table)));
            } else if (block instanceof Block.Fold fold) {
                heading(2, fold.summary());
                blocks(fold.blocks());
            } else if (block instanceof Block.NextPage) {
                xml.open("w:p")
                        .open("w:r")
                        .empty("w:br", "w:type", "page")
                        .close()
                        .close();
            }
        }
    }

    private void heading(int level, String text) {
        xml.open("w:p").open("w:pPr").empty("w:keepNext");
        spacing();
        if (!document.wide()) {
            indent();
        }
        xml.empty("w:jc", "w:val", "left").close();
        WordText.of(level == 1 ? Font.HEI : Font.KAI, document.wide() ? BODY - 2 : BODY)
                .write(xml, text);
        xml.close();
    }

    private void caption(String text) {
        if (!text.isEmpty()) {
            xml.open("w:p")
                    .open("w:pPr")
                    .empty("w:keepNext")
                    .empty("w:jc", "w:val", "left")
                    .close();
            WordText.of(Font.HEI, SMALL).write(xml, text);
            xml.close();
        }
    }

    private void paragraph(Block.Voice voice, String text) {
        boolean isPlain = voice == Block.Voice.NOTE || document.wide();
        xml.open("w:p").open("w:pPr");
        spacing();
        if (!isPlain) {
            indent();
        }
        xml.close();
        WordText plain = WordText.of(Font.FANG, isPlain ? SMALL : BODY);
        switch (voice) {
            case WARNING, LEAD -> plain.bold(true).write(xml, text);
            case PROSE -> plain.coloured("1F4F85").write(xml, "【" + text + "】");
            case COMPUTED -> (document.wide() ? plain : plain.shaded()).write(xml, text);
            case NOTE -> plain.write(xml, text);
        }
        xml.close();
    }

    private void spacing() {
        if (document.wide()) {
            xml.empty("w:spacing", "w:afterLines", "30");
        } else {
            xml.empty("w:spacing", "w:line", String.valueOf(LINE), "w:lineRule", "exact");
        }
    }

    private void indent() {
        xml.empty("w:ind", "w:firstLine", String.valueOf(INDENT));
    }
}
