package org.junheng.core.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.core.verify.Given.given;

import org.junheng.core.model.State;
import org.junit.jupiter.api.Test;

class CellRulesTest {

    @Test
    void a_figure_below_what_its_field_allows_is_an_error_and_not_used() {
        var given = given("school", "year school books site_m2", "2025 3399010001 1200 -5");
        assertThat(given.findings("range")).containsExactly("ERROR 学校 D2：“占地面积”写的是 -5 m²，不能小于 0；请改正");
        assertThat(given.verified().facts().table("school").column("site_m2").state(0))
                .isEqualTo(State.MISSING);
        assertThat(given.verified().facts().table("school").column("books").number(0))
                .isEqualTo(1200);
    }

    @Test
    void a_share_over_a_hundred_percent_is_refused_but_a_growth_over_it_is_not() {
        assertThat(given("county", "year area retention_primary_pct", "2025 999901 100.4")
                        .findings("percentage"))
                .containsExactly("ERROR 县情 C2：“小学巩固率”写的是 100.4 %，部分不会多于全部，百分比不能超过 100；请核对分子、分母，写 0 到 100 之间的数");
        assertThat(given("funding", "area fiscal_year education_allocation_growth_pct", "999901 2024 130")
                        .findings("percentage"))
                .isEmpty();
    }

    @Test
    void eighty_eight_thousand_eight_hundred_and_eighty_eight_books_are_no_figure() {
        var given = given("school", "year school books", "2025 3399010001 88888", "2025 3399010002 88887");
        assertThat(given.findings("sentinel"))
                .containsExactly("ERROR 学校 C2：“图书册数”写的是 88888，像是代替“没有数据”的占位；没有请写 0，还没有数请留空，确有此数请核对");
        assertThat(given.verified().facts().table("school").column("books").state(0))
                .isEqualTo(State.MISSING);
    }

    @Test
    void minus_one_is_told_once_as_a_stand_in_and_not_again_as_out_of_range() {
        assertThat(given("school", "year school site_m2", "2025 3399010001 -1").findings())
                .filteredOn(line -> line.contains("占地面积"))
                .hasSize(1);
    }
}
