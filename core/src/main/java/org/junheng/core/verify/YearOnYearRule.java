package org.junheng.core.verify;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** A figure that changed more than a stated share and a stated number since last year is asked about. */
final class YearOnYearRule implements Rule {

    private record Change(String register, List<String> fields, double share, double number) {}

    private final List<Change> changes = new ArrayList<>();

    YearOnYearRule(Settings settings) {
        for (Entry entry : settings.file("years").only("changes").items("changes")) {
            entry.only("register", "fields", "share", "number");
            if (settings.knows(entry, "register", "fields")) {
                changes.add(new Change(
                        entry.text("register"),
                        entry.texts("fields"),
                        entry.at("share").decimal().doubleValue(),
                        entry.at("number").decimal().doubleValue()));
            }
        }
    }

    @Override
    public void check(World world, Log log) {
        for (Change change : changes) {
            if (world.has(change.register())) {
                change.fields().forEach(field -> check(change, field, world, log));
            }
        }
    }

    private static void check(Change change, String id, World world, Log log) {
        Table table = world.table(change.register());
        double[] now = table.column(id).numbers();
        int[] previous = world.links().previous(change.register());
        Field field = world.registers().register(change.register()).field(id);
        log.add(
                Cause.query("year-on-year", change.register(), id),
                Rows.where(
                        now.length, row -> previous[row] != Links.NONE && isJump(change, now[previous[row]], now[row])),
                row -> says(field, now[previous[row]], now[row]));
    }

    private static boolean isJump(Change change, double before, double now) {
        double by = Math.abs(now - before);
        return by > change.share() * Math.abs(before) && by > change.number();
    }

    private static Words says(Field field, double before, double now) {
        return Words.of(
                "“%s”今年 %s，去年 %s，%s；属实请写一句说明，不属实请改",
                "\"%s\" is %s this year, %s last year, %s; explain it in a word or correct it",
                field.name(),
                Shown.number(field, now),
                Shown.number(field, before),
                by(before, now));
    }

    private static Words by(double before, double now) {
        if (before == 0) {
            return Words.of("去年是 0", "from nothing");
        }
        BigDecimal share = BigDecimal.valueOf(Math.abs(now - before))
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(Math.abs(before)), MathContext.DECIMAL64)
                .setScale(1, RoundingMode.HALF_UP);
        return now > before
                ? Words.of("增加 %s %%", "up by %s %%", share.toPlainString())
                : Words.of("减少 %s %%", "down by %s %%", share.toPlainString());
    }
}
