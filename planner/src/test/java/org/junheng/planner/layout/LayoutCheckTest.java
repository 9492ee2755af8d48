package org.junheng.planner.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.planner.layout.LayoutWorlds.school;
import static org.junheng.planner.layout.LayoutWorlds.village;

import java.util.List;
import java.util.Map;
import org.junheng.core.text.Words;
import org.junit.jupiter.api.Test;

/** The recheck knows nothing of the solver: it refuses a layout that was tampered with, and says where. */
class LayoutCheckTest {

    private final LayoutInput input = LayoutWorlds.input(
            List.of(village("东村", 0, 5, 5), village("西村", 3, 30, 30)),
            List.of(school("东小", 0, 33, true), school("西小", 3, 33, false)),
            Map.of());

    private LayoutPlan plan(boolean[][] isOpen, int[][] siteOf, Travel.Mode mode) {
        Travel.Mode[][] modes = {{mode, mode}, {mode, mode}};
        LayoutPlan draft = new LayoutPlan(input, isOpen, siteOf, modes, 0, 0, false);
        return new LayoutPlan(input, isOpen, siteOf, modes, LayoutCheck.cost(draft), 0, false);
    }

    private static final boolean[][] BOTH = {{true, true}, {true, true}};
    private static final int[][] NEAREST = {{0, 0}, {1, 1}};

    @Test
    void a_sound_layout_passes() {
        assertThat(Layout.breaches(plan(BOTH, NEAREST, Travel.Mode.WALK))).isEmpty();
    }

    @Test
    void students_at_a_closed_school_are_refused() {
        assertThat(Layout.breaches(plan(new boolean[][] {{true, true}, {true, false}}, NEAREST, Travel.Mode.WALK)))
                .extracting(Words::zh)
                .contains("2027 年 西村 → 西小：这所学校这一年不收这个学段的学生");
    }

    @Test
    void a_school_that_closes_and_opens_again_is_refused() {
        boolean[][] closing = {{true, true}, {false, true}};

        assertThat(Layout.breaches(plan(closing, new int[][] {{0, 0}, {0, 1}}, Travel.Mode.WALK)))
                .extracting(Words::en)
                .contains("西小 is opened and closed 2 times", "2026 东小: 35 students, should be 0 to 33");
    }

    @Test
    void a_protected_school_that_closes_is_refused() {
        boolean[][] closing = {{false, false}, {true, true}};

        assertThat(Layout.breaches(plan(closing, new int[][] {{1, 1}, {1, 1}}, Travel.Mode.WALK)))
                .extracting(Words::zh)
                .contains("东小 2026 年撤并，还没有办：听证、公示、备案");
    }

    @Test
    void boarders_without_beds_are_refused() {
        assertThat(Layout.breaches(plan(BOTH, NEAREST, Travel.Mode.BOARD)))
                .extracting(Words::en)
                .contains("2026 西小: 30 boarders, 0 beds");
    }

    @Test
    void a_cost_that_was_written_otherwise_is_refused() {
        LayoutPlan sound = plan(BOTH, NEAREST, Travel.Mode.WALK);
        LayoutPlan cheaper = new LayoutPlan(input, BOTH, NEAREST, sound.mode(), sound.cost() - 10, 0, false);

        assertThat(Layout.breaches(cheaper)).extracting(Words::zh).containsExactly("方案写的是 19,990 元，实为 20,000 元");
    }
}
