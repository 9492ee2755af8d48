package org.junheng.bench;

import java.util.Locale;

/**
 * One figure beside its yardstick, from one run.
 *
 * @param what the figure, with its unit
 * @param yardstick what it is compared with
 * @param most the largest ratio we aim for; infinite where there is no aim
 */
record Ratio(String what, double figure, String yardstick, double against, double most) {

    double value() {
        return figure / against;
    }

    @Override
    public String toString() {
        String aim = Double.isInfinite(most)
                ? ""
                : String.format(Locale.ROOT, "  aim <= %.2f %s", most, value() <= most ? "ok" : "MISSED");
        return String.format(
                Locale.ROOT,
                "%-46s %12.1f  %-34s %12.1f  ratio %7.2f%s",
                what,
                figure,
                yardstick,
                against,
                value(),
                aim);
    }
}
