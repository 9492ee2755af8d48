package org.junheng.planner.layout;

import java.util.Arrays;

/**
 * A bound by prices (Lagrangian relaxation): that every village goes somewhere is not demanded but paid for, which leaves a small choice for
 * each site. The prices are raised where a village goes nowhere and lowered where it goes to several sites (subgradient steps).
 */
final class Lagrangian {

    private static final int PATIENCE = 12;
    private static final double SMALLEST_STEP = 1e-4;

    private final Siting siting;
    private final double[][] price;
    private final double[][][] taken;
    private final double[][] value;
    private final double[][] waterMark;
    private final Integer[] order;
    private double[][] bestPrice;
    private double bound = Double.NEGATIVE_INFINITY;
    private int[] chosen;

    Lagrangian(Siting siting) {
        this.siting = siting;
        this.price = new double[siting.years()][siting.villages()];
        this.taken = new double[siting.years()][siting.sites()][siting.villages()];
        this.value = new double[siting.years()][siting.sites()];
        this.waterMark = new double[siting.years()][siting.sites()];
        this.order = new Integer[siting.villages()];
        for (int year = 0; year < siting.years(); year++) {
            for (int village = 0; village < siting.villages(); village++) {
                double first = Siting.NEVER;
                double second = Siting.NEVER;
                for (int site = 0; site < siting.sites(); site++) {
                    double cost = siting.cheapest(year, village, site);
                    if (cost < first) {
                        second = first;
                        first = cost;
                    } else if (cost < second) {
                        second = cost;
                    }
                }
                price[year][village] = second < Siting.NEVER ? second : first < Siting.NEVER ? first : 0;
            }
        }
        bestPrice = copy(price);
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** Hears of the sites chosen by the prices, and tells the cost of the best layout known. */
    interface Listener {
        double best(int[] chosen, boolean isBetter);
    }

    /** @param cost of the best layout known; may be infinite */
    void run(int steps, double cost, Listener listener) {
        double pace = 1.5;
        int inVain = 0;
        double best = cost;
        for (int step = 0; step < steps && pace > SMALLEST_STEP; step++) {
            double now = evaluate(price);
            boolean isBetter =
                    bound == Double.NEGATIVE_INFINITY || now > bound + Math.abs(bound) * SMALLEST_STEP * SMALLEST_STEP;
            if (isBetter) {
                bound = now;
                bestPrice = copy(price);
                inVain = 0;
            } else if (++inVain >= PATIENCE) {
                pace /= 2;
                inVain = 0;
            }
            best = Math.min(best, listener.best(chosen, isBetter));
            if (bound >= best - Siting.SLACK) {
                return;
            }
            double goal = best < Siting.NEVER ? best : now + Math.abs(now) * 0.1 + 1;
            double square = 0;
            double[][] lack = new double[siting.years()][siting.villages()];
            for (int year = 0; year < siting.years(); year++) {
                for (int village = 0; village < siting.villages(); village++) {
                    lack[year][village] = 1 - served(year, village);
                    square += lack[year][village] * lack[year][village];
                }
            }
            if (square < Siting.SLACK) {
                return;
            }
            double length = pace * Math.max(goal - now, Math.abs(goal) * SMALLEST_STEP) / square;
            for (int year = 0; year < siting.years(); year++) {
                for (int village = 0; village < siting.villages(); village++) {
                    price[year][village] += length * lack[year][village];
                }
            }
        }
    }

    private double served(int year, int village) {
        double sum = 0;
        for (int site = 0; site < siting.sites(); site++) {
            if (siting.courses()[site][chosen[site]].isOpen()[year]) {
                sum += taken[year][site][village];
            }
        }
        return sum;
    }

    /** The bound these prices give. */
    private double evaluate(double[][] prices) {
        double sum = 0;
        for (int year = 0; year < siting.years(); year++) {
            sum += Arrays.stream(prices[year]).sum();
            for (int site = 0; site < siting.sites(); site++) {
                fill(prices, year, site);
            }
        }
        chosen = new int[siting.sites()];
        for (int site = 0; site < siting.sites(); site++) {
            for (int course = 1; course < siting.courses()[site].length; course++) {
                if (worth(site, course) < worth(site, chosen[site])) {
                    chosen[site] = course;
                }
            }
        }
        if (siting.count() != Siting.ANY) {
            choose(siting.count());
        }
        for (int site = 0; site < siting.sites(); site++) {
            sum += worth(site, chosen[site]);
        }
        return sum;
    }

    /** As many sites as are wanted, those whose being open is worth most. */
    private void choose(int count) {
        Integer[] sites = new Integer[siting.sites()];
        Arrays.setAll(sites, site -> site);
        Arrays.sort(
                sites,
                java.util.Comparator.comparingDouble(
                        site -> worth(site, course(site, true)) - worth(site, course(site, false))));
        for (int rank = 0; rank < sites.length; rank++) {
            chosen[sites[rank]] = course(sites[rank], rank < count);
        }
    }

    private int course(int site, boolean isOpen) {
        for (int course = 0; course < siting.courses()[site].length; course++) {
            if (siting.courses()[site][course].isOpen()[0] == isOpen) {
                return course;
            }
        }
        return 0;
    }

    private double worth(int site, int course) {
        Siting.Course what = siting.courses()[site][course];
        double worth = what.cost();
        for (int year = 0; year < siting.years(); year++) {
            if (what.isOpen()[year]) {
                worth -= value[year][site];
            }
        }
        return worth;
    }

    /** The villages a site would take at these prices: those that bring most for a place, as long as there are places. */
    private void fill(double[][] prices, int year, int site) {
        double[] takes = taken[year][site];
        Arrays.fill(takes, 0);
        int size = 0;
        double wanted = 0;
        for (int village = 0; village < takes.length; village++) {
            if (prices[year][village] > siting.cheapest(year, village, site)) {
                order[size++] = village;
                wanted += siting.demand()[year][village];
            }
        }
        double room = siting.most()[site];
        if (wanted > room) {
            Arrays.sort(order, 0, size, (a, b) -> {
                int byWorth = Double.compare(perPlace(prices, year, b, site), perPlace(prices, year, a, site));
                return byWorth != 0 ? byWorth : Integer.compare(a, b);
            });
        }
        value[year][site] = 0;
        waterMark[year][site] = 0;
        for (int i = 0; i < size && room > 0; i++) {
            int village = order[i];
            double places = siting.demand()[year][village];
            takes[village] = places <= room ? 1 : room / places;
            value[year][site] += takes[village] * (prices[year][village] - siting.cheapest(year, village, site));
            room -= places;
            if (room <= 0) {
                waterMark[year][site] = perPlace(prices, year, village, site);
            }
        }
    }

    private double perPlace(double[][] prices, int year, int village, int site) {
        return (prices[year][village] - siting.cheapest(year, village, site))
                / Math.max(siting.demand()[year][village], Siting.SLACK);
    }

    double bound() {
        return bound;
    }

    /** [year][site] what one place is worth at the prices now. */
    double[][] tolls() {
        return copy(waterMark);
    }

    /** @return [year][village][site] whether a layout cheaper than this may send the village there */
    boolean[][][] possible(double cost) {
        evaluate(bestPrice);
        boolean[][][] isPossible = new boolean[siting.years()][siting.villages()][siting.sites()];
        for (int site = 0; site < siting.sites(); site++) {
            for (int year = 0; year < siting.years(); year++) {
                double opening = siting.count() == Siting.ANY ? open(site, year) : 0;
                for (int village = 0; village < siting.villages(); village++) {
                    double places = siting.demand()[year][village];
                    double reduced = siting.cheapest(year, village, site)
                            - bestPrice[year][village]
                            + waterMark[year][site] * places;
                    isPossible[year][village][site] = bound + opening + Math.max(0, reduced) < cost + Siting.SLACK;
                }
            }
        }
        return isPossible;
    }

    /** What it costs in the bound if the site must be open in the year. */
    private double open(int site, int year) {
        double least = Siting.NEVER;
        for (int course = 0; course < siting.courses()[site].length; course++) {
            if (siting.courses()[site][course].isOpen()[year]) {
                least = Math.min(least, worth(site, course));
            }
        }
        return least - worth(site, chosen[site]);
    }
}
