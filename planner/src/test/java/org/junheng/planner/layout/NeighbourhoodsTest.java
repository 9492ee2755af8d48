package org.junheng.planner.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighbourhoodsTest {

    private static final double PRICE = 1_000;

    /** An invented plane: villages and sites scattered over it, sites of some places each. */
    private static Siting plane(int villages, int sites, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] students = random.doubles(villages, 5, 60).map(Math::rint).toArray();
        double enough = Arrays.stream(students).sum() * 2 / sites;
        double[][] at = new double[sites][];
        Siting.Course[][] courses = new Siting.Course[sites][];
        double[] places = new double[sites];
        for (int site = 0; site < sites; site++) {
            at[site] = new double[] {random.nextDouble(60), random.nextDouble(60)};
            places[site] = Math.rint(enough * (0.5 + random.nextDouble()));
            courses[site] = new Siting.Course[] {
                new Siting.Course(new boolean[] {true}, 300 + places[site]), new Siting.Course(new boolean[] {false}, 0)
            };
        }
        double[][] day = new double[villages][sites];
        double[][] none = new double[villages][sites];
        for (int village = 0; village < villages; village++) {
            double x = random.nextDouble(60);
            double y = random.nextDouble(60);
            Arrays.fill(none[village], Siting.NEVER);
            for (int site = 0; site < sites; site++) {
                day[village][site] = students[village] * Math.hypot(x - at[site][0], y - at[site][1]) * 0.3;
            }
        }
        return new Siting(
                courses,
                new double[sites],
                places,
                new double[sites],
                new double[][] {students},
                new double[][][] {day},
                new double[][][] {none},
                Siting.ANY,
                true);
    }

    private static double[] loads(Siting siting, Siting.Answer answer) {
        double[] loads = new double[siting.sites()];
        for (int village = 0; village < siting.villages(); village++) {
            loads[answer.siteOf()[0][village]] += siting.demand()[0][village];
        }
        return loads;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void from_one_overfull_school_it_comes_to_the_best_layout(long seed) {
        Siting siting = plane(30, 6, seed);
        int[] onlyOne = {0, 1, 1, 1, 1, 1};
        int[][] allThere = new int[1][siting.villages()];
        boolean[][] nobody = new boolean[1][siting.villages()];
        double over = Arrays.stream(siting.demand()[0]).sum() - siting.most()[0];
        Siting.Answer start =
                new Siting.Answer(onlyOne, allThere, nobody, siting.cost(onlyOne, allThere, nobody) + PRICE * over);

        List<Siting.Answer> found = new ArrayList<>();
        new Neighbourhoods(siting, start, PRICE).improve(Watch.NOBODY, better -> {
            found.add(better);
            return false;
        });

        Siting.Answer last = found.get(found.size() - 1);
        double best =
                SitingSearch.of(siting, Effort.gap(0), Watch.NOBODY).answer().cost();
        assertThat(last.cost()).isCloseTo(best, within(best * 1e-3));
        for (Siting.Answer answer : found) {
            double[] loads = loads(siting, answer);
            for (int site = 0; site < loads.length; site++) {
                assertThat(loads[site]).isLessThanOrEqualTo(answer.chosen()[site] == 0 ? siting.most()[site] : 0);
            }
        }
    }

    @Test
    void a_layout_of_many_villages_is_proven_near_the_least_and_keeps_to_the_places() {
        Siting siting = plane(400, 60, 4);

        SitingSearch.Found found = SitingSearch.of(siting, Effort.gap(0.02), Watch.NOBODY);

        assertThat(found.bound()).isGreaterThanOrEqualTo(0.98 * found.answer().cost());
        double[] loads = loads(siting, found.answer());
        for (int site = 0; site < loads.length; site++) {
            assertThat(loads[site]).isLessThanOrEqualTo(found.answer().chosen()[site] == 0 ? siting.most()[site] : 0);
        }
    }
}
