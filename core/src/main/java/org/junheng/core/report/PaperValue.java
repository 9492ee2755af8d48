package org.junheng.core.report;

import java.math.BigDecimal;
import org.junheng.core.measure.Shown;
import org.junheng.core.text.Words;

/**
 * What stands in one place of a plan's tables (值): words, or a number that is shown rounded and kept as it is.
 *
 * @param text null for a number and for what is missing
 * @param number null for words and for what is missing
 * @param digits decimals it is shown with; below 0 for one shown as it is, such as a year
 * @param isBelow whether it is set as what falls short
 */
public record PaperValue(Words text, BigDecimal number, int digits, boolean isBelow) {

    public static PaperValue of(Words text) {
        return new PaperValue(text, null, 0, false);
    }

    public static PaperValue of(String text) {
        return of(Words.same(text));
    }

    public static PaperValue of(BigDecimal number, int digits) {
        return new PaperValue(null, number, digits, false);
    }

    /** Missing where it is NaN. */
    public static PaperValue of(double number, int digits) {
        return of(Double.isNaN(number) ? null : BigDecimal.valueOf(number), digits);
    }

    public static PaperValue of(long number) {
        return of(BigDecimal.valueOf(number), 0);
    }

    public static PaperValue year(int year) {
        return of(BigDecimal.valueOf(year), -1);
    }

    public static PaperValue missing() {
        return of((BigDecimal) null, 0);
    }

    public PaperValue below(boolean isIt) {
        return new PaperValue(text, number, digits, isIt);
    }

    /** The number as it is read; null for what is no number. */
    BigDecimal shown() {
        return number == null || digits < 0 ? number : Shown.rounded(number.doubleValue(), digits);
    }
}
