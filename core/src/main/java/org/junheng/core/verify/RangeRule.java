package org.junheng.core.verify;

import java.math.BigDecimal;
import java.util.Optional;
import org.junheng.core.model.Column;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.text.Words;

/** A figure lies within what its field allows: not below zero for a count, not over a hundred for a share, at least and at most as stated. */
final class RangeRule implements Rule {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Override
    public void check(World world, Log log) {
        for (Table table : world.facts().tables()) {
            for (Field field : world.register(table).fields().values()) {
                if (table.has(field.id()) && field.type().isNumeric()) {
                    check(table, field, log);
                }
            }
        }
    }

    private static void check(Table table, Field field, Log log) {
        Column column = table.column(field.id());
        Optional<BigDecimal> least = least(field);
        Optional<BigDecimal> most = most(field);
        double low = least.map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY);
        double high = most.map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
        double[] numbers = column.numbers();
        log.add(
                Cause.error(isShare(field) ? "percentage" : "range", table.register(), field.id()),
                Rows.where(
                        table.size(),
                        row -> (numbers[row] < low || numbers[row] > high) && !log.isKnown(table, row, field.id())),
                row -> says(field, numbers[row], least, most));
    }

    private static Words says(Field field, double number, Optional<BigDecimal> least, Optional<BigDecimal> most) {
        if (isShare(field) && number > WHOLE.doubleValue()) {
            return Words.of(
                    "“%s”写的是 %s，部分不会多于全部，百分比不能超过 100；请核对分子、分母，写 0 到 100 之间的数",
                    "\"%s\" says %s: a part is never more than the whole; check both figures and write a number from 0 to 100",
                    field.name(),
                    Shown.number(field, number));
        }
        boolean isLow = least.isPresent() && number < least.get().doubleValue();
        return Words.of(
                isLow ? "“%s”写的是 %s，不能小于 %s；请改正" : "“%s”写的是 %s，不能大于 %s；请改正",
                isLow ? "\"%s\" says %s, it cannot be below %s" : "\"%s\" says %s, it cannot be above %s",
                field.name(),
                Shown.number(field, number),
                (isLow ? least : most).get().toPlainString());
    }

    private static Optional<BigDecimal> least(Field field) {
        return field.atLeast().isEmpty() && field.type() == FieldType.COUNT
                ? Optional.of(BigDecimal.ZERO)
                : field.atLeast();
    }

    private static Optional<BigDecimal> most(Field field) {
        return field.atMost().isEmpty() && isShare(field) ? Optional.of(WHOLE) : field.atMost();
    }

    /** A percentage that cannot be negative is a share; a growth can be either way. */
    private static boolean isShare(Field field) {
        return field.unit().filter(unit -> unit.id().equals("percent")).isPresent()
                && field.atLeast().filter(least -> least.signum() == 0).isPresent();
    }
}
