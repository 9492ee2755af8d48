package org.junheng.core.forecast;

import java.util.SortedMap;

/**
 * One school's stage with its figures of past years.
 *
 * @param code the school's code
 * @param township as its school row has it; empty where it has none
 * @param grades how many
 * @param years school year → its figures
 */
record Place(String code, String name, String township, String stage, int grades, SortedMap<Integer, Counted> years) {

    /** What was counted in one year; NaN where it was not. */
    record Counted(double students, double entered, double graduates) {}

    double students(int year) {
        return years.containsKey(year) ? years.get(year).students() : Double.NaN;
    }

    double entered(int year) {
        return years.containsKey(year) ? years.get(year).entered() : Double.NaN;
    }

    double graduates(int year) {
        return years.containsKey(year) ? years.get(year).graduates() : Double.NaN;
    }
}
