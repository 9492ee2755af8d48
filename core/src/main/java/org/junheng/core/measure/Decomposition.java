package org.junheng.core.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.core.formula.Statistics;

/**
 * One spread taken apart by groups of schools (组内、组间): town and country, townships, school groups. Between is the spread that
 * would remain if every school had its group's mean; both Theil measures split without a rest.
 *
 * @param whole over all schools
 * @param groups group → spread inside it, sorted by name
 * @param theilTBetween and the others: NaN where the whole is silent
 */
public record Decomposition(
        Spread whole,
        Map<String, Spread> groups,
        double theilTBetween,
        double theilTWithin,
        double theilLBetween,
        double theilLWithin,
        double varianceBetweenShare) {

    /**
     * @param quantity raw quantities, NaN where a school has none
     * @param students above zero, same order
     * @param group the group of each school
     */
    public static Decomposition of(double[] quantity, double[] students, String[] group) {
        Map<String, List<Integer>> members = new TreeMap<>();
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < quantity.length; i++) {
            if (!Double.isNaN(quantity[i]) && students[i] > 0) {
                members.computeIfAbsent(group[i], unused -> new ArrayList<>()).add(i);
                all.add(i);
            }
        }
        Map<String, Spread> groups = new TreeMap<>();
        double[] groupQuantity = new double[members.size()];
        double[] groupStudents = new double[members.size()];
        int next = 0;
        for (Map.Entry<String, List<Integer>> each : members.entrySet()) {
            double[] q = pick(quantity, each.getValue());
            double[] w = pick(students, each.getValue());
            groups.put(each.getKey(), Spread.full(q, w, 0));
            for (int i = 0; i < q.length; i++) {
                groupQuantity[next] += q[i];
                groupStudents[next] += w[i];
            }
            next++;
        }
        double[] q = pick(quantity, all);
        double[] w = pick(students, all);
        Spread whole = Spread.full(q, w, quantity.length - all.size());
        double betweenT = Statistics.theilT(groupQuantity, groupStudents);
        double betweenL = Statistics.theilL(groupQuantity, groupStudents);
        double cvBetween = groupQuantity.length < 2 ? 0 : Statistics.cv(groupQuantity, groupStudents);
        return new Decomposition(
                whole,
                groups,
                betweenT,
                whole.theilT() - betweenT,
                betweenL,
                whole.theilL() - betweenL,
                cvBetween * cvBetween / (whole.cv() * whole.cv()));
    }

    private static double[] pick(double[] from, List<Integer> rows) {
        return rows.stream().mapToDouble(i -> from[i]).toArray();
    }
}
