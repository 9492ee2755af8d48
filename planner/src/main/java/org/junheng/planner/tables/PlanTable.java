package org.junheng.planner.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junheng.core.collect.RawTable;
import org.junheng.core.model.Place;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** A plain table with one heading row; every cell that cannot be used is refused with file, row and column. Rows count from 1 below the heading. */
public final class PlanTable {

    private final RawTable table;

    private PlanTable(RawTable table) {
        this.table = table;
    }

    public static PlanTable of(RawTable table) {
        return new PlanTable(table);
    }

    public int rows() {
        return table.rows() - 1;
    }

    /** The column with one of these headings, which must be there. */
    public int column(Words heading) {
        return maybe(heading)
                .orElseThrow(() -> new Refusal(Words.of(
                        "%s：没有“%s”这一列；第一行写列名，现有：%s",
                        "%s: no column \"%s\"; the first row holds the headings, there are: %s",
                        file(),
                        heading,
                        String.join("、", headings()))));
    }

    public OptionalInt maybe(Words heading) {
        List<String> headings = headings();
        for (int column = 0; column < headings.size(); column++) {
            String found = headings.get(column);
            if (found.equalsIgnoreCase(heading.zh()) || found.equalsIgnoreCase(heading.en())) {
                return OptionalInt.of(column);
            }
        }
        return OptionalInt.empty();
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < table.columns(); column++) {
            headings.add(table.text(0, column).strip());
        }
        return headings;
    }

    /** The text of a cell, empty where nothing is written. */
    public String text(int row, int column) {
        return table.text(row, column).strip();
    }

    /** The text of a cell of a column that may be missing. */
    public String text(int row, OptionalInt column) {
        return column.isPresent() ? text(row, column.getAsInt()) : "";
    }

    public String name(int row, int column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            throw wrong(row, column, Words.of("名称，不可缺少", "a name, it is required"));
        }
        return text;
    }

    public double number(int row, int column, double least) {
        try {
            double number = new BigDecimal(text(row, column)).doubleValue();
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        throw wrong(
                row,
                column,
                least == Double.NEGATIVE_INFINITY
                        ? Words.of("数字，不带单位", "a number without its unit")
                        : Words.of("不小于 %.0f 的数字，不带单位", "a number of at least %.0f without its unit", least));
    }

    public int whole(int row, int column) {
        double number = number(row, column, 0);
        if (number != Math.rint(number) || number > Integer.MAX_VALUE) {
            throw wrong(row, column, Words.of("整数，没有就写 0", "a whole number, 0 for none"));
        }
        return (int) number;
    }

    /** A number that may be left out. */
    public double number(int row, OptionalInt column, double least, double otherwise) {
        return text(row, column).isEmpty() ? otherwise : number(row, column.getAsInt(), least);
    }

    /** What a cell of this column must be one of. */
    public int known(int row, int column, Map<String, Integer> names, Words what) {
        Integer found = names.get(text(row, column));
        if (found == null) {
            throw wrong(row, column, Words.of("%s里有的名称", "a name in the table of %s", what));
        }
        return found;
    }

    /** The names of a column with their rows from 0; none twice. */
    public Map<String, Integer> names(int column) {
        Map<String, Integer> names = new HashMap<>();
        for (int row = 1; row <= rows(); row++) {
            if (names.put(name(row, column), row - 1) != null) {
                throw wrong(row, column, Words.of("每个名称一次", "each name only once"));
            }
        }
        return names;
    }

    public Refusal wrong(int row, int column, Words wanted) {
        return new Refusal(Words.of(
                "%s 第 %d 行 %s 列“%s”：写的是“%s”；应写%s",
                "%s row %d column %s \"%s\": found \"%s\"; write %s",
                file(),
                table.excelRow(row),
                Place.letter(column),
                headings().get(column),
                text(row, column),
                wanted));
    }

    public String file() {
        return table.source().file();
    }
}
