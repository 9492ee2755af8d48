package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junheng.core.standard.Indicator;
import org.junheng.core.text.Words;

/**
 * The program of a resource plan: decisions, the limits' rows over them, and the cones of the coefficients of variation, which are cut in
 * tangent by tangent. Every solution of the true problem is one of the program, so that a bound of the program is one of the problem.
 */
public final class ResourceModel {

    private final Baseline base;
    private final LinearProgram program = new LinearProgram();
    private final Decisions decisions;
    private final Loosening loosening;
    private final List<LimitRow> rows = new ArrayList<>();
    private final List<Cone> cones = new ArrayList<>();
    private final List<Limit> limits;
    private final double caution;
    private final Shift shift;
    private final List<MeanRange> ranges;
    private final List<Cone> composed = new ArrayList<>();

    /** Which limits a solution may miss, at a price: to find out what stands in the way. */
    enum Loosening {
        NONE,
        /** the county's own limits, not the standard's */
        OWN,
        ALL
    }

    /**
     * A row of the program with the limit it belongs to.
     *
     * @param whose the school, year or county it speaks of
     * @param missed the columns by which it may be missed: below and above; -1 where it may not
     */
    record LimitRow(Limit limit, Words whose, int row, int below, int above, double scale) {}

    /**
     * @param caution by which share budgets and limits of spreads are kept tighter than they are, so that what is rounded afterwards keeps
     *     to them; with any but 0 the program's bound is none of the problem
     */
    ResourceModel(Baseline base, List<Limit> limits, Loosening loosening, double caution) {
        this(base, limits, loosening, caution, Shift.NONE, List.of());
    }

    /** @param ranges of the means of {@link #composed}, in their order; where there are none, a mean of spreads is not limited */
    ResourceModel(
            Baseline base,
            List<Limit> limits,
            Loosening loosening,
            double caution,
            Shift shift,
            List<MeanRange> ranges) {
        this.ranges = ranges;
        this.caution = caution;
        this.shift = shift;
        this.base = base;
        this.loosening = loosening;
        this.limits = limits;
        this.decisions = new Decisions(base, program);
        balanceMoves();
        limits.forEach(limit -> limit.build(this));
        new Nearness(base, decisions, program).build(program);
        if (loosening != Loosening.NONE) {
            forgetCosts();
        }
    }

    /** Who leaves a school arrives at another one of the stage in the same year. */
    private void balanceMoves() {
        for (StageMeasures stage : base.stages()) {
            for (int year = 0; year < decisions.years(); year++) {
                for (int kind = 0; kind < decisions.kinds(); kind++) {
                    balanceMoves(base.sections(stage), kind, year);
                }
            }
        }
    }

    private void balanceMoves(List<Section> sections, int kind, int year) {
        Terms balance = new Terms();
        for (Section section : sections) {
            Decisions.plus(balance, 1, decisions.in(section.number(), kind, year));
            Decisions.plus(balance, -1, decisions.out(section.number(), kind, year));
        }
        if (balance.size() > 0) {
            program.row(0, balance, 0);
        }
    }

    /** Where limits may be missed only the missing is to be least. */
    private void forgetCosts() {
        Set<Integer> missing = new HashSet<>();
        rows.forEach(row -> missing.addAll(List.of(row.below(), row.above())));
        cones.forEach(cone -> missing.add(cone.slack()));
        for (int column = 0; column < program.columns(); column++) {
            if (!missing.contains(column)) {
                program.price(column, 0);
            }
        }
    }

    /** Writes a row of a limit. @param scale by how much it would have to be missed to count as one */
    void row(Limit limit, Words whose, double least, Terms terms, double most, double scale) {
        int below = -1;
        int above = -1;
        if (isLoose(limit)) {
            if (least > -LinearProgram.UNBOUNDED) {
                below = program.column(0, LinearProgram.UNBOUNDED, 1 / scale);
                terms.plus(1, below);
            }
            if (most < LinearProgram.UNBOUNDED) {
                above = program.column(0, LinearProgram.UNBOUNDED, 1 / scale);
                terms.plus(-1, above);
            }
        }
        rows.add(new LimitRow(limit, whose, program.row(least, terms, most), below, above, scale));
    }

    private boolean isLoose(Limit limit) {
        return loosening == Loosening.ALL || loosening == Loosening.OWN && !limit.isLaw();
    }

    /** Whether no limit may be missed. */
    boolean isStrict() {
        return loosening == Loosening.NONE;
    }

    /** Puts a coefficient of variation of the last year below its limit. */
    void cone(Limit whose, StageMeasures stage, Indicator indicator, BigDecimal limit) {
        double kept = shift.of(cones.size(), limit).doubleValue() * (1 - caution);
        int slack = isLoose(whose) ? program.column(0, LinearProgram.UNBOUNDED, 1 / kept) : -1;
        cones.add(cone(stage, indicator, kept, slack, -1));
    }

    /**
     * Puts the mean of some coefficients of variation below a limit. What each spread may be is a column; it is at most coefficient × mean of
     * the county, which is no linear form, but lies below the two that touch it at the ends of what both can be (McCormick 1976).
     */
    void composite(Limit whose, StageMeasures stage, List<Indicator> indicators, BigDecimal limit) {
        double most = limit.doubleValue() * (1 - caution) * indicators.size();
        List<Integer> cones =
                indicators.stream().map(indicator -> composed(stage, indicator)).toList();
        Terms sum = new Terms();
        cones.forEach(cone -> sum.plus(1, composed.get(cone).cv()));
        row(whose, base.stageName(stage.stage()), -LinearProgram.UNBOUNDED, sum, most, most);
        if (!ranges.isEmpty()) {
            double others = cones.stream()
                    .mapToDouble(cone -> ranges.get(cone).leastCv())
                    .sum();
            cones.forEach(cone -> enclose(
                    cone,
                    isLoose(whose) ? most : most - others + ranges.get(cone).leastCv()));
        }
    }

    private void enclose(int number, double mostCv) {
        Cone cone = composed.get(number);
        MeanRange range = ranges.get(number);
        double most = Math.max(mostCv, range.leastCv());
        program.bound(cone.cv(), range.leastCv(), Math.min(most, program.upper(cone.cv())));
        program.atLeast(range.least(), new Terms().plus(1, cone.mean()));
        below(cone, range.leastCv(), range.most());
        below(cone, most, range.least());
    }

    /** Coefficient × mean is below the plane that touches it where one of them is at its least and the other at its most. */
    private void below(Cone cone, double cv, double mean) {
        Terms over = new Terms().plus(1, cone.slack()).plus(-mean, cone.cv()).plus(-cv, cone.mean());
        program.atMost(over, -cv * mean);
    }

    /** The number of the cone of an indicator among those whose mean is limited. */
    private int composed(StageMeasures stage, Indicator indicator) {
        for (int number = 0; number < composed.size(); number++) {
            Cone cone = composed.get(number);
            if (cone.stage().equals(stage) && cone.indicator().equals(indicator)) {
                return number;
            }
        }
        int allowed = program.column(0, LinearProgram.UNBOUNDED, 0);
        int cv = program.column(0, LinearProgram.UNBOUNDED, 0);
        composed.add(cone(stage, indicator, 0, allowed, cv));
        return composed.size() - 1;
    }

    /** @param slack the column that is added to what the spread may be; -1 for none */
    private Cone cone(StageMeasures stage, Indicator indicator, double kept, int slack, int cv) {
        List<Section> sections = base.sections(stage);
        double[] weights = new double[sections.size()];
        int[] columns = new int[sections.size()];
        int[] parts = new int[sections.size()];
        double all = sections.stream().mapToDouble(Section::students).sum();
        double unit = unit(sections, indicator);
        Terms average = new Terms();
        Terms spread = new Terms();
        for (int i = 0; i < weights.length; i++) {
            Section section = sections.get(i);
            weights[i] = section.students() / all;
            columns[i] = program.column(0, LinearProgram.UNBOUNDED, 0);
            parts[i] = program.column(0, LinearProgram.UNBOUNDED, 0);
            Terms value = value(section, made(section, indicator.id()), decisions.years() - 1);
            Terms defined = new Terms().plus(1 / unit, value).plus(-1, columns[i]);
            program.row(0, defined, 0);
            average.plus(weights[i], columns[i]);
            spread.plus(weights[i], parts[i]);
        }
        int mean = program.column(0, LinearProgram.UNBOUNDED, 0);
        program.row(0, average.plus(-1, mean), 0);
        spread.plus(-kept, mean);
        if (slack >= 0) {
            spread.plus(-1, slack);
        }
        int row = program.atMost(spread, 0);
        return new Cone(stage, indicator, kept, weights, columns, mean, parts, slack, cv, row);
    }

    private static double unit(List<Section> sections, Indicator indicator) {
        Made made = made(sections.get(0), indicator.id());
        return made.threshold() != null
                ? made.threshold().toDouble()
                : Math.max(made.measured().spread().mean(), Double.MIN_NORMAL);
    }

    /** Who leaves a section in a year. */
    Terms leaving(Section section, int year) {
        Terms leaving = new Terms();
        for (int kind = 0; kind < decisions.kinds(); kind++) {
            Decisions.plus(leaving, 1, decisions.out(section.number(), kind, year));
        }
        return leaving;
    }

    static Made made(Section section, String indicator) {
        return section.made().stream()
                .filter(made -> made.id().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    /** The value of an indicator at the end of a year, per student. */
    Terms value(Section section, Made made, int year) {
        return new Terms()
                .plus(made.now() / section.students())
                .plus(1 / section.students(), decisions.more(section, made, year));
    }

    /** The same as counted for the line. */
    Terms lined(Section section, Made made, int year) {
        return value(section, made, year).plus((made.lined() - made.now()) / section.students());
    }

    /**
     * Cuts off what lies outside a cone near a point: a section whose distance from the mean is {@code slope} times what the spread may be
     * has at least the part that the tangent there gives.
     */
    public void cut(Cone cone, int section, double slope) {
        double limit = cone.limit();
        Terms tangent = new Terms()
                .plus(1, cone.parts()[section])
                .plus(-2 * slope, cone.values()[section])
                .plus(2 * slope + slope * slope * limit, cone.mean());
        if (cone.slack() >= 0) {
            tangent.plus(slope * slope, cone.slack());
        }
        program.atLeast(0, tangent);
    }

    public List<MeanRange> ranges() {
        return ranges;
    }

    double caution() {
        return caution;
    }

    boolean keepsLines() {
        return ResourceLimits.isOn(base.options(), "keep-lines");
    }

    /**
     * What stands in the way, from the solution of a program whose limits may be missed.
     *
     * @param duals of its rows
     */
    public Conflict conflict(double[] solution, double[] duals, boolean missesLaw) {
        return new Missing(this, solution, duals).conflict(missesLaw);
    }

    /** What a cone limits, as people call it. */
    public Words coneName(Cone cone) {
        return Words.of(
                "%s%s差异系数",
                "%s %s CV",
                base.stageName(cone.stage().stage()),
                cone.indicator().shortName());
    }

    public LinearProgram program() {
        return program;
    }

    /** The spreads that have limits of their own. */
    public List<Cone> cones() {
        return cones;
    }

    /** The spreads whose mean is limited; what each may be is its slack. */
    public List<Cone> composed() {
        return composed;
    }

    List<LimitRow> rows() {
        return rows;
    }

    List<Limit> limits() {
        return limits;
    }

    Decisions decisions() {
        return decisions;
    }

    Baseline base() {
        return base;
    }
}
