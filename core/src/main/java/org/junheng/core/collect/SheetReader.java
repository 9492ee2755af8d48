package org.junheng.core.collect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junheng.core.model.Column;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.Place;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Unit;
import org.junheng.core.text.Words;

/** Reads one sheet whose layout is known into the facts it gives, column by column. */
final class SheetReader {

    private final RawTable sheet;
    private final Layout layout;
    private final Register register;
    private final Complaints complaints = new Complaints();
    private final Map<String, String> stated;
    private final Map<Integer, Column> keys = new HashMap<>();

    /** What a sheet gave: its facts, what was wrong, what was explained (Excel row → 说明), and what was not read. */
    record Read(
            Optional<Part> part,
            Complaints complaints,
            Map<Integer, String> explanations,
            List<Binding.Unmatched> unmatched,
            List<Binding.Ignored> ignored) {}

    SheetReader(RawTable sheet, Layout layout) {
        this.sheet = sheet;
        this.layout = layout;
        this.register = layout.register();
        this.stated = new TreeMap<>(sheet.hidden());
        stated.keySet().retainAll(register.fields().keySet());
    }

    Read read() {
        List<Binding.Ignored> ignored = new ArrayList<>();
        List<Binding.Unmatched> unmatched = unmatched(ignored);
        ignore(ignored, cellsAbove(), "标题", "title");
        for (int column : layout.remarks()) {
            ignore(ignored, cellsBelow(column) + filled(layout.headingRow(), column), "批注列", "column of remarks");
        }
        List<Field> lacking = layout.lackingKeys(stated);
        if (!lacking.isEmpty()) {
            lacking.forEach(this::complainOfLackingKey);
            long rest = layout.columns().keySet().stream()
                    .mapToLong(this::cellsBelow)
                    .sum();
            ignore(ignored, rest, "没有标识列，未读", "not read for want of a key");
            return new Read(Optional.empty(), complaints, Map.of(), unmatched, ignored);
        }
        SheetRows rows = new SheetRows(sheet, layout, complaints);
        int[] candidates = rows.candidates();
        ignore(ignored, rows.totalCells(), "合计行", "total rows");
        ignore(ignored, rows.otherCells(), "空行和表末附注", "empty rows and notes at the end");
        int[] kept = keyed(candidates, rows, ignored);
        return new Read(Optional.of(part(kept)), complaints, explanations(kept), unmatched, ignored);
    }

    private Part part(int[] rows) {
        Map<String, Column> columns = new LinkedHashMap<>();
        Map<String, String> letters = new LinkedHashMap<>();
        stated.forEach((field, value) -> {
            if (!layout.has(field)) {
                columns.put(field, Stated.column(register.field(field), value, rows.length));
            }
        });
        layout.columns().forEach((column, match) -> {
            // keys were read, and complained about, when the rows were chosen
            boolean isKey = register.key().contains(match.field().id());
            Column read = keys.containsKey(column)
                    ? keys.get(column)
                    : reader(column, match, isKey ? new Complaints() : complaints)
                            .read(rows);
            columns.put(match.field().id(), read);
            letters.put(match.field().id(), Place.letter(column));
        });
        int[] excelRows = Arrays.stream(rows).map(sheet::excelRow).toArray();
        return new Part(register, sheet.source(), false, excelRows, columns, letters, Map.of());
    }

    /** The rows whose key can be read; the others cannot be placed, and are said to be left out. */
    private int[] keyed(int[] candidates, SheetRows rows, List<Binding.Ignored> ignored) {
        boolean[] isLost = new boolean[candidates.length];
        layout.columns().forEach((column, match) -> {
            if (register.key().contains(match.field().id())) {
                Column key = reader(column, match, complaints).read(candidates);
                keys.put(column, key);
                for (int i = 0; i < candidates.length; i++) {
                    isLost[i] |= !key.isThere(i);
                    if (sheet.isBlank(candidates[i], column)) {
                        complainOfBlankKey(candidates[i], column, match.field());
                    }
                }
            }
        });
        int[] kept = new int[candidates.length];
        int size = 0;
        long lostCells = 0;
        for (int i = 0; i < candidates.length; i++) {
            if (isLost[i]) {
                lostCells += rows.cells(candidates[i]);
            } else {
                kept[size++] = candidates[i];
            }
        }
        if (size < candidates.length) {
            keys.clear(); // they hold rows that are lost
        }
        ignore(ignored, lostCells, "标识不明的行", "rows without a readable key");
        return Arrays.copyOf(kept, size);
    }

    private ColumnReader reader(int column, Headings.Match match, Complaints into) {
        return new ColumnReader(sheet, column, match.field(), factor(column, match), into, this::called);
    }

    private BigDecimal factor(int column, Headings.Match match) {
        Optional<Unit> other = layout.headings().otherUnit(match);
        if (other.isEmpty() || register.key().contains(match.field().id())) {
            return BigDecimal.ONE;
        }
        Unit own = match.field().unit().orElseThrow();
        boolean isConverted = other.get().dimension().equals(own.dimension());
        complaints.add(
                Level.QUERY,
                "unit",
                place(layout.headingRow(), column),
                "",
                "",
                isConverted
                        ? Words.of(
                                "“%s”应以%s计，表头写的是%s，已换算；请核对",
                                "\"%s\" is kept in %s, the heading says %s: converted; please check",
                                match.field().name(),
                                own.name(),
                                other.get().name())
                        : Words.of(
                                "“%s”应以%s计，表头写的是%s，无法换算，仍按%s读；请核对",
                                "\"%s\" is kept in %s, the heading says %s, which cannot be converted: read as %s; please check",
                                match.field().name(),
                                own.name(),
                                other.get().name(),
                                own.name()));
        return isConverted
                ? other.get()
                        .factor()
                        .divide(own.factor(), MathContext.DECIMAL64)
                        .stripTrailingZeros()
                : BigDecimal.ONE;
    }

    private Map<Integer, String> explanations(int[] rows) {
        Map<Integer, String> explanations = new TreeMap<>();
        if (layout.explanation() >= 0) {
            for (int row : rows) {
                String text = sheet.text(row, layout.explanation()).strip();
                if (!text.isEmpty()) {
                    explanations.put(sheet.excelRow(row), text);
                }
            }
        }
        return explanations;
    }

    private List<Binding.Unmatched> unmatched(List<Binding.Ignored> ignored) {
        List<Binding.Unmatched> unmatched = new ArrayList<>();
        long cells = 0;
        for (int column : layout.others()) {
            long below = cellsBelow(column);
            long heading = filled(layout.headingRow(), column);
            if (below + heading > 0) {
                String text = sheet.text(layout.headingRow(), column).strip();
                unmatched.add(new Binding.Unmatched(Place.letter(column), text, below));
                cells += below + heading;
                complainOfUnmatched(column, text);
            }
        }
        ignore(ignored, cells, "认不出的列", "columns not recognised");
        return unmatched;
    }

    private void complainOfUnmatched(int column, String heading) {
        boolean isSecond = layout.headings().find(heading).isPresent();
        complaints.add(
                isSecond ? Level.QUERY : Level.NOTE,
                isSecond ? "heading-twice" : "heading-unknown",
                place(layout.headingRow(), column),
                "",
                heading,
                isSecond
                        ? Words.of("“%s”有两列，只读了前一列", "two columns are headed \"%s\": only the first was read", heading)
                        : Words.of(
                                "登记册“%s”里没有“%s”这一项，该列未读",
                                "register %s has no item \"%s\": the column was not read", register.name(), heading));
    }

    private void complainOfLackingKey(Field key) {
        complaints.add(
                Level.ERROR,
                "key-missing",
                place(layout.headingRow(), 0),
                "",
                key.id(),
                Words.of("缺“%s”一列，整张表没有读；请加上这一列", "no column \"%s\": the sheet was not read; add it", key.name()));
    }

    private void complainOfBlankKey(int row, int column, Field key) {
        complaints.add(
                Level.ERROR,
                "key-missing",
                place(row, column),
                called(row),
                "",
                Words.of("“%s”没有填，这一行没有计入", "\"%s\" is blank: the row was left out", key.name()));
    }

    private String called(int row) {
        String called = "";
        for (var column : layout.columns().entrySet()) {
            Field field = column.getValue().field();
            if (field.id().endsWith("_name")) {
                return sheet.text(row, column.getKey()).strip();
            }
            if (register.key().contains(field.id()) && !field.type().isNumeric() && called.isEmpty()) {
                called = sheet.text(row, column.getKey()).strip();
            }
        }
        return called;
    }

    private Place place(int row, int column) {
        return new Place(sheet.source().file(), sheet.source().sheet(), sheet.excelRow(row), Place.letter(column));
    }

    private long cellsAbove() {
        long cells = 0;
        for (int row = 0; row < layout.headingRow(); row++) {
            for (int column = 0; column < sheet.columns(); column++) {
                cells += filled(row, column);
            }
        }
        return cells;
    }

    private long cellsBelow(int column) {
        long cells = 0;
        for (int row = layout.headingRow() + 1; row < sheet.rows(); row++) {
            cells += filled(row, column);
        }
        return cells;
    }

    private int filled(int row, int column) {
        return sheet.isBlank(row, column) ? 0 : 1;
    }

    private static void ignore(List<Binding.Ignored> ignored, long cells, String zh, String en) {
        if (cells > 0) {
            ignored.add(new Binding.Ignored(new Words(zh, en), cells));
        }
    }
}
