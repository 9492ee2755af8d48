package org.junheng.planner.zones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The land nearest to each block's point, no farther than neighbouring blocks usually are: drawn instead of borders nobody has handed in.
 * Corners are in the coordinates of the map.
 */
final class BlockCells {

    private static final int CORNERS = 24;
    /** of the usual way between neighbours: well beyond the corner of a square, so that no gaps are left between blocks */
    private static final double REACH = 0.95;

    private static final int NOBODY = -1;

    /** An edge of a block's land, to the neighbour on its other side. */
    record Edge(int block, int other, double x1, double y1, double x2, double y2) {
        boolean isOuter() {
            return other == NOBODY;
        }
    }

    private final double[] x;
    private final double[] y;
    private final double squeeze;
    private final double reach;
    private final List<double[][]> cells = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    BlockCells(ZoneMap map) {
        int blocks = map.blocks().size();
        x = map.blocks().stream().mapToDouble(ZoneMap.Block::x).toArray();
        y = map.blocks().stream().mapToDouble(ZoneMap.Block::y).toArray();
        double middle =
                Arrays.stream(y).filter(each -> !Double.isNaN(each)).average().orElse(0);
        squeeze = map.isDegrees() ? StrictMath.cos(StrictMath.toRadians(middle)) : 1;
        for (int block = 0; block < blocks; block++) {
            x[block] *= squeeze;
        }
        reach = REACH * usual(map);
        for (int block = 0; block < blocks; block++) {
            cells.add(cell(block));
        }
    }

    /** The median way between neighbours. */
    private double usual(ZoneMap map) {
        List<Double> ways = new ArrayList<>();
        for (int block = 0; block < x.length; block++) {
            for (int other : map.next()[block]) {
                double way = StrictMath.hypot(x[block] - x[other], y[block] - y[other]);
                if (other > block && !Double.isNaN(way)) {
                    ways.add(way);
                }
            }
        }
        ways.sort(null);
        return ways.isEmpty() ? 1 : ways.get(ways.size() / 2);
    }

    /** Corners of the land of a block; empty where its place is not known. */
    double[][] of(int block) {
        return cells.get(block);
    }

    /** Every edge, that between two blocks once. */
    List<Edge> edges() {
        return edges;
    }

    /** A circle, cut along the middle between the block and each block near it; side i runs from corner i to the next. */
    private double[][] cell(int block) {
        if (Double.isNaN(x[block]) || Double.isNaN(y[block])) {
            return new double[0][];
        }
        List<double[]> corners = new ArrayList<>();
        List<Integer> sides = new ArrayList<>();
        for (int corner = 0; corner < CORNERS; corner++) {
            double angle = 2 * StrictMath.PI * corner / CORNERS;
            corners.add(
                    new double[] {x[block] + reach * StrictMath.cos(angle), y[block] + reach * StrictMath.sin(angle)});
            sides.add(NOBODY);
        }
        for (int other = 0; other < x.length; other++) {
            boolean isNear = other != block
                    && StrictMath.hypot(x[block] - x[other], y[block] - y[other]) < 2 * reach
                    && (x[block] != x[other] || y[block] != y[other]);
            if (isNear) {
                cut(corners, sides, block, other);
            }
        }
        for (int side = 0; side < corners.size(); side++) {
            double[] from = corners.get(side);
            double[] to = corners.get((side + 1) % corners.size());
            if (sides.get(side) == NOBODY || sides.get(side) > block) {
                edges.add(new Edge(block, sides.get(side), from[0] / squeeze, from[1], to[0] / squeeze, to[1]));
            }
        }
        return corners.stream()
                .map(corner -> new double[] {corner[0] / squeeze, corner[1]})
                .toArray(double[][]::new);
    }

    /** Keeps what is nearer to the block than to the other. */
    private void cut(List<double[]> corners, List<Integer> sides, int block, int other) {
        List<double[]> kept = new ArrayList<>();
        List<Integer> keptSides = new ArrayList<>();
        for (int at = 0; at < corners.size(); at++) {
            double[] from = corners.get(at);
            double[] to = corners.get((at + 1) % corners.size());
            double inFrom = beyond(from, block, other);
            double inTo = beyond(to, block, other);
            if (inFrom <= 0) {
                kept.add(from);
                keptSides.add(sides.get(at));
            }
            if (inFrom <= 0 != inTo <= 0) {
                double share = inFrom / (inFrom - inTo);
                kept.add(new double[] {from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])});
                // where the line is left behind, the cut itself begins; where it is met again, the old side goes on
                keptSides.add(inFrom <= 0 ? other : sides.get(at));
            }
        }
        corners.clear();
        corners.addAll(kept);
        sides.clear();
        sides.addAll(keptSides);
    }

    /** Above 0 where a point is nearer to the other block. */
    private double beyond(double[] point, int block, int other) {
        double middleX = (x[block] + x[other]) / 2;
        double middleY = (y[block] + y[other]) / 2;
        return (point[0] - middleX) * (x[other] - x[block]) + (point[1] - middleY) * (y[other] - y[block]);
    }
}
