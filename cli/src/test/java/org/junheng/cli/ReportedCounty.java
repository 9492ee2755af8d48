package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.cli.ReadBack.shown;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** What the county of 清禾 reported of itself, read off its workbook by the headings of each sheet. */
final class ReportedCounty {

    /** Of the first table of the forms, in its order; two of them only in that of 2017. */
    private static final List<String> BASICS = List.of(
            "常住人口",
            "农业人口",
            "乡镇街道数",
            "行政村数",
            "人均地区生产总值",
            "人均财政收入",
            "农村居民人均可支配收入",
            "城镇居民人均可支配收入",
            "小学数",
            "九年一贯制学校数",
            "初级中学数",
            "完全中学数",
            "十二年一贯制学校数",
            "特殊教育学校数",
            "教学点数",
            "50人及以上教学点数",
            "小学班级数",
            "初中班级数",
            "小学在校生数",
            "初中在校生数",
            "小学教职工数",
            "初中教职工数",
            "小学专任教师数",
            "初中专任教师数");

    private ReportedCounty() {}

    /** Each row as a map from what its heading begins with, the unit aside, to what stands in the cell. */
    static List<Map<String, String>> rows(String sheet) throws IOException {
        return rows("县.xlsx", sheet);
    }

    static List<Map<String, String>> rows(String file, String sheet) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        Map<Integer, String> headings = new HashMap<>();
        try (Workbook book =
                WorkbookFactory.create(Path.of(ReadBack.QINGHE, file).toFile(), null, true)) {
            for (Row row : book.getSheet(sheet)) {
                Map<String, String> cells = new HashMap<>();
                for (Cell cell : row) {
                    if (row.getRowNum() == 0) {
                        headings.put(cell.getColumnIndex(), cell.toString().replaceAll("(?s)\\s*（.*", ""));
                    } else {
                        cells.put(headings.get(cell.getColumnIndex()), cell.toString());
                    }
                }
                if (!cells.isEmpty()) {
                    rows.add(cells);
                }
            }
        }
        assertThat(rows).as(sheet).isNotEmpty();
        return rows;
    }

    static double number(Map<String, String> row, String heading) {
        assertThat(row).containsKey(heading);
        return Double.parseDouble(row.get(heading));
    }

    static Map<String, String> row(String sheet, String yearHeading, int year) throws IOException {
        return rows(sheet).stream()
                .filter(row -> row.getOrDefault(yearHeading, "").matches(year + "(\\.0)?"))
                .findFirst()
                .orElseThrow();
    }

    /** The figures of the first table of a form as it prints them. */
    static List<String> basics(String standard) throws IOException {
        Map<String, String> row = row("县情", "学年", 2025);
        List<String> shown = new ArrayList<>();
        for (String heading : BASICS) {
            boolean isOf2017 = heading.startsWith("特殊教育") || heading.startsWith("50人");
            if (!isOf2017 || standard.equals(ReadBack.QUALITY)) {
                shown.add(shown(java.math.BigDecimal.valueOf(number(row, heading)), heading.endsWith("人口") ? 2 : 0));
            }
        }
        return shown;
    }
}
