package org.junheng.core.collect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.collect.ReturnMap.CellRule;
import org.junheng.core.model.Column;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.Place;
import org.junheng.core.model.State;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.register.Unit;
import org.junheng.core.text.Words;

/** Reads the columns of a flat table by their heading paths, column by column. */
final class FlatColumns {

    private final RawTable sheet;
    private final TableMap map;
    private final FlatHeader header;
    private final SheetUnits units;
    private final Areas areas;
    private final Complaints complaints;
    private final Set<Integer> columnsRead = new HashSet<>();

    /** Facts and the sheet's column (the first of several that are added). */
    record Found(Column facts, int column) {}

    FlatColumns(RawTable sheet, TableMap map, FlatHeader header, SheetUnits units, Areas areas, Complaints complaints) {
        this.sheet = sheet;
        this.map = map;
        this.header = header;
        this.units = units;
        this.areas = areas;
        this.complaints = complaints;
        columnsRead.add(header.codeColumn());
    }

    Set<Integer> columnsRead() {
        return columnsRead;
    }

    /** The codes of the schools, by which the rows were chosen. */
    Column codes(int[] rows) {
        return Column.ofTexts(
                "school",
                java.util.Arrays.stream(rows)
                        .mapToObj(row -> sheet.text(row, header.codeColumn()).strip())
                        .toArray(String[]::new));
    }

    /** The facts of a rule; empty, and asked about where it matters, if no column has its path. */
    Optional<Found> column(CellRule rule, int[] rows) {
        List<List<Integer>> wordings = header.columns(rule.columns()).toList();
        if (wordings.isEmpty()) {
            if (rule.isRequired()) {
                ask(
                        rule,
                        "return-layout",
                        -1,
                        Words.of(
                                "校基表里找不到“%s”一列（按“%s”找），请指出它在哪一列，或在模板中填报",
                                "the flat table shows no column for \"%s\" (looked for \"%s\"): point at it, or report it in the template",
                                rule.field().name(),
                                rule.columns().get(0).shown()));
            }
            return Optional.empty();
        }
        List<Integer> columns =
                rule.field().type() == FieldType.CODE ? bestRead(rule, wordings, rows) : wordings.get(0);
        if (!rule.adds() && columns.size() > 1 && depth(columns.get(0)) == depth(columns.get(1))) {
            ask(
                    rule,
                    "return-ambiguous",
                    columns.get(1),
                    Words.of(
                            "校基表有几列都像“%s”，取了 %s 列；请核对",
                            "several columns of the flat table look like \"%s\"; column %s was taken; please check",
                            rule.field().name(),
                            Place.letter(columns.get(0))));
        }
        List<Integer> read = rule.adds() ? columns : columns.subList(0, 1);
        columnsRead.addAll(read);
        Column facts = rule.field().type().isNumeric() ? numbers(rule, read, rows) : texts(rule, read.get(0), rows);
        return Optional.of(new Found(facts, read.get(0)));
    }

    /** Takes off what a subtotal counts twice. */
    void settle(List<CellRule> rules, Map<String, Column> columns, int[] rows, Map<String, String> letters) {
        for (CellRule rule : rules) {
            Column facts = columns.get(rule.field().id());
            if (rule.subtotalOf().isEmpty() || facts == null) {
                continue;
            }
            double[] rest = facts.numbers().clone();
            byte[] states = new byte[rest.length];
            for (int i = 0; i < rest.length; i++) {
                states[i] = (byte) facts.state(i).ordinal();
                if (facts.isThere(i)) {
                    double parts = sum(rule.subtotalOf(), columns, i);
                    Place place = place(rows[i], letters.get(rule.field().id()));
                    Subtotals.ask(rest[i], parts, place, called(rows[i]), complaints);
                    rest[i] = Subtotals.rest(rest[i], parts);
                }
            }
            columns.put(rule.field().id(), Column.ofNumbers(rule.field().id(), rest, states));
        }
    }

    private static double sum(List<String> fields, Map<String, Column> columns, int row) {
        return fields.stream()
                .map(columns::get)
                .filter(part -> part != null && part.isThere(row))
                .mapToDouble(part -> part.number(row))
                .sum();
    }

    /** Of a name column and a number column for one code, the one whose words we know best. */
    private List<Integer> bestRead(CellRule rule, List<List<Integer>> wordings, int[] rows) {
        Typing typing = new Typing(rule.field());
        List<Integer> best = wordings.get(0);
        long most = -1;
        for (List<Integer> columns : wordings) {
            long read = java.util.Arrays.stream(rows)
                    .filter(row -> typing.text(sheet.text(row, columns.get(0))) != null)
                    .count();
            if (read > most) {
                best = columns;
                most = read;
            }
        }
        return best;
    }

    private Column numbers(CellRule rule, List<Integer> columns, int[] rows) {
        Typing typing = new Typing(rule.field());
        BigDecimal factor = factor(rule.field(), columns.get(0));
        double[] numbers = new double[rows.length];
        byte[] states = new byte[rows.length];
        boolean isZeroWhenBlank = map.blankIsZero() && rule.field().unit().isPresent();
        for (int i = 0; i < rows.length; i++) {
            State state = State.MISSING;
            double sum = 0;
            for (int column : columns) {
                State one = state(rows[i], column, isZeroWhenBlank);
                double number = one == State.VALUE ? number(rows[i], column, typing) : Double.NaN;
                if (one == State.VALUE && Double.isNaN(number)) {
                    wrong(rule.field(), rows[i], column);
                    one = State.MISSING;
                }
                sum += Double.isNaN(number) ? 0 : number;
                state = state == State.MISSING || one == State.VALUE ? one : state;
            }
            states[i] = (byte) state.ordinal();
            numbers[i] = state != State.VALUE ? Double.NaN : converted(sum, factor);
        }
        return Column.ofNumbers(rule.field().id(), numbers, states);
    }

    private State state(int row, int column, boolean isZeroWhenBlank) {
        if (sheet.isBlank(row, column)) {
            return isZeroWhenBlank ? State.VALUE : State.MISSING;
        }
        boolean isNumber = sheet.isNumber(row, column);
        return !isNumber && Spelling.isNotApplicable(sheet.text(row, column)) ? State.NOT_APPLICABLE : State.VALUE;
    }

    private double number(int row, int column, Typing typing) {
        if (sheet.isBlank(row, column)) {
            return 0;
        }
        return sheet.isNumber(row, column)
                ? typing.number(sheet.number(row, column))
                : typing.number(sheet.text(row, column));
    }

    private Column texts(CellRule rule, int column, int[] rows) {
        Typing typing = new Typing(rule.field());
        String[] texts = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            if (state(rows[i], column, false) == State.VALUE) {
                String written = sheet.text(rows[i], column).strip();
                texts[i] = rule.first() > 0 ? shortened(written, rule.first()) : typing.text(written);
                if (texts[i] == null) {
                    wrong(rule.field(), rows[i], column);
                }
            }
        }
        return Column.ofTexts(rule.field().id(), texts);
    }

    /** The first digits of a longer code; a name instead of a code is looked up among the areas. */
    private String shortened(String written, int first) {
        boolean isCode = written.matches("\\d+") && written.length() >= first;
        return isCode ? written.substring(0, first) : areas.codeOf(written).orElse(null);
    }

    private static double converted(double number, BigDecimal factor) {
        return factor.equals(BigDecimal.ONE)
                ? number
                : BigDecimal.valueOf(number)
                        .multiply(factor, MathContext.DECIMAL64)
                        .doubleValue();
    }

    private BigDecimal factor(Field field, int column) {
        List<String> labels = new ArrayList<>(header.paths().get(column));
        Collections.reverse(labels);
        Optional<Unit> unit = units.of(field, labels, List.of());
        if (unit.isEmpty()
                || unit.get().factor().equals(field.unit().orElseThrow().factor())) {
            return BigDecimal.ONE;
        }
        Unit own = field.unit().orElseThrow();
        complaints.add(
                Level.QUERY,
                "unit",
                place(header.firstRow() - 1, Place.letter(column)),
                "",
                "",
                Words.of(
                        "“%s”应以%s计，校基表写的是%s，已换算；请核对",
                        "\"%s\" is kept in %s, the flat table says %s: converted; please check",
                        field.name(),
                        own.name(),
                        unit.get().name()));
        return unit.get().factor().divide(own.factor(), MathContext.DECIMAL64);
    }

    private int depth(int column) {
        return header.paths().get(column).size();
    }

    private String called(int row) {
        return header.columns(List.of(new HeadingPath(List.of("机构名称"))))
                .findFirst()
                .map(columns -> sheet.text(row, columns.get(0)).strip())
                .orElse(sheet.text(row, header.codeColumn()));
    }

    private Place place(int row, String column) {
        return new Place(sheet.source().file(), sheet.source().sheet(), sheet.excelRow(row), column);
    }

    private void wrong(Field field, int row, int column) {
        String found = sheet.text(row, column).strip();
        complaints.add(
                Level.ERROR,
                field.type().name().toLowerCase(java.util.Locale.ROOT),
                place(row, Place.letter(column)),
                called(row),
                found,
                Words.of(
                        "“%s”写的是“%s”，应写%s",
                        "\"%s\" says \"%s\"; write %s", field.name(), found, new Typing(field).wanted()));
    }

    private void ask(CellRule rule, String id, int column, Words message) {
        int heading = Math.max(header.firstRow() - 1, 0);
        complaints.add(
                Level.QUERY,
                id,
                place(heading, column < 0 ? "" : Place.letter(column)),
                "",
                rule.field().id(),
                message);
    }
}
