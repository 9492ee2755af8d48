package org.junheng.planner.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_best_medians_of_a_small_plane_are_found(long seed) {
        Random random = new Random(seed);
        int size = 9;
        double[][] cost = new double[size][size];
        double[] demand = new double[size];
        double[] places = new double[size];
        for (int i = 0; i < size; i++) {
            demand[i] = 1 + random.nextInt(5);
            places[i] = 14;
            for (int j = 0; j < size; j++) {
                cost[i][j] = i == j ? 0 : 1 + random.nextInt(30);
            }
        }
        double least = Double.POSITIVE_INFINITY;
        for (int open = 0; open < 1 << size; open++) {
            if (Integer.bitCount(open) == 3) {
                least = Math.min(least, assigned(cost, demand, places.clone(), open, 0));
            }
        }
        Location.Answer answer =
                new Location(new double[size], places, demand, cost, 3, true).solve(Effort.gap(0), Watch.NOBODY);

        assertThat(answer.cost()).isCloseTo(least, within(1e-6));
    }

    private static double assigned(double[][] cost, double[] demand, double[] left, int open, int customer) {
        if (customer == demand.length) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int site = 0; site < left.length; site++) {
            if ((open >> site & 1) == 1 && left[site] >= demand[customer]) {
                left[site] -= demand[customer];
                least = Math.min(least, cost[customer][site] + assigned(cost, demand, left, open, customer + 1));
                left[site] += demand[customer];
            }
        }
        return least;
    }
}
