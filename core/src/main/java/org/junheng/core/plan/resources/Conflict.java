package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.core.text.Words;

/**
 * Why there is no plan (行不通的原因): which limits stand against each other, and the least by which some of them would have to be loosened.
 *
 * @param clashing the limits that cannot be kept together, with whom they speak of; the price of each in the proof is not 0
 * @param loosenings the cheapest way out, each amount counted as a share of its limit
 * @param by how near it is to the least
 */
public record Conflict(List<Clash> clashing, List<Loosening> loosenings, Loosened by) {

    /**
     * How near to the least this is, all amounts counted as shares of their limits and added up.
     *
     * @param all what is loosened here
     * @param least no loosening that leads to a plan is less
     * @param missesLaw whether even with the county's own limits loosened the standard is missed: then it is the standard's that are listed
     */
    public record Loosened(double all, double least, boolean missesLaw) {}

    public boolean missesLaw() {
        return by.missesLaw();
    }

    /** @param whose the school, year or county the limit speaks of */
    public record Clash(Words limit, Words whose) {}

    /**
     * A limit to be loosened.
     *
     * @param by how much, in the unit of the limit
     */
    public record Loosening(Words limit, Words whose, BigDecimal by, Words unit) {

        public Words says() {
            Words amount = unit.zh().isEmpty()
                    ? Words.same(by.toPlainString())
                    : Words.of("%s %s", "%s %s", by.toPlainString(), unit);
            return Words.of("%s：%s 放宽 %s", "%s: loosen by %3$s for %2$s", limit, whose, amount);
        }
    }
}
