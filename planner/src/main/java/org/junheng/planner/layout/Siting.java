package org.junheng.planner.layout;

import java.util.Arrays;

/**
 * The bare question of a layout: which sites are open in which years, and where each village's students go. Sites, villages and years are
 * numbers from 0.
 *
 * @param courses of each site, what may become of it over the years, each with what it costs; the first is the one that changes nothing
 * @param least students of an open site a year
 * @param most students of an open site a year; infinite where nothing limits it
 * @param beds of each site
 * @param demand [year][village] students
 * @param day [year][village][site] what it costs to send all of a village there by day; infinite where it is not allowed
 * @param board the same for boarding
 * @param count how many sites are open in each year; {@link #ANY} for as many as is best
 * @param isWhole whether all of a village goes to one site
 */
record Siting(
        Course[][] courses,
        double[] least,
        double[] most,
        double[] beds,
        double[][] demand,
        double[][][] day,
        double[][][] board,
        int count,
        boolean isWhole) {

    static final int ANY = -1;
    static final double NEVER = Double.POSITIVE_INFINITY;
    static final double SLACK = 1e-7;

    /** One thing that may become of a site (去留): open or not in each year, and what that costs. */
    record Course(boolean[] isOpen, double cost) {}

    /** The same with villages that may be divided among sites: a bound, and sites worth opening. */
    Siting divided() {
        return new Siting(courses, least, most, beds, demand, day, board, count, false);
    }

    /** The same with other courses to choose from. */
    Siting only(Course[][] some) {
        return new Siting(some, least, most, beds, demand, day, board, count, isWhole);
    }

    int years() {
        return demand.length;
    }

    int villages() {
        return demand[0].length;
    }

    int sites() {
        return courses.length;
    }

    double cheapest(int year, int village, int site) {
        return Math.min(day[year][village][site], board[year][village][site]);
    }

    /** Whether boarding there is worth a bed: the day is not allowed or dearer. */
    boolean isBoardingWorth(int year, int village, int site) {
        return board[year][village][site] < day[year][village][site];
    }

    /** The best course of a site that is open in at least the years wanted, and closed in the others if it can be. */
    double cost(int[] chosen) {
        double sum = 0;
        for (int site = 0; site < chosen.length; site++) {
            sum += courses[site][chosen[site]].cost();
        }
        return sum;
    }

    /** What a layout costs, breaches not weighed. */
    double cost(int[] chosen, int[][] siteOf, boolean[][] isBoarding) {
        double sum = cost(chosen);
        for (int year = 0; year < years(); year++) {
            for (int village = 0; village < villages(); village++) {
                double[][][] way = isBoarding[year][village] ? board : day;
                sum += way[year][village][siteOf[year][village]];
            }
        }
        return sum;
    }

    boolean[] open(int[] chosen, int year) {
        boolean[] isOpen = new boolean[chosen.length];
        for (int site = 0; site < chosen.length; site++) {
            isOpen[site] = courses[site][chosen[site]].isOpen()[year];
        }
        return isOpen;
    }

    /** A layout: the course of every site, and [year][village] the site. */
    record Answer(int[] chosen, int[][] siteOf, boolean[][] isBoarding, double cost) {

        static final Answer NONE = new Answer(null, null, null, NEVER);

        boolean isThere() {
            return chosen != null;
        }
    }

    static int[][] copy(int[][] rows) {
        return Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
    }
}
