package org.junheng.office;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junheng.core.document.Block;
import org.junheng.core.document.Document;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * Writes a document as .docx, laid out as GB/T 9704-2012 has official papers: A4, body 三号仿宋, headings 黑体 and 楷体, page numbers
 * below. Only what Word, WPS and LibreOffice share; fonts are named, not brought. The same input gives the same bytes.
 */
public final class WordWriter {

    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final double LONG_SIDE_MM = 297;
    private static final double SHORT_SIDE_MM = 210;
    private static final double[] MARGINS_MM = {37, 26, 35, 28};
    private static final double[] WIDE_MARGINS_MM = {25, 20, 20, 20};
    private static final double BODY = 16;
    private static final double TITLE = 22;
    private static final double SMALL = 12;
    /** 22 lines on a page */
    private static final double LINE = 29;

    private final XWPFDocument word = new XWPFDocument();
    private final Document document;

    private WordWriter(Document document) {
        this.document = document;
    }

    public static void write(Document document, OutputStream out) throws IOException {
        WordWriter writer = new WordWriter(document);
        try (XWPFDocument word = writer.word) {
            writer.page();
            writer.title();
            writer.blocks(document.blocks());
            word.getProperties().getCoreProperties().setCreator(Marking.AUTHOR);
            word.getProperties().getCoreProperties().setTitle(document.title());
            SameBytes.write(out, word::write);
        }
    }

    private void page() {
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(document.wide() ? LONG_SIDE_MM : SHORT_SIDE_MM));
        size.setH(twips(document.wide() ? SHORT_SIDE_MM : LONG_SIDE_MM));
        size.setOrient(document.wide() ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        double[] margins = document.wide() ? WIDE_MARGINS_MM : MARGINS_MM;
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(twips(margins[0]));
        margin.setRight(twips(margins[1]));
        margin.setBottom(twips(margins[2]));
        margin.setLeft(twips(margins[3]));
        XWPFFooter footer = word.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph number = footer.createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        font(run(number, document.running() + "    — "), Font.SONG, SMALL - 2);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        font(run(number, " —"), Font.SONG, SMALL - 2);
    }

    /** How much of a page's width is left for a table, in twentieths of a point. */
    private int width() {
        double[] margins = document.wide() ? WIDE_MARGINS_MM : MARGINS_MM;
        double side = document.wide() ? LONG_SIDE_MM : SHORT_SIDE_MM;
        return twips(side - margins[1] - margins[3]).intValue();
    }

    private static BigInteger twips(double mm) {
        return BigInteger.valueOf(Math.round(mm * TWIPS_PER_MM));
    }

    private void title() {
        XWPFParagraph title = word.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingAfterLines(100);
        font(run(title, document.title()), Font.SONG, TITLE).setBold(true);
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                heading(heading);
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Block.Items items) {
                items.lines().forEach(line -> paragraph(new Block.Paragraph(Block.Voice.COMPUTED, "· " + line)));
            } else if (block instanceof Block.Grid grid) {
                caption(grid.caption());
                WordTable.write(word, grid, width());
                word.createParagraph().setSpacingLineRule(LineSpacingRule.AUTO);
            } else if (block instanceof Block.Fold fold) {
                heading(new Block.Heading(2, fold.summary()));
                blocks(fold.blocks());
            } else if (block instanceof Block.NextPage) {
                word.createParagraph().createRun().addBreak(BreakType.PAGE);
            }
        }
    }

    private void heading(Block.Heading heading) {
        XWPFParagraph paragraph = word.createParagraph();
        keepsNext(paragraph);
        spaced(paragraph);
        if (!document.wide()) {
            indent(paragraph);
        }
        font(
                run(paragraph, heading.text()),
                heading.level() == 1 ? Font.HEI : Font.KAI,
                document.wide() ? BODY - 2 : BODY);
    }

    private void caption(String text) {
        if (!text.isEmpty()) {
            XWPFParagraph caption = word.createParagraph();
            keepsNext(caption);
            font(run(caption, text), Font.HEI, SMALL);
        }
    }

    private void paragraph(Block.Paragraph paragraph) {
        XWPFParagraph written = word.createParagraph();
        spaced(written);
        boolean isNote = paragraph.voice() == Block.Voice.NOTE;
        boolean isPlain = isNote || document.wide();
        if (!isPlain) {
            indent(written);
        }
        String text = paragraph.voice() == Block.Voice.PROSE ? "【" + paragraph.text() + "】" : paragraph.text();
        XWPFRun run = font(run(written, text), Font.FANG, isPlain ? SMALL : BODY);
        switch (paragraph.voice()) {
            case WARNING, LEAD -> run.setBold(true);
            case PROSE -> run.setColor("1F4F85");
            case COMPUTED, NOTE -> {}
        }
        if (paragraph.voice() == Block.Voice.COMPUTED && !document.wide()) {
            run.getCTR().getRPr().addNewShd().setFill("F2F2F2");
        }
    }

    private void spaced(XWPFParagraph paragraph) {
        if (document.wide()) {
            paragraph.setSpacingAfterLines(30);
        } else {
            paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
        }
    }

    private static void keepsNext(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.LEFT); // makes the properties that the next line needs
        paragraph.setKeepNext(true);
    }

    /** Two characters of the body. */
    private static void indent(XWPFParagraph paragraph) {
        paragraph.setIndentationFirstLine((int) (2 * BODY * 20));
    }

    static XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setText(PlainTexts.clean(text, Integer.MAX_VALUE));
        return run;
    }

    /** The fonts of official papers by their usual names. */
    enum Font {
        FANG("仿宋"),
        HEI("黑体"),
        KAI("楷体"),
        SONG("宋体");

        private final String chinese;

        Font(String chinese) {
            this.chinese = chinese;
        }
    }

    /** Chinese in its own font, letters and digits in Times New Roman. */
    static XWPFRun font(XWPFRun run, Font font, double size) {
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(font.chinese, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        return run;
    }
}
