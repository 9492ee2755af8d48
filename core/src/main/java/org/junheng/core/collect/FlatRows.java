package org.junheng.core.collect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.Place;
import org.junheng.core.text.Words;

/** The rows of a flat table that are schools: totals have no code, and schools closed last year are left out and named. */
final class FlatRows {

    private final RawTable sheet;
    private final TableMap map;
    private final FlatHeader header;
    private final Complaints complaints;
    private final List<Binding.Ignored> ignored;

    FlatRows(RawTable sheet, TableMap map, FlatHeader header, Complaints complaints, List<Binding.Ignored> ignored) {
        this.sheet = sheet;
        this.map = map;
        this.header = header;
        this.complaints = complaints;
        this.ignored = ignored;
    }

    int[] kept() {
        Optional<Integer> mark = header.columns(map.leftOut()).findFirst().map(columns -> columns.get(0));
        int[] rows = new int[sheet.rows()];
        int size = 0;
        for (int row = header.firstRow(); row < sheet.rows(); row++) {
            String code = sheet.text(row, header.codeColumn()).strip();
            if (mark.isPresent() && isYes(row, mark.get())) {
                complain(
                        Level.NOTE,
                        "return-left-out",
                        row,
                        called(row),
                        Words.of("%s：%s，没有计入", "%s: %s, left out", called(row), map.leftOutSays()));
            } else if (code.matches("\\d{10}")) {
                rows[size++] = row;
            } else if (code.isEmpty()) {
                complain(
                        Level.NOTE,
                        "total-row",
                        row,
                        "",
                        Words.of("没有机构编码的行（合计等）没有计入", "rows without a school code, such as totals, were left out"));
            } else {
                complain(
                        Level.ERROR,
                        "text",
                        row,
                        code,
                        Words.of(
                                "机构编码写的是“%s”，应写 10 位代码，这一行没有计入",
                                "the school code says \"%s\"; write its 10 digits; the row was left out", code));
            }
        }
        return Arrays.copyOf(rows, size);
    }

    private boolean isYes(int row, int column) {
        String text = sheet.text(row, column).strip();
        return text.equals("1") || text.equals("是");
    }

    private String called(int row) {
        return header.columns(List.of(new HeadingPath(List.of("机构名称"))))
                .findFirst()
                .map(columns -> sheet.text(row, columns.get(0)).strip())
                .orElse(sheet.text(row, header.codeColumn()).strip());
    }

    private void complain(Level level, String rule, int row, String found, Words message) {
        Place place = new Place(
                sheet.source().file(), sheet.source().sheet(), sheet.excelRow(row), Place.letter(header.codeColumn()));
        complaints.add(level, rule, place, called(row), found, message);
    }
}
