package org.junheng.core.forecast;

import java.util.Arrays;

/** The students of one school and stage by grade, moving up year by year (队列推算). */
final class Cohorts {

    private final double[] grades;

    private Cohorts(double[] grades) {
        this.grades = grades;
    }

    static Cohorts of(double... grades) {
        return new Cohorts(grades.clone());
    }

    /**
     * How a school's students lie in its grades: those who entered in the last years in the first grades, the rest evenly in the others;
     * in all as many as were counted.
     *
     * @param students all of them
     * @param entered those who entered this year, last year …; NaN where not known
     * @param moving share of a grade that is in the next one a year later
     */
    static Cohorts of(double students, int count, double[] entered, double moving) {
        double[] grades = new double[count];
        int known = 0;
        double sum = 0;
        double stayed = 1;
        while (known < Math.min(count, entered.length) && !Double.isNaN(entered[known])) {
            grades[known] = entered[known] * stayed;
            sum += grades[known++];
            stayed *= moving;
        }
        if (known == count && sum > 0) {
            scale(grades, students);
        } else if (known < count && sum <= students) {
            Arrays.fill(grades, known, count, (students - sum) / (count - known));
        } else {
            Arrays.fill(grades, students / count);
        }
        return new Cohorts(grades);
    }

    /** The first grade was counted this year; what does not fit lies in those above it. */
    private static void scale(double[] grades, double students) {
        double above = Arrays.stream(grades, 1, grades.length).sum();
        double wanted = students - grades[0];
        if (above > 0 && wanted >= 0) {
            for (int grade = 1; grade < grades.length; grade++) {
                grades[grade] *= wanted / above;
            }
        } else {
            Arrays.fill(grades, students / grades.length);
        }
    }

    /** A year later: the last grade has left, every other one moved up, new students entered. */
    Cohorts next(double entering, double moving) {
        double[] next = new double[grades.length];
        next[0] = entering;
        for (int grade = 1; grade < grades.length; grade++) {
            next[grade] = grades[grade - 1] * moving;
        }
        return new Cohorts(next);
    }

    double leaving() {
        return grades[grades.length - 1];
    }

    double students() {
        return Arrays.stream(grades).sum();
    }
}
