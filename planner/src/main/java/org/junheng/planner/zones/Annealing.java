package org.junheng.planner.zones;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junheng.planner.highs.Watch;

/**
 * A local search for zones: units at the rim change sides, alone or in chains through several zones; dearer divisions are accepted less and
 * less often (simulated annealing) and breaches of limits cost more and more. Zones always hang together. The same question gives the same
 * answer.
 */
final class Annealing {

    /** What a step may cost and what a breach costs on top of its price, first and last, in mean costs of a unit and of a student. */
    private static final double HOT = 1;

    private static final double COLD = 0.03;
    private static final double CHEAP = 1;
    private static final double DEAR = 20;

    private static final int LONGEST_CHAIN = 5;
    private static final int COOL_EVERY = 1 << 8;
    private static final int ASK_EVERY = 1 << 14;

    private final Zoning zoning;
    private final Pressure pressure;
    private final SplittableRandom random;
    private final Watch watch;
    private final Division division;
    private final int[] units = new int[LONGEST_CHAIN];
    private final int[] zones = new int[LONGEST_CHAIN];
    private int[] best;
    private double cost;
    private double breach;

    /** @param start a division whose zones hang together */
    Annealing(Zoning zoning, Pressure pressure, int[] start, long seed, Watch watch) {
        this.zoning = zoning;
        this.pressure = pressure;
        this.random = new SplittableRandom(seed);
        this.watch = watch;
        this.division = new Division(zoning, pressure, start);
        this.best = start.clone();
        this.cost = division.cost();
        this.breach = division.breach();
    }

    /** From hot to cold, once. */
    void run(long steps) {
        double unit = meanCost();
        double student =
                unit * zoning.units() / Math.max(1, total(zoning.quantities().get(0)));
        double temperature = 0;
        for (long step = 0; step < steps; step++) {
            if (step % COOL_EVERY == 0) {
                double done = (double) step / steps;
                temperature = unit * HOT * Math.pow(COLD / HOT, done);
                pressure.set(student * CHEAP * Math.pow(DEAR / CHEAP, done), 1 - done);
            }
            if (step % ASK_EVERY == 0 && watch.isStopped()) {
                return;
            }
            chain(temperature);
        }
    }

    private double meanCost() {
        double sum = 0;
        for (double[] costs : zoning.cost()) {
            double[] sorted = costs.clone();
            Arrays.sort(sorted);
            sum += sorted[0] < Double.POSITIVE_INFINITY ? sorted[0] : 0;
        }
        return Math.max(sum / zoning.units(), Zoning.SLACK);
    }

    private static double total(Zoning.Quantity quantity) {
        return Arrays.stream(quantity.amount()).sum();
    }

    /** One unit changes sides; then, perhaps, one of the zone it came to makes room for it, and so on. */
    private void chain(double temperature) {
        int size = 0;
        double change = 0;
        do {
            int unit = size == 0
                    ? random.nextInt(zoning.units())
                    : division.member(division.zoneOf(units[size - 1]), random);
            int zone = zoneBeside(unit);
            if (zone < 0 || !division.canMove(unit)) {
                break;
            }
            change += division.change(unit, zone);
            units[size] = unit;
            zones[size++] = division.zoneOf(unit);
            division.move(unit, zone);
        } while (size < LONGEST_CHAIN && random.nextInt(2) == 0);
        if (size > 0 && (change <= 0 || random.nextDouble() < Math.exp(-change / temperature))) {
            keep();
        } else {
            while (size > 0) {
                size--;
                division.move(units[size], zones[size]);
            }
        }
    }

    /** The zone of one of its neighbours, where that is another; -1 where the chosen neighbour is of its own zone. */
    private int zoneBeside(int unit) {
        int[] next = zoning.next()[unit];
        if (next.length == 0) {
            return -1;
        }
        int zone = division.zoneOf(next[random.nextInt(next.length)]);
        return zone == division.zoneOf(unit) ? -1 : zone;
    }

    private void keep() {
        if (breach == 0 && division.cost() >= cost - Zoning.SLACK) {
            return;
        }
        double now = division.breach();
        if (now < breach || now == breach && division.cost() < cost - Zoning.SLACK) {
            breach = now;
            cost = division.cost();
            best = division.copy();
        }
    }

    int[] best() {
        return best;
    }

    /** 0 where the best division keeps every limit. */
    double breach() {
        return breach;
    }

    double cost() {
        return cost;
    }
}
