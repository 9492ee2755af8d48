package org.junheng.office;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.document.Xml;
import org.junheng.core.model.Place;
import org.junheng.core.report.TextTable;

/** One sheet of a workbook as it is written: row by row, cell by cell, from left to right. */
final class XlsxSheet {

    private static final double MOST_WHOLE = 1e15;
    /** of a line and of a row, in points; Excel allows no higher row */
    private static final int LINE = 15;

    private static final int HIGHEST = 409;

    private final Xml xml;
    private final XlsxStyles styles;
    private final List<String> merged = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private int row;
    private int column;
    private boolean isInRow;
    private String repeated = "";
    private String filtered = "";

    XlsxSheet(Xml xml, XlsxStyles styles) {
        this.xml = xml;
        this.styles = styles;
    }

    /**
     * What a sheet is before its first row.
     *
     * @param frozenColumns how many columns stay in sight, and how many rows
     * @param widths of its columns, in characters
     * @param isPrinted whether it is laid out for A4
     * @param footer below every page
     */
    record Setup(
            int frozenColumns, int frozenRows, double[] widths, boolean isPrinted, boolean isLandscape, String footer) {

        static Setup of(int frozenColumns, int frozenRows, double... widths) {
            return new Setup(frozenColumns, frozenRows, widths, false, false, "");
        }

        Setup printed(boolean isLandscape, String footer) {
            return new Setup(frozenColumns, frozenRows, widths, true, isLandscape, footer);
        }
    }

    /** The row being written, 1 for the first as in Excel. */
    int row() {
        return row;
    }

    /** Begins the next row. */
    void nextRow() {
        endRow();
        row++;
        xml.open("row", "r", String.valueOf(row));
        column = 0;
        isInRow = true;
    }

    void nextRow(double height) {
        nextRow();
        xml.with("ht", String.valueOf(height)).with("customHeight", "1");
    }

    /** Begins the next row, high enough for so many lines: programs do not all find out by themselves. */
    void nextRowOf(int lines) {
        nextRow(Math.min(LINE * lines + 2, HIGHEST));
    }

    /** How many lines a text takes in a column so many characters wide. */
    static int lines(String text, double width) {
        return (int) Math.ceil(TextTable.width(text) / width);
    }

    /** Leaves a row empty. */
    void skipRow() {
        endRow();
        row++;
    }

    /** Goes on at a column further to the right, 0 for the first. */
    void at(int next) {
        column = next;
    }

    /** A row of headings. */
    void heads(List<String> texts) {
        nextRow();
        texts.forEach(text -> text(text, XlsxStyles.HEADING));
    }

    /** A text of a table. */
    void told(String text) {
        text(text, XlsxStyles.told(text));
    }

    void text(String text, int style) {
        cell(style).with("t", "inlineStr").open("is").open("t");
        String clean = PlainTexts.clean(text);
        if (clean.length() != clean.strip().length()) {
            xml.with("xml:space", "preserve");
        }
        xml.text(clean).close().close().close();
    }

    void number(double number, int style) {
        cell(style).open("v").text(plain(number)).close().close();
    }

    /** A number with a fixed count of decimals. */
    void figure(double number, int digits, boolean isBelow) {
        number(number, styles.figure(digits, isBelow));
    }

    /** Nothing but its look. */
    void blank(int style) {
        cell(style).close();
    }

    /**
     * A formula together with its value: without one a file is blank in Protected View and in previews.
     *
     * @param value what the formula gives; NaN for the empty text of a figure that is missing
     */
    void formula(String formula, double value, int style) {
        if (Double.isNaN(value)) {
            formula(formula, "", style);
        } else {
            cell(style).open("f").text(formula).close();
            xml.open("v").text(plain(value)).close().close();
        }
    }

    void formula(String formula, String value, int style) {
        cell(style).with("t", "str").open("f").text(formula).close();
        xml.open("v").text(value).close().close();
    }

    /** A formula whose value is shown with a fixed count of decimals. */
    void computed(String formula, double value, int digits) {
        formula(formula, value, styles.figure(digits, false));
    }

    /** Makes one cell of those from the current row and the given column on. */
    void merge(int from, int across, int down) {
        merged.add(Place.letter(from) + row + ":" + Place.letter(from + across - 1) + (row + down - 1));
    }

    /** These rows stand on top of every printed page; the last that are named count. */
    void repeat(int first, int last) {
        repeated = "$" + first + ":$" + last;
    }

    String repeated() {
        return repeated;
    }

    /** Offers to pick some of the rows below a heading; the first such table of a sheet only, Excel has no more. */
    void filter(int headRow, int lastRow, int columns) {
        if (filtered.isEmpty()) {
            filtered = "$A$" + headRow + ":$" + Place.letter(columns - 1) + "$" + lastRow;
        }
    }

    /** The cells that are filtered, as formulas write them; empty for none. */
    String filtered() {
        return filtered;
    }

    private Xml cell(int style) {
        while (letters.size() <= column) {
            letters.add(Place.letter(letters.size()));
        }
        return xml.open("c").with("r", letters.get(column++) + row).with("s", style);
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < MOST_WHOLE
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    private void endRow() {
        if (isInRow) {
            xml.close();
            isInRow = false;
        }
    }

    void begin(Setup setup, boolean isFirst) {
        xml.open("worksheet", "xmlns", XlsxFile.SHEETS);
        if (setup.isPrinted) {
            xml.open("sheetPr").empty("pageSetUpPr", "fitToPage", "1").close();
        }
        xml.open("sheetViews").open("sheetView", "workbookViewId", "0", "tabSelected", isFirst ? "1" : "0");
        if (setup.frozenRows > 0) {
            freeze(setup.frozenColumns, setup.frozenRows);
        }
        xml.close().close();
        xml.empty("sheetFormatPr", "defaultRowHeight", "15");
        if (setup.widths.length > 0) {
            xml.open("cols");
            for (int i = 0; i < setup.widths.length; i++) {
                String number = String.valueOf(i + 1);
                xml.open("col", "min", number, "max", number, "width", String.valueOf(setup.widths[i]));
                xml.with("customWidth", "1").close();
            }
            xml.close();
        }
        xml.open("sheetData");
    }

    private void freeze(int columns, int rows) {
        xml.open("pane");
        if (columns > 0) {
            xml.with("xSplit", String.valueOf(columns));
        }
        String pane = columns > 0 ? "bottomRight" : "bottomLeft";
        xml.with("ySplit", String.valueOf(rows)).with("topLeftCell", Place.letter(columns) + (rows + 1));
        xml.with("activePane", pane).with("state", "frozen").close();
        xml.empty("selection", "pane", pane);
    }

    void end(Setup setup) {
        endRow();
        xml.close();
        if (!filtered.isEmpty()) {
            xml.empty("autoFilter", "ref", filtered.replace("$", ""));
        }
        if (!merged.isEmpty()) {
            xml.open("mergeCells");
            merged.forEach(area -> xml.empty("mergeCell", "ref", area));
            xml.close();
        }
        xml.open("pageMargins", "left", "0.7", "right", "0.7", "top", "0.75", "bottom", "0.75");
        xml.with("header", "0.3").with("footer", "0.3").close();
        if (setup.isPrinted) {
            xml.open("pageSetup", "paperSize", "9", "fitToHeight", "0");
            xml.with("orientation", setup.isLandscape ? "landscape" : "portrait")
                    .close();
        }
        if (!setup.footer.isEmpty()) {
            String footer = "&C" + setup.footer.replace("&", "&&") + "  &P/&N";
            xml.open("headerFooter").open("oddFooter").text(footer).close().close();
        }
    }
}
