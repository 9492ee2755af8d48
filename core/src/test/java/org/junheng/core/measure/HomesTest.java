package org.junheng.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Origins;
import org.junheng.core.model.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each school is measured, judged and shown with one county, the same everywhere: the one it names, in the year it names it. */
class HomesTest {

    private static final int LAST_YEAR = World.YEAR - 1;

    /** The row of 县情 of these counties. */
    private static Table sheet(int year, String... counties) {
        double[] years = new double[counties.length];
        java.util.Arrays.fill(years, year);
        return Table.of(
                "county",
                List.of("area", "year"),
                List.of(Column.ofTexts("area", counties), Column.ofNumbers("year", years)),
                Origins.NONE);
    }

    /** Schools that were there in both years: one stays in the first county, one moves to the second, one was there before. */
    private static Facts moved() {
        String[] codes = {"moves", "stays", "there", "moves", "stays", "there"};
        double[] years = {LAST_YEAR, LAST_YEAR, LAST_YEAR, World.YEAR, World.YEAR, World.YEAR};
        Table schools = Table.of(
                "school",
                List.of("year", "school"),
                List.of(
                        Column.ofNumbers("year", years),
                        Column.ofTexts("school", codes),
                        Column.ofTexts(
                                "area", new String[] {"999901", "999901", "999902", "999902", "999901", "999902"}),
                        Column.ofTexts(
                                "type",
                                new String[] {"primary", "primary", "primary", "primary", "primary", "primary"}),
                        Column.ofNumbers("sports_ground_m2", new double[] {500, 900, 900, 500, 900, 900})),
                Origins.NONE);
        Table stages = Table.of(
                "stage",
                List.of("year", "school", "stage"),
                List.of(
                        Column.ofNumbers("year", years),
                        Column.ofTexts("school", codes),
                        Column.ofTexts(
                                "stage",
                                new String[] {"primary", "primary", "primary", "primary", "primary", "primary"}),
                        Column.ofNumbers("students", new double[] {100, 100, 100, 100, 100, 100})),
                Origins.NONE);
        return Facts.of(List.of(schools, stages));
    }

    private static List<String> schools(Table table, IntStream rows, int year) {
        return rows.filter(row -> table.column("year").number(row) == year)
                .mapToObj(row -> table.shown(row, "school"))
                .toList();
    }

    private static List<String> measured(Measures measures, String county) {
        return measures.stage(county, "primary").stream()
                .flatMap(stage ->
                        schools(stage.table(), IntStream.range(0, stage.size()).map(stage::row), measures.year())
                                .stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2024,999901,moves stays",
        "2024,999902,there",
        "2025,999901,stays",
        "2025,999902,moves there",
    })
    void a_school_that_moves_is_measured_and_shown_with_the_county_of_that_year(
            int year, String county, String expected) {
        List<String> own = List.of(expected.split(" "));
        Facts facts = moved();
        Measures measures = Measurement.of(facts, World.QUALITY, year);
        OneArea one = new OneArea(facts, county);
        assertThat(measured(measures, county)).isEqualTo(own);
        assertThat(measured(measures.only(county), county)).isEqualTo(own);
        for (Table table : facts.tables()) {
            assertThat(schools(table, IntStream.of(one.rows(table)), year)).isEqualTo(own);
        }
    }

    @Test
    void a_school_of_a_county_that_handed_in_nothing_is_in_no_other_countys_figures_and_is_named() {
        Facts facts = new World()
                .county("999901")
                .school("a", 100, 900, 1)
                .county("999977")
                .school("b", 100, 500, 1)
                .facts()
                .with(sheet(World.YEAR, "999901"));
        Measures measures = Measurement.of(facts, World.QUALITY, World.YEAR);
        assertThat(measures.areas()).containsExactly("999901");
        assertThat(measured(measures, "999901")).containsExactly("a");
        assertThat(measures.leftOut()).singleElement().satisfies(out -> {
            assertThat(out.table().shown(out.row(), "school")).isEqualTo("b");
            assertThat(out.reason().zh()).isEqualTo("区划代码 999977 在《县情》里没有，不知道属于哪个县");
            assertThat(out.reason().en())
                    .isEqualTo("its area 999977 is not in sheet \"County\", so its county is unknown");
        });
        OneArea one = new OneArea(facts, "999901");
        Table schools = facts.table("school");
        assertThat(schools(schools, IntStream.of(one.rows(schools)), World.YEAR))
                .containsExactly("a");
        assertThat(IntStream.range(0, schools.size()))
                .as("what was found about it is told: it may be this county's")
                .noneMatch(row -> one.isOthers(schools, row));
        assertThat(new OneArea(facts, "999977").isOthers(schools, 0)).isTrue();
    }

    @Test
    void a_county_sheet_of_other_counties_alone_leaves_the_schools_in_their_own() {
        Facts facts = new World()
                .county("999901")
                .school("a", 100, 900, 1)
                .county("999902")
                .school("b", 100, 500, 1)
                .facts()
                .with(sheet(World.YEAR, "999991"));
        Measures measures = Measurement.of(facts, World.QUALITY, World.YEAR);
        assertThat(measured(measures, "999901")).containsExactly("a");
        assertThat(measured(measures, "999902")).containsExactly("b");
        assertThat(measures.areas()).hasSize(2);
    }

    @Test
    void counties_that_filled_in_their_sheet_for_the_last_year_only_are_measured_in_the_years_before_too() {
        Facts facts = moved().with(sheet(World.YEAR, "999901", "999902"));
        assertThat(Measurement.of(facts, World.QUALITY, LAST_YEAR).areas()).containsExactly("999901", "999902");
    }

    @Test
    void a_school_that_names_no_county_is_judged_and_shown_with_the_only_one() {
        Facts facts = new World()
                .county("999901")
                .school("a", 100, 900, 1)
                .county(null)
                .school("b", 100, 900, 1)
                .county("999977")
                .school("c", 100, 900, 1)
                .facts()
                .with(sheet(World.YEAR, "999901"));
        Measures measures = Measurement.of(facts, World.QUALITY, World.YEAR);
        assertThat(measured(measures, "999901")).containsExactly("a", "b");
        Table schools = facts.table("school");
        assertThat(schools(schools, IntStream.of(new OneArea(facts, "999901").rows(schools)), World.YEAR))
                .containsExactly("a", "b");
        assertThat(measures.facts().table("school").shown(1, "area"))
                .as("sums over the county's schools find it")
                .isEqualTo("999901");
        List<String> ofEach = List.of("class-size", "teacher-certificates");
        assertThat(measures.clauses("999901", clause -> ofEach.contains(clause.id())))
                .filteredOn(each -> !each.stage().equals("junior"))
                .hasSize(2)
                .allMatch(each -> each.rows() == 2);
    }
}
