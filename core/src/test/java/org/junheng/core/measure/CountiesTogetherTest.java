package org.junheng.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junheng.core.standard.Clause;
import org.junit.jupiter.api.Test;

/** Counties are measured several at a time; what is found of one is what would be found of it alone. */
class CountiesTogetherTest {

    private static final List<String> COUNTIES = List.of("999901", "999902", "999903", "999904");
    private static final Clause RULE = World.QUALITY.clause("schools").orElseThrow();

    /** Schools of a county by chance, some of them without a figure; the second county has no junior stage. */
    private static void fill(World world, String county, int schools) {
        SplittableRandom random = new SplittableRandom(county.hashCode());
        world.county(county);
        for (int i = 0; i < schools; i++) {
            String code = "%s-%04d".formatted(county, i);
            double ground = random.nextInt(9) == 0 ? Double.NaN : random.nextInt(2_000, 20_000);
            if (i % 3 == 0 && !county.equals(COUNTIES.get(1))) {
                world.section(code, "junior", random.nextInt(1, 900), ground, random.nextInt(0, 20));
            }
            world.section(code, "primary", random.nextInt(1, 1_500), ground, random.nextInt(0, 20));
        }
    }

    /** Everything that was found of a county, in words. */
    private static String told(Measures measures, String county) {
        StringBuilder told = new StringBuilder();
        for (StageMeasures stage : measures.stages(county)) {
            told.append(stage.stage()).append('\n');
            for (int section = 0; section < stage.size(); section++) {
                told.append(measures.name(stage, section))
                        .append(' ')
                        .append(stage.students(section))
                        .append(' ')
                        .append(stage.decision(RULE, section));
                for (IndicatorMeasures each : stage.indicators()) {
                    told.append(String.format(
                            Locale.ROOT,
                            " %s/%s/%s",
                            each.quantity(section),
                            each.value(section),
                            each.meets(section)));
                }
                told.append('\n');
            }
            stage.indicators()
                    .forEach(each ->
                            told.append(each.spread()).append(each.within()).append('\n'));
        }
        return told.toString();
    }

    @Test
    void many_small_counties_and_one_larger_than_a_batch_are_told_as_if_each_were_alone() {
        int[] sizes = {40, 7, 1_300, 12};
        World together = new World();
        for (int i = 0; i < sizes.length; i++) {
            fill(together, COUNTIES.get(i), sizes[i]);
        }
        Measures all = Measurement.of(together.facts(), World.QUALITY, World.YEAR);
        assertThat(all.areas()).isEqualTo(COUNTIES);
        for (int i = 0; i < sizes.length; i++) {
            World alone = new World();
            fill(alone, COUNTIES.get(i), sizes[i]);
            Measures one = Measurement.of(alone.facts(), World.QUALITY, World.YEAR);
            assertThat(told(all, COUNTIES.get(i))).isEqualTo(told(one, COUNTIES.get(i)));
            assertThat(all.stages(COUNTIES.get(i)).stream()
                            .mapToInt(StageMeasures::size)
                            .sum())
                    .isGreaterThanOrEqualTo(sizes[i]);
        }
    }

    @Test
    void stages_come_in_the_order_of_the_standard_county_by_county() {
        World world = new World();
        COUNTIES.forEach(county -> fill(world, county, 4));
        assertThat(Measurement.of(world.facts(), World.QUALITY, World.YEAR).stages())
                .extracting(stage -> stage.area() + " " + stage.stage())
                .containsExactly(
                        "999901 primary",
                        "999901 junior",
                        "999902 primary",
                        "999903 primary",
                        "999903 junior",
                        "999904 primary",
                        "999904 junior");
    }

    @Test
    void a_spread_at_its_limit_is_decided_by_the_schools_of_its_own_county() {
        // the second county: 5 m² and 15 m² per student, CV exactly 0.50; a hair more in the third
        World world = new World()
                .county("999901")
                .school("a", 100, 900, 1)
                .school("b", 100, 800, 1)
                .county("999902")
                .school("c", 100, 500, 1)
                .school("d", 100, 1500, 1)
                .county("999903")
                .school("e", 100, 500, 1)
                .school("f", 100, Math.nextUp(1500d), 1);
        Measures measures = Measurement.of(world.facts(), World.QUALITY, World.YEAR);
        assertThat(measures.areas())
                .extracting(area -> measures.stage(area, "primary")
                        .flatMap(stage -> stage.indicator("sports-area-per-student"))
                        .orElseThrow()
                        .within())
                .containsExactly(Decision.MET, Decision.MET, Decision.NOT_MET);
    }

    @Test
    void of_many_schools_exactly_those_that_do_not_count_are_left_out() {
        World world = new World();
        List<String> special = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            String code = "s%04d".formatted(i);
            world.type(i % 7 == 3 ? "special" : "primary").school(code, 100, 900, 1);
            if (i % 7 == 3) {
                special.add(code);
            }
        }
        Measures measures = Measurement.of(world.facts(), World.QUALITY, World.YEAR);
        assertThat(measures.leftOut())
                .extracting(out -> out.table().shown(out.row(), "school"))
                .containsExactlyElementsOf(special);
        assertThat(measures.stage("999901", "primary").orElseThrow().size()).isEqualTo(1_500 - special.size());
    }

    @Test
    void all_together_they_are_one_county_without_a_name() {
        World world = new World()
                .county("999901")
                .school("a", 100, 500, 1)
                .county("999902")
                .school("b", 100, 1500, 1);
        Measures apart = Measurement.of(world.facts(), World.QUALITY, World.YEAR);
        Measures across = Measurement.acrossAreas(world.facts(), World.QUALITY, World.YEAR);
        assertThat(apart.stages()).hasSize(2);
        assertThat(across.areas()).containsExactly("");
        assertThat(across.stage("", "primary").orElseThrow().size()).isEqualTo(2);
        assertThat(across.stage("", "primary")
                        .flatMap(stage -> stage.indicator("sports-area-per-student"))
                        .orElseThrow()
                        .spread()
                        .cv())
                .isEqualTo(0.5);
    }

    @Test
    void among_several_counties_a_school_that_names_none_is_left_out_and_said_so() {
        World world = new World()
                .county("999901")
                .school("a", 100, 900, 1)
                .county(null)
                .school("b", 100, 900, 1)
                .county("999902")
                .school("c", 100, 900, 1);
        Measures measures = Measurement.of(world.facts(), World.QUALITY, World.YEAR);
        assertThat(measures.areas()).containsExactly("999901", "999902");
        assertThat(measures.leftOut()).singleElement().satisfies(out -> {
            assertThat(out.table().shown(out.row(), "school")).isEqualTo("b");
            assertThat(out.reason().zh()).contains("不知道属于哪个县");
        });
    }

    @Test
    void in_a_file_of_one_county_a_school_that_names_none_belongs_to_it() {
        World world = new World()
                .school("a", 100, 900, 1)
                .county(null)
                .school("b", 100, 900, 1)
                .school("c", 0, 900, 1);
        Measures measures = Measurement.of(world.facts(), World.QUALITY, World.YEAR);
        assertThat(measures.stage("999901", "primary").orElseThrow().size()).isEqualTo(2);
        assertThat(measures.leftOut()).extracting(out -> out.reason().en()).containsExactly("has no students");
    }
}
