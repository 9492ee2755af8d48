package org.junheng.desk.example;

/** How many schools of each type a county has (学校构成); small counties do without the rarer ones. */
record Mix(
        int primary,
        int points,
        int junior,
        int nineYear,
        int completeMiddle,
        int twelveYear,
        int special,
        int privatePrimary,
        int sites) {

    private static final double POINTS = 0.12;
    private static final double JUNIOR = 0.15;
    private static final double NINE_YEAR = 0.075;

    static Mix of(int schools) {
        int points = share(schools, POINTS, 10);
        int nineYear = share(schools, NINE_YEAR, 5);
        int junior = Math.max(1, (int) Math.round(schools * JUNIOR));
        int completeMiddle = one(schools, 18, 60);
        int twelveYear = one(schools, 25, 120);
        int special = one(schools, 12, 400);
        int privatePrimary = one(schools, 15, 50);
        int sites = one(schools, 20, 60);
        int others = points + nineYear + junior + completeMiddle + twelveYear + special + privatePrimary + sites;
        return new Mix(
                schools - others, points, junior, nineYear, completeMiddle, twelveYear, special, privatePrimary, sites);
    }

    private static int share(int schools, double share, int least) {
        return schools < least ? 0 : Math.max(1, (int) Math.round(schools * share));
    }

    /** One from a certain size of the county on, then one more for each further so many schools. */
    private static int one(int schools, int least, int each) {
        return schools < least ? 0 : Math.max(1, schools / each);
    }
}
