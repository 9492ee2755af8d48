package org.junheng.web.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.collect.RawTable;
import org.junheng.core.model.Place;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** A sheet of cases to be opened as it was handed in (批量登记表): its columns found by their headings, its rows as texts. */
record CaseSheet(List<Line> lines) {

    static final int MOST = 2_000;

    /**
     * One row.
     *
     * @param row as Excel counts
     * @param columns field → letter
     * @param cells field → text
     */
    record Line(int row, Map<String, String> columns, Map<String, String> cells) {}

    static CaseSheet of(List<RawTable> sheets, CaseRegister register, String file) {
        RawTable sheet = sheets.stream()
                .filter(table -> table.rows() > 0)
                .findFirst()
                .orElseThrow(() -> new Refusal(Words.of("《%s》里没有内容", "\"%s\" is empty", file)));
        Map<String, Integer> columns = columns(sheet, register, file);
        Map<String, String> letters = new LinkedHashMap<>();
        columns.forEach((field, column) -> letters.put(field, Place.letter(column)));
        List<Line> lines = new ArrayList<>();
        for (int row = 1; row < sheet.rows(); row++) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (Map.Entry<String, Integer> column : columns.entrySet()) {
                cells.put(column.getKey(), sheet.text(row, column.getValue()).strip());
            }
            if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.add(new Line(sheet.excelRow(row), letters, cells));
            }
        }
        if (lines.isEmpty()) {
            throw new Refusal(
                    Words.of("《%s》只有标题；请从第 2 行填起", "\"%s\" has headings only; fill it in from row 2 on", file));
        }
        if (lines.size() > MOST) {
            throw new Refusal(Words.of(
                    "《%s》有 %d 行，一次最多 %d 行；请分开上传",
                    "\"%s\" has %d rows, at most %d are taken at once; hand it in in parts", file, lines.size(), MOST));
        }
        return new CaseSheet(List.copyOf(lines));
    }

    private static Map<String, Integer> columns(RawTable sheet, CaseRegister register, String file) {
        Register asked = register.sheet();
        Map<String, Integer> found = new LinkedHashMap<>();
        for (Field field : asked.fields().values()) {
            for (int column = 0; column < sheet.columns(); column++) {
                if (isOf(field, sheet.text(0, column))) {
                    if (found.putIfAbsent(field.id(), column) != null) {
                        throw new Refusal(Words.of(
                                "《%s》有两个“%s”列；请只留一个", "\"%s\" has two columns \"%s\"; keep one", file, field.name()));
                    }
                }
            }
        }
        if (!found.containsKey(CaseRegister.TITLE) || !found.containsKey("unit")) {
            throw new Refusal(Words.of(
                    "《%s》第 %d 行缺标题“%s”或“%s”；请用模板填",
                    "\"%s\", row %d lacks the heading \"%s\" or \"%s\"; use the template",
                    file,
                    sheet.excelRow(0),
                    asked.field(CaseRegister.TITLE).name(),
                    asked.field("unit").name()));
        }
        return found;
    }

    private static boolean isOf(Field field, String written) {
        String plain = written.replaceAll("\\s", "");
        return List.of(
                                field.name().zh(),
                                field.heading().zh(),
                                field.name().en(),
                                field.heading().en())
                        .stream()
                        .map(name -> name.replaceAll("\\s", ""))
                        .anyMatch(plain::equalsIgnoreCase)
                || field.aliases().contains(plain);
    }
}
