package org.junheng.office;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.junheng.core.register.Field;

/** Fonts, colours and cell styles of the workbooks we write; each style is made once. */
final class Look {

    static final String INK = "1F2D33";
    static final String KEY = "1F4E5F";
    static final String REQUIRED = "3F7A8C";
    static final String OPTIONAL = "DCE8EC";
    static final String OURS = "EFECE4";
    static final String LINE = "C9D2D6";
    static final String RUST = "F6D9CC";
    static final String BLUE = "D6E4F5";
    static final String QUIET = "6B7A80";

    private static final String FONT = "微软雅黑";
    private static final short SMALL = 10;
    private static final short TITLE = 16;

    private final Workbook workbook;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    Look(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The heading of a field: the darker, the less it may be left out. */
    CellStyle heading(boolean key, boolean required) {
        return key ? heading(KEY, "FFFFFF") : required ? heading(REQUIRED, "FFFFFF") : heading(OPTIONAL, INK);
    }

    /** The heading of 批注 and 说明. */
    CellStyle oursHeading() {
        return heading(OURS, INK);
    }

    CellStyle heading(String fill, String ink) {
        return styles.computeIfAbsent("heading" + fill, made -> {
            XSSFCellStyle style = bordered(ink, true, SMALL);
            fill(style, fill);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            style.setLocked(true);
            return style;
        });
    }

    /** A cell to fill in; texts keep their zeros, dates are dates. */
    CellStyle input(Field field) {
        return switch (field.type()) {
            case TEXT -> input("@", HorizontalAlignment.LEFT, false);
            case CODE, FLAG -> input("@", HorizontalAlignment.CENTER, false);
            case YEAR -> input("0", HorizontalAlignment.CENTER, false);
            case COUNT -> input("0", HorizontalAlignment.RIGHT, false);
            case NUMBER -> input("General", HorizontalAlignment.RIGHT, false);
            case DATE -> input("yyyy-mm-dd", HorizontalAlignment.CENTER, false);
        };
    }

    /** A text that looks like a formula, marked as text so that it stays one when somebody edits it. */
    CellStyle quoted() {
        return input("@", HorizontalAlignment.LEFT, true);
    }

    private CellStyle input(String format, HorizontalAlignment alignment, boolean quoted) {
        return styles.computeIfAbsent("input" + format + alignment + quoted, made -> {
            XSSFCellStyle style = bordered(INK, false, SMALL);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            style.setAlignment(alignment);
            style.setIndention((short) (alignment == HorizontalAlignment.CENTER ? 0 : 1));
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setLocked(false);
            style.setQuotePrefixed(quoted);
            return style;
        });
    }

    /** A cell of 批注 or 说明. */
    CellStyle words() {
        return styles.computeIfAbsent("words", made -> {
            XSSFCellStyle style = bordered(INK, false, SMALL);
            style.setDataFormat(workbook.createDataFormat().getFormat("@"));
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention((short) 1);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            style.setLocked(false);
            return style;
        });
    }

    /** Plain text of a sheet to read: wrapped, without lines. */
    CellStyle prose(boolean bold) {
        return styles.computeIfAbsent("prose" + bold, made -> {
            XSSFCellStyle style = plain(INK, bold, SMALL);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(true);
            return style;
        });
    }

    CellStyle title() {
        return styles.computeIfAbsent("title", made -> {
            XSSFCellStyle style = plain(KEY, true, TITLE);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            return style;
        });
    }

    /** A line of a table to read. */
    CellStyle listed() {
        return styles.computeIfAbsent("listed", made -> {
            XSSFCellStyle style = bordered(INK, false, SMALL);
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention((short) 1);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            return style;
        });
    }

    /** A link to a cell. */
    CellStyle link() {
        return styles.computeIfAbsent("link", made -> {
            XSSFCellStyle style = bordered("2A5DB0", false, SMALL);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            return style;
        });
    }

    /** A style with a light fill and all else as before. */
    CellStyle filled(CellStyle before, String colour) {
        return styles.computeIfAbsent("filled" + before.getIndex() + colour, made -> {
            XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
            style.cloneStyleFrom(before);
            fill(style, colour);
            return style;
        });
    }

    /** Whether a style is filled as a remark fills a cell. */
    boolean isRemarkFill(XSSFCellStyle style) {
        XSSFColor fill = style.getFillForegroundXSSFColor();
        String rgb = fill == null || fill.getRGB() == null
                ? ""
                : HexFormat.of().withUpperCase().formatHex(fill.getRGB());
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND && (rgb.equals(RUST) || rgb.equals(BLUE));
    }

    /** A style without fill and all else as before. */
    CellStyle unfilled(CellStyle before) {
        return styles.computeIfAbsent("unfilled" + before.getIndex(), made -> {
            XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
            style.cloneStyleFrom(before);
            style.setFillPattern(FillPatternType.NO_FILL);
            return style;
        });
    }

    private XSSFCellStyle bordered(String ink, boolean bold, short size) {
        XSSFCellStyle style = plain(ink, bold, size);
        XSSFColor line = colour(LINE);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
        return style;
    }

    private XSSFCellStyle plain(String ink, boolean bold, short size) {
        XSSFFont font = (XSSFFont) workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(size);
        font.setBold(bold);
        font.setColor(colour(ink));
        XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private static void fill(XSSFCellStyle style, String colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFColor colour(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(rgb), null);
    }
}
