package org.junheng.office;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.document.Xml;
import org.junheng.core.text.LiveText;

/** How cells of the workbooks we write look, as the numbers by which cells know it; numbers with decimals are added as they are asked for. */
final class XlsxStyles {

    static final int TITLE = 1;
    static final int PROSE = 2;
    static final int BOLD_PROSE = 3;
    static final int HEADING = 4;
    /** a heading that says less, such as a unit */
    static final int UNIT = 5;
    /** a text of a table */
    static final int LISTED = 6;
    /** a text that looks like a formula, marked as text so that it stays one when somebody edits it */
    static final int QUOTED = 7;
    /** a number in its own format */
    static final int COMPUTED = 8;

    private static final int FIGURES = 9;
    private static final String FONT = "微软雅黑";
    private static final String BELOW = "A63A0B";
    private static final int OWN_FORMATS = 164;

    /** Numbers with a fixed count of decimals: twice that count, and one more for those set apart as below their line. */
    private final List<Integer> figures = new ArrayList<>();

    /** A text of a table; one that looks like a formula is marked as text. */
    static int told(String text) {
        return LiveText.is(text) ? QUOTED : LISTED;
    }

    int figure(int digits, boolean isBelow) {
        Integer figure = 2 * Math.max(0, digits) + (isBelow ? 1 : 0);
        if (!figures.contains(figure)) {
            figures.add(figure);
        }
        return FIGURES + figures.indexOf(figure);
    }

    void write(Xml xml) {
        xml.open("styleSheet", "xmlns", XlsxFile.SHEETS);
        formats(xml);
        xml.open("fonts");
        xml.open("font")
                .empty("sz", "val", "11")
                .empty("name", "val", "Calibri")
                .close();
        font(xml, false, "10", Look.INK);
        font(xml, true, "10", Look.INK);
        font(xml, true, "16", Look.KEY);
        font(xml, true, "10", BELOW);
        xml.close();
        xml.open("fills");
        xml.open("fill").empty("patternFill", "patternType", "none").close();
        xml.open("fill").empty("patternFill", "patternType", "gray125").close();
        fill(xml, Look.OPTIONAL);
        fill(xml, Look.OURS);
        xml.close();
        borders(xml);
        xml.open("cellStyleXfs");
        xml.empty("xf").close();
        xml.open("cellXfs");
        style(xml, "0", "0", "0", "0").close();
        style(xml, "3", "0", "0", "0");
        aligned(xml, "general", "center", "0");
        style(xml, "1", "0", "0", "0");
        aligned(xml, "general", "top", "1");
        style(xml, "2", "0", "0", "0");
        aligned(xml, "general", "top", "1");
        style(xml, "2", "2", "1", "0");
        aligned(xml, "center", "center", "1");
        style(xml, "2", "3", "1", "0");
        aligned(xml, "center", "center", "1");
        style(xml, "1", "0", "1", "0");
        aligned(xml, "left", "center", "1");
        style(xml, "1", "0", "1", "49").with("quotePrefix", "1");
        aligned(xml, "left", "center", "0");
        style(xml, "1", "0", "1", "0");
        aligned(xml, "right", "bottom", "0");
        for (int figure : figures) {
            style(xml, figure % 2 == 0 ? "1" : "4", "0", "1", String.valueOf(OWN_FORMATS + figure / 2));
            aligned(xml, "right", "center", "0");
        }
    }

    private void formats(Xml xml) {
        if (!figures.isEmpty()) {
            xml.open("numFmts");
            figures.stream().map(figure -> figure / 2).distinct().sorted().forEach(digits -> {
                String format = "#,##0" + (digits == 0 ? "" : "." + "0".repeat(digits));
                xml.empty("numFmt", "numFmtId", String.valueOf(OWN_FORMATS + digits), "formatCode", format);
            });
            xml.close();
        }
    }

    private static void font(Xml xml, boolean isBold, String size, String ink) {
        xml.open("font");
        if (isBold) {
            xml.empty("b");
        }
        xml.empty("sz", "val", size)
                .empty("color", "rgb", "FF" + ink)
                .empty("name", "val", FONT)
                .close();
    }

    private static void fill(Xml xml, String colour) {
        xml.open("fill").open("patternFill", "patternType", "solid");
        xml.empty("fgColor", "rgb", "FF" + colour).close().close();
    }

    private static void borders(Xml xml) {
        xml.open("borders");
        xml.empty("border");
        xml.open("border");
        for (String side : List.of("left", "right", "top", "bottom")) {
            xml.open(side, "style", "thin")
                    .empty("color", "rgb", "FF" + Look.LINE)
                    .close();
        }
        xml.close();
        xml.close();
    }

    private static Xml style(Xml xml, String font, String fill, String border, String format) {
        xml.open("xf", "numFmtId", format, "fontId", font, "fillId", fill, "borderId", border);
        return xml.with("applyNumberFormat", "1")
                .with("applyFont", "1")
                .with("applyFill", "1")
                .with("applyBorder", "1");
    }

    private static void aligned(Xml xml, String across, String down, String wraps) {
        xml.with("applyAlignment", "1");
        xml.open("alignment", "horizontal", across, "vertical", down, "wrapText", wraps);
        if (across.equals("left")) {
            xml.with("indent", "1");
        }
        xml.close();
        xml.close();
    }
}
