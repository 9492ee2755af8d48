package org.junheng.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standard;
import org.junheng.core.trial.Trial;
import org.junheng.core.verify.Checked;
import org.junheng.core.verify.Verification;

/**
 * A county's files after the first two steps on them (采集、核验).
 *
 * @param registers by which they were read
 * @param input the files as they were read
 * @param returns what they returned
 * @param checked what verification made of it
 */
public record Opened(Registers registers, Input input, Returns returns, Checked checked) {

    public static Opened of(Input input, Registers registers) {
        return of(input, registers, Map.of());
    }

    /** @param elsewhere register → codes of rows that others hand in, which may be named here */
    public static Opened of(Input input, Registers registers, Map<String, Set<String>> elsewhere) {
        Returns returns = Returns.of(input.sheets(), registers);
        return new Opened(registers, input, returns, Verification.of(returns, registers, elsewhere));
    }

    /** Which school year is judged when nobody names one: the latest in the files, 0 where there is none. */
    public int latest(Standard standard) {
        Facts facts = checked.facts();
        double latest = Double.NaN;
        if (facts.has(standard.rows()) && facts.table(standard.rows()).has("year")) {
            Column years = facts.table(standard.rows()).column("year");
            for (int row = 0; row < years.size(); row++) {
                latest = years.isThere(row) && !(latest >= years.number(row)) ? years.number(row) : latest;
            }
        }
        return Double.isNaN(latest) ? 0 : (int) latest;
    }

    /** The figures as they were reported: a trial of nothing, to which others are set ({@link Trial#and}). */
    public Trial reported(int year) {
        return new Trial(checked.facts(), List.of(), year, List.of());
    }
}
