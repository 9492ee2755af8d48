package org.junheng.core.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.formula.Rational;
import org.junheng.core.model.Table;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Indicator;

/** One stage of one county, measured: its sections in key order, its indicators, and the clauses each section must meet. */
public final class StageMeasures {

    private static final Decision[] DECISIONS = Decision.values();

    private final String area;
    private final String stage;
    private final Table table;
    private final int[] rows;
    private final double[] students;
    private final List<IndicatorMeasures> indicators;
    private final Map<String, byte[]> sectionClauses;

    /** How site resources are shared out; null where they are not. */
    private final Shares shares;

    StageMeasures(
            String area,
            String stage,
            Table table,
            int[] rows,
            double[] students,
            List<IndicatorMeasures> indicators,
            Map<String, byte[]> sectionClauses,
            Shares shares) {
        this.area = area;
        this.stage = stage;
        this.table = table;
        this.rows = rows;
        this.students = students;
        this.indicators = indicators;
        this.sectionClauses = sectionClauses;
        this.shares = shares;
    }

    /** The county's code; empty where the data has no counties. */
    public String area() {
        return area;
    }

    /** The stage's code id; empty where the standard does not divide by stage. */
    public String stage() {
        return stage;
    }

    /** How many sections there are. */
    public int size() {
        return rows.length;
    }

    /** The row of a section in the facts table of {@link org.junheng.core.standard.Standard#rows}. */
    public int row(int section) {
        return rows[section];
    }

    /** The table the sections are rows of. */
    public Table table() {
        return table;
    }

    public double students(int section) {
        return students[section];
    }

    public double[] students() {
        return students;
    }

    public List<IndicatorMeasures> indicators() {
        return indicators;
    }

    public Optional<IndicatorMeasures> indicator(String id) {
        return indicators.stream()
                .filter(each -> each.indicator().id().equals(id))
                .findFirst();
    }

    /** How much of what its school has of an indicator a section is given: 1 but for the site resources of a combined school (拆分). */
    public Rational share(int section, Indicator indicator) {
        boolean isShared =
                shares != null && indicator.quantity(stage).names().stream().allMatch(shares::splits);
        return isShared ? shares.exact(rows[section]).known().orElse(Rational.ONE) : Rational.ONE;
    }

    /** What became of a clause of scope section at one section. */
    public Decision decision(Clause clause, int section) {
        return DECISIONS[sectionClauses.get(clause.id())[section]];
    }

    /** Whether a clause was decided section by section here. */
    public boolean decides(Clause clause) {
        return sectionClauses.containsKey(clause.id());
    }
}
