package org.junheng.core.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.core.assess.Trial.primary;

import java.util.List;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.State;
import org.junheng.core.model.Table;
import org.junit.jupiter.api.Test;

/** Sites that are no schools of their own join their main school: what adds up is added, what does not is left, what is alone moves. */
class SitesTest {

    private static final String MAIN = "0000000001";
    private static final String SITE = "0000000002";
    private static final String FAR = "0000000003";
    private static final String INTO = ", merged_into: '" + MAIN + "'";

    private static Measures measures(Facts facts) {
        return new Trial().verdict(facts).measures();
    }

    private static StageMeasures only(Measures measures, String stage) {
        StageMeasures found = measures.stage(ExampleFacts.AREA, stage).orElseThrow();
        assertThat(found.size()).isEqualTo(1);
        return found;
    }

    @Test
    void two_sites_add_up_with_their_main_school() {
        StageMeasures merged = only(
                measures(Trial.facts(
                        primary(MAIN, "100", "300", "1"),
                        primary(SITE, "50", "330", "1") + INTO,
                        primary(FAR, "50", "70", "2") + INTO)),
                "primary");
        assertThat(merged.students(0)).isEqualTo(200);
        assertThat(merged.indicator("ground").orElseThrow().quantity(0)).isEqualTo(700);
        assertThat(merged.indicator("backbone").orElseThrow().value(0)).isEqualTo(2);
    }

    @Test
    void a_largest_class_does_not_add_up() {
        Measures measures = measures(Trial.facts(
                primary(MAIN, "100", "300", "1") + ", largest_class: 40",
                primary(SITE, "50", "330", "1") + ", largest_class: 30" + INTO));
        Table stages = measures.facts().table("stage");
        assertThat(stages.size()).isEqualTo(1);
        assertThat(stages.column("largest_class").number(0)).isEqualTo(40);
    }

    @Test
    void a_stage_that_only_the_site_has_moves_to_the_main_school() {
        Measures measures = measures(Trial.facts(
                primary(MAIN, "100", "300", "1"),
                "school: '" + SITE
                        + "', stage: junior, students: 60, sports_ground_m2: 100, indoor_sports_m2: 0, backbone: 3"
                        + INTO));
        StageMeasures junior = only(measures, "junior");
        assertThat(measures.facts().table("stage").shown(junior.row(0), "school"))
                .isEqualTo(MAIN);
        assertThat(junior.students(0)).isEqualTo(60);
        assertThat(measures.facts().table("school").size()).isEqualTo(1);
    }

    @Test
    void rooms_of_the_site_move_and_rooms_of_the_main_school_stay() {
        Table rooms = measures(Trial.facts(
                        primary(MAIN, "100", "300", "1"),
                        primary(SITE, "50", "330", "1") + INTO,
                        "school: '" + MAIN + "', room: 音1, room_kind: music, room_m2: 70",
                        "school: '" + SITE + "', room: 音2, room_kind: music, room_m2: 60"))
                .facts()
                .table("room");
        assertThat(rooms.size()).isEqualTo(2);
        assertThat(List.of(rooms.shown(0, "school"), rooms.shown(1, "school"))).containsOnly(MAIN);
        assertThat(List.of(rooms.shown(0, "room_m2"), rooms.shown(1, "room_m2")))
                .containsExactly("70", "60");
    }

    @Test
    void a_table_without_sites_stays_the_table_it_was() {
        Facts facts = Trial.facts(
                primary(MAIN, "100", "300", "1"),
                primary(SITE, "50", "330", "1") + INTO,
                "school: '" + MAIN + "', room: 音1, room_kind: music, room_m2: 70");
        Measures measures = measures(facts);
        assertThat(measures.facts().table("room")).isSameAs(facts.table("room"));
        assertThat(measures.facts().table("stage")).isNotSameAs(facts.table("stage"));
    }

    @Test
    void what_does_not_apply_at_one_of_them_is_nothing_to_add() {
        Facts facts = Trial.facts(
                primary(MAIN, "100", "300", "1"),
                primary(SITE, "50", "330", "1") + INTO,
                primary(FAR, "50", "70", "1"));
        byte none = (byte) State.NOT_APPLICABLE.ordinal();
        Table schools = facts.table("school");
        Facts atMain = facts.with(schools.with(Column.ofNumbers(
                "indoor_sports_m2", new double[] {Double.NaN, 20, Double.NaN}, new byte[] {none, 0, none})));
        Column indoor = measures(atMain).facts().table("school").column("indoor_sports_m2");
        assertThat(indoor.number(0)).isEqualTo(20);
        assertThat(indoor.state(1)).isEqualTo(State.NOT_APPLICABLE);

        Facts atSite = facts.with(schools.with(
                Column.ofNumbers("indoor_sports_m2", new double[] {30, Double.NaN, 5}, new byte[] {0, none, 0})));
        assertThat(measures(atSite)
                        .facts()
                        .table("school")
                        .column("indoor_sports_m2")
                        .number(0))
                .isEqualTo(30);

        Facts nowhere = facts.with(schools.with(Column.ofNumbers(
                "indoor_sports_m2", new double[] {Double.NaN, Double.NaN, 5}, new byte[] {none, none, 0})));
        assertThat(measures(nowhere)
                        .facts()
                        .table("school")
                        .column("indoor_sports_m2")
                        .state(0))
                .isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void a_site_joins_only_in_the_year_in_which_it_is_none_of_its_own() {
        Facts facts = Trial.facts(
                "year: 2024, " + primary(MAIN, "100", "300", "1"),
                "year: 2024, " + primary(SITE, "50", "330", "1"),
                primary(MAIN, "100", "300", "1"),
                primary(SITE, "50", "330", "1") + INTO);
        Measures now = measures(facts);
        assertThat(only(now, "primary").students(0)).isEqualTo(150);
        assertThat(now.otherwise(now.standard(), 2024)
                        .stage(ExampleFacts.AREA, "primary")
                        .orElseThrow()
                        .size())
                .isEqualTo(2);
    }

    @Test
    void whoever_is_left_out_is_listed_once_with_the_first_reason() {
        Trial trial = new Trial().file("document.yaml", """
                id: trial
                version: 1
                name: {zh: 试行（虚构）, en: invented trial}
                stages: [primary, junior]
                excluded:
                  - {when: type == "special", says: {zh: 特殊教育学校, en: special education}}
                  - {when: type == "special" or students < 50, says: {zh: 规模太小, en: too small}}
                """);
        Measures measures = trial.verdict(Trial.facts(
                        primary("甲", "0", "300", "1") + ", type: special",
                        primary("乙", "40", "300", "1") + ", type: special",
                        primary("丙", "40", "300", "1") + ", type: primary",
                        primary("丁", "50", "300", "1") + ", type: primary"))
                .measures();
        assertThat(measures.leftOut())
                .extracting(out -> out.table().shown(out.row(), "school") + " "
                        + out.reason().zh())
                .containsExactlyInAnyOrder("甲 没有学生", "乙 特殊教育学校", "丙 规模太小");
        assertThat(only(measures, "primary").students(0)).isEqualTo(50);
    }
}
