package org.junheng.desk.example;

import java.util.LinkedHashMap;
import java.util.Map;

/** The money of one county over its fiscal years (财政): each figure grows from year to year. */
final class Fiscal {

    private static final int FEWEST_YEARS = 5;

    private final Map<String, double[]> figures = new LinkedHashMap<>();
    private final int first;
    private final int last;

    /**
     * @param pupils of the nine compulsory years in the latest school year
     * @param people living in the county
     */
    Fiscal(Order order, Chance chance, double pupils, double people) {
        this.last = order.lastYear() - 1;
        this.first = last - Math.max(FEWEST_YEARS, order.years() + 2) + 1;
        double compulsory = Amounts.wan(pupils * chance.between(19_500, 21_500));
        double[] revenue = growths(chance, 0.02, 0.045);
        double[] allocation = faster(revenue, chance);
        put("recurrent_revenue", compulsory * 1.9, revenue, true);
        put("compulsory_allocation", compulsory, allocation, true);
        put("education_allocation", compulsory * 1.32, faster(revenue, chance), true);
        put("general_expenditure", compulsory * 1.32 / 0.19, growths(chance, 0.02, 0.04), true);
        put("fiscal_education_funds", compulsory * 1.42, faster(revenue, chance), true);
        put("gdp", Amounts.wan(people * chance.between(52_000, 58_000)), growths(chance, 0.035, 0.06), true);
        put("primary_operating_per_student", chance.between(12_400, 13_600), growths(chance, 0.025, 0.05), false);
        put("junior_operating_per_student", chance.between(17_600, 19_200), growths(chance, 0.025, 0.05), false);
        put("primary_public_per_student", chance.between(1_280, 1_460), growths(chance, 0.015, 0.04), false);
        put("junior_public_per_student", chance.between(1_720, 1_960), growths(chance, 0.015, 0.04), false);
        put("average_pay", chance.between(98_000, 106_000), growths(chance, 0.02, 0.04), false);
        put("civil_servant_pay", chance.between(95_000, 97_500), growths(chance, 0.015, 0.03), false);
        put("rural_tax_transfer", compulsory * 0.05, growths(chance, 0.001, 0.01), true);
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    double of(String figure, int year) {
        return figures.get(figure)[year - first + 1];
    }

    /** Growth over the year before in per cent, two decimals. */
    double growth(String figure, int year) {
        double before = figures.get(figure)[year - first];
        return Amounts.cents((of(figure, year) / before - 1) * 100);
    }

    /** Backwards from the latest year, which is given; index 0 is the year before the first. */
    private void put(String figure, double latest, double[] growths, boolean isWan) {
        double[] years = new double[growths.length];
        double now = latest;
        for (int i = years.length - 1; i >= 0; i--) {
            years[i] = isWan ? Amounts.cents(now) : Math.round(now);
            now /= 1 + growths[i];
        }
        figures.put(figure, years);
    }

    private double[] growths(Chance chance, double least, double most) {
        double[] growths = new double[last - first + 2];
        for (int i = 0; i < growths.length; i++) {
            growths[i] = chance.between(least, most);
        }
        return growths;
    }

    /** Faster than revenue, but for the first year, when the three growths were not met. */
    private static double[] faster(double[] revenue, Chance chance) {
        double[] growths = revenue.clone();
        for (int i = 0; i < growths.length; i++) {
            growths[i] += i <= 1 ? -0.008 : chance.between(0.008, 0.026);
        }
        return growths;
    }
}
