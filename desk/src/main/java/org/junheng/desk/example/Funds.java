package org.junheng.desk.example;

/** Public funds per student that the invented counties have set (公用经费基准定额), by school year. */
final class Funds {

    private static final int RAISED = 2023;
    private static final int START = 2015;
    private static final double SENIOR = 1_200;

    private Funds() {}

    static double primary(int year) {
        return year >= RAISED ? 740 + 20 * (year - RAISED) : 650 + 5 * (year - START);
    }

    static double junior(int year) {
        return year >= RAISED ? 960 + 20 * (year - RAISED) : 850 + 5 * (year - START);
    }

    static double special(int year) {
        return 8_200 + 100 * Math.max(0, year - RAISED);
    }

    static double perStudent(String stage, int year) {
        return stage.equals("primary") ? primary(year) : stage.equals("junior") ? junior(year) : SENIOR;
    }
}
