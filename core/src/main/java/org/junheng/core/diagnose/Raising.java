package org.junheng.core.diagnose;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junheng.core.formula.Rational;
import org.junheng.core.formula.Statistics;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.ExactSections;
import org.junheng.core.measure.Gap;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.register.Unit;

/**
 * Looks for {@link SmallestChange}s: only by raising a school, never by taking from one that has more, nor by counting students
 * otherwise. With P students in all, p at the school, A and B the sums of x²/p and x over the others, CV ≤ L means
 * (P/p − 1 − L²)·x² − 2(1 + L²)·B·x + P·A − (1 + L²)·B² ≤ 0, a quadratic in the school's quantity x.
 */
final class Raising {

    private final StageMeasures stage;
    private final IndicatorMeasures measured;
    private final ExactSections exact;
    private final Unit unit;
    private final Rational step;
    private final Rational scale;
    private final Rational factor;
    /** quantities and students of all schools, near enough to tell where to look */
    private final double[] quantities;

    private final double[] students;

    private Raising(StageMeasures stage, IndicatorMeasures measured, ExactSections exact, Unit unit) {
        this.stage = stage;
        this.measured = measured;
        this.exact = exact;
        this.unit = unit;
        this.scale = Rational.of(measured.indicator().scale());
        this.step = Rational.of(Gap.step(unit));
        Rational limit = Rational.of(measured.limit().orElseThrow());
        this.factor = limit.times(limit).plus(Rational.ONE);
        this.quantities =
                exact.quantities().stream().mapToDouble(Rational::toDouble).toArray();
        this.students =
                exact.students().stream().mapToDouble(Rational::toDouble).toArray();
    }

    /** For every school that alone can bring the indicator to its limit, the least first; none where the limit is kept or unknown. */
    static List<SmallestChange> of(Measures measures, StageMeasures stage, IndicatorMeasures measured) {
        Optional<Unit> unit = Gap.unit(measured.indicator(), measures.standard().registers());
        if (measured.within() != Decision.NOT_MET || unit.isEmpty()) {
            return List.of();
        }
        ExactSections exact = measures.exactly(stage, measured);
        Raising raising = new Raising(stage, measured, exact, unit.get());
        List<SmallestChange> changes = new ArrayList<>();
        for (int at = 0; at < exact.sections().size(); at++) {
            raising.at(at).ifPresent(changes::add);
        }
        changes.sort(Comparator.comparing(SmallestChange::amount).thenComparingInt(SmallestChange::section));
        return List.copyOf(changes);
    }

    private Optional<SmallestChange> at(int at) {
        Rational now = exact.quantities().get(at);
        double root = root(at);
        if (Double.isNaN(root) || root <= quantities[at]) {
            return Optional.empty();
        }
        Rational each = step.times(scale).times(stage.share(exact.sections().get(at), measured.indicator()));
        BigInteger steps =
                Rational.of(root).minus(now).over(each).ceil().rounded(0).toBigInteger();
        steps = steps.max(BigInteger.ONE);
        // the root is a double: at most a step or two beside the exact one
        while (steps.compareTo(BigInteger.ONE) > 0 && keeps(at, steps.subtract(BigInteger.ONE), each)) {
            steps = steps.subtract(BigInteger.ONE);
        }
        for (int tries = 0; !keeps(at, steps, each); tries++) {
            if (tries == 10) {
                return Optional.empty(); // less than one step lies between too little and too much
            }
            steps = steps.add(BigInteger.ONE);
        }
        return Optional.of(change(at, steps, each));
    }

    private SmallestChange change(int at, BigInteger steps, Rational each) {
        int section = exact.sections().get(at);
        Rational after = after(at, steps, each);
        BigDecimal amount = Gap.step(unit).multiply(new BigDecimal(steps));
        return new SmallestChange(
                section,
                amount,
                unit,
                after.over(exact.students().get(at)).toDouble(),
                Math.sqrt(squared(at, after).toDouble()));
    }

    private Rational after(int at, BigInteger steps, Rational each) {
        return exact.quantities().get(at).plus(each.times(Rational.of(new BigDecimal(steps))));
    }

    private boolean keeps(int at, BigInteger steps, Rational each) {
        return squared(at, after(at, steps, each)).plus(Rational.ONE).compareTo(factor) <= 0;
    }

    private Rational squared(int at, Rational quantity) {
        List<Rational> changed = new ArrayList<>(exact.quantities());
        changed.set(at, quantity);
        return Statistics.cvSquared(changed, exact.students());
    }

    /** The quantity from which on the limit is kept, as a double; NaN where nothing helps. */
    private double root(int at) {
        double all = 0;
        double others = 0;
        double squares = 0;
        for (int i = 0; i < students.length; i++) {
            all += students[i];
            others += i == at ? 0 : quantities[i];
            squares += i == at ? 0 : quantities[i] * quantities[i] / students[i];
        }
        double a = all / students[at] - factor.toDouble();
        double half = factor.toDouble() * others;
        double c = all * squares - half * others;
        double inside = half * half - a * c;
        if (inside < 0) {
            return Double.NaN;
        }
        // where the parabola opens upwards the limit is kept between the roots, else beyond the larger one
        return a >= 0 ? c / (half + Math.sqrt(inside)) : (half - Math.sqrt(inside)) / a;
    }
}
