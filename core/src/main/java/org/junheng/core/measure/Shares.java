package org.junheng.core.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.Exact.Range;
import org.junheng.core.formula.Rational;
import org.junheng.core.model.Column;
import org.junheng.core.standard.Split;

/**
 * Which share of a combined school's site resources belongs to each of its stages (拆分): students times the weight of the stage,
 * over the same of all weighted stages. A stage without a weight takes no share and gives none.
 */
final class Shares {

    private final Split split;
    private final Column students;
    private final Column stage;
    private final int[] school;
    private final double[] shares;
    private final int[] stages;
    private final int[] firstRow;

    /** @param school for each row of the stage table its school's row, -1 for none */
    Shares(Split split, Column students, Column stage, int[] school, int schools) {
        this.split = split;
        this.students = students;
        this.stage = stage;
        this.school = school;
        this.stages = new int[schools];
        this.firstRow = new int[schools];
        this.shares = weighted();
        double[] weighted = new double[schools];
        for (int row = 0; row < school.length; row++) {
            if (school[row] >= 0 && shares[row] != 0) {
                if (stages[school[row]]++ == 0) {
                    firstRow[school[row]] = row;
                }
                weighted[school[row]] += shares[row];
            }
        }
        for (int row = 0; row < school.length; row++) {
            boolean isAlone = school[row] < 0 || stages[school[row]] == 1;
            shares[row] = isAlone ? 1 : shares[row] / weighted[school[row]];
        }
    }

    private Shares(Shares of, Column students) {
        this.split = of.split;
        this.students = students;
        this.stage = of.stage;
        this.school = of.school;
        this.stages = of.stages;
        this.firstRow = of.firstRow;
        this.shares = of.shares;
    }

    /** The same for {@link #exact} and {@link #parts}, with other students, not none, in one row. */
    Shares with(int row, double number) {
        return new Shares(this, students.with(row, number));
    }

    /** Students times the weight of their stage, row by row; 0 where the stage has no weight. */
    private double[] weighted() {
        String[] codes = split.weights().keySet().toArray(String[]::new);
        double[] weights = split.weights().values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        double[] weighted = new double[school.length];
        for (int row = 0; row < weighted.length; row++) {
            int found = Grouping.indexOf(stage.text(row), codes);
            weighted[row] = found < 0 ? 0 : weights[found] * students.number(row);
        }
        return weighted;
    }

    boolean splits(String field) {
        return split.fields().contains(field);
    }

    /** The share of a stage row; NaN where students are missing. */
    double of(int row) {
        return shares[row];
    }

    /** The stage rows a combined school's whole is shared out to, each with its weight; none where nothing is shared out. */
    List<Part> parts(int row) {
        List<Part> parts = new ArrayList<>();
        if (school[row] >= 0 && stages[school[row]] != 1) {
            for (int other = firstRow[school[row]]; other < school.length && school[other] == school[row]; other++) {
                BigDecimal weight = stage.isThere(other) ? split.weights().get(stage.text(other)) : null;
                if (weight != null) {
                    parts.add(new Part(other, weight));
                }
            }
        }
        return parts;
    }

    /** @param row of the stage table */
    record Part(int row, BigDecimal weight) {}

    Exact exact(int row) {
        if (school[row] < 0 || stages[school[row]] == 1) {
            return Exact.point(Rational.ONE);
        }
        Rational all = Rational.ZERO;
        for (int other = firstRow[school[row]]; other < school.length && school[other] == school[row]; other++) {
            BigDecimal weight = stage.isThere(other) ? split.weights().get(stage.text(other)) : null;
            if (weight != null) {
                if (!students.isThere(other)) {
                    return new Range(Rational.ZERO, Rational.ONE);
                }
                all = all.plus(Rational.of(weight).times(Rational.of(students.number(other))));
            }
        }
        Rational own = Rational.of(split.weights().get(stage.text(row))).times(Rational.of(students.number(row)));
        return all.signum() == 0 ? Exact.UNKNOWN_COUNT : Exact.point(own.over(all));
    }
}
