package org.junheng.core.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.core.formula.Columns;
import org.junheng.core.model.Column;
import org.junheng.core.register.FieldType;

/** The fields of a batch of sections, gathered once per batch: in base units, site resources already split. One per thread. */
final class SectionColumns implements Columns {

    private final Joined joined;
    private final Shares shares;
    private final Map<String, Loaded> loaded = new HashMap<>();
    private final Map<String, double[]> chosen = new HashMap<>();
    private int[] rows;
    private long batch;
    private double[] share = new double[0];
    private long shareBatch = -1;

    SectionColumns(Joined joined, Shares shares) {
        this.joined = joined;
        this.shares = shares;
    }

    /** Turns to these rows. */
    SectionColumns batch(int[] sectionRows) {
        rows = sectionRows;
        batch++;
        return this;
    }

    private final class Loaded {

        final Joined.Seen seen;
        final double factor;
        final boolean split;
        final boolean whole;
        double[] numbers = new double[0];
        long at = -1;

        Loaded(String name) {
            seen = joined.find(name);
            factor = seen == null
                    ? 1
                    : seen.field()
                            .unit()
                            .map(unit -> unit.factor().doubleValue())
                            .orElse(1.0);
            split = shares != null && seen != null && seen.rows() != null && shares.splits(name);
            whole = seen != null && !split && seen.field().type() == FieldType.COUNT;
        }

        double[] load() {
            if (at == batch) {
                return numbers;
            }
            at = batch;
            if (numbers.length < rows.length) {
                numbers = new double[rows.length];
            }
            if (seen == null || !seen.column().isNumeric()) {
                java.util.Arrays.fill(numbers, Double.NaN);
                return numbers;
            }
            double[] column = seen.column().numbers();
            if (seen.rows() == null) {
                for (int i = 0; i < rows.length; i++) {
                    numbers[i] = column[rows[i]];
                }
            } else {
                int[] joins = seen.rows();
                for (int i = 0; i < rows.length; i++) {
                    int row = joins[rows[i]];
                    numbers[i] = row < 0 ? Double.NaN : column[row];
                }
            }
            scale();
            return numbers;
        }

        private void scale() {
            if (factor != 1) {
                for (int i = 0; i < rows.length; i++) {
                    numbers[i] *= factor;
                }
            }
            if (split) {
                double[] parts = shares();
                for (int i = 0; i < rows.length; i++) {
                    numbers[i] *= parts[i];
                }
            }
        }
    }

    private double[] shares() {
        if (shareBatch != batch) {
            shareBatch = batch;
            if (share.length < rows.length) {
                share = new double[rows.length];
            }
            for (int i = 0; i < rows.length; i++) {
                share[i] = shares.of(rows[i]);
            }
        }
        return share;
    }

    @Override
    public double[] numbers(String name) {
        return loaded.computeIfAbsent(name, Loaded::new).load();
    }

    @Override
    public double[] among(String name, Set<String> words) {
        Loaded field = loaded.computeIfAbsent(name, Loaded::new);
        double[] out = chosen.get(name + words);
        if (out == null || out.length < rows.length) {
            out = new double[rows.length];
            chosen.put(name + words, out);
        }
        Column column = field.seen == null ? null : field.seen.column();
        String[] wanted = words.toArray(String[]::new);
        for (int i = 0; i < rows.length; i++) {
            int row = column == null ? -1 : field.seen.row(rows[i]);
            out[i] = row < 0 || !column.isThere(row)
                    ? Double.NaN
                    : Grouping.indexOf(column.text(row), wanted) >= 0 ? 1 : 0;
        }
        return out;
    }

    @Override
    public boolean isWhole(String name) {
        return loaded.computeIfAbsent(name, Loaded::new).whole;
    }

    @Override
    public List<Columns> below() {
        return List.of();
    }
}
