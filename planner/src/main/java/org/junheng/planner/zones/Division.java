package org.junheng.planner.zones;

import java.util.List;
import java.util.SplittableRandom;

/** A division of the units into zones that is being changed unit by unit; every zone always hangs together. */
final class Division {

    /** A unit where it may not be counts like so many students too many. */
    static final double FORBIDDEN = 50;

    private final Zoning zoning;
    private final Pressure pressure;
    private final Connection connection;
    private final boolean[] isFixed;
    private final int[] zoneOf;
    private final double[][] sums;
    private final int[][] members;
    private final int[] place;
    private final int[] size;
    private double cost;
    private double moved;
    private int forbidden;

    Division(Zoning zoning, Pressure pressure, int[] start) {
        this.zoning = zoning;
        this.pressure = pressure;
        this.connection = new Connection(zoning.next());
        this.zoneOf = start.clone();
        this.isFixed = new boolean[zoning.units()];
        this.sums = new double[zoning.quantities().size()][zoning.zones()];
        this.members = new int[zoning.zones()][zoning.units()];
        this.place = new int[zoning.units()];
        this.size = new int[zoning.zones()];
        for (int[] roots : zoning.roots()) {
            for (int root : roots) {
                isFixed[root] = true;
            }
        }
        for (int unit = 0; unit < zoneOf.length; unit++) {
            enter(unit, zoneOf[unit]);
            add(unit, zoneOf[unit], 1);
        }
    }

    int zoneOf(int unit) {
        return zoneOf[unit];
    }

    int[] copy() {
        return zoneOf.clone();
    }

    /** Some unit of a zone. */
    int member(int zone, SplittableRandom random) {
        return members[zone][random.nextInt(size[zone])];
    }

    /** Whether its zone hangs together without it; a school's own unit stays. */
    boolean canMove(int unit) {
        return !isFixed[unit] && connection.canLose(unit, zoneOf);
    }

    void move(int unit, int zone) {
        int from = zoneOf[unit];
        int last = members[from][--size[from]];
        members[from][place[unit]] = last;
        place[last] = place[unit];
        add(unit, from, -1);
        zoneOf[unit] = zone;
        add(unit, zone, 1);
        enter(unit, zone);
    }

    private void enter(int unit, int zone) {
        place[unit] = size[zone];
        members[zone][size[zone]++] = unit;
    }

    private void add(int unit, int zone, int sign) {
        List<Zoning.Quantity> quantities = zoning.quantities();
        for (int k = 0; k < sums.length; k++) {
            sums[k][zone] += sign * quantities.get(k).amount()[unit];
        }
        moved += sign * zoning.moved()[unit][zone];
        if (zoning.isAllowed(unit, zone)) {
            cost += sign * zoning.cost()[unit][zone];
        } else {
            forbidden += sign;
        }
    }

    double cost() {
        return forbidden == 0 ? cost : Double.POSITIVE_INFINITY;
    }

    /** What the move would change by: the cost, and what the breaches of limits weigh. */
    double change(int unit, int zone) {
        int from = zoneOf[unit];
        double change = price(unit, zone) - price(unit, from);
        for (int k = 0; k < sums.length; k++) {
            double amount = zoning.quantities().get(k).amount()[unit];
            double[] sum = sums[k];
            change += pressure.of(k, from, sum[from] - amount)
                    - pressure.of(k, from, sum[from])
                    + pressure.of(k, zone, sum[zone] + amount)
                    - pressure.of(k, zone, sum[zone]);
        }
        double more = zoning.moved()[unit][zone] - zoning.moved()[unit][from];
        if (more != 0) {
            change += pressure.ofMoved(moved + more) - pressure.ofMoved(moved);
        }
        return change + pressure.ofForbidden(isForbidden(unit, zone) - isForbidden(unit, from));
    }

    private double price(int unit, int zone) {
        return zoning.isAllowed(unit, zone) ? zoning.cost()[unit][zone] : 0;
    }

    private int isForbidden(int unit, int zone) {
        return zoning.isAllowed(unit, zone) ? 0 : 1;
    }

    /** The sum of what is too much and too little; 0 where every limit is kept. */
    double breach() {
        double breach = Math.max(0, moved - zoning.mostMoved()) + FORBIDDEN * forbidden;
        for (int k = 0; k < sums.length; k++) {
            for (int zone = 0; zone < zoning.zones(); zone++) {
                breach += zoning.quantities().get(k).breach(zone, sums[k][zone]);
            }
        }
        return breach <= Zoning.SLACK ? 0 : breach;
    }
}
