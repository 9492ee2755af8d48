package org.junheng.core.plan;

import java.math.BigDecimal;
import org.junheng.core.text.Words;

/**
 * How good a plan is at least (证明): no plan within the same limits can score less than the bound.
 *
 * @param score of the plan, worked out from its actions alone
 * @param bound from the solver, which looked at every plan there is
 * @param solver its name and version
 * @param ended how the search ended
 */
public record Proof(BigDecimal score, double bound, String solver, Ended ended) {

    /** How a search ended. */
    public enum Ended {
        PROVEN(Words.of("已证明", "proven")),
        TIME(Words.of("到时停止，重算可能不同", "stopped by the clock, another run may differ")),
        NODES(Words.of("到搜索上限停止", "stopped at the most nodes")),
        STOPPED(Words.of("有人叫停", "stopped by somebody"));

        private final Words words;

        Ended(Words words) {
            this.words = words;
        }

        public Words words() {
            return words;
        }
    }

    /** By how much the best plan there is could score less, as a share of this one's score. */
    public double gap() {
        double found = score.doubleValue();
        double missing = StrictMath.max(0, found - bound);
        return missing == 0 ? 0 : missing / StrictMath.max(StrictMath.abs(found), Double.MIN_NORMAL);
    }
}
