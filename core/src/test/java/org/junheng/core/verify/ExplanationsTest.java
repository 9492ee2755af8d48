package org.junheng.core.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.core.verify.Given.given;

import org.junheng.core.model.Finding;
import org.junit.jupiter.api.Test;

class ExplanationsTest {

    private static final Given JUMPS = given(
            "stage",
            "year school stage students classes teachers",
            "2024 9999010001 primary 121 3 9",
            "2024 9999010002 primary 121 3 9",
            "2025 9999010001 primary 203 5 13",
            "2025 9999010002 primary 203 5 13");

    @Test
    void an_explained_query_is_settled_and_the_others_stay_open() {
        Checked checked = JUMPS.verified(place -> place.row() == 4 ? "并入河口村小" : "");
        assertThat(checked.settled())
                .filteredOn(finding -> finding.rule().equals("year-on-year"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.explanation()).isEqualTo("并入河口村小"))
                .satisfies(finding -> assertThat(finding.places()).hasSize(1));
        assertThat(checked.queries())
                .filteredOn(finding -> finding.rule().equals("year-on-year"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.places().get(0).row()).isEqualTo(5));
    }

    @Test
    void an_explained_query_is_still_used() {
        Checked checked = JUMPS.verified(place -> "属实");
        assertThat(checked.facts().table("stage").column("students").number(3)).isEqualTo(203);
    }

    @Test
    void an_error_is_not_explained_away() {
        Checked checked = given("stage", "year school stage students", "2025 9999010001 primary -")
                .verified(place -> "没有填");
        assertThat(checked.settled()).isEmpty();
        assertThat(checked.errors()).extracting(Finding::explanation).containsOnly("");
    }
}
