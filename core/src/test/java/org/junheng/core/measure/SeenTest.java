package org.junheng.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Origins;
import org.junheng.core.model.Place;
import org.junheng.core.model.Table;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junit.jupiter.api.Test;

/** What a stage row sees: its school, through it its county; what it does not see is missing and said to be. */
class SeenTest {

    private static final Facts FACTS = Facts.of(List.of(
            Table.of(
                    "stage",
                    List.of("year", "school", "stage"),
                    List.of(
                            Column.ofNumbers("year", new double[] {2024, 2025, 2025, 2025, 2025}),
                            Column.ofTexts("school", new String[] {"b", "a", "b", "b", "c"}),
                            Column.ofTexts(
                                    "stage", new String[] {"primary", "primary", "junior", "primary", "primary"}),
                            Column.ofNumbers("students", new double[] {90, 100, 200, 100, 100})),
                    Origins.NONE),
            Table.of(
                    "school",
                    List.of("year", "school"),
                    List.of(
                            Column.ofNumbers("year", new double[] {2024, 2025, 2025, 2025}),
                            Column.ofTexts("school", new String[] {"b", "a", "aa", "b"}),
                            Column.ofTexts("school_name", new String[] {"乙小", "甲小", "无学段", null}),
                            Column.ofTexts("area", new String[] {"999902", "999901", "999901", "999901"}),
                            Column.ofTexts("type", new String[] {"primary", "primary", "primary", "nine-year"}),
                            Column.ofTexts("location", new String[] {"town", "town", "rural", null}),
                            Column.ofTexts("township", new String[] {"东镇", "东镇", "西乡", ""}),
                            Column.ofNumbers("sports_ground_m2", new double[] {900, 800, 100, Double.NaN})),
                    Origins.NONE),
            Table.of(
                    "county",
                    List.of("area", "year"),
                    List.of(
                            Column.ofTexts("area", new String[] {"999901", "999901"}),
                            Column.ofNumbers("year", new double[] {2024, 2025}),
                            Column.ofTexts("county_name", new String[] {"去年县", "今年县"})),
                    Origins.NONE)));

    private final Joined joined = new Joined(FACTS, World.REGISTERS, "stage");

    private List<String> seen(String field) {
        return List.of(
                joined.text(field, 0),
                joined.text(field, 1),
                joined.text(field, 2),
                joined.text(field, 3),
                joined.text(field, 4));
    }

    @Test
    void a_stage_sees_the_school_of_its_year_and_nothing_where_there_is_none() {
        assertThat(seen("school_name")).containsExactly("乙小", "甲小", "", "", "");
        assertThat(seen("type")).containsExactly("primary", "primary", "nine-year", "nine-year", "");
        assertThat(joined.find("type").row(4)).isNegative();
        assertThat(joined.find("students").row(3)).isEqualTo(3);
    }

    @Test
    void through_its_school_it_sees_the_county_of_its_year() {
        assertThat(seen("county_name")).containsExactly("", "今年县", "今年县", "今年县", "");
    }

    @Test
    void a_table_that_was_not_handed_in_is_not_seen() {
        assertThat(joined.find("public_funds_budget")).isNull();
        assertThat(joined.find("no_such_field")).isNull();
        assertThat(joined.text("public_funds_budget", 1)).isEmpty();
    }

    @Test
    void every_field_is_looked_for_in_the_table_that_holds_it() {
        assertThat(joined.tableOf("students").register()).isEqualTo("stage");
        assertThat(joined.tableOf("sports_ground_m2").register()).isEqualTo("school");
        assertThat(joined.tableOf("county_name").register()).isEqualTo("county");
        assertThat(joined.tableOf("no_such_field").register()).isEqualTo("stage");
    }

    private static Measures measures() {
        return Measurement.of(FACTS, World.QUALITY, World.YEAR);
    }

    @Test
    void schools_are_grouped_by_what_they_see_and_codes_are_called_by_name() {
        Measures measures = measures();
        StageMeasures primary = measures.stage("999901", "primary").orElseThrow();
        Groups byLocation = Groups.by(measures, "location").orElseThrow();
        assertThat(byLocation.of(primary)).containsExactly("town", "", "");
        assertThat(byLocation.field().name().zh()).isEqualTo("城乡类型");
        assertThat(byLocation.name("town", Language.ZH)).isEqualTo("镇区");
        assertThat(byLocation.name("", Language.EN)).isEqualTo("none given");
        Groups byTownship = Groups.by(measures, "township").orElseThrow();
        assertThat(byTownship.name("东镇", Language.ZH)).isEqualTo("东镇");
        assertThat(Groups.by(measures, "students")).isEmpty();
        assertThat(Groups.by(measures, "no_such_field")).isEmpty();
    }

    @Test
    void a_school_is_called_by_its_name_or_else_by_its_key() {
        Measures measures = measures();
        StageMeasures primary = measures.stage("999901", "primary").orElseThrow();
        assertThat(measures.name(primary, 0)).isEqualTo("甲小");
        assertThat(measures.name(primary, 1)).isEqualTo("2025 b primary");
    }

    @Test
    void each_missing_figure_is_named_once_with_its_school_and_stage() {
        assertThat(Missing.of(measures(), "999901"))
                .contains(
                        new Missing("sports_ground_m2", "", "2025 b primary", Place.NOWHERE),
                        new Missing("indoor_sports_m2", "primary", "甲小", Place.NOWHERE),
                        new Missing("backbone", "junior", "2025 b junior", Place.NOWHERE))
                .doesNotHaveDuplicates()
                .noneMatch(missing -> missing.field().equals("sports_ground_m2")
                        && missing.school().equals("甲小"))
                .noneMatch(missing -> missing.field().equals("students"));
    }

    @Test
    void a_section_that_cannot_be_decided_is_counted_as_open() {
        StageMeasures primary = measures().stage("999901", "primary").orElseThrow();
        // 800 m² for 100 students reach the line already, whatever a hall would add; the other two named no ground
        IndicatorMeasures sports = primary.indicator("sports-area-per-student").orElseThrow();
        assertThat(sports.open()).isEqualTo(2);
        assertThat(sports.failing()).isZero();
        assertThat(primary.indicator("backbone-teachers-per-hundred")
                        .orElseThrow()
                        .open())
                .isEqualTo(3);
    }

    @Test
    void every_clause_of_a_county_is_decided_when_none_is_asked_for_by_name() {
        Measures measures = measures();
        List<String> all = measures.clauses("999901").stream()
                .map(each -> each.clause().id())
                .distinct()
                .toList();
        assertThat(all).contains("schools", "balance", "class-size", "school-size", "posts-allotted");
        assertThat(measures.clauses("999901", clause -> clause.id().equals("balance")))
                .extracting(each -> each.clause().id() + " " + each.stage())
                .containsExactly("balance primary", "balance junior");
    }

    @Test
    void without_the_sheet_of_stages_nothing_can_be_measured() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> Measurement.of(Facts.of(List.of(FACTS.table("school"))), World.QUALITY, World.YEAR));
        assertThat(refusal.sentence().zh()).contains("没有收到《学段》").contains("县域义务教育优质均衡发展");
        assertThat(refusal.sentence().en()).contains("sheet Stages not handed in");
    }

    @Test
    void without_the_sheet_that_says_which_rows_do_not_count_nothing_can_be_measured() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> Measurement.of(Facts.of(List.of(FACTS.table("stage"))), World.QUALITY, World.YEAR));
        assertThat(refusal.sentence().zh()).contains("没有收到《学校》");
        assertThat(refusal.sentence().en()).contains("sheet Schools not handed in");
    }

    @Test
    void names_are_called_as_people_call_them_and_unknown_ones_as_they_stand() {
        assertThat(Wording.of("cv_limit", World.REGISTERS).zh()).isEqualTo("差异系数限值");
        assertThat(Wording.of("students", World.REGISTERS).zh()).isEqualTo("在校生数");
        assertThat(Wording.of("no_such_field", World.REGISTERS).zh()).isEqualTo("no_such_field");
        assertThat(Wording.ofCode("junior", World.REGISTERS).zh()).isEqualTo("初中");
        assertThat(Wording.ofCode("no-such-code", World.REGISTERS).en()).isEqualTo("no-such-code");
    }
}
