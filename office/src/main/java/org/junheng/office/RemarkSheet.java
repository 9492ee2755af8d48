package org.junheng.office;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.Place;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** The sheet 批注: one line per remark, with a link to its cell. */
final class RemarkSheet {

    private static final Words NAME = SheetLayout.REMARK;
    private static final Words TITLE = Words.of("核验批注", "Remarks of the check");

    private static final int CHARACTER = 256;
    private static final int[] WIDTHS = {24, 12, 10, 10, 26, 86};
    private static final int TEXT_COLUMN = WIDTHS.length - 1;
    private static final int MOST_LINES = 1_000_000;
    /** Excel takes no more links on a sheet */
    private static final int MOST_LINKS = 60_000;

    private static final float LINE_POINTS = 14;

    private final XSSFWorkbook workbook;
    private final Look look;
    private final Language language;
    private final XSSFSheet sheet;
    private int next;

    RemarkSheet(XSSFWorkbook workbook, Look look, Language language) {
        this.workbook = workbook;
        this.look = look;
        this.language = language;
        String name = NAME.in(language);
        this.sheet = workbook.createSheet(workbook.getSheet(name) == null ? name : name + " Junheng");
    }

    /** Takes away the sheet of the last time; a sheet of the same name that somebody else made stays. */
    static void remove(XSSFWorkbook workbook) {
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            Row first = workbook.getSheetAt(i).getRow(0);
            Cell title = first == null ? null : first.getCell(0);
            boolean ours = title != null
                    && title.getCellType() == CellType.STRING
                    && (title.getStringCellValue().equals(TITLE.zh())
                            || title.getStringCellValue().equals(TITLE.en()));
            if (ours && workbook.getNumberOfSheets() > 1) {
                workbook.removeSheetAt(i);
            }
        }
    }

    /** @param outside whether the cells are in other files than this */
    void write(List<Remark> all, boolean outside) {
        List<Remark> remarks = all.stream().filter(remark -> !remark.follows()).toList();
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        Row title = row(30);
        cell(title, 0, TITLE.in(language), look.title());
        Row counts = row(20);
        cell(counts, 0, counts(remarks).in(language), look.prose(false));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, TEXT_COLUMN));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, TEXT_COLUMN));
        headings();
        remarks.stream().limit(MOST_LINES).forEach(remark -> line(remark, outside));
        sheet.createFreezePane(0, next == 0 ? 0 : 3);
        if (!remarks.isEmpty()) {
            sheet.setAutoFilter(new CellRangeAddress(2, next - 1, 0, TEXT_COLUMN));
        }
        printing();
    }

    private static Words counts(List<Remark> remarks) {
        return Words.of(
                "错误 %d 处（必须改正），疑点 %d 处（改正，或说明原因），提示 %d 处。点“单元格”一列可跳到该格。",
                "%d errors (must be corrected), %d queries (correct or explain), %d notes. Click a cell in the third column to go there.",
                count(remarks, Level.ERROR),
                count(remarks, Level.QUERY),
                count(remarks, Level.NOTE));
    }

    private static long count(List<Remark> remarks, Level level) {
        return remarks.stream().filter(remark -> remark.level() == level).count();
    }

    private void headings() {
        Row row = row(24);
        List<Words> headings = List.of(
                Words.of("文件", "File"),
                Words.of("工作表", "Sheet"),
                Words.of("单元格", "Cell"),
                Words.of("级别", "Level"),
                Words.of("对象", "About"),
                NAME);
        for (int i = 0; i < headings.size(); i++) {
            cell(row, i, headings.get(i).in(language), look.heading(true, true));
        }
        sheet.setRepeatingRows(new CellRangeAddress(row.getRowNum(), row.getRowNum(), -1, -1));
    }

    private void line(Remark remark, boolean outside) {
        Place place = remark.place();
        int lines = Math.max(
                GuideSheet.lines(remark.text(), WIDTHS[TEXT_COLUMN] - 2),
                GuideSheet.lines(place.file(), WIDTHS[0] - 2));
        Row row = row(LINE_POINTS * lines + 6);
        cell(row, 0, place.file(), look.listed());
        cell(row, 1, place.sheet(), look.listed());
        Cell link = cell(row, 2, place.row() > 0 ? place.column() + place.row() : "", look.link());
        cell(row, 3, remark.name(), level(remark.level()));
        cell(row, 4, remark.school(), look.listed());
        cell(row, TEXT_COLUMN, remark.text(), look.listed());
        if (place.row() > 0 && next < MOST_LINKS) {
            link(link, place, outside);
        }
    }

    private CellStyle level(Level level) {
        return switch (level) {
            case ERROR -> look.filled(look.listed(), Look.RUST);
            case QUERY -> look.filled(look.listed(), Look.BLUE);
            case NOTE -> look.listed();
        };
    }

    private void link(Cell cell, Place place, boolean outside) {
        String inside = "'" + place.sheet().replace("'", "''") + "'!"
                + (place.column().isEmpty() ? "A" : place.column()) + place.row();
        try {
            Hyperlink link =
                    workbook.getCreationHelper().createHyperlink(outside ? HyperlinkType.FILE : HyperlinkType.DOCUMENT);
            link.setAddress(
                    outside
                            ? new URI(null, null, place.file(), place.sheet().isEmpty() ? null : inside).toASCIIString()
                            : inside);
            cell.setHyperlink(link);
        } catch (URISyntaxException | IllegalArgumentException unlinkable) {
            cell.setCellStyle(look.listed());
        }
    }

    private Row row(float points) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(points);
        return row;
    }

    private static Cell cell(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        PlainTexts.put(cell, text);
        cell.setCellStyle(style);
        return cell;
    }

    private void printing() {
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setDisplayGridlines(false);
    }
}
