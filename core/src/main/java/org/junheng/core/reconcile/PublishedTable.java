package org.junheng.core.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.core.collect.RawTable;
import org.junheng.core.model.Place;
import org.junheng.core.register.Code;
import org.junheng.core.standard.Indicator;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** Reads a table of published coefficients: a stage, an indicator and a number in each row, under headings in either language. */
public final class PublishedTable {

    private static final Map<String, List<String>> HEADINGS = Map.of(
            "stage", List.of("学段", "stage"),
            "indicator", List.of("指标", "indicator"),
            "cv", List.of("差异系数", "cv"));

    /** What people write for the composite in column 指标. */
    private static final List<String> COMPOSITE = List.of("综合差异系数", "综合", "composite");

    private final RawTable table;
    private final Standard standard;

    private PublishedTable(RawTable table, Standard standard) {
        this.table = table;
        this.standard = standard;
    }

    /** @throws Refusal naming the cell that is not understood */
    public static List<Published> read(RawTable table, Standard standard) {
        return new PublishedTable(table, standard).rows();
    }

    private List<Published> rows() {
        int stage = column("stage");
        int indicator = column("indicator");
        int cv = column("cv");
        List<Published> rows = new ArrayList<>();
        for (int row = 1; row < table.rows(); row++) {
            if (!table.isBlank(row, cv)) {
                String where = stage(row, stage);
                rows.add(new Published(where, coefficient(row, indicator, where), number(row, cv), place(row, cv)));
            }
        }
        if (rows.isEmpty()) {
            throw new Refusal(Words.of(
                    "%s 里没有差异系数", "%s holds no coefficient", table.source().file()));
        }
        return rows;
    }

    private int column(String what) {
        for (int column = 0; table.rows() > 0 && column < table.columns(); column++) {
            String heading = written(0, column);
            if (HEADINGS.get(what).stream().anyMatch(heading::equalsIgnoreCase)) {
                return column;
            }
        }
        throw new Refusal(Words.of(
                "%s 第一行没有“%s”这一列；要有 学段、指标、差异系数 三列",
                "the first row of %s has no column \"%s\"; there must be stage, indicator and cv",
                table.source().file(),
                new Words(HEADINGS.get(what).get(0), what)));
    }

    private String written(int row, int column) {
        if (table.isBlank(row, column)) {
            return "";
        }
        return table.isNumber(row, column)
                ? BigDecimal.valueOf(table.number(row, column)).toPlainString()
                : table.text(row, column).strip();
    }

    private String stage(int row, int column) {
        String text = written(row, column);
        return standard.registers()
                .codes("stage")
                .find(text)
                .map(Code::id)
                .filter(standard.stages()::contains)
                .orElseThrow(() -> wrong(row, column, text, Words.of("本标准的学段", "a stage of this standard")));
    }

    private Coefficient coefficient(int row, int column, String stage) {
        String text = written(row, column);
        return COMPOSITE.stream().anyMatch(text::equalsIgnoreCase)
                ? Coefficient.composite(standard, stage)
                        .orElseThrow(() -> wrong(
                                row,
                                column,
                                text,
                                Words.of("一项指标；这部标准没有综合差异系数", "an indicator; this standard has no composite")))
                : Coefficient.of(indicator(row, column, text));
    }

    private Indicator indicator(int row, int column, String text) {
        return standard.indicators().stream()
                .filter(each -> Stream.of(
                                each.id(),
                                each.name().zh(),
                                each.name().en(),
                                each.shortName().zh(),
                                each.shortName().en())
                        .anyMatch(text::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(() -> wrong(
                        row,
                        column,
                        text,
                        new Words(
                                String.join(
                                        "、",
                                        standard.indicators().stream()
                                                .map(each -> each.shortName().zh())
                                                .toList()),
                                String.join(
                                        ", ",
                                        standard.indicators().stream()
                                                .map(each -> each.shortName().en())
                                                .toList()))));
    }

    private BigDecimal number(int row, int column) {
        String text = written(row, column);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            throw wrong(row, column, text, Words.of("数，例 0.512", "a number such as 0.512"));
        }
    }

    private Place place(int row, int column) {
        return new Place(table.source().file(), table.source().sheet(), table.excelRow(row), Place.letter(column));
    }

    private Refusal wrong(int row, int column, String found, Words wanted) {
        Place place = place(row, column);
        return new Refusal(Words.of(
                "%s 第 %d 行 %s 列写的是“%s”；应写：%s",
                "%s row %d column %s: found \"%s\"; write: %s",
                place.file(),
                place.row(),
                place.column(),
                found,
                wanted));
    }
}
