package org.junheng.core.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.core.verify.Given.given;

import org.junit.jupiter.api.Test;

class BlankRuleTest {

    @Test
    void a_required_blank_asks_whether_it_is_none_or_not_filled_in() {
        assertThat(given("stage", "year school stage students", "2025 3399010001 primary -")
                        .findings("required"))
                .containsExactly("ERROR 学段 D2：“在校生数”空着：没有（0）还是还没填？没有请写 0，还没填请补上");
    }

    @Test
    void a_zero_is_not_a_blank() {
        assertThat(given("stage", "year school stage students", "2025 3399010001 primary 0")
                        .findings("required"))
                .isEmpty();
    }

    @Test
    void a_column_that_is_blank_all_the_way_down_is_one_finding_with_every_place() {
        var checked = given(
                        "stage",
                        "year school stage students",
                        "2025 3399010001 primary -",
                        "2025 3399010002 primary -",
                        "2025 3399010003 primary -")
                .verified();
        assertThat(checked.errors()).hasSize(1);
        assertThat(checked.errors().get(0).places()).hasSize(3);
    }

    @Test
    void a_required_column_that_is_not_there_is_asked_for_once() {
        assertThat(given("stage", "year school stage", "2025 3399010001 primary", "2025 3399010002 primary")
                        .findings("required"))
                .containsExactly("ERROR 学段 2、3：表里没有“在校生数”这一列，请补上");
    }

    @Test
    void a_gap_in_a_column_that_others_filled_is_asked_about() {
        assertThat(given(
                                "stage",
                                "year school stage students backbone",
                                "2025 3399010001 primary 300 3",
                                "2025 3399010002 primary 300 -",
                                "2025 3399010003 primary 300 5")
                        .findings("blank"))
                .containsExactly("QUERY 学段 E3：“县级及以上骨干教师数”空着，其他行都填了：没有（0）还是还没填？没有请写 0，还没填请补上，不掌握请说明");
    }
}
