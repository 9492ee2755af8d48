package org.junheng.planner.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_cheapest_of_all_divisions_is_found_and_proven(long seed) {
        ZoneMap map =
                ZoneWorlds.random(4, 3, 3, seed, new MovedLimit(25), new BalanceLimit("g", 0, new BigDecimal("0.2")));
        double least = ZoneWorlds.least(map);
        Zones.Outcome outcome = Zones.plan(map, Effort.gap(0), Watch.NOBODY);

        if (least == Double.POSITIVE_INFINITY) {
            assertThat(outcome.plan()).isEmpty();
            assertThat(outcome.conflict().orElseThrow().isProven()).isTrue();
        } else {
            ZonePlan plan = outcome.plan().orElseThrow();
            assertThat(plan.studentKm()).isCloseTo(least, within(1e-6));
            assertThat(plan.bound()).isCloseTo(least, within(1e-3));
            assertThat(Zones.breaches(plan)).isEmpty();
        }
    }

    @Test
    void the_same_map_gives_the_same_zones() {
        ZoneMap map = ZoneWorlds.random(7, 6, 4, 9);
        int[] first = Zones.plan(map, Effort.gap(0.001), Watch.NOBODY)
                .plan()
                .orElseThrow()
                .zoneOf();

        assertThat(Zones.plan(map, Effort.gap(0.001), Watch.NOBODY)
                        .plan()
                        .orElseThrow()
                        .zoneOf())
                .isEqualTo(first);
    }

    @Test
    void schools_that_share_a_zone_lie_in_one_piece_of_it() {
        List<ZoneMap.Block> blocks = row(7);
        ZoneMap map = ZoneWorlds.map(
                7,
                blocks,
                List.of(
                        new ZoneMap.Zone("shared", List.of("a", "b"), new int[] {0, 4}, 60),
                        new ZoneMap.Zone("own", List.of("c"), new int[] {6}, 60)));

        assertThat(Zones.plan(map, Effort.gap(0), Watch.NOBODY)
                        .plan()
                        .orElseThrow()
                        .zoneOf())
                .startsWith(0, 0, 0, 0, 0)
                .endsWith(1);
    }

    @Test
    void blocks_of_one_feeder_go_to_one_zone() {
        List<ZoneMap.Block> blocks = new ArrayList<>(row(6));
        for (int i = 2; i < 5; i++) {
            ZoneMap.Block old = blocks.get(i);
            blocks.set(
                    i, new ZoneMap.Block(old.name(), old.x(), old.y(), old.students(), -1, -1, "feeder", old.groups()));
        }
        ZoneMap map = ZoneWorlds.map(6, blocks, twoEnds(6, 100), new TogetherLimit());
        int[] zoneOf = Zones.plan(map, Effort.gap(0), Watch.NOBODY)
                .plan()
                .orElseThrow()
                .zoneOf();

        assertThat(zoneOf[2]).isEqualTo(zoneOf[3]).isEqualTo(zoneOf[4]);
    }

    @Test
    void where_places_are_too_few_the_limits_that_conflict_are_named_with_the_least_that_must_give_way() {
        ZoneMap map = ZoneWorlds.map(6, row(6), twoEnds(6, 29), new FarthestLimit(new BigDecimal(9)));
        ZoneConflict conflict =
                Zones.plan(map, Effort.gap(0), Watch.NOBODY).conflict().orElseThrow();

        assertThat(conflict.isProven()).isTrue();
        assertThat(conflict.conflict()).extracting(Words::zh).contains("各学区学生数不超过学位数的 100%，不少于 0%");
        assertThat(conflict.conflict()).extracting(Words::zh).noneMatch(line -> line.contains("公里"));
        assertThat(conflict.loosening())
                .extracting(Words::en)
                .containsExactly("s0: 30 students, room for at most 29", "s1: 30 students, room for at most 29");
    }

    @Test
    void a_block_without_any_border_is_named() {
        ZoneMap map = ZoneWorlds.map(6, row(6), twoEnds(6, 100));
        int[][] next = map.next();
        next[3] = new int[0];
        next[2] = new int[] {1};
        next[4] = new int[] {5};
        ZoneConflict conflict =
                Zones.plan(map, Effort.gap(0), Watch.NOBODY).conflict().orElseThrow();

        assertThat(conflict.loosening().get(0).zh()).contains("b3").contains("相邻关系");
    }

    /** Blocks of ten students in a row. */
    static List<ZoneMap.Block> row(int size) {
        List<ZoneMap.Block> blocks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            blocks.add(new ZoneMap.Block("b" + i, i, 0, 10, -1, -1, "", new int[] {0}));
        }
        return blocks;
    }

    static List<ZoneMap.Zone> twoEnds(int size, int places) {
        return List.of(
                new ZoneMap.Zone("s0", List.of("s0"), new int[] {0}, places),
                new ZoneMap.Zone("s1", List.of("s1"), new int[] {size - 1}, places));
    }
}
