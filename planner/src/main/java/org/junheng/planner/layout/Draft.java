package org.junheng.planner.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The question for the solver, one stage at a time, being put together from the input and its limits. */
final class Draft {

    /** A way that is longer than allowed costs so many times the dearest way, where limits give way. */
    private static final double FAR = 1_000;

    private final LayoutInput input;
    private final List<Pin> pins = new ArrayList<>();
    private boolean isLongForbidden;
    private boolean isSizeLimited;
    private boolean isBedsLimited;

    private Draft(LayoutInput input) {
        this.input = input;
    }

    static Draft of(LayoutInput input, List<LayoutLimit> limits) {
        Draft draft = new Draft(input);
        limits.forEach(limit -> limit.into(draft));
        return draft;
    }

    LayoutInput input() {
        return input;
    }

    /** Whether a site may be so in some year. */
    interface Pin {
        boolean allows(int site, boolean isOpen);
    }

    void pin(Pin pin) {
        pins.add(pin);
    }

    void forbidLongWays() {
        isLongForbidden = true;
    }

    void limitSizes() {
        isSizeLimited = true;
    }

    void limitBeds() {
        isBedsLimited = true;
    }

    List<String> stages() {
        return input.villages().stream()
                .map(LayoutInput.Village::stage)
                .distinct()
                .toList();
    }

    int[] villages(String stage) {
        return IntStream.range(0, input.villages().size())
                .filter(village -> input.villages().get(village).stage().equals(stage))
                .toArray();
    }

    int[] sites(String stage) {
        return IntStream.range(0, input.sites().size())
                .filter(site -> input.sites().get(site).stage().equals(stage))
                .toArray();
    }

    /** @return null where some site may neither be open nor closed */
    Siting siting(String stage) {
        int[] villages = villages(stage);
        int[] sites = sites(stage);
        int years = input.years().size();
        Siting.Course[][] courses = new Siting.Course[sites.length][];
        double[] least = new double[sites.length];
        double[] most = new double[sites.length];
        double[] beds = new double[sites.length];
        for (int s = 0; s < sites.length; s++) {
            LayoutInput.Site site = input.sites().get(sites[s]);
            courses[s] = courses(sites[s]);
            if (courses[s].length == 0) {
                return null;
            }
            least[s] = isSizeLimited ? site.smallest() : 0;
            most[s] = isSizeLimited ? site.places() : Siting.NEVER;
            beds[s] = isBedsLimited ? site.beds() : Siting.NEVER;
        }
        double[][] demand = new double[years][villages.length];
        double[][][] day = new double[years][villages.length][sites.length];
        double[][][] board = new double[years][villages.length][sites.length];
        for (int year = 0; year < years; year++) {
            for (int v = 0; v < villages.length; v++) {
                demand[year][v] = input.students(villages[v], year);
                for (int s = 0; s < sites.length; s++) {
                    day[year][v][s] = cost(villages[v], sites[s], year, false);
                    board[year][v][s] = cost(villages[v], sites[s], year, true);
                }
            }
        }
        return new Siting(courses, least, most, beds, demand, day, board, Siting.ANY, true);
    }

    private double cost(int village, int site, int year, boolean isBoarding) {
        Travel way = way(village, site, isBoarding);
        int students = input.students(village, year);
        int today = input.villages().get(village).today();
        double changing = year == 0 && today >= 0 && today != site ? input.changing() * students : 0;
        if (way != null) {
            return way.cost(students, input.km()[village][site]) + changing;
        }
        return isLongForbidden || isBoarding ? Siting.NEVER : FAR * students * (1 + input.km()[village][site]);
    }

    /** The cheapest way to go there by day, or to board; null where none is allowed. */
    Travel way(int village, int site, boolean isBoarding) {
        double km = input.km()[village][site];
        Travel best = null;
        for (Travel way : input.travel()) {
            boolean fits = (way.mode() == Travel.Mode.BOARD) == isBoarding
                    && way.allows(input.villages().get(village).age(), km);
            if (fits && (best == null || way.cost(1, km) < best.cost(1, km))) {
                best = way;
            }
        }
        return best;
    }

    /** Stays as it is, or changes once, at the beginning of one of the years. */
    private Siting.Course[] courses(int site) {
        LayoutInput.Site here = input.sites().get(site);
        int years = input.years().size();
        List<Siting.Course> courses = new ArrayList<>();
        for (int change = years; change >= 0; change--) {
            boolean[] isOpen = new boolean[years];
            for (int year = 0; year < years; year++) {
                isOpen[year] = year < change == here.isOpen();
            }
            double once = change == years ? 0 : here.isOpen() ? here.closing() : here.opening();
            double cost = once;
            boolean isAllowed = true;
            for (boolean open : isOpen) {
                cost += open ? here.yearly() : 0;
                isAllowed &= pins.stream().allMatch(pin -> pin.allows(site, open));
            }
            if (isAllowed) {
                courses.add(new Siting.Course(isOpen, cost));
            }
        }
        return courses.toArray(Siting.Course[]::new);
    }

    /** Writes the answer for a stage into the plan's tables. */
    void fill(
            String stage,
            Siting siting,
            Siting.Answer answer,
            boolean[][] isOpen,
            int[][] siteOf,
            Travel.Mode[][] mode) {
        int[] villages = villages(stage);
        int[] sites = sites(stage);
        for (int s = 0; s < sites.length; s++) {
            isOpen[sites[s]] = Arrays.copyOf(
                    siting.courses()[s][answer.chosen()[s]].isOpen(),
                    input.years().size());
        }
        for (int year = 0; year < input.years().size(); year++) {
            for (int v = 0; v < villages.length; v++) {
                int site = sites[answer.siteOf()[year][v]];
                siteOf[villages[v]][year] = site;
                Travel way = way(villages[v], site, answer.isBoarding()[year][v]);
                mode[villages[v]][year] = way == null ? Travel.Mode.WALK : way.mode();
            }
        }
    }
}
