package org.junheng.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.core.collect.CsvFiles;
import org.junheng.core.text.Words;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.layout.Layout;
import org.junheng.planner.layout.LayoutFile;
import org.junheng.planner.layout.LayoutPlan;
import org.junheng.planner.tables.TableReader;
import org.junheng.planner.zones.ZonePlan;
import org.junheng.planner.zones.Zones;
import org.junheng.planner.zones.ZonesFile;
import org.junit.jupiter.api.Test;

/** The examples that come with the program give plans. */
class ExamplesTest {

    private static final TableReader CSV = (table, file) -> CsvFiles.read(file);

    private static final Path EXAMPLES = Path.of("..", "examples");

    @Test
    void the_example_of_a_layout_gives_a_plan_that_merges_schools_and_keeps_the_protected_ones() {
        LayoutPlan plan = Layout.plan(LayoutFile.read(EXAMPLES.resolve("layout"), CSV), Effort.gap(0.05), Watch.NOBODY)
                .plan()
                .orElseThrow();

        assertThat(Layout.breaches(plan)).isEmpty();
        assertThat(plan.gap()).isLessThanOrEqualTo(0.05);
        assertThat(plan.lines()).filteredOn(line -> line.site().equals("虚构村小2")).allMatch(LayoutPlan.Line::isOpen);
        assertThat(plan.sentences()).extracting(Words::zh).anyMatch(sentence -> sentence.contains("撤并"));
    }

    @Test
    void the_example_of_zones_gives_a_plan_in_one_piece_that_moves_no_more_than_allowed() {
        ZonePlan plan = Zones.plan(ZonesFile.read(EXAMPLES.resolve("zones"), CSV), Effort.gap(0.05), Watch.NOBODY)
                .plan()
                .orElseThrow();

        assertThat(Zones.breaches(plan)).isEmpty();
        assertThat(plan.moved()).isLessThanOrEqualTo(700);
        assertThat(plan.gap()).isLessThanOrEqualTo(0.05);
    }
}
