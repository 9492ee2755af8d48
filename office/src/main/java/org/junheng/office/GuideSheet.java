package org.junheng.office;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junheng.core.register.Field;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** The first sheet of a template (填表说明): how to fill it in, in plain words, and every item with its definition. */
final class GuideSheet {

    static final Words NAME = Words.of("填表说明", "How to fill in");

    private static final int CHARACTER = 256;
    private static final int[] WIDTHS = {12, 28, 8, 44, 15, 24, 42};
    private static final int LAST_COLUMN = WIDTHS.length - 1;
    private static final char LATIN = 0x2E80;
    private static final float LINE_POINTS = 14;

    private static final List<Words> STEPS = List.of(
            Words.of(
                    "1. 每张表一行一个对象（学校、学段、教室……），从第 2 行填起；行数不限，可以整行插入、删除、复制粘贴。",
                    "1. One row per school, stage or room, from row 2 on; insert, delete and paste rows as you need."),
            Words.of(
                    "2. 没有的填 0，不知道的空着。空白不会当作 0，会列为“缺数”。",
                    "2. Write 0 for none and leave blank what is not known. A blank is never taken as 0; it is listed as missing."),
            Words.of(
                    "3. 单位写在标题的括号里；口径、时点、官方表号写在标题的批注里，鼠标停在标题上就能看到。",
                    "3. Units stand in the brackets of the headings; definitions and official forms in the notes on them."),
            Words.of(
                    "4. 标识码、区划代码按文本填，开头的 0 不能少。有下拉框的请从框里选。",
                    "4. Codes are texts with their leading zeros. Choose from the list where there is one."),
            Words.of("5. 标题行请不要改动；表不必合计，合计由系统计算。", "5. Leave the heading row as it is; no totals are needed."),
            Words.of(
                    "6. 核验后，A 列“批注”会写上：错误（必须改正）、疑点（改正，或在最后一列“说明”里写一句原因）。改好后原样再交一次即可。",
                    "6. After the check, column A says ERROR (must be corrected) or QUERY (correct it, or say why in the last column)."
                            + " Hand the same workbook in again."));

    private final SXSSFSheet sheet;
    private final Look look;
    private final Language language;
    private int next;

    GuideSheet(SXSSFWorkbook workbook, Look look, Language language) {
        this.sheet = workbook.createSheet(NAME.in(language));
        this.look = look;
        this.language = language;
    }

    void write(String level, List<SheetLayout> sheets) {
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        Words title = level.equals("county")
                ? Words.of("义务教育均衡 · 县级填报表", "Balance of compulsory schooling · county workbook")
                : Words.of("义务教育均衡 · 学校填报表", "Balance of compulsory schooling · school workbook");
        line(title, look.title(), 30);
        STEPS.forEach(step -> line(
                step,
                look.prose(false),
                LINE_POINTS * lines(step.in(language), Arrays.stream(WIDTHS).sum()) + 4));
        legend();
        next++;
        line(Words.of("各表各项", "All items"), look.prose(true), 20);
        items(sheets);
        printing();
    }

    private void legend() {
        next++;
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(22);
        colour(row, 0, 1, Words.of("标识这一行，必填", "identifies the row, required"), look.heading(true, true));
        colour(row, 2, 3, Words.of("必填", "required"), look.heading(false, true));
        colour(row, 4, 5, Words.of("有就填", "fill in if there is any"), look.heading(false, false));
        colour(row, LAST_COLUMN, LAST_COLUMN, Words.of("批注、说明", "remarks, explanation"), look.oursHeading());
    }

    private void colour(Row row, int from, int to, Words words, CellStyle style) {
        for (int column = from; column <= to; column++) {
            cell(row, column, column == from ? words : Words.same(""), style);
        }
        if (from < to) {
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, to));
        }
    }

    private void items(List<SheetLayout> sheets) {
        List<Words> headings = List.of(
                Words.of("表", "Sheet"),
                Words.of("项目", "Item"),
                Words.of("必填", "Must"),
                Words.of("口径", "Definition"),
                Words.of("时点", "As of"),
                Words.of("官方表", "Official form"),
                Words.of("填法", "How"));
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(22);
        for (int i = 0; i < headings.size(); i++) {
            cell(row, i, headings.get(i), look.heading(true, true));
        }
        sheet.setRepeatingRows(new CellRangeAddress(row.getRowNum(), row.getRowNum(), -1, -1));
        for (SheetLayout layout : sheets) {
            layout.fields().forEach(field -> item(layout, field));
        }
    }

    private void item(SheetLayout layout, Field field) {
        Row row = sheet.createRow(next++);
        boolean required = layout.isKey(field) || field.required();
        cell(row, 0, Words.same(layout.name()), look.listed());
        cell(row, 1, field.heading(), look.listed());
        cell(row, 2, required ? Words.of("必填", "yes") : Words.same(""), look.listed());
        cell(row, 3, field.definition(), look.listed());
        cell(row, 4, field.period(), look.listed());
        cell(row, 5, Words.same(field.form()), look.listed());
        cell(row, 6, HeadingNote.how(field), look.listed());
        int lines = 1;
        for (int column = 0; column <= LAST_COLUMN; column++) {
            lines = Math.max(lines, lines(row.getCell(column).getStringCellValue(), WIDTHS[column] - 4));
        }
        row.setHeightInPoints(LINE_POINTS * lines + 5);
    }

    /** Lines a text takes in a column; a Chinese character is as wide as two Latin ones. */
    static int lines(String text, int characters) {
        return 1 + Math.max(0, width(text) - 1) / Math.max(1, characters);
    }

    /** The width of a text in Latin characters. */
    static int width(String text) {
        return text.chars().map(c -> c > LATIN ? 2 : 1).sum();
    }

    private void line(Words words, CellStyle style, float points) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(points);
        cell(row, 0, words, style);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, LAST_COLUMN));
    }

    private void cell(Row row, int column, Words words, CellStyle style) {
        Cell cell = row.createCell(column);
        PlainTexts.put(cell, words.in(language));
        cell.setCellStyle(style);
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
