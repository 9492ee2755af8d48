package org.junheng.core.report;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which groups of people are too small to be told of in public (小样本遮蔽): those under ten, and where that leaves one alone or fewer than
 * ten in all, the next smallest too, so that no one can be found by taking the others from the whole.
 */
final class SmallGroups {

    /** the fewest people that are told of, as school data of several countries have it */
    static final int FEWEST = 10;

    private SmallGroups() {}

    /** @param people in each group, none left out of the whole that is told; NaN where it is not known */
    static boolean[] hidden(double[] people) {
        return hidden(people, FEWEST);
    }

    /** @param fewest the fewest people that are told of */
    static boolean[] hidden(double[] people, int fewest) {
        boolean[] hidden = new boolean[people.length];
        for (int i = 0; i < people.length; i++) {
            hidden[i] = !(people[i] >= fewest) && people[i] != 0;
        }
        return safe(people, hidden, fewest);
    }

    /** With as many more of them hidden as it takes that none is found from the whole. */
    static boolean[] safe(double[] people, boolean[] hidden, int fewest) {
        boolean[] safe = hidden.clone();
        while (count(safe) > 0 && count(safe) < people.length && !isSafe(people, safe, fewest)) {
            safe[smallestShown(people, safe)] = true;
        }
        return safe;
    }

    /**
     * Which members of a group are not shown each by itself, where the whole of the group is told unless it is hidden.
     *
     * @param people of each member, such as the students of each school
     */
    static boolean[] hiddenMembers(double[] people, boolean isGroupHidden) {
        boolean[] hidden = hidden(people);
        if (isGroupHidden) {
            Arrays.fill(hidden, true);
        }
        return hidden;
    }

    private static boolean isSafe(double[] people, boolean[] hidden, int fewest) {
        double together = IntStream.range(0, people.length)
                .filter(i -> hidden[i])
                .mapToDouble(i -> people[i])
                .filter(number -> !Double.isNaN(number))
                .sum();
        return count(hidden) > 1 && together >= fewest;
    }

    private static int count(boolean[] hidden) {
        return (int) IntStream.range(0, hidden.length).filter(i -> hidden[i]).count();
    }

    private static int smallestShown(double[] people, boolean[] hidden) {
        return IntStream.range(0, people.length)
                .filter(i -> !hidden[i])
                .reduce((one, other) -> people[other] < people[one] ? other : one)
                .orElseThrow();
    }
}
