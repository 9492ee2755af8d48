package org.junheng.core.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junheng.core.formula.Statistics;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.text.Words;

/** Ways to compute a coefficient of variation from the values of schools: ours first, then those often met. */
enum Arithmetic {
    WEIGHTED(Words.of("按在校生数加权", "weighted by students")) {
        @Override
        double of(double[] values, double[] students, int digits) {
            return Statistics.cv(times(values, students), students);
        }
    },
    UNWEIGHTED(Words.of("没有按在校生数加权（各校简单平均，总体标准差）", "not weighted by students (plain mean, population deviation)")) {
        @Override
        double of(double[] values, double[] students, int digits) {
            return plain(values, values.length);
        }
    },
    SAMPLE(Words.of("没有加权，且用样本标准差（Excel 的 STDEV）", "not weighted, with the sample deviation (STDEV of Excel)")) {
        @Override
        double of(double[] values, double[] students, int digits) {
            return plain(values, values.length - 1);
        }
    },
    ROUNDED(Words.of("各校数值先四舍五入再算", "the schools' values were rounded first")) {
        @Override
        double of(double[] values, double[] students, int digits) {
            double[] rounded = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                rounded[i] = BigDecimal.valueOf(values[i])
                        .setScale(digits, RoundingMode.HALF_UP)
                        .doubleValue();
            }
            return Statistics.cv(times(rounded, students), students);
        }
    };

    private final Words words;

    Arithmetic(Words words) {
        this.words = words;
    }

    Words words() {
        return words;
    }

    /** @param digits to which the official forms print a value of this indicator */
    abstract double of(double[] values, double[] students, int digits);

    double of(StageMeasures stage, IndicatorMeasures measured) {
        int count = 0;
        double[] values = new double[stage.size()];
        double[] students = new double[stage.size()];
        for (int section = 0; section < stage.size(); section++) {
            if (!Double.isNaN(measured.value(section))) {
                values[count] = measured.value(section);
                students[count++] = stage.students(section);
            }
        }
        return count < 2
                ? Double.NaN
                : of(
                        java.util.Arrays.copyOf(values, count),
                        java.util.Arrays.copyOf(students, count),
                        measured.indicator().digits());
    }

    private static double[] times(double[] values, double[] students) {
        double[] quantities = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            quantities[i] = values[i] * students[i];
        }
        return quantities;
    }

    private static double plain(double[] values, int divisor) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return mean == 0 || divisor == 0 ? Double.NaN : Math.sqrt(squares / divisor) / mean;
    }
}
