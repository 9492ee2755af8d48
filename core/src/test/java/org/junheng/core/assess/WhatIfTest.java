package org.junheng.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junheng.core.collect.CsvFiles;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Profile;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Yaml;
import org.junheng.core.verify.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure set otherwise is judged from what was measured before, and judged as if everything had been measured afresh. */
class WhatIfTest {

    private static final Registers REGISTERS = Registers.builtIn();
    private static final Standards STANDARDS = Standards.builtIn(REGISTERS);
    private static final Path COUNTY = Path.of("src/test/resources/county");
    private static final Facts FACTS = facts();
    private static final int YEAR = 2025;

    /** Measuring afresh takes long: every third field is asked. */
    private static final int EVERY = 3;

    private static Facts facts() {
        List<RawTable> sheets = new ArrayList<>();
        for (Path file : files()) {
            sheets.add(CsvFiles.read(file));
        }
        return Verification.of(Returns.of(sheets, REGISTERS), REGISTERS).facts();
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(COUNTY)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Profile profile() {
        try {
            return Profile.read(Yaml.read("province.yaml", Files.readString(COUNTY.resolve("province.yaml"))));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Measures measured(Facts facts, String standard) {
        return Measurement.of(facts, profile().apply(STANDARDS.standard(standard)), YEAR);
    }

    private static List<Verdict> verdicts(Measures measures) {
        return Assessment.of(measures, STANDARDS, profile());
    }

    private static void assertSame(List<Verdict> after, List<Verdict> afresh, String what) {
        assertThat(after).as(what).hasSameSizeAs(afresh);
        for (int i = 0; i < after.size(); i++) {
            assertThat(after.get(i).clauses()).as(what).isEqualTo(afresh.get(i).clauses());
            assertThat(after.get(i).openReadings())
                    .as(what)
                    .isEqualTo(afresh.get(i).openReadings());
            assertThat(after.get(i).items()).as(what).isEqualTo(afresh.get(i).items());
        }
    }

    /** Every field of every register, each changed in one row of the year that is judged. */
    private static Map<String, Facts> changes(UnaryOperator<Double> change) {
        Map<String, Facts> changes = new TreeMap<>();
        for (Table table : FACTS.tables()) {
            int row = judged(table);
            for (Column column : table.columns()) {
                boolean isFigure = column.isNumeric() && !table.key().contains(column.field());
                if (isFigure) {
                    changes.put(
                            table.register() + "." + column.field(),
                            FACTS.with(table.with(column.with(row, change.apply(column.number(row))))));
                }
            }
        }
        return changes;
    }

    private static int judged(Table table) {
        int row = 0;
        while (table.has("year") && table.column("year").number(row) != YEAR) {
            row++;
        }
        return row;
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic-balance-2012", "quality-balance-2017"})
    void every_figure_that_is_another_one_is_judged_as_if_measured_afresh(String standard) {
        Measures reported = measured(FACTS, standard);
        List<Verdict> before = verdicts(reported);
        int moved = 0;
        for (Map.Entry<String, Facts> change :
                changes(number -> Double.isNaN(number) ? 1 : 1000 + 2 * number).entrySet()) {
            List<Verdict> after = verdicts(reported.over(change.getValue()));
            assertSame(after, verdicts(measured(change.getValue(), standard)), change.getKey());
            moved += after.get(0).clauses().equals(before.get(0).clauses()) ? 0 : 1;
        }
        assertThat(moved).as("changes that move a clause").isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage.students", "stage.backbone", "school.sports_ground_m2", "room.room_m2"})
    void a_figure_that_is_taken_away_is_judged_as_if_measured_afresh(String field) {
        Measures reported = measured(FACTS, "quality-balance-2017");
        verdicts(reported);
        Facts facts = changes(number -> Double.NaN).get(field);
        assertSame(verdicts(reported.over(facts)), verdicts(measured(facts, "quality-balance-2017")), field);
    }

    @Test
    void a_school_that_is_found_or_named_otherwise_is_judged_afresh() {
        Measures reported = measured(FACTS, "quality-balance-2017");
        verdicts(reported);
        Table schools = FACTS.table("school");
        for (String field : List.of("school_name", "type")) {
            Facts facts = FACTS.with(schools.with(schools.column(field).with(schools.size() - 1, "nine-year")));
            assertSame(verdicts(reported.over(facts)), verdicts(measured(facts, "quality-balance-2017")), field);
        }
    }

    @Test
    void one_change_after_the_other_comes_to_the_same_as_both_at_once() {
        Measures reported = measured(FACTS, "quality-balance-2017");
        Facts one = changes(number -> 0d).get("school.sports_ground_m2");
        Table stages = FACTS.table("stage");
        Facts both = one.with(stages.with(stages.column("backbone").with(stages.size() - 1, 0)));
        assertSame(verdicts(reported.over(one).over(both)), verdicts(measured(both, "quality-balance-2017")), "both");
    }

    @Test
    void facts_about_other_rows_are_judged_afresh() {
        Measures reported = measured(FACTS, "quality-balance-2017");
        Table stages = FACTS.table("stage");
        int[] fewer = java.util.stream.IntStream.range(0, stages.size() - 1).toArray();
        Facts facts = FACTS.with(stages.pick(fewer));
        assertSame(verdicts(reported.over(facts)), verdicts(measured(facts, "quality-balance-2017")), "fewer rows");
    }
}
