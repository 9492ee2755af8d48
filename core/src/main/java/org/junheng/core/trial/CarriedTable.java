package org.junheng.core.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** The table of one register with the rows of one year once more, as those of a later year; what is expected otherwise is put in. */
final class CarriedTable {

    private static final String STAGE = "stage";

    private final Facts facts;
    private final Registers registers;
    private final Register register;
    private final String clock;
    private final Table reported;
    private final int from;
    private final int to;
    private final int rows;
    private final List<Change> changes = new ArrayList<>();
    private Table table;

    CarriedTable(Facts facts, Registers registers, Register register, String clock, int from, int to) {
        this.facts = facts;
        this.registers = registers;
        this.register = register;
        this.clock = clock;
        this.from = from;
        this.to = to;
        this.reported = facts.table(register.id());
        int[] taken = IntStream.range(0, reported.size())
                .filter(row -> reported.shown(row, clock).equals(String.valueOf(from)))
                .toArray();
        this.rows = taken.length;
        int[] all = IntStream.concat(IntStream.range(0, reported.size()), IntStream.of(taken))
                .toArray();
        Table twice = reported.pick(all);
        Column years = twice.column(clock);
        for (int row = reported.size(); row < all.length; row++) {
            years = years.with(row, to);
        }
        Table dated = twice.with(years);
        this.table = Table.of(register.id(), reported.key(), dated.columns(), dated.origins());
    }

    /** Puts in the values that stand in these rows; a blank is no value and leaves what was carried over. */
    void expect(Table expected) {
        for (int row = 0; row < expected.size(); row++) {
            if (!expected.shown(row, clock).equals(String.valueOf(to))) {
                throw new Refusal(Words.of(
                        "预计数《%s》的年份应是 %d，写的是 %s",
                        "expected figures of sheet %s must be of %d, found %s",
                        register.sheet(),
                        to,
                        expected.shown(row, clock)));
            }
            int at = table.find(expected.key(row));
            if (at < 0) {
                throw new Refusal(Words.of(
                        "预计数《%s》里的“%s”上一年没有报过，没有可沿用的数；请先在报表里加上这一行",
                        "expected figures of sheet %s: \"%s\" was not reported last year, there is nothing to carry over; add its row to the returns first",
                        register.sheet(),
                        String.join(" ", expected.key(row))));
            }
            for (Field field : register.fields().values()) {
                boolean isGiven = expected.has(field.id())
                        && !register.key().contains(field.id())
                        && expected.column(field.id()).isThere(row);
                if (isGiven) {
                    put(at, field, expected, row);
                }
            }
        }
    }

    private void put(int at, Field field, Table expected, int row) {
        Column now = table.has(field.id()) ? table.column(field.id()) : Trial.absent(table, field);
        Table before = table.with(now);
        Column given = expected.column(field.id());
        check(field, given, row);
        table = table.with(now.isNumeric() ? now.with(at, given.number(row)) : now.with(at, given.text(row)));
        String was = Entered.shown(before, at, field);
        String is = Entered.shown(table, at, field);
        if (!was.equals(is)) {
            changes.add(new Change("--expect", whose(at), field, was, is, reported.place(rowBefore(at), field.id())));
        }
    }

    private Words whose(int at) {
        Words name = Words.same(Found.name(facts, registers, reported, rowBefore(at)));
        return register.has(STAGE) && table.key().contains(STAGE)
                ? register.field(STAGE)
                        .codes()
                        .flatMap(codes -> codes.find(table.shown(at, STAGE)))
                        .map(code -> Words.of("%s/%s", "%s/%s", name, code.name()))
                        .orElse(name)
                : name;
    }

    /** The row of the year before that a row was carried over from. */
    private int rowBefore(int at) {
        List<String> key = new ArrayList<>(table.key(at));
        key.set(table.key().indexOf(clock), String.valueOf(from));
        return reported.find(key);
    }

    private void check(Field field, Column given, int row) {
        boolean isNumber = field.type() == FieldType.COUNT || field.type() == FieldType.NUMBER;
        double value = isNumber ? given.number(row) : 0;
        boolean isOut = field.atLeast()
                        .filter(least -> value < least.doubleValue())
                        .isPresent()
                || field.atMost().filter(most -> value > most.doubleValue()).isPresent()
                || field.type() == FieldType.COUNT && (value < 0 || value != Math.rint(value));
        if (isNumber && isOut) {
            throw new Refusal(Words.of(
                    "预计数里“%s”写的是 %s，超出这一项允许的范围",
                    "expected figure \"%s\" is %s, outside the bounds of this field",
                    field.name(),
                    Table.plain(value)));
        }
    }

    Table table() {
        return table;
    }

    int rows() {
        return rows;
    }

    List<Change> changes() {
        return changes;
    }
}
