package org.junheng.core.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * A year before it is reported (报表定稿前预演): expected figures in, what will fail out. Whatever is not expected otherwise is
 * carried over from the last year, and that is said.
 */
public final class Rehearsal {

    static final String YEAR = "year";
    static final String FISCAL_YEAR = "fiscal_year";

    private Rehearsal() {}

    /**
     * @param facts what was reported so far
     * @param expected rows of one year after that, with only the figures that will be others
     * @throws Refusal where no such year is named, or several
     */
    public static Trial of(Facts facts, Facts expected, Registers registers) {
        int year = expectedYear(expected);
        int last = latest(facts, YEAR);
        if (year <= last) {
            throw new Refusal(Words.of(
                    "预计数写的是 %d 学年，已经有报来的数；预演只能是 %d 之后的学年，改已报的数请用 --set",
                    "the expected figures are of %d, which has been reported; a rehearsal is of a year after %d, to change reported figures use --set",
                    year,
                    last));
        }
        Facts rehearsed = facts;
        List<Change> changes = new ArrayList<>();
        List<Words> carried = new ArrayList<>();
        for (Register register : registers.all()) {
            String clock = clock(register);
            if (clock.isEmpty() || !facts.has(register.id())) {
                refuseUnknown(register, expected);
                continue;
            }
            int from = clock.equals(YEAR) ? last : latest(facts.table(register.id()), clock);
            CarriedTable table = new CarriedTable(facts, registers, register, clock, from, from + year - last);
            if (expected.has(register.id())) {
                table.expect(expected.table(register.id()));
            }
            rehearsed = rehearsed.with(table.table());
            changes.addAll(table.changes());
            if (table.rows() > 0) {
                carried.add(Words.of(
                        "《%s》沿用 %d 的 %d 行，其中 %d 个数按预计改",
                        "sheet %s: %3$d rows carried over from %2$d, %4$d figures as expected",
                        register.sheet(),
                        from,
                        table.rows(),
                        table.changes().size()));
            }
        }
        return new Trial(rehearsed, List.copyOf(changes), year, List.copyOf(carried));
    }

    private static void refuseUnknown(Register register, Facts expected) {
        if (expected.has(register.id())) {
            throw new Refusal(Words.of(
                    "预计数里有《%s》，但它不按学年填，或上一年没有报过；预演不能用",
                    "the expected figures hold sheet %s, which is not kept by year or was not reported before; it cannot be rehearsed",
                    register.sheet()));
        }
    }

    static String clock(Register register) {
        return register.key().contains(YEAR) ? YEAR : register.key().contains(FISCAL_YEAR) ? FISCAL_YEAR : "";
    }

    private static int expectedYear(Facts expected) {
        TreeSet<Integer> years = new TreeSet<>();
        for (Table table : expected.tables()) {
            if (table.has(YEAR)) {
                Column column = table.column(YEAR);
                for (int row = 0; row < table.size(); row++) {
                    years.add(column.isThere(row) ? (int) column.number(row) : 0);
                }
            }
        }
        if (years.size() != 1 || years.contains(0)) {
            throw new Refusal(Words.of(
                    "预计数应正好是一个学年的，每行写学年；现在是：%s",
                    "expected figures must be of exactly one school year, named in every row; these are of: %s",
                    years));
        }
        return years.first();
    }

    private static int latest(Facts facts, String clock) {
        return facts.tables().stream()
                .filter(table -> table.key().contains(clock))
                .mapToInt(table -> latest(table, clock))
                .max()
                .orElse(0);
    }

    private static int latest(Table table, String clock) {
        int latest = 0;
        for (int row = 0; row < table.size(); row++) {
            latest = Math.max(
                    latest,
                    table.column(clock).isThere(row) ? (int) table.column(clock).number(row) : 0);
        }
        return latest;
    }
}
