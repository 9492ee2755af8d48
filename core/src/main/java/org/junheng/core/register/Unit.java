package org.junheng.core.register;

import java.math.BigDecimal;
import java.util.Map;
import org.junheng.core.formula.Rational;
import org.junheng.core.text.Words;

/**
 * A unit of the closed list in {@code registers/units.yaml}.
 *
 * @param factor how many base units one of it is: 10000 for 万元 over yuan
 * @param dimension powers of the base units, empty for a plain number
 */
public record Unit(String id, Words name, BigDecimal factor, Map<String, Integer> dimension) {

    /** A number of these as a number of base units. */
    Rational inBase(Rational number) {
        return factor.equals(BigDecimal.ONE) ? number : number.times(Rational.of(factor));
    }
}
