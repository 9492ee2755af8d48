package org.junheng.planner.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.Standing;
import org.junit.jupiter.api.Test;

/** What a plan of zones says of its limits and draws of its land. */
class ZonePaperTest {

    private static final int[] HALVES = {0, 0, 1, 1};

    /** Four blocks in a row, a school at each end. */
    private static ZoneMap row(int places, ZoneLimit... more) {
        List<ZoneMap.Block> blocks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            blocks.add(new ZoneMap.Block("b" + i, i, 0, 10, i == 1 ? 1 : i / 2, -1, "", new int[] {i < 2 ? 5 : 3}));
        }
        return ZoneWorlds.map(
                4,
                blocks,
                List.of(
                        new ZoneMap.Zone("west", List.of("west"), new int[] {0}, places),
                        new ZoneMap.Zone("east", List.of("east"), new int[] {3}, places)),
                more);
    }

    private static Standing of(ZoneMap map, ZoneLimit limit) {
        return limit.standing(map, HALVES);
    }

    @Test
    void a_zone_is_full_when_no_further_block_has_room() {
        PlacesLimit places = new PlacesLimit(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(of(row(29), places).tight()).hasSize(2);
        assertThat(of(row(30), places).isBinding()).isFalse();
        PlacesLimit wanted = new PlacesLimit(new BigDecimal("0.5"), BigDecimal.ONE);
        assertThat(of(row(40), wanted).tight())
                .as("20 of 40, half of them wanted")
                .hasSize(2);
    }

    @Test
    void a_limit_on_moves_binds_when_no_further_block_could_change() {
        assertThat(of(row(40), new MovedLimit(19)).isBinding()).isTrue();
        assertThat(of(row(40), new MovedLimit(20)).isBinding()).isFalse();
        assertThat(of(row(40), new MovedLimit(20)).now().zh()).isEqualTo("改划 10 名");
    }

    @Test
    void a_way_and_a_share_bind_where_they_reach_their_limit() {
        assertThat(of(row(40), new FarthestLimit(BigDecimal.ONE)).tight()).hasSize(2);
        assertThat(of(row(40), new FarthestLimit(new BigDecimal("1.1"))).isBinding())
                .isFalse();
        // 10 of 20 in the west, 6 of 20 in the east, 16 of 40 of all
        assertThat(of(row(40), new BalanceLimit("c", 0, new BigDecimal("0.1"))).tight())
                .hasSize(2);
        assertThat(of(row(40), new BalanceLimit("c", 0, new BigDecimal("0.101")))
                        .isBinding())
                .isFalse();
    }

    @Test
    void the_land_of_a_block_ends_half_way_to_its_neighbours() {
        BlockCells cells = new BlockCells(row(40));
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        for (double[] corner : cells.of(1)) {
            west = Math.min(west, corner[0]);
            east = Math.max(east, corner[0]);
        }
        assertThat(west).isBetween(0.4999, 0.5001);
        assertThat(east).isBetween(1.4999, 1.5001);
        assertThat(cells.edges())
                .filteredOn(edge -> !edge.isOuter())
                .extracting(edge -> edge.block() + "-" + edge.other())
                .containsExactlyInAnyOrder("0-1", "1-2", "2-3");
        assertThat(cells.edges())
                .filteredOn(edge -> edge.block() == 1 && edge.other() == 2)
                .allSatisfy(edge -> {
                    assertThat(edge.x1()).isBetween(1.4999, 1.5001);
                    assertThat(edge.x2()).isBetween(1.4999, 1.5001);
                });
    }
}
