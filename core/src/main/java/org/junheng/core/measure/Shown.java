package org.junheng.core.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junheng.core.model.Table;

/** Numbers as official forms print them: rounded half up, for showing only; nothing is compared after this. */
public final class Shown {

    /** Decimals of a coefficient of variation in the official forms (申报表). */
    public static final int CV_DIGITS = 3;
    /** Decimals of a Theil or Gini number, which no form prints. */
    public static final int THEIL_DIGITS = 4;

    /** Digits between two commas. */
    private static final int DIGITS = 3;

    private Shown() {}

    /** A number as it is written, with thousands apart. */
    public static String grouped(BigDecimal number) {
        String plain = number.toPlainString();
        int first = number.signum() < 0 ? 1 : 0;
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        if (point - DIGITS <= first) {
            return plain;
        }
        StringBuilder text = new StringBuilder(plain);
        for (int at = point - DIGITS; at > first; at -= DIGITS) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** The same number with this many decimals. */
    public static BigDecimal rounded(double number, int digits) {
        return Table.decimal(number).setScale(digits, RoundingMode.HALF_UP);
    }

    /** A number with this many decimals; a dash where there is none. */
    public static String number(double number, int digits) {
        return Double.isNaN(number) ? "—" : rounded(number, digits).toPlainString();
    }
}
