package org.junheng.core.collect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junheng.core.collect.ReturnCells.Cell;
import org.junheng.core.collect.ReturnMap.CellRule;
import org.junheng.core.collect.ReturnMap.Direction;
import org.junheng.core.collect.ReturnMap.RowKind;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.Place;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.register.Unit;
import org.junheng.core.text.Words;

/** Finds the figures of one form of a return by its map; what is not where it should be is asked about, never guessed. */
final class FormReader {

    private static final int NEAREST = 2 + 2;

    private final FormSheet form;
    private final ReturnMap map;
    private final Set<String> blocks;
    private final SheetUnits units;
    private final Complaints complaints;
    private final String school;
    private long cellsRead;

    /** @param blocks all labels that begin a block in any form, since one block ends where the next begins */
    FormReader(
            FormSheet form, ReturnMap map, Set<String> blocks, SheetUnits units, Complaints complaints, String school) {
        this.form = form;
        this.map = map;
        this.blocks = blocks;
        this.units = units;
        this.complaints = complaints;
        this.school = school;
    }

    long cellsRead() {
        return cellsRead;
    }

    /** The figure of a rule; empty if the form does not have it. */
    Optional<Cell> read(CellRule rule) {
        if (rule.direction() != null) {
            return besideLabel(rule);
        }
        OptionalInt row = row(rule);
        return row.isEmpty() ? Optional.empty() : inRow(rule, row.getAsInt());
    }

    /** Rows whose label is a code of the field, such as 26-30人: row index and code id. */
    List<CodedRow> codedRows(Field field) {
        List<CodedRow> rows = new ArrayList<>();
        Typing typing = new Typing(field);
        for (int row = form.firstRow(); row < form.rows(); row++) {
            String label = form.label(row);
            String code = label.isEmpty() ? null : typing.text(label);
            if (code != null) {
                rows.add(new CodedRow(row, code));
            }
        }
        return rows;
    }

    record CodedRow(int row, String code) {}

    private Optional<Cell> besideLabel(CellRule rule) {
        int[] label = form.cell(rule.labels());
        if (label.length == 0) {
            return notFound(rule, rule.labels());
        }
        RawTable sheet = form.sheet();
        int tried = 0;
        int row = label[0];
        int column = label[1];
        int[] first = null;
        while (tried < NEAREST) {
            row += rule.direction() == Direction.BELOW ? 1 : 0;
            column += rule.direction() == Direction.RIGHT ? 1 : 0;
            if (row >= sheet.rows() || column >= sheet.columns()) {
                break;
            }
            if (sheet.isBlank(row, column)) {
                continue;
            }
            tried++;
            boolean isRowCode = rule.direction() == Direction.RIGHT
                    && tried == 1
                    && sheet.text(row, column).strip().matches("\\d{1,2}")
                    && column + 1 < sheet.columns()
                    && !sheet.isBlank(row, column + 1);
            Cell cell = isRowCode ? null : identity(rule, row, column);
            if (cell != null) {
                cellsRead++;
                return Optional.of(cell);
            }
            first = first == null && !isRowCode ? new int[] {row, column} : first;
        }
        if (first == null) {
            return Optional.of(Cell.missing(form.place(label[0], label[1])));
        }
        Place place = form.place(first[0], first[1]);
        complainUnreadable(rule, place, sheet.text(first[0], first[1]));
        return Optional.of(Cell.missing(place));
    }

    private Cell identity(CellRule rule, int row, int column) {
        Place place = form.place(row, column);
        String text = form.sheet().text(row, column).strip();
        if (rule.first() > 0) {
            boolean isCode = text.length() >= rule.first() && text.matches("\\d+");
            return isCode ? Cell.text(text.substring(0, rule.first()), place) : null;
        }
        Cell cell = Cell.read(form.sheet(), row, column, rule.field(), place);
        boolean isWrongLength = cell != null
                && rule.field().length() > 0
                && cell.text() != null
                && cell.text().length() != rule.field().length();
        return isWrongLength ? null : cell;
    }

    private OptionalInt row(CellRule rule) {
        int from = form.firstRow();
        int to = form.rows();
        OptionalInt block = rule.block().isEmpty() ? OptionalInt.empty() : form.row(rule.block(), from, to);
        if (!rule.block().isEmpty()) {
            if (block.isPresent()) {
                from = block.getAsInt();
                to = end(from, rule.block());
            } else if (!rule.isAlone() || hasBlocks()) {
                return OptionalInt.empty();
            }
        }
        if (rule.rowKind() != RowKind.LABEL) {
            boolean isBlockRow = rule.rowKind() == RowKind.BLOCK && block.isPresent();
            return isBlockRow ? block : firstFilled(from, to);
        }
        OptionalInt row = form.row(rule.labels(), from, to);
        if (row.isEmpty()) {
            notFound(rule, rule.labels());
        } else if (rule.isAlone() && isTwice(rule, row.getAsInt(), to)) {
            complainTwice(rule, row.getAsInt());
            return OptionalInt.empty();
        }
        return row;
    }

    /** Where a block ends: at the next row that begins another block. */
    private int end(int from, List<String> block) {
        for (int row = from + 1; row < form.rows(); row++) {
            String label = form.label(row);
            if (blocks.contains(label) && !block.contains(label)) {
                return row;
            }
        }
        return form.rows();
    }

    private boolean hasBlocks() {
        return form.row(List.copyOf(blocks), form.firstRow(), form.rows()).isPresent();
    }

    private boolean isTwice(CellRule rule, int row, int to) {
        return form.row(rule.block(), form.firstRow(), form.rows()).isEmpty()
                && form.row(rule.labels(), row + 1, to).isPresent();
    }

    /** The first row with figures; where all are blank the first row, which then has nothing to report. */
    private OptionalInt firstFilled(int from, int to) {
        for (int row = from; row < to; row++) {
            if (form.hasFigures(row)) {
                return OptionalInt.of(row);
            }
        }
        return from < to ? OptionalInt.of(from) : OptionalInt.empty();
    }

    Optional<Cell> inRow(CellRule rule, int row) {
        List<Integer> columns = form.columns(rule.columns(), row);
        if (columns.isEmpty()) {
            boolean isBlankList = map.blankIsZero()
                    && rule.columns().stream().anyMatch(HeadingPath::isOnly)
                    && rule.field().type().isNumeric();
            return isBlankList
                    ? Optional.of(Cell.number(0, form.place(row, 0)))
                    : notFound(
                            rule,
                            rule.columns().stream().map(HeadingPath::shown).toList());
        }
        Cell sum = figure(rule, row, columns.get(0));
        if (rule.adds()) {
            for (int column : columns.subList(1, columns.size())) {
                sum = sum.plus(figure(rule, row, column));
            }
        } else if (columns.size() > 1
                && form.path(columns.get(0)).size() == form.path(columns.get(1)).size()) {
            complainTwice(rule, row);
        }
        return Optional.of(sum);
    }

    private Cell figure(CellRule rule, int row, int column) {
        Place place = form.place(row, column);
        RawTable sheet = form.sheet();
        if (sheet.isBlank(row, column)) {
            boolean isZero = map.blankIsZero()
                    && rule.field().type() != FieldType.TEXT
                    && rule.field().type() != FieldType.CODE;
            return isZero ? Cell.number(0, place) : Cell.missing(place);
        }
        cellsRead++;
        if (Spelling.isNotApplicable(sheet.text(row, column))) {
            return Cell.notApplicable(place);
        }
        Cell cell = Cell.read(sheet, row, column, rule.field(), place);
        if (cell == null) {
            complainUnreadable(rule, place, sheet.text(row, column));
            return Cell.missing(place);
        }
        return cell.times(factor(rule.field(), row, column, place));
    }

    private BigDecimal factor(Field field, int row, int column, Place place) {
        List<String> labels = new ArrayList<>(form.path(column));
        java.util.Collections.reverse(labels);
        labels.add(0, form.label(row));
        Optional<Unit> unit = units.of(field, labels, form.above()).or(map::unit);
        if (unit.isEmpty()
                || field.unit().isEmpty()
                || unit.get().factor().equals(field.unit().get().factor())) {
            return BigDecimal.ONE;
        }
        Unit own = field.unit().get();
        complaints.add(
                Level.QUERY,
                "unit",
                place,
                school,
                unit.get().id(),
                Words.of(
                        "“%s”应以%s计，年报写的是%s，已换算；请核对",
                        "\"%s\" is kept in %s, the return says %s: converted; please check",
                        field.name(),
                        own.name(),
                        unit.get().name()));
        return unit.get().factor().divide(own.factor(), MathContext.DECIMAL64);
    }

    private Optional<Cell> notFound(CellRule rule, List<String> wanted) {
        if (rule.isRequired()) {
            complaints.add(
                    Level.QUERY,
                    "return-layout",
                    new Place(
                            form.sheet().source().file(), form.sheet().source().sheet(), 0, ""),
                    school,
                    rule.field().id(),
                    Words.of(
                            "在《%s》里找不到“%s”（按“%s”找），版式与已知的不同；请指出它在哪一列，或在模板中填报",
                            "form %s does not show where \"%s\" stands (looked for \"%s\"): an edition not known; point at its column, or report it in the template",
                            map.name(),
                            rule.field().name(),
                            String.join("、", wanted)));
        }
        return Optional.empty();
    }

    private void complainTwice(CellRule rule, int row) {
        complaints.add(
                Level.QUERY,
                "return-ambiguous",
                form.place(row, 0),
                school,
                rule.field().id(),
                Words.of(
                        "在《%s》里有几处都像“%s”，请核对，或在模板中填报",
                        "form %s has several places for \"%s\"; check it, or report it in the template",
                        map.name(),
                        rule.field().name()));
    }

    private void complainUnreadable(CellRule rule, Place place, String found) {
        complaints.add(
                Level.ERROR,
                rule.field().type().name().toLowerCase(java.util.Locale.ROOT),
                place,
                school,
                found,
                Words.of(
                        "“%s”写的是“%s”，应写%s",
                        "\"%s\" says \"%s\"; write %s",
                        rule.field().name(),
                        found.strip(),
                        new Typing(rule.field()).wanted()));
    }
}
