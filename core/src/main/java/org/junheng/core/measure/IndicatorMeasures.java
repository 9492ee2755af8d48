package org.junheng.core.measure;

import java.math.BigDecimal;
import java.util.Optional;
import org.junheng.core.standard.Indicator;

/**
 * One indicator in one stage of one county: a value per section, whether it meets the threshold, and the spread between them.
 * Arrays run parallel to the sections of {@link StageMeasures}; not to be written to.
 */
public final class IndicatorMeasures {

    private static final Decision[] DECISIONS = Decision.values();

    private final Indicator indicator;
    private final double[] values;
    private final double[] quantities;
    private final byte[] meets;
    private final BigDecimal threshold;
    private final BigDecimal limit;
    private final Spread spread;
    private final Decision within;
    private final boolean withinAsPrinted;

    IndicatorMeasures(
            Indicator indicator,
            double[] values,
            double[] quantities,
            byte[] meets,
            BigDecimal threshold,
            BigDecimal limit,
            Spread spread,
            Decision within,
            boolean withinAsPrinted) {
        this.indicator = indicator;
        this.values = values;
        this.quantities = quantities;
        this.meets = meets;
        this.threshold = threshold;
        this.limit = limit;
        this.spread = spread;
        this.within = within;
        this.withinAsPrinted = withinAsPrinted;
    }

    public Indicator indicator() {
        return indicator;
    }

    /** The value of a section, NaN where it is missing or does not apply. */
    public double value(int section) {
        return values[section];
    }

    /** The raw quantity behind the value, such as m² or teachers × 100. */
    public double quantity(int section) {
        return quantities[section];
    }

    public double[] values() {
        return values;
    }

    public double[] quantities() {
        return quantities;
    }

    public Decision meets(int section) {
        return DECISIONS[meets[section]];
    }

    /** The line each school must reach (达标线), if the standard has one on that day. */
    public Optional<BigDecimal> threshold() {
        return Optional.ofNullable(threshold);
    }

    /** The limit of the coefficient of variation (差异系数限值). */
    public Optional<BigDecimal> limit() {
        return Optional.ofNullable(limit);
    }

    public Spread spread() {
        return spread;
    }

    /** Whether the coefficient of variation keeps its limit; compared exactly. */
    public Decision within() {
        return within;
    }

    /** 进位后达线: it keeps its limit only after rounding to the printed decimals; a question to the province. */
    public boolean isWithinOnlyAsPrinted() {
        return withinAsPrinted;
    }

    /** How many sections are below (or, where lower is better, above) the threshold. */
    public int failing() {
        return count(Decision.NOT_MET);
    }

    /** How many sections cannot be decided because a figure is missing. */
    public int open() {
        return count(Decision.OPEN);
    }

    private int count(Decision decision) {
        int count = 0;
        for (byte each : meets) {
            count += each == decision.ordinal() ? 1 : 0;
        }
        return count;
    }
}
