package org.junheng.core.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.model.Column;
import org.junheng.core.model.Place;
import org.junheng.core.model.Source;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** Mixed periods: a few rows of another year among those of one year, a fiscal year that is not over, a year that cannot be. */
final class PeriodRule implements Rule {

    private record Before(String register, String year, String than) {}

    private final double first;
    private final double last;
    private final double share;
    private final List<Before> before = new ArrayList<>();

    PeriodRule(Settings settings) {
        Entry file = settings.file("periods").only("years", "one-year-share", "before");
        Entry years = file.at("years").only("at-least", "at-most");
        first = years.at("at-least").whole();
        last = years.at("at-most").whole();
        share = file.at("one-year-share").decimal().doubleValue();
        for (Entry entry : file.items("before")) {
            entry.only("register", "year", "than");
            if (settings.knows(entry, "register", "year") && settings.knows(entry, "than", "")) {
                before.add(new Before(entry.text("register"), entry.text("year"), entry.text("than")));
            }
        }
    }

    @Override
    public void check(World world, Log log) {
        for (Table table : world.facts().tables()) {
            for (Field field : world.register(table).fields().values()) {
                if (field.type() == FieldType.YEAR && table.has(field.id())) {
                    impossible(table, field, log);
                }
            }
            world.links().clock(table.register()).ifPresent(clock -> mixed(table, clock, world, log));
        }
        before.forEach(each -> notOver(each, world, log));
    }

    private void impossible(Table table, Field field, Log log) {
        double[] years = table.column(field.id()).numbers();
        log.add(
                Cause.error("year", table.register(), field.id()),
                Rows.where(
                        years.length,
                        row -> years[row] < first
                                || years[row] > last
                                || years[row] % 1 != 0 && !Double.isNaN(years[row])),
                row -> Words.of(
                        "“%s”写的是 %s，不像年份；请写四位年份，例 2025",
                        "\"%s\" says %s, which is no year; write four digits, for example 2025",
                        field.name(),
                        Table.plain(years[row])));
    }

    private void mixed(Table table, String clock, World world, Log log) {
        Column years = table.column(clock);
        if (isOneYear(years.numbers())) {
            return;
        }
        Map<Source, Map<Double, Integer>> rowsOfYears = new HashMap<>();
        Source[] sources = new Source[table.size()];
        for (int row = 0; row < sources.length; row++) {
            Place place = table.place(row, clock);
            sources[row] = new Source(place.file(), place.sheet());
            rowsOfYears
                    .computeIfAbsent(sources[row], unused -> new HashMap<>())
                    .merge(years.number(row), 1, Integer::sum);
        }
        Map<Source, Double> meant = new HashMap<>();
        rowsOfYears.forEach((source, count) -> meant(count).ifPresent(year -> meant.put(source, year)));
        Field field = world.register(table).field(clock);
        log.add(
                Cause.query("mixed-years", table.register(), clock),
                Rows.where(
                        sources.length,
                        row -> meant.containsKey(sources[row])
                                && meant.get(sources[row]) != years.number(row)
                                && !log.isWrong(table.register(), row, clock)),
                row -> Words.of(
                        "“%s”写的是 %s，这张表其他行几乎都是 %s；一张表一般只报一年，请核对",
                        "\"%s\" says %s, nearly all other rows of this sheet %s; a sheet usually holds one year",
                        field.name(),
                        Table.plain(years.number(row)),
                        Table.plain(meant.get(sources[row]))));
    }

    private static boolean isOneYear(double[] years) {
        for (double year : years) {
            if (year != years[0]) {
                return false;
            }
        }
        return true;
    }

    /** The year of nearly all rows of a sheet, empty where there is none or all agree. */
    private Optional<Double> meant(Map<Double, Integer> count) {
        int rows = count.values().stream().mapToInt(Integer::intValue).sum();
        return count.size() < 2
                ? Optional.empty()
                : count.entrySet().stream()
                        .filter(year -> year.getValue() >= share * rows)
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    private static void notOver(Before before, World world, Log log) {
        Optional<String> clock = world.links().clock(before.than());
        if (!world.has(before.register()) || !world.has(before.than()) || clock.isEmpty()) {
            return;
        }
        double latest = Double.NEGATIVE_INFINITY;
        for (double year : world.table(before.than()).column(clock.get()).numbers()) {
            latest = year > latest ? year : latest;
        }
        double year = latest;
        double[] years = world.table(before.register()).column(before.year()).numbers();
        Field field = world.registers().register(before.register()).field(before.year());
        log.add(
                Cause.query("year-not-over", before.register(), before.year()),
                Rows.where(years.length, row -> years[row] >= year),
                row -> Words.of(
                        "“%s”写的是 %s，到 %s 学年初这一年还没有结束；经费用上一财政年度 %s 的数，请核对是预算数还是学年写成了财政年度",
                        "\"%s\" says %s, not over when school year %s begins; funds are those of the fiscal year before, %s: is this a budget, or a school year written as a fiscal year?",
                        field.name(),
                        Table.plain(years[row]),
                        Table.plain(year),
                        Table.plain(year - 1)));
    }
}
