package org.junheng.desk.example;

import java.util.List;
import java.util.stream.IntStream;

/** The classes of one stage in one year (班级): how many, the largest, and how many in each band. */
final class Classes {

    private static final List<String> BANDS =
            List.of("up-to-25", "26-30", "31-35", "36-40", "41-45", "46-50", "51-55", "56-60", "61-65", "over-65");
    private static final int FIRST_BAND = 25;
    private static final int BAND = 5;
    private static final int MULTIGRADE = 18;

    private final int[] inBand = new int[BANDS.size()];
    private int count;
    private int largest;

    private Classes() {}

    /** @param most pupils that a class takes before the grade is divided once more */
    static Classes of(int[] grades, int most) {
        Classes classes = new Classes();
        for (int grade : grades) {
            int number = Math.max(grade > 0 ? 1 : 0, (grade + most - 1) / most);
            for (int i = 0; i < number; i++) {
                classes.add(grade / number + (i < grade % number ? 1 : 0));
            }
        }
        return classes;
    }

    /** Several grades sit in one room where there are few pupils (复式班). */
    static Classes multigrade(int[] grades) {
        Classes classes = new Classes();
        int together = 0;
        for (int grade = 0; grade < grades.length; grade++) {
            boolean isLast = grade == grades.length - 1;
            together += grades[grade];
            if (together >= MULTIGRADE || isLast && together > 0) {
                classes.add(together);
                together = 0;
            }
        }
        return classes;
    }

    private void add(int pupils) {
        int band = Math.min(BANDS.size() - 1, Math.max(0, (pupils - FIRST_BAND + BAND - 1) / BAND));
        inBand[band]++;
        count++;
        largest = Math.max(largest, pupils);
    }

    int count() {
        return count;
    }

    int largest() {
        return largest;
    }

    /** The bands in which there are classes. */
    List<String> bands() {
        return IntStream.range(0, inBand.length)
                .filter(band -> inBand[band] > 0)
                .mapToObj(BANDS::get)
                .toList();
    }

    int in(String band) {
        return inBand[BANDS.indexOf(band)];
    }
}
