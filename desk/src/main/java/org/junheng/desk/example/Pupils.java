package org.junheng.desk.example;

/** The pupils of one stage of one school over the years (在校生): intakes that move up a grade each year, some coming, some leaving. */
final class Pupils {

    private final int grades;
    private final int firstIntake;
    /** [intake][grade]: pupils of an intake when it sits in a grade */
    private final int[][] sizes;
    /** [intake][grade]: who came, left or died on the way into a grade */
    private final int[][] came;

    private final int[][] left;
    private final int[][] died;

    /**
     * @param entering pupils of grade 1 in the latest year
     * @param trend what an intake is of the one before
     * @param moving share that comes or goes in a year; more come than go where the trend is upward
     * @param droppingOut share lost in a year
     */
    Pupils(
            Chance chance,
            int grades,
            double entering,
            double trend,
            double moving,
            double droppingOut,
            int firstYear,
            int lastYear) {
        this.grades = grades;
        this.firstIntake = firstYear - grades;
        int intakes = lastYear - firstIntake + 1;
        this.sizes = new int[intakes][grades];
        this.came = new int[intakes][grades];
        this.left = new int[intakes][grades];
        this.died = new int[intakes][grades];
        double coming = moving * (trend >= 1 ? 1.3 : 0.6);
        double going = moving * (trend >= 1 ? 0.8 : 1.2);
        for (int intake = 0; intake < intakes; intake++) {
            double mean = entering * StrictMath.pow(trend, intake + firstIntake - lastYear);
            sizes[intake][0] = (int) Math.max(1, Math.round(mean * chance.around(0.03)));
            for (int grade = 1; grade < grades; grade++) {
                int before = sizes[intake][grade - 1];
                came[intake][grade] = chance.about(before * coming);
                left[intake][grade] = Math.min(before, chance.about(before * going));
                died[intake][grade] = before > 1 && chance.happens(before * DEATHS) ? 1 : 0;
                int lost = before > 1 ? chance.about(before * droppingOut) : 0;
                sizes[intake][grade] =
                        Math.max(0, before + came[intake][grade] - left[intake][grade] - died[intake][grade] - lost);
            }
        }
    }

    private static final double DEATHS = 0.00012;

    int grades() {
        return grades;
    }

    /** Pupils of each grade on 1 September. */
    int[] gradeSizes(int year) {
        int[] now = new int[grades];
        for (int grade = 0; grade < grades; grade++) {
            now[grade] = sizes[year - grade - firstIntake][grade];
        }
        return now;
    }

    int students(int year) {
        int sum = 0;
        for (int size : gradeSizes(year)) {
            sum += size;
        }
        return sum;
    }

    int entering(int year) {
        return sizes[year - firstIntake][0];
    }

    /** Pupils of the final grade of last school year. */
    int graduates(int year) {
        return sizes[year - grades - firstIntake][grades - 1];
    }

    /** The intake that graduated last school year, when it entered. */
    int cohort(int year) {
        return sizes[year - grades - firstIntake][0];
    }

    int cameIntoCohort(int year) {
        return sum(came[year - grades - firstIntake]);
    }

    int leftCohort(int year) {
        return sum(left[year - grades - firstIntake]);
    }

    int diedInCohort(int year) {
        return sum(died[year - grades - firstIntake]);
    }

    private static int sum(int[] moves) {
        int sum = 0;
        for (int move : moves) {
            sum += move;
        }
        return sum;
    }
}
