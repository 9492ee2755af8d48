package org.junheng.planner.zones;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Highs;
import org.junheng.planner.highs.Solved;
import org.junheng.planner.highs.Watch;

/** The question of zones as a program of zeros and ones; units that were cut off from their school are forbidden as they are met with. */
final class ZoneProgram implements AutoCloseable {

    private static final int NONE = -1;
    private static final double HALF = 0.5;

    private final Zoning zoning;
    private final int[][] candidates;
    private final int[][] column;
    private final LinearProgram program = new LinearProgram();
    private final Connection connection;
    private final Separator separator;
    private final double fixedCost;
    private final Map<List<Integer>, Integer> rowOf = new HashMap<>();
    private int movedRow = NONE;
    private Highs highs;

    /** @param candidates the zones each unit may belong to, at least one each */
    ZoneProgram(Zoning zoning, int[][] candidates) {
        this.zoning = zoning;
        this.candidates = candidates;
        this.connection = new Connection(zoning.next());
        this.separator = new Separator(zoning.next());
        this.column = new int[zoning.units()][zoning.zones()];
        double fixed = 0;
        for (int unit = 0; unit < column.length; unit++) {
            Arrays.fill(column[unit], NONE);
            if (candidates[unit].length == 1) {
                fixed += zoning.cost()[unit][candidates[unit][0]];
            } else {
                Terms once = new Terms();
                for (int zone : candidates[unit]) {
                    column[unit][zone] = program.whole(0, 1, zoning.cost()[unit][zone]);
                    once.plus(1, column[unit][zone]);
                }
                program.row(1, once, 1);
            }
        }
        fixedCost = fixed;
        limits();
    }

    private void limits() {
        for (int k = 0; k < zoning.quantities().size(); k++) {
            Zoning.Quantity quantity = zoning.quantities().get(k);
            for (int zone = 0; zone < zoning.zones(); zone++) {
                Terms sum = new Terms();
                for (int unit = 0; unit < column.length; unit++) {
                    plus(sum, quantity.amount()[unit], unit, zone);
                }
                if (sum.size() > 0) {
                    rowOf.put(List.of(k, zone), program.row(quantity.least()[zone], sum, quantity.most()[zone]));
                }
            }
        }
        if (zoning.mostMoved() < Double.POSITIVE_INFINITY) {
            Terms moved = new Terms();
            for (int unit = 0; unit < column.length; unit++) {
                for (int zone = 0; zone < zoning.zones(); zone++) {
                    plus(moved, zoning.moved()[unit][zone], unit, zone);
                }
            }
            movedRow = program.atMost(moved, zoning.mostMoved());
        }
    }

    private void plus(Terms terms, double factor, int unit, int zone) {
        if (column[unit][zone] != NONE) {
            terms.plus(factor, column[unit][zone]);
        } else if (candidates[unit].length == 1 && candidates[unit][0] == zone) {
            terms.plus(factor);
        }
    }

    /** A unit away from the school has a neighbour in the same zone. */
    void neighbours() {
        for (int unit = 0; unit < column.length; unit++) {
            for (int zone : candidates[unit]) {
                if (column[unit][zone] != NONE && !touchesRoot(unit, zone)) {
                    oneOf(zoning.next()[unit], unit, zone);
                }
            }
        }
    }

    private boolean touchesRoot(int unit, int zone) {
        int root = zoning.roots()[zone][0];
        return unit == root || Arrays.stream(zoning.next()[unit]).anyMatch(neighbour -> neighbour == root);
    }

    private void oneOf(int[] units, int unit, int zone) {
        Terms terms = new Terms().plus(-1, column[unit][zone]);
        for (int other : units) {
            plus(terms, 1, other, zone);
        }
        if (terms.constant() < 1) {
            program.atLeast(0, terms);
        }
    }

    /** Solves it in fractions. */
    Solved relaxed(Watch watch) {
        return shifted(highs().relaxed(watch));
    }

    /**
     * Solves it once, without looking whether zones hang together.
     *
     * @param start a division to begin with, or null
     */
    Solved solve(int[] start, Effort effort, Watch watch) {
        if (start != null) {
            highs().startFrom(columns(start));
        }
        return shifted(highs().solve(effort, watch));
    }

    private Highs highs() {
        if (highs == null) {
            highs = new Highs(program);
        } else {
            highs.addRows();
        }
        return highs;
    }

    private Solved shifted(Solved solved) {
        return new Solved(
                solved.status(),
                solved.columns(),
                solved.columnDuals(),
                solved.rowDuals(),
                solved.cost() + fixedCost,
                solved.bound() + fixedCost,
                solved.nodes());
    }

    private double[] columns(int[] zoneOf) {
        double[] columns = new double[program.columns()];
        for (int unit = 0; unit < zoneOf.length; unit++) {
            if (column[unit][zoneOf[unit]] != NONE) {
                columns[column[unit][zoneOf[unit]]] = 1;
            }
        }
        return columns;
    }

    int[] zones(double[] columns) {
        int[] zoneOf = new int[column.length];
        for (int unit = 0; unit < zoneOf.length; unit++) {
            zoneOf[unit] = candidates[unit][0];
            for (int zone : candidates[unit]) {
                if (column[unit][zone] != NONE && columns[column[unit][zone]] > HALF) {
                    zoneOf[unit] = zone;
                }
            }
        }
        return zoneOf;
    }

    /** The prices of the limits in the solution in fractions, for a search to begin with. */
    Pressure pressure(Solved relaxed) {
        double[][] prices = new double[zoning.quantities().size()][zoning.zones()];
        rowOf.forEach((at, row) -> prices[at.get(0)][at.get(1)] = -relaxed.rowDuals()[row]);
        return new Pressure(zoning, prices, movedRow == NONE ? 0 : -relaxed.rowDuals()[movedRow]);
    }

    /** Forbids what is cut off in this division. @return whether there was anything */
    boolean cut(int[] zoneOf) {
        boolean isCut = false;
        for (int zone = 0; zone < zoning.zones(); zone++) {
            int root = zoning.roots()[zone][0];
            for (int[] part : separator.parts(connection.cutOff(root, zoneOf))) {
                int[] between = separator.between(part, root);
                for (int unit : part) {
                    if (column[unit][zone] != NONE) {
                        oneOf(between, unit, zone);
                        isCut = true;
                    }
                }
            }
        }
        return isCut;
    }

    int size() {
        return program.columns();
    }

    @Override
    public void close() {
        if (highs != null) {
            highs.close();
        }
    }
}
