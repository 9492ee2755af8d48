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
    private final String[] codes;
    private final double[] weights;
    private final Column students;
    private final Column stage;
    private final int[] school;
    private final double[] weighted;
    private final int[] stages;
    private final int[] firstRow;

    /** @param school for each row of the stage table its school's row, -1 for none */
    Shares(Split split, Column students, Column stage, int[] school, int schools) {
        this.split = split;
        this.codes = split.weights().keySet().toArray(String[]::new);
        this.weights = split.weights().values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        this.students = students;
        this.stage = stage;
        this.school = school;
        this.weighted = new double[schools];
        this.stages = new int[schools];
        this.firstRow = new int[schools];
        for (int row = 0; row < school.length; row++) {
            double weight = weight(row);
            if (school[row] >= 0 && weight > 0 && students.number(row) != 0) {
                if (stages[school[row]]++ == 0) {
                    firstRow[school[row]] = row;
                }
                weighted[school[row]] += weight * students.number(row);
            }
        }
    }

    /** The weight of a row's stage; stages are few and their codes shared, so a look along a short list beats hashing. */
    private double weight(int row) {
        int found = Grouping.indexOf(stage.text(row), codes);
        return found < 0 ? 0 : weights[found];
    }

    boolean splits(String field) {
        return split.fields().contains(field);
    }

    /** The share of a stage row; NaN where students are missing. */
    double of(int row) {
        if (school[row] < 0 || stages[school[row]] == 1) {
            return 1;
        }
        return weight(row) * students.number(row) / weighted[school[row]];
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
