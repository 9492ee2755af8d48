package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;

/**
 * What it counts to do otherwise than a published plan says (改动的代价): a share of the price of everything more or less than in it. It is no
 * money, and stands beside the cost while plans are compared. Who moves counts half where they leave and half where they arrive.
 */
final class Nearness {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Baseline base;
    private final Decisions decisions;
    private final ActionColumns columns;
    private final TreeMap<Integer, BigDecimal> published;
    private final TreeMap<Integer, BigDecimal> prices = new TreeMap<>();

    Nearness(Baseline base, Decisions decisions, LinearProgram program) {
        this.base = base;
        this.decisions = decisions;
        this.columns = new ActionColumns(base, decisions);
        this.published = columns.amounts(base.published());
        if (base.options().following().isOn()) {
            pricePlaces(program);
            priceMoves();
        }
    }

    private void pricePlaces(LinearProgram program) {
        for (int year = 0; year < decisions.years(); year++) {
            price(decisions.swapped(year), program);
            for (Section section : base.sections()) {
                for (int kind = 0; kind < decisions.kinds(); kind++) {
                    price(decisions.hired(section.number(), kind, year), program);
                }
                for (int trait = 0; trait < base.traits().size(); trait++) {
                    price(decisions.qualified(section.number(), trait, year), program);
                }
            }
            for (Site site : base.sites()) {
                for (int field = 0; field < decisions.fields().size(); field++) {
                    price(decisions.built(site.number(), field, year), program);
                }
            }
        }
    }

    private void price(int column, LinearProgram program) {
        if (column >= 0) {
            prices.put(column, keep().multiply(BigDecimal.valueOf(program.cost(column))));
        }
    }

    private void priceMoves() {
        BigDecimal rise = base.options().priceRise();
        for (int year = 0; year < decisions.years(); year++) {
            BigDecimal half = base.options()
                    .teachers()
                    .move()
                    .in(year, rise)
                    .multiply(keep())
                    .multiply(HALF);
            for (Section section : base.sections()) {
                for (int kind = 0; kind < decisions.kinds(); kind++) {
                    half(decisions.out(section.number(), kind, year), half);
                    half(decisions.in(section.number(), kind, year), half);
                }
            }
        }
    }

    private void half(int column, BigDecimal price) {
        if (column >= 0) {
            prices.put(column, price);
        }
    }

    private BigDecimal keep() {
        return base.options().following().keep();
    }

    /** Prices what is more or less than published. */
    void build(LinearProgram program) {
        prices.forEach((column, price) -> {
            BigDecimal was = published.getOrDefault(column, BigDecimal.ZERO);
            if (was.signum() == 0) {
                program.price(column, program.cost(column) + price.doubleValue());
            } else {
                int more = program.column(0, LinearProgram.UNBOUNDED, price.doubleValue());
                int less = program.column(0, LinearProgram.UNBOUNDED, price.doubleValue());
                program.row(
                        was.doubleValue(),
                        new Terms().plus(1, column).plus(-1, more).plus(1, less),
                        was.doubleValue());
            }
        });
    }

    /** The same of a finished plan, in 10,000 yuan. */
    BigDecimal of(List<Action> actions) {
        TreeMap<Integer, BigDecimal> now = columns.amounts(actions);
        TreeSet<Integer> touched = new TreeSet<>(now.keySet());
        touched.addAll(published.keySet());
        BigDecimal sum = BigDecimal.ZERO;
        for (int column : touched) {
            BigDecimal difference =
                    now.getOrDefault(column, BigDecimal.ZERO).subtract(published.getOrDefault(column, BigDecimal.ZERO));
            sum = sum.add(difference.abs().multiply(prices.getOrDefault(column, BigDecimal.ZERO)));
        }
        return sum;
    }
}
