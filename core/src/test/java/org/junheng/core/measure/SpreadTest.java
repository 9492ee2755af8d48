package org.junheng.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** What must hold of every spread, whatever the schools. */
class SpreadTest {

    record School(double students, double groundM2) {}

    @Provide
    Arbitrary<List<School>> counties() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3000),
                        Arbitraries.integers().between(0, 40_000))
                .as((students, ground) -> new School(students, ground))
                .list()
                .ofMinSize(2)
                .ofMaxSize(25);
    }

    @Property(tries = 200)
    void permuting_schools_changes_nothing(@ForAll("counties") List<School> county, @ForAll long seed) {
        List<School> shuffled = new ArrayList<>(county);
        Collections.shuffle(shuffled, new Random(seed));
        // codes follow the schools, so the same schools arrive in another order
        Spread one = spread(county);
        Spread other = world(shuffled, shuffled.stream().map(county::indexOf).toList())
                .sports()
                .spread();
        assertThat(other.mean()).isCloseTo(one.mean(), within(1e-12 * one.mean()));
        if (!Double.isNaN(one.cv())) {
            assertThat(other.cv()).isCloseTo(one.cv(), within(1e-9));
        }
    }

    @Property(tries = 200)
    void splitting_a_school_into_two_alike_changes_no_spread(@ForAll("counties") List<School> county) {
        List<School> split = new ArrayList<>(county);
        School first = split.remove(0);
        split.add(new School(first.students() / 2, first.groundM2() / 2));
        split.add(new School(first.students() / 2, first.groundM2() / 2));
        Spread one = spread(county);
        Assume.that(!Double.isNaN(one.cv()));
        assertThat(spread(split).cv()).isCloseTo(one.cv(), within(1e-9));
        assertThat(spread(split).mean()).isCloseTo(one.mean(), within(1e-9 * one.mean()));
    }

    @Property(tries = 200)
    void scaling_a_quantity_scales_the_mean_and_leaves_the_spread(
            @ForAll("counties") List<School> county, @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        Spread one = spread(county);
        Assume.that(!Double.isNaN(one.cv()));
        Spread scaled = spread(county.stream()
                .map(school -> new School(school.students(), school.groundM2() * factor))
                .toList());
        assertThat(scaled.cv()).isCloseTo(one.cv(), within(1e-9));
        assertThat(scaled.mean()).isCloseTo(one.mean() * factor, within(1e-9 * one.mean() * factor));
    }

    @Property(tries = 100)
    void both_theil_measures_split_into_between_and_within_without_a_rest(@ForAll("counties") List<School> county) {
        double[] quantity = county.stream().mapToDouble(School::groundM2).toArray();
        double[] students = county.stream().mapToDouble(School::students).toArray();
        String[] groups = new String[quantity.length];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = String.valueOf(i % 3);
        }
        Decomposition parts = Decomposition.of(quantity, students, groups);
        double within = 0;
        double total = 0;
        for (String group : parts.groups().keySet()) {
            double own = 0;
            for (int i = 0; i < groups.length; i++) {
                own += groups[i].equals(group) ? quantity[i] : 0;
            }
            total += own;
            double theil = parts.groups().get(group).theilT();
            within += own == 0 ? 0 : own * theil;
        }
        Assume.that(total > 0);
        assertThat(parts.theilTWithin()).isCloseTo(within / total, within(1e-9));
    }

    @Test
    void one_school_has_no_spread_and_is_not_held_against_its_county() {
        IndicatorMeasures sports = new World().school("a", 100, 800, 1).sports();
        assertThat(sports.spread().cv()).isNaN();
        assertThat(sports.within()).isEqualTo(Decision.NOT_APPLICABLE);
    }

    @Test
    void schools_that_all_have_nothing_are_not_called_balanced() {
        IndicatorMeasures sports =
                new World().school("a", 100, 0, 1).school("b", 300, 0, 1).sports();
        assertThat(sports.spread().cv()).isNaN();
        assertThat(sports.within()).isEqualTo(Decision.OPEN);
    }

    @Test
    void a_school_without_students_takes_no_part() {
        IndicatorMeasures sports = new World()
                .school("a", 100, 800, 1)
                .school("b", 0, 5000, 1)
                .school("c", 100, 800, 1)
                .sports();
        assertThat(sports.spread().schools()).isEqualTo(2);
        assertThat(sports.spread().cv()).isZero();
    }

    private static Spread spread(List<School> county) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < county.size(); i++) {
            order.add(i);
        }
        return world(county, order).sports().spread();
    }

    private static World world(List<School> county, List<Integer> codes) {
        World world = new World();
        for (int i = 0; i < county.size(); i++) {
            String code = "s%04d-%d".formatted(codes.get(i), i);
            world.school(code, county.get(i).students(), county.get(i).groundM2(), 1);
        }
        return world;
    }
}
