package org.junheng.planner.highs;

/**
 * What HiGHS says of a program.
 *
 * @param status how it ended
 * @param columns the value of each column; empty where no solution was found
 * @param columnDuals and rowDuals: what one more unit of a bound would change the cost by; empty but for a linear program solved to the end
 * @param cost of the solution; infinite where there is none
 * @param bound no solution can cost less than this
 * @param nodes how many nodes of the search tree were looked at
 */
public record Solved(
        Status status,
        double[] columns,
        double[] columnDuals,
        double[] rowDuals,
        double cost,
        double bound,
        long nodes) {

    /** How a run ended. */
    public enum Status {
        /** solved within the gap that was asked for */
        SOLVED,
        INFEASIBLE,
        /** the costs have no least value, or there is no solution: the program does not tell which */
        UNBOUNDED,
        /** stopped by the clock */
        TIME,
        /** stopped by the number of nodes that was allowed */
        NODES,
        /** stopped because somebody asked */
        STOPPED,
        FAILED
    }

    public boolean hasSolution() {
        return columns.length > 0;
    }

    /** How far the solution can be from the least cost, as a share of its own cost; 1 where there is no solution. */
    public double gap() {
        if (!hasSolution()) {
            return 1;
        }
        return cost == bound ? 0 : Math.max(0, cost - bound) / Math.max(Math.abs(cost), Double.MIN_NORMAL);
    }
}
