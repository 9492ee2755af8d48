package org.junheng.planner.layout;

import java.util.stream.IntStream;

/**
 * Keeps the students of a village at one school over the years (少换学校): whoever changes school costs, once. Which sites are open is settled
 * before; village by village the cheapest course over all years within the places that are free is looked for, and two villages change places
 * for a year where that is cheaper. What changing costs is no part of the bound, which holds all the same.
 */
final class Steadying {

    private static final int PASSES = 30;

    private final Siting siting;
    private final double price;
    private final int[][] siteOf;
    private final boolean[][] isBoarding;
    private final boolean[][] isOpen;
    private final double[][] load;
    private final double[][] boarders;

    /** @param price yuan of every student who goes to another school than the year before */
    private Steadying(Siting siting, Siting.Answer answer, double price) {
        this.siting = siting;
        this.price = price;
        this.siteOf = Siting.copy(answer.siteOf());
        this.isBoarding = new boolean[siting.years()][siting.villages()];
        this.isOpen = IntStream.range(0, siting.years())
                .mapToObj(year -> siting.open(answer.chosen(), year))
                .toArray(boolean[][]::new);
        this.load = new double[siting.years()][siting.sites()];
        this.boarders = new double[siting.years()][siting.sites()];
        for (int year = 0; year < siting.years(); year++) {
            for (int village = 0; village < siting.villages(); village++) {
                put(year, village, siteOf[year][village], answer.isBoarding()[year][village]);
            }
        }
    }

    /** The same sites with fewer changes; its cost counts them. */
    static Siting.Answer of(Siting siting, Siting.Answer answer, double price) {
        if (price == 0 || siting.years() == 1) {
            return answer;
        }
        Steadying steadying = new Steadying(siting, answer, price);
        boolean isBetter = true;
        for (int pass = 0; pass < PASSES && isBetter; pass++) {
            isBetter = steadying.villages() | steadying.pairs();
        }
        IntStream.range(0, siting.villages()).filter(steadying::returns).forEach(steadying::straighten);
        return steadying.answer(answer.chosen());
    }

    private Siting.Answer answer(int[] chosen) {
        double changes = 0;
        for (int village = 0; village < siting.villages(); village++) {
            for (int year = 1; year < siting.years(); year++) {
                changes += changing(year, village, siteOf[year - 1][village], siteOf[year][village]);
            }
        }
        return new Siting.Answer(chosen, siteOf, isBoarding, siting.cost(chosen, siteOf, isBoarding) + changes);
    }

    private void put(int year, int village, int site, boolean boards) {
        siteOf[year][village] = site;
        isBoarding[year][village] = boards;
        seat(year, village, 1);
    }

    private void seat(int year, int village, int sign) {
        int site = siteOf[year][village];
        load[year][site] += sign * siting.demand()[year][village];
        if (isBoarding[year][village]) {
            boarders[year][site] += sign * siting.demand()[year][village];
        }
    }

    private void move(int year, int village, int site) {
        if (site != siteOf[year][village]) {
            boolean boards = isBoarded(year, village, site);
            seat(year, village, -1);
            put(year, village, site, boards);
        }
    }

    /** Whether the village would board there: as it does now, or where that is worth a bed and there are beds. */
    private boolean isBoarded(int year, int village, int site) {
        return site == siteOf[year][village]
                ? isBoarding[year][village]
                : siting.isBoardingWorth(year, village, site)
                        && boarders[year][site] + siting.demand()[year][village] <= siting.beds()[site] + Siting.SLACK;
    }

    /** What it would cost to go there; infinite where there is no way or no room, or where too few would be left. */
    private double going(int year, int village, int site) {
        int now = siteOf[year][village];
        double students = siting.demand()[year][village];
        boolean fits = site == now
                || isOpen[year][site]
                        && load[year][site] + students <= siting.most()[site] + Siting.SLACK
                        && load[year][now] - students >= siting.least()[now] - Siting.SLACK;
        double[][][] way = isBoarded(year, village, site) ? siting.board() : siting.day();
        return fits ? way[year][village][site] : Siting.NEVER;
    }

    private double changing(int year, int village, int before, int now) {
        return before == now ? 0 : price * siting.demand()[year][village];
    }

    private boolean villages() {
        boolean isBetter = false;
        for (int village = 0; village < siting.villages(); village++) {
            isBetter |= settle(village);
        }
        return isBetter;
    }

    /** The cheapest course of one village while all others stay: the best way to be at each site, year by year. */
    private boolean settle(int village) {
        int years = siting.years();
        double[] cost = new double[siting.sites()];
        int[][] from = new int[years][siting.sites()];
        for (int year = 0; year < years; year++) {
            int cheapest = least(cost);
            double[] next = new double[siting.sites()];
            for (int site = 0; site < next.length; site++) {
                boolean stays = year == 0 || cost[site] <= cost[cheapest] + changing(year, village, cheapest, site);
                from[year][site] = stays ? site : cheapest;
                double before =
                        year == 0 ? 0 : cost[from[year][site]] + changing(year, village, from[year][site], site);
                next[site] = before + going(year, village, site);
            }
            cost = next;
        }
        int site = least(cost);
        if (!(cost[site] < cost(village) - Siting.SLACK)) {
            return false;
        }
        for (int year = years - 1; year >= 0; year--) {
            move(year, village, site);
            site = from[year][site];
        }
        return true;
    }

    /** Whether a village comes back to a school it left: nobody would send it away for a year, however cheap. */
    private boolean returns(int village) {
        int changes = 0;
        for (int year = 1; year < siting.years(); year++) {
            changes += siteOf[year][village] == siteOf[year - 1][village] ? 0 : 1;
        }
        long sites = IntStream.range(0, siting.years())
                .map(year -> siteOf[year][village])
                .distinct()
                .count();
        return changes >= sites;
    }

    /** The cheapest course with one change at most, where there is room for one. */
    private void straighten(int village) {
        int years = siting.years();
        int[] best = null;
        double least = Siting.NEVER;
        for (int turn = 1; turn <= years; turn++) {
            int first = cheapest(village, 0, turn);
            int second = turn == years ? first : cheapest(village, turn, years);
            double cost = staying(village, first, 0, turn) + staying(village, second, turn, years);
            cost += turn == years ? 0 : changing(turn, village, first, second);
            if (cost < least) {
                least = cost;
                best = new int[] {turn, first, second};
            }
        }
        for (int year = 0; best != null && year < years; year++) {
            move(year, village, year < best[0] ? best[1] : best[2]);
        }
    }

    private int cheapest(int village, int from, int to) {
        return least(IntStream.range(0, siting.sites())
                .mapToDouble(site -> staying(village, site, from, to))
                .toArray());
    }

    /** What it costs to go to one site over some years; infinite where it does not fit. */
    private double staying(int village, int site, int from, int to) {
        double sum = 0;
        for (int year = from; year < to; year++) {
            sum += going(year, village, site);
        }
        return sum;
    }

    private static int least(double[] values) {
        int least = 0;
        for (int i = 1; i < values.length; i++) {
            least = values[i] < values[least] ? i : least;
        }
        return least;
    }

    private double cost(int village) {
        double sum = 0;
        for (int year = 0; year < siting.years(); year++) {
            sum += going(year, village, siteOf[year][village]) + turns(year, village) / 2;
        }
        return sum;
    }

    /** What the changes before and after a year cost; over all years each change is met twice. */
    private double turns(int year, int village) {
        int site = siteOf[year][village];
        double before = year == 0 ? 0 : changing(year, village, siteOf[year - 1][village], site);
        double after = year == siting.years() - 1 ? 0 : changing(year + 1, village, site, siteOf[year + 1][village]);
        return before + after;
    }

    /** Villages that change school take the place of another one for a year, which takes theirs. */
    private boolean pairs() {
        boolean isBetter = false;
        for (int year = 0; year < siting.years(); year++) {
            for (int one = 0; one < siting.villages(); one++) {
                for (int other = 0; other < siting.villages() && turns(year, one) > 0; other++) {
                    isBetter |= siteOf[year][one] != siteOf[year][other] && exchange(year, one, other);
                }
            }
        }
        return isBetter;
    }

    private boolean exchange(int year, int one, int other) {
        int here = siteOf[year][one];
        int there = siteOf[year][other];
        boolean boardsHere = isBoarding[year][one];
        boolean boardsThere = isBoarding[year][other];
        double before = both(year, one, other);
        change(
                year,
                one,
                there,
                siting.isBoardingWorth(year, one, there),
                other,
                here,
                siting.isBoardingWorth(year, other, here));
        if (isKept(year, here) && isKept(year, there) && both(year, one, other) < before - Siting.SLACK) {
            return true;
        }
        change(year, one, here, boardsHere, other, there, boardsThere);
        return false;
    }

    private void change(int year, int one, int site, boolean boards, int other, int its, boolean itBoards) {
        seat(year, one, -1);
        seat(year, other, -1);
        put(year, one, site, boards);
        put(year, other, its, itBoards);
    }

    private double both(int year, int one, int other) {
        return going(year, one, siteOf[year][one])
                + going(year, other, siteOf[year][other])
                + turns(year, one)
                + turns(year, other);
    }

    private boolean isKept(int year, int site) {
        return load[year][site] <= siting.most()[site] + Siting.SLACK
                && load[year][site] >= siting.least()[site] - Siting.SLACK
                && boarders[year][site] <= siting.beds()[site] + Siting.SLACK;
    }
}
