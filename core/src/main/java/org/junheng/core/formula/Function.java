package org.junheng.core.formula;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The functions of the language. Those that aggregate run over the rows below when they have one argument. */
public enum Function {
    /** {@code if(condition, then, otherwise)} */
    IF(3, 3, false),
    /** the next whole number at or above */
    CEIL(1, 1, false),
    ABS(1, 1, false),
    /** the same expression one year earlier */
    PREVIOUS(1, 1, false),
    /** whether an expression has no value */
    MISSING(1, 1, false),
    SUM(1, 1, true),
    /** how many rows fulfil a condition */
    COUNT(1, 1, true),
    MEAN(1, 1, true),
    /** of the rows below, or of two and more arguments */
    MIN(1, Integer.MAX_VALUE, true),
    MAX(1, Integer.MAX_VALUE, true),
    ANY(1, 1, true),
    ALL(1, 1, true),
    /** {@code cv(quantity, students)} over the rows below: the weighted coefficient of variation (差异系数) */
    CV(2, 2, true),
    GINI(2, 2, true),
    THEIL_T(2, 2, true),
    THEIL_L(2, 2, true);

    private final int fewest;
    private final int most;
    private final boolean aggregates;

    Function(int fewest, int most, boolean aggregates) {
        this.fewest = fewest;
        this.most = most;
        this.aggregates = aggregates;
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    int fewest() {
        return fewest;
    }

    boolean aggregates() {
        return aggregates;
    }

    /** Whether this is a named statistic over quantities and weights. */
    public boolean isStatistic() {
        return compareTo(CV) >= 0;
    }

    static Optional<Function> of(String word) {
        return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Function::word).collect(Collectors.joining(" "));
    }
}
