package org.junheng.desk.example;

import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * What kind of example is wanted (示例的要求).
 *
 * @param schools in the latest year, all counties together
 * @param years how many school years, up to {@code lastYear}
 * @param lastYear the latest school year, 2025 for 2025—2026
 * @param flaws whether known faults are planted
 */
public record Order(int schools, int counties, long seed, int years, int lastYear, boolean flaws, Format format) {

    private static final int FEWEST = 2;
    private static final int MOST = 200_000;
    private static final int MOST_COUNTIES = 3_000;
    private static final int MOST_YEARS = 10;
    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2050;
    private static final int FEWEST_FOR_FLAWS = 30;
    private static final int MOST_WITH_FLAWS = 3_000;
    /** what the rows of a sheet allow, a school having up to four rooms */
    private static final int MOST_IN_WORKBOOK = 200_000;

    /** How the sheets are written. */
    public enum Format {
        XLSX,
        CSV
    }

    public Order {
        within("--schools", schools, FEWEST, MOST);
        within("--counties", counties, 1, Math.min(MOST_COUNTIES, schools / FEWEST));
        within("--years", years, 1, MOST_YEARS);
        within("--year", lastYear, FIRST_YEAR + years - 1, LAST_YEAR);
        if (format == Format.XLSX) {
            within("--schools × --years（xlsx）", schools * years, FEWEST, MOST_IN_WORKBOOK);
        }
        if (flaws) {
            within("--years（--flaws）", years, 2, MOST_YEARS);
            within("--schools（--flaws）", schools, FEWEST_FOR_FLAWS * counties, MOST_WITH_FLAWS);
        }
    }

    int firstYear() {
        return lastYear - years + 1;
    }

    private static void within(String option, int given, int least, int most) {
        if (given < least || given > most) {
            throw new Refusal(Words.of(
                    "%s 写的是 %d；应在 %d 到 %d 之间", "%s is %d; it must be from %d to %d", option, given, least, most));
        }
    }
}
