package org.junheng.planner.layout;

import java.util.Arrays;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Highs;
import org.junheng.planner.highs.Solved;
import org.junheng.planner.highs.Watch;

/** The question of a layout as a program: the course of each site, and where the villages go, of the ways that are still possible. */
final class SiteProgram implements AutoCloseable {

    private static final int NONE = -1;
    private static final double HALF = 0.5;

    private final Siting siting;
    private final double price;
    private final LinearProgram program = new LinearProgram();
    private final int[][] course;
    private final int[][][] day;
    private final int[][][] board;
    private final Highs highs;

    /** @param isPossible [year][village][site] the ways that are looked at */
    SiteProgram(Siting siting, boolean[][][] isPossible) {
        this(siting, isPossible, Siting.NEVER);
    }

    /** @param price of a student too many or too few at a site; infinite where there must be none */
    SiteProgram(Siting siting, boolean[][][] isPossible, double price) {
        this.siting = siting;
        this.price = price;
        this.course = new int[siting.sites()][];
        for (int site = 0; site < siting.sites(); site++) {
            Terms one = new Terms();
            course[site] = new int[siting.courses()[site].length];
            for (int at = 0; at < course[site].length; at++) {
                course[site][at] = program.whole(0, 1, siting.courses()[site][at].cost());
                one.plus(1, course[site][at]);
            }
            program.row(1, one, 1);
        }
        this.day = columns(siting.day(), isPossible, false);
        this.board = columns(siting.board(), isPossible, true);
        for (int year = 0; year < siting.years(); year++) {
            everybody(year);
            for (int site = 0; site < siting.sites(); site++) {
                places(year, site);
            }
            if (siting.count() != Siting.ANY) {
                Terms count = new Terms();
                for (int site = 0; site < siting.sites(); site++) {
                    count.plus(1, open(site, year));
                }
                program.row(siting.count(), count, siting.count());
            }
        }
        this.highs = new Highs(program);
    }

    private int[][][] columns(double[][][] costs, boolean[][][] isPossible, boolean isBoarding) {
        int[][][] columns = new int[siting.years()][siting.villages()][siting.sites()];
        for (int year = 0; year < siting.years(); year++) {
            for (int village = 0; village < siting.villages(); village++) {
                Arrays.fill(columns[year][village], NONE);
                for (int site = 0; site < siting.sites(); site++) {
                    boolean isUseful = costs[year][village][site] < Siting.NEVER
                            && isPossible[year][village][site]
                            && (!isBoarding || siting.isBoardingWorth(year, village, site));
                    if (isUseful) {
                        columns[year][village][site] = siting.isWhole()
                                ? program.whole(0, 1, costs[year][village][site])
                                : program.column(0, 1, costs[year][village][site]);
                    }
                }
            }
        }
        return columns;
    }

    private Terms open(int site, int year) {
        Terms open = new Terms();
        for (int at = 0; at < course[site].length; at++) {
            if (siting.courses()[site][at].isOpen()[year]) {
                open.plus(1, course[site][at]);
            }
        }
        return open;
    }

    private void everybody(int year) {
        for (int village = 0; village < siting.villages(); village++) {
            Terms once = new Terms();
            for (int site = 0; site < siting.sites(); site++) {
                plus(once, 1, day[year][village][site]);
                plus(once, 1, board[year][village][site]);
            }
            program.row(1, once, 1);
        }
    }

    private static void plus(Terms terms, double factor, int column) {
        if (column != NONE) {
            terms.plus(factor, column);
        }
    }

    /** Only to open sites, within places and beds, and no open site too small. */
    private void places(int year, int site) {
        Terms load = new Terms();
        Terms beds = new Terms();
        for (int village = 0; village < siting.villages(); village++) {
            Terms here = new Terms();
            plus(here, 1, day[year][village][site]);
            plus(here, 1, board[year][village][site]);
            if (here.size() > 0) {
                load.plus(siting.demand()[year][village], here);
                plus(beds, siting.demand()[year][village], board[year][village][site]);
                program.atMost(here.plus(-1, open(site, year)), 0);
            }
        }
        if (siting.most()[site] < Siting.NEVER) {
            program.atMost(eased(load, -1).plus(-siting.most()[site], open(site, year)), 0);
        }
        if (siting.least()[site] > 0) {
            program.atLeast(0, eased(load, 1).plus(-siting.least()[site], open(site, year)));
        }
        if (beds.size() > 0) {
            program.atMost(eased(beds, -1), siting.beds()[site]);
        }
    }

    private Terms eased(Terms students, double sign) {
        Terms eased = new Terms().plus(1, students);
        return price < Siting.NEVER ? eased.plus(sign, program.column(0, Double.POSITIVE_INFINITY, price)) : eased;
    }

    Solved relaxed(Watch watch) {
        return highs.relaxed(watch);
    }

    Solved solve(Siting.Answer start, Effort effort, Watch watch) {
        if (start.isThere()) {
            highs.startFrom(columns(start));
        }
        return highs.solve(effort, watch);
    }

    private double[] columns(Siting.Answer answer) {
        double[] columns = new double[program.columns()];
        for (int site = 0; site < siting.sites(); site++) {
            columns[course[site][answer.chosen()[site]]] = 1;
        }
        for (int year = 0; year < siting.years(); year++) {
            for (int village = 0; village < siting.villages(); village++) {
                int site = answer.siteOf()[year][village];
                int column = answer.isBoarding()[year][village] ? board[year][village][site] : day[year][village][site];
                if (column != NONE) {
                    columns[column] = 1;
                }
            }
        }
        return columns;
    }

    Siting.Answer answer(Solved solved) {
        int[] chosen = new int[siting.sites()];
        for (int site = 0; site < siting.sites(); site++) {
            for (int at = 0; at < course[site].length; at++) {
                if (solved.columns()[course[site][at]] > HALF) {
                    chosen[site] = at;
                }
            }
        }
        int[][] siteOf = new int[siting.years()][siting.villages()];
        boolean[][] isBoarding = new boolean[siting.years()][siting.villages()];
        for (int year = 0; year < siting.years(); year++) {
            for (int village = 0; village < siting.villages(); village++) {
                double most = -1;
                for (int site = 0; site < siting.sites(); site++) {
                    for (int[][][] kind : new int[][][][] {day, board}) {
                        int column = kind[year][village][site];
                        if (column != NONE && solved.columns()[column] > most) {
                            most = solved.columns()[column];
                            siteOf[year][village] = site;
                            isBoarding[year][village] = kind == board;
                        }
                    }
                }
            }
        }
        boolean isCounted = siting.isWhole() && price == Siting.NEVER;
        return new Siting.Answer(
                chosen, siteOf, isBoarding, isCounted ? siting.cost(chosen, siteOf, isBoarding) : solved.cost());
    }

    int size() {
        return program.columns();
    }

    @Override
    public void close() {
        highs.close();
    }
}
