package org.junheng.planner.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junheng.core.text.Words;
import org.junit.jupiter.api.Test;

/** The recheck knows nothing of the solver: it refuses a plan that was tampered with, and says where. */
class ZoneCheckTest {

    private final ZoneMap map = ZoneWorlds.map(
            6, ZonesTest.row(6), ZonesTest.twoEnds(6, 40), new MovedLimit(0), new FarthestLimit(new BigDecimal("3.5")));

    private ZonePlan plan(double bound, int... zoneOf) {
        return new ZonePlan(map, zoneOf, map.studentKm(zoneOf), bound, false);
    }

    @Test
    void a_sound_plan_passes() {
        assertThat(Zones.breaches(plan(60, 0, 0, 0, 1, 1, 1))).isEmpty();
    }

    @Test
    void a_zone_in_two_pieces_is_refused() {
        assertThat(Zones.breaches(plan(60, 0, 0, 1, 0, 1, 1)))
                .extracting(Words::zh)
                .containsExactly("s0 不连片，与学校隔开的有：b3", "s1 不连片，与学校隔开的有：b2");
    }

    @Test
    void students_beyond_the_places_are_refused() {
        assertThat(Zones.breaches(plan(60, 0, 0, 0, 0, 0, 1)))
                .extracting(Words::en)
                .contains("s0: 50 students, room for at most 40");
    }

    @Test
    void a_way_that_is_too_long_is_refused() {
        assertThat(Zones.breaches(plan(60, 0, 0, 0, 0, 0, 1)))
                .extracting(Words::zh)
                .contains("b4 → s0：10 名学生，4.00 公里，限 3.5 公里");
    }

    @Test
    void a_school_outside_its_zone_is_refused() {
        assertThat(Zones.breaches(plan(60, 1, 0, 0, 1, 1, 1)))
                .extracting(Words::zh)
                .contains("s0 的学校不在自己的学区里");
    }

    @Test
    void a_bound_above_the_plan_is_refused() {
        assertThat(Zones.breaches(plan(61, 0, 0, 0, 1, 1, 1)))
                .extracting(Words::en)
                .containsExactly("the bound 61.00 is above the plan's own 60.00");
    }

    @Test
    void student_km_that_were_written_otherwise_are_refused() {
        assertThat(Zones.breaches(new ZonePlan(map, new int[] {0, 0, 0, 1, 1, 1}, 59, 50, false)))
                .extracting(Words::zh)
                .containsExactly("方案写的是 59.00 人公里，实为 60.00");
    }
}
