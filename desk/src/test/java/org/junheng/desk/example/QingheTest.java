package org.junheng.desk.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.core.assess.Assessment;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.Verdict;
import org.junheng.core.assess.Verdict.Outcome;
import org.junheng.core.collect.CsvFiles;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Profile;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Yaml;
import org.junheng.core.verify.Checked;
import org.junheng.core.verify.Verification;
import org.junheng.desk.example.Order.Format;
import org.junheng.office.Workbooks;
import org.junit.jupiter.api.Test;

/** The county in {@code examples/qinghe}: its files are what the command in its README writes, and it is as its README says. */
class QingheTest {

    private static final Path FOLDER = Path.of("..", "examples", "qinghe");
    private static final Registers REGISTERS = Registers.builtIn();
    private static final Standards STANDARDS = Standards.builtIn(REGISTERS);

    private final Checked checked = Verification.of(Returns.of(sheets(), REGISTERS), REGISTERS);
    private final Profile profile = Profile.read(Yaml.read("province.yaml", text("province.yaml")));

    @Test
    void its_figures_are_those_of_the_command_in_its_readme() {
        assertThat(text("README.md")).contains("example --schools 40 --seed 105 --years 3 -o examples/qinghe");
        Facts made = Example.facts(new Order(40, 1, 105, 3, 2025, false, Format.XLSX));
        for (Table table : made.tables()) {
            Table read = checked.facts().table(table.register());
            assertThat(read.size()).as(table.register()).isEqualTo(table.size());
            for (Column column : table.columns()) {
                assertThat(read.column(column.field()).toString()).isEqualTo(column.toString());
            }
        }
    }

    @Test
    void it_has_no_errors_and_few_queries() {
        assertThat(checked.errors()).isEmpty();
        assertThat(checked.queries()).hasSizeBetween(1, 6);
    }

    @Test
    void basic_balance_is_kept_in_all_three_years() {
        for (int year = 2023; year <= 2025; year++) {
            assertThat(verdict("basic-balance-2012", year).whole()).isEqualTo(Outcome.PASSED);
        }
    }

    @Test
    void it_may_apply_for_quality_balance_and_does_not_pass() {
        Verdict verdict = verdict("quality-balance-2017", 2025);
        assertThat(verdict.eligibility()).contains(Outcome.PASSED);
        assertThat(verdict.resources()).isEqualTo(Outcome.NOT_PASSED);
        assertThat(verdict.whole()).isEqualTo(Outcome.NOT_PASSED);
        assertThat(verdict.items().own()).isEqualTo(30);
        assertThat(verdict.items().open()).isEqualTo(2);
        assertThat(verdict.items().met()).isGreaterThan(20);
    }

    @Test
    void the_spread_of_sports_area_is_just_over_in_primary_and_just_within_in_junior_schools() {
        IndicatorMeasures primary = sports("primary");
        IndicatorMeasures junior = sports("junior");
        assertThat(primary.within()).isEqualTo(Decision.NOT_MET);
        assertThat(primary.spread().cv() - primary.limit().orElseThrow().doubleValue())
                .isBetween(0d, 0.02);
        assertThat(junior.within()).isEqualTo(Decision.MET);
        assertThat(junior.limit().orElseThrow().doubleValue() - junior.spread().cv())
                .isBetween(0d, 0.02);
    }

    @Test
    void figures_that_are_missing_leave_clauses_open() {
        assertThat(verdict("quality-balance-2017", 2025).clauses())
                .filteredOn(clause -> clause.decision() == Decision.OPEN && !clause.isNations())
                .extracting(ClauseVerdict::clause)
                .extracting(clause -> clause.id())
                .containsExactlyInAnyOrder("training-hours", "technology-used");
    }

    @Test
    void three_other_readings_would_decide_a_clause_otherwise() {
        assertThat(verdict("quality-balance-2017", 2025).openReadings())
                .extracting(Verdict.OpenReading::reading)
                .containsExactlyInAnyOrder("nearby-enrolment", "private-schools", "rotated-backbone-teachers");
    }

    private IndicatorMeasures sports(String stage) {
        return verdict("quality-balance-2017", 2025)
                .measures()
                .stage("999901", stage)
                .flatMap(measured -> measured.indicator("sports-area-per-student"))
                .orElseThrow();
    }

    private Verdict verdict(String standard, int year) {
        return Assessment.of(checked.facts(), STANDARDS.standard(standard), year, STANDARDS, profile)
                .get(0);
    }

    private static List<RawTable> sheets() {
        return Stream.of("areas.csv", "县.xlsx", "学校.xlsx")
                .flatMap(name -> name.endsWith(".csv")
                        ? Stream.of(CsvFiles.read(FOLDER.resolve(name)))
                        : Workbooks.read(FOLDER.resolve(name), name).stream())
                .toList();
    }

    private static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
