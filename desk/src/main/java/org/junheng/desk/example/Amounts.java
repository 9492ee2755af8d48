package org.junheng.desk.example;

/** How figures are typed (填报习惯): areas and 万元 with two decimals. */
final class Amounts {

    private static final double CENTS = 100;
    private static final double WAN = 10_000;

    private Amounts() {}

    static double cents(double amount) {
        return Math.round(amount * CENTS) / CENTS;
    }

    /** The next amount of two decimals that is not below. */
    static double atLeast(double amount) {
        double near = cents(amount);
        return near >= amount ? near : cents(near + 1 / CENTS);
    }

    /** Yuan as 万元. */
    static double wan(double yuan) {
        return cents(yuan / WAN);
    }

    static double wanAtLeast(double yuan) {
        return atLeast(yuan / WAN);
    }

    /** A part of a whole in per cent, two decimals. */
    static double percent(double part, double whole) {
        return whole == 0 ? CENTS : cents(part / whole * CENTS);
    }
}
