package org.junheng.desk.example;

import java.util.HashMap;
import java.util.Map;

/** What the schools of a county add up to in one year (各校合计), as far as the county's own sheet repeats it. */
final class Totals {

    private final Map<String, Double> sums = new HashMap<>();

    void add(String what, double number) {
        sums.merge(what, number, Double::sum);
    }

    double of(String what) {
        return sums.getOrDefault(what, 0d);
    }

    /** The sum over the primary and junior stages. */
    double compulsory(String what) {
        return of(what + ".primary") + of(what + ".junior");
    }
}
