package org.junheng.planner.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junheng.core.text.Words;

/** Small counties for tests. */
final class LayoutWorlds {

    static final List<Travel> TRAVEL = List.of(
            new Travel(Travel.Mode.WALK, Map.of("primary", new BigDecimal(4)), 0, 10),
            new Travel(Travel.Mode.BUS, Map.of("primary", new BigDecimal(9)), 50, 40),
            new Travel(Travel.Mode.BOARD, Map.of("primary", new BigDecimal(30)), 320, 0));

    private LayoutWorlds() {}

    static LayoutInput random(int villages, int sites, int years, long seed) {
        Random random = new Random(seed);
        List<LayoutInput.Village> all = new ArrayList<>();
        for (int i = 0; i < villages; i++) {
            int[] students = new int[years];
            for (int year = 0; year < years; year++) {
                students[year] = 3 + random.nextInt(20);
            }
            all.add(new LayoutInput.Village(
                    "v" + i, "primary", "primary", random.nextInt(16), random.nextInt(10), students, -1));
        }
        List<LayoutInput.Site> schools = new ArrayList<>();
        for (int i = 0; i < sites; i++) {
            schools.add(new LayoutInput.Site(
                    "s" + i,
                    "primary",
                    random.nextInt(16),
                    random.nextInt(10),
                    i < sites - 1,
                    40 + random.nextInt(30),
                    8,
                    random.nextInt(20),
                    2_000 + random.nextInt(3_000),
                    4_000,
                    1_000,
                    i == 0));
        }
        return input(all, schools, Map.of());
    }

    static LayoutInput input(
            List<LayoutInput.Village> villages,
            List<LayoutInput.Site> sites,
            Map<String, List<String>> done,
            LayoutLimit... more) {
        double[][] km = new double[villages.size()][sites.size()];
        for (int i = 0; i < km.length; i++) {
            for (int j = 0; j < km[i].length; j++) {
                km[i][j] = Math.hypot(
                        villages.get(i).x() - sites.get(j).x(),
                        villages.get(i).y() - sites.get(j).y());
            }
        }
        List<LayoutLimit> limits = new ArrayList<>(List.of(
                new CourseLimit(),
                new TravelLimit(TRAVEL),
                new SizeLimit(),
                new BedsLimit(),
                new SmallRuralLimit(List.of("hearing", "notice", "filing"), false)));
        limits.addAll(List.of(more));
        List<Integer> years = new ArrayList<>();
        for (int year = 0; year < villages.get(0).students().length; year++) {
            years.add(2026 + year);
        }
        return new LayoutInput(Words.same("invented"), years, villages, sites, km, TRAVEL, 0, done, limits, false);
    }

    static LayoutInput.Village village(String name, double x, int... students) {
        return new LayoutInput.Village(name, "primary", "primary", x, 0, students, -1);
    }

    static LayoutInput.Site school(String name, double x, int places, boolean isSmallRural) {
        return new LayoutInput.Site(name, "primary", x, 0, true, places, 0, 0, 5_000, 0, 1_000, isSmallRural);
    }

    /** The least cost of all layouts there are, tried one by one with the recheck alone; infinite where none keeps the limits. */
    static double least(LayoutInput input) {
        int years = input.years().size();
        int villages = input.villages().size();
        int sites = input.sites().size();
        boolean[][] isOpen = new boolean[sites][years];
        int[][] siteOf = new int[villages][years];
        Travel.Mode[][] mode = new Travel.Mode[villages][years];
        return least(input, isOpen, siteOf, mode, 0);
    }

    private static double least(LayoutInput input, boolean[][] isOpen, int[][] siteOf, Travel.Mode[][] mode, int at) {
        int years = input.years().size();
        int openings = input.sites().size() * years;
        if (at < openings) {
            double least = Double.POSITIVE_INFINITY;
            for (boolean open : new boolean[] {true, false}) {
                isOpen[at / years][at % years] = open;
                least = Math.min(least, least(input, isOpen, siteOf, mode, at + 1));
            }
            return least;
        }
        int way = at - openings;
        if (way == input.villages().size() * years) {
            LayoutPlan plan = new LayoutPlan(input, isOpen, siteOf, mode, 0, 0, false);
            boolean isGood = input.limits().stream()
                    .allMatch(limit -> limit.breaches(plan).isEmpty());
            return isGood ? LayoutCheck.cost(plan) : Double.POSITIVE_INFINITY;
        }
        int village = way / years;
        int year = way % years;
        double least = Double.POSITIVE_INFINITY;
        for (int site = 0; site < input.sites().size(); site++) {
            for (Travel travel : input.travel()) {
                boolean isWorth = isOpen[site][year]
                        && travel.allows(input.villages().get(village).age(), input.km()[village][site]);
                if (isWorth) {
                    siteOf[village][year] = site;
                    mode[village][year] = travel.mode();
                    least = Math.min(least, least(input, isOpen, siteOf, mode, at + 1));
                }
            }
        }
        return least;
    }
}
