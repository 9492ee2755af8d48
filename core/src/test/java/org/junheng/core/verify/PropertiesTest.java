package org.junheng.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junheng.core.model.State;
import org.junheng.core.model.Table;

/** What holds for any county, whatever its figures. */
class PropertiesTest {

    private static final String SCHOOLS =
            "year area school school_name type books site_m2 sports_ground_m2 equipment_value";
    private static final String STAGES = "year school stage students classes teachers bachelor largest_class";

    private record County(List<String> schools, List<String> stages) {

        Given given() {
            return Given.given("school", SCHOOLS, schools.toArray(String[]::new))
                    .and("stage", STAGES, stages.toArray(String[]::new));
        }

        County shuffled(long seed) {
            List<String> mixedSchools = new ArrayList<>(schools);
            List<String> mixedStages = new ArrayList<>(stages);
            Collections.shuffle(mixedSchools, new Random(seed));
            Collections.shuffle(mixedStages, new Random(seed + 1));
            return new County(mixedSchools, mixedStages);
        }
    }

    /** A county with a flaw here and there: blanks, stand-ins, jumps, impossible parts. */
    private static County county(int size, long seed) {
        Random random = new Random(seed);
        List<String> schools = new ArrayList<>();
        List<String> stages = new ArrayList<>();
        for (int year = 2024; year <= 2025; year++) {
            for (int i = 0; i < size; i++) {
                String code = String.valueOf(9999010000L + i);
                schools.add("%d 999901 %s 第%d小学 primary %s %s %s %s"
                        .formatted(
                                year,
                                code,
                                random.nextInt(2 * size),
                                figure(random, 9000),
                                figure(random, 20000),
                                figure(random, 20000),
                                figure(random, 300)));
                stages.add("%d %s primary %s %s %s %s %s"
                        .formatted(
                                year,
                                random.nextInt(20) == 0 ? "9999019999" : code,
                                figure(random, 1500),
                                figure(random, 30),
                                figure(random, 90),
                                figure(random, 90),
                                figure(random, 60)));
            }
        }
        return new County(schools, stages);
    }

    private static String figure(Random random, int most) {
        return switch (random.nextInt(12)) {
            case 0 -> "-";
            case 1 -> "0";
            case 2 -> "88888";
            default -> String.valueOf(random.nextInt(most));
        };
    }

    private static List<String> told(Given given) {
        return given.verified().findings().stream()
                .map(finding -> finding.level() + " " + finding.rule() + " " + finding.school() + " "
                        + finding.places().size() + " " + finding.message())
                .sorted()
                .toList();
    }

    @Property(tries = 40)
    void the_order_of_rows_changes_no_finding(@ForAll @IntRange(min = 1, max = 25) int size, @ForAll long seed) {
        County county = county(size, seed);
        assertThat(told(county.shuffled(seed).given())).isEqualTo(told(county.given()));
    }

    @Property(tries = 40)
    void every_error_leaves_its_cell_unused_and_every_query_leaves_it_as_it_was(
            @ForAll @IntRange(min = 1, max = 25) int size, @ForAll long seed) {
        Given given = county(size, seed).given();
        Table before = given.facts().table("school");
        Table after = given.verified().facts().table("school");
        for (int row = 0; row < after.size(); row++) {
            int was = before.find(after.key(row));
            for (String field : List.of("books", "site_m2", "sports_ground_m2", "equipment_value")) {
                boolean isStandIn = before.column(field).number(was) == 88888;
                State state = after.column(field).state(row);
                assertThat(state)
                        .isEqualTo(
                                isStandIn ? State.MISSING : before.column(field).state(was));
                if (state == State.VALUE) {
                    assertThat(after.column(field).number(row))
                            .isEqualTo(before.column(field).number(was));
                }
            }
        }
    }

    @Property(tries = 20)
    void verifying_twice_says_the_same(@ForAll @IntRange(min = 1, max = 15) int size, @ForAll long seed) {
        Given given = county(size, seed).given();
        assertThat(given.findings()).isEqualTo(given.findings());
    }
}
