package org.junheng.bench;

import java.util.List;
import java.util.SplittableRandom;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Origins;
import org.junheng.core.model.Table;

/**
 * An invented nation: 200,000 schools in 2,900 counties, 17 % of them nine-year schools, one school in a thousand lacking a figure.
 * School codes run through a province, as the ministry gives them out; its counties lie mixed in it.
 */
final class Nation {

    static final int SCHOOLS = 200_000;
    static final int COUNTIES = 2_900;
    private static final int PROVINCES = 31;
    static final int YEAR = 2025;

    private static final String[] TYPES = {"primary", "junior", "nine-year", "complete-middle", "teaching-point"};

    private Nation() {}

    static Facts facts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] areaCodes = new String[COUNTIES];
        for (int i = 0; i < COUNTIES; i++) {
            areaCodes[i] = String.valueOf(100_000 + 7 * i);
        }
        String[] school = new String[SCHOOLS];
        String[] area = new String[SCHOOLS];
        String[] type = new String[SCHOOLS];
        double[][] site = new double[5][SCHOOLS];
        int sections = 0;
        int[] kinds = new int[SCHOOLS];
        for (int i = 0; i < SCHOOLS; i++) {
            school[i] = String.valueOf(1_000_000_000L + 13L * i);
            int province = (int) ((long) i * PROVINCES / SCHOOLS);
            int firstCounty = COUNTIES * province / PROVINCES;
            int counties = COUNTIES * (province + 1) / PROVINCES - firstCounty;
            area[i] = areaCodes[firstCounty + random.nextInt(counties)];
            int draw = random.nextInt(100);
            kinds[i] = draw < 55 ? 0 : draw < 75 ? 1 : draw < 92 ? 2 : draw < 95 ? 3 : 4;
            type[i] = TYPES[kinds[i]];
            sections += kinds[i] == 2 || kinds[i] == 3 ? 2 : 1;
        }
        String[] sectionSchool = new String[sections];
        String[] stage = new String[sections];
        double[][] staff = new double[10][sections];
        int row = 0;
        for (int i = 0; i < SCHOOLS; i++) {
            String[] stages = kinds[i] == 1
                    ? new String[] {"junior"}
                    : kinds[i] == 2
                            ? new String[] {"junior", "primary"}
                            : kinds[i] == 3 ? new String[] {"junior", "senior"} : new String[] {"primary"};
            double total = 0;
            for (String each : stages) {
                double students = kinds[i] == 4 ? random.nextInt(5, 90) : random.nextInt(80, 1800);
                total += students;
                sectionSchool[row] = school[i];
                stage[row] = each;
                staff[0][row] = students;
                for (int degree = 1; degree < 5; degree++) {
                    staff[degree][row] = Math.rint(students * random.nextDouble(0.005, 0.03));
                }
                staff[5][row] = Math.rint(students * random.nextDouble(0, 0.02));
                for (int subject = 6; subject < 10; subject++) {
                    staff[subject][row] = Math.rint(students * random.nextDouble(0, 0.006));
                }
                row++;
            }
            site[0][i] = hundredths(total * random.nextDouble(3, 9));
            site[1][i] = hundredths(site[0][i] * random.nextDouble(0, 0.2));
            site[2][i] = hundredths(total * random.nextDouble(4, 18));
            site[3][i] = hundredths(total * random.nextDouble(0.1, 0.5));
            site[4][i] = Math.rint(total * random.nextDouble(0.01, 0.05));
            if (random.nextInt(1000) == 0) {
                site[random.nextInt(5)][i] = Double.NaN;
            }
        }
        return Facts.of(List.of(
                Table.of(
                        "school",
                        List.of("year", "school"),
                        List.of(
                                Column.ofNumbers("year", years(SCHOOLS)),
                                Column.ofTexts("school", school),
                                Column.ofTexts("area", area),
                                Column.ofTexts("type", type),
                                Column.ofNumbers("teaching_rooms_m2", site[0]),
                                Column.ofNumbers("indoor_sports_m2", site[1]),
                                Column.ofNumbers("sports_ground_m2", site[2]),
                                Column.ofNumbers("equipment_value", site[3]),
                                Column.ofNumbers("multimedia_rooms", site[4])),
                        Origins.NONE),
                Table.of(
                        "stage",
                        List.of("year", "school", "stage"),
                        List.of(
                                Column.ofNumbers("year", years(sections)),
                                Column.ofTexts("school", sectionSchool),
                                Column.ofTexts("stage", stage),
                                Column.ofNumbers("students", staff[0]),
                                Column.ofNumbers("junior_college", staff[1]),
                                Column.ofNumbers("bachelor", staff[2]),
                                Column.ofNumbers("master", staff[3]),
                                Column.ofNumbers("doctor", staff[4]),
                                Column.ofNumbers("backbone", staff[5]),
                                Column.ofNumbers("pe", staff[6]),
                                Column.ofNumbers("music", staff[7]),
                                Column.ofNumbers("fine_art", staff[8]),
                                Column.ofNumbers("art", staff[9])),
                        Origins.NONE)));
    }

    private static double hundredths(double number) {
        return Math.rint(number * 100) / 100;
    }

    private static double[] years(int size) {
        double[] years = new double[size];
        java.util.Arrays.fill(years, YEAR);
        return years;
    }
}
