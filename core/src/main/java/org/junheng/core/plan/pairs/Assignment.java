package org.junheng.core.plan.pairs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;

/**
 * Members given to leaders, each to one, no leader more than its capacity (带容量的分配): what it costs, and how far apart the leaders'
 * sums of an excess may lie. All matrices are leader by member; a negative cost forbids a pair.
 */
public final class Assignment {

    private static final int DIGITS = 6;

    private final BigDecimal[][] costs;
    private final long[][] loads;
    private final long[] capacities;
    private final BigDecimal[] own;
    private final BigDecimal[] excess;
    private final BigDecimal balance;
    private final BigDecimal alone;

    /** Member by member, the columns of its leaders; -1 where it cannot be. */
    private final int[][] columns;

    /**
     * @param own excess of each leader itself
     * @param excess of each member; a leader's sum is to be near 0
     * @param balance price of the largest sum, by its size without sign; 0 for none
     * @param alone price of a member given to nobody; null where that may not be
     */
    public Assignment(
            BigDecimal[][] costs,
            long[][] loads,
            long[] capacities,
            BigDecimal[] own,
            BigDecimal[] excess,
            BigDecimal balance,
            BigDecimal alone) {
        this.costs = costs;
        this.loads = loads;
        this.capacities = capacities;
        this.own = own;
        this.excess = excess;
        this.balance = balance;
        this.alone = alone;
        this.columns = new int[excess.length][costs.length];
    }

    /** A plain one: every pair allowed, no balance. */
    public static Assignment plain(BigDecimal[][] costs, long[][] loads, long[] capacities) {
        BigDecimal[] own = new BigDecimal[costs.length];
        BigDecimal[] excess = new BigDecimal[costs[0].length];
        java.util.Arrays.fill(own, BigDecimal.ZERO);
        java.util.Arrays.fill(excess, BigDecimal.ZERO);
        return new Assignment(costs, loads, capacities, own, excess, BigDecimal.ZERO, null);
    }

    /** @param settled member → leader, -1 where it is open */
    public LinearProgram model(int[] settled) {
        LinearProgram program = new LinearProgram();
        for (int member = 0; member < excess.length; member++) {
            Terms one = new Terms();
            for (int leader = 0; leader < costs.length; leader++) {
                boolean isAllowed =
                        costs[leader][member].signum() >= 0 && (settled[member] < 0 || settled[member] == leader);
                columns[member][leader] = isAllowed ? program.whole(0, 1, costs[leader][member].doubleValue()) : -1;
                one.plus(isAllowed ? 1 : 0, Math.max(0, columns[member][leader]));
            }
            if (alone != null && settled[member] < 0) {
                one.plus(1, program.column(0, 1, alone.doubleValue()));
            }
            program.row(1, one, 1);
        }
        for (int leader = 0; leader < costs.length; leader++) {
            Terms load = new Terms();
            for (int member = 0; member < excess.length; member++) {
                load.plus(isColumn(member, leader) ? loads[leader][member] : 0, Math.max(0, columns[member][leader]));
            }
            program.atMost(load, capacities[leader]);
        }
        if (balance.signum() > 0) {
            balanced(program);
        }
        return program;
    }

    private void balanced(LinearProgram program) {
        int largest = program.column(0, LinearProgram.UNBOUNDED, balance.doubleValue());
        for (int leader = 0; leader < costs.length; leader++) {
            for (int sign : new int[] {1, -1}) {
                Terms over = Terms.of(sign * own[leader].doubleValue()).plus(-1, largest);
                for (int member = 0; member < excess.length; member++) {
                    if (isColumn(member, leader)) {
                        over.plus(sign * excess[member].doubleValue(), columns[member][leader]);
                    }
                }
                program.atMost(over, 0);
            }
        }
    }

    private boolean isColumn(int member, int leader) {
        return columns[member][leader] >= 0;
    }

    /** Member → leader, -1 for nobody, as a solution of the last model has it. */
    public int[] given(double[] values) {
        int[] given = new int[excess.length];
        for (int member = 0; member < excess.length; member++) {
            given[member] = -1;
            for (int leader = 0; leader < costs.length; leader++) {
                if (isColumn(member, leader) && Math.rint(values[columns[member][leader]]) == 1) {
                    given[member] = leader;
                }
            }
        }
        return given;
    }

    /** The excess of each leader with its members, exactly. */
    public List<BigDecimal> excesses(int[] given) {
        List<BigDecimal> sums = new ArrayList<>(List.of(own));
        for (int member = 0; member < given.length; member++) {
            if (given[member] >= 0) {
                sums.set(given[member], sums.get(given[member]).add(excess[member]));
            }
        }
        return sums;
    }

    /** What it costs, exactly: pairs, those left alone, the largest excess. */
    public BigDecimal score(int[] given) {
        BigDecimal score = excesses(given).stream()
                .map(BigDecimal::abs)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO)
                .multiply(balance);
        for (int member = 0; member < given.length; member++) {
            score = score.add(given[member] >= 0 ? costs[given[member]][member] : alone);
        }
        return score.setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    /** Leaders with more than they can take, and members with a leader they cannot have; empty for one that keeps to everything. */
    public List<Integer> overloaded(int[] given) {
        List<Integer> overloaded = new ArrayList<>();
        for (int leader = 0; leader < costs.length; leader++) {
            long load = 0;
            boolean isForbidden = false;
            for (int member = 0; member < given.length; member++) {
                if (given[member] == leader) {
                    load += loads[leader][member];
                    isForbidden |= costs[leader][member].signum() < 0;
                }
            }
            if (load > capacities[leader] || isForbidden) {
                overloaded.add(leader);
            }
        }
        return overloaded;
    }
}
