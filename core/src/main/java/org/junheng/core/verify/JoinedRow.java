package org.junheng.core.verify;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.Rational;
import org.junheng.core.formula.Row;
import org.junheng.core.model.Column;
import org.junheng.core.register.FactRows;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;

/** One row of {@link Joined} for an exact reading; what lies below it or a year before was worked out as columns already. */
record JoinedRow(Joined joined, int row) implements Row {

    /** Entered numbers have at most 15 digits; so has a sum of them, once the noise of doubles is taken off. */
    private static final int DIGITS = 15;

    @Override
    public Optional<Exact> value(String name) {
        if (joined.has(name)) {
            double worked = joined.numbers(name)[row];
            return Optional.of(Double.isNaN(worked) ? Exact.UNKNOWN : Exact.point(entered(worked)));
        }
        Field field = joined.field(name);
        Optional<Column> column = joined.column(name);
        int[] rows = column.isEmpty() ? null : joined.rows(name);
        int at = rows == null ? row : rows[row];
        return Optional.of(
                column.isEmpty() || at == Links.NONE ? missing(field) : FactRows.exact(field, column.get(), at));
    }

    private static Exact missing(Field field) {
        return field.type() == FieldType.FLAG
                ? Exact.Truth.OPEN
                : field.type().isNumeric() ? Exact.UNKNOWN : Exact.Nothing.UNKNOWN_WORD;
    }

    private static Rational entered(double worked) {
        return Rational.of(BigDecimal.valueOf(worked).round(new MathContext(DIGITS)));
    }

    @Override
    public Optional<List<Row>> below(Set<String> names) {
        return Optional.empty();
    }

    @Override
    public Row previous() {
        throw new IllegalStateException("worked out as a column");
    }
}
