package org.junheng.core.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junheng.core.collect.CsvFiles;
import org.junheng.core.collect.Returns;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standards;
import org.junheng.core.verify.Verification;
import org.junit.jupiter.api.Test;

/** Who teaches, added up once more from the facts. */
class StaffingTest {

    private static final Registers REGISTERS = Registers.builtIn();
    private static final Path COUNTY = Path.of("src/test/resources/county");
    private static final int YEAR = 2025;

    private static Facts facts() throws Exception {
        try (Stream<Path> files = Files.list(COUNTY)) {
            return Verification.of(
                            Returns.of(
                                    files.filter(file -> file.toString().endsWith(".csv"))
                                            .sorted()
                                            .map(CsvFiles::read)
                                            .toList(),
                                    REGISTERS),
                            REGISTERS)
                    .facts();
        }
    }

    private static Diagnosis diagnosis(Facts facts) {
        Measures measures = Measurement.of(facts, Standards.builtIn(REGISTERS).standard("quality-balance-2017"), YEAR);
        return Diagnosis.of(measures).get(0);
    }

    private static Staffing now(Diagnosis diagnosis, String stage) {
        List<Staffing> years = diagnosis.staffing(diagnosis.stage(stage).orElseThrow());
        assertThat(years).extracting(Staffing::year).isSorted().endsWith(YEAR);
        return years.get(years.size() - 1);
    }

    private static Staffing.Kind kind(Staffing staffing, String name) {
        return staffing.kinds().stream()
                .filter(each -> each.name().zh().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double number(StageMeasures stage, int section, String field) {
        return stage.table().column(field).number(stage.row(section));
    }

    /** Over the schools that have all of these, and teachers at all. */
    private static double sum(StageMeasures stage, boolean ofTeachers, String... fields) {
        double sum = 0;
        for (int section = 0; section < stage.size(); section++) {
            int at = section;
            double kind = Stream.of(fields)
                    .mapToDouble(field -> number(stage, at, field))
                    .sum();
            double teachers = number(stage, section, "teachers");
            sum += Double.isNaN(kind) || Double.isNaN(teachers) ? 0 : ofTeachers ? teachers : kind;
        }
        return sum;
    }

    @Test
    void every_kind_is_the_sum_of_its_schools_and_its_share_that_of_all_teachers() throws Exception {
        Diagnosis diagnosis = diagnosis(facts());
        for (String each : List.of("primary", "junior")) {
            StageMeasures stage = diagnosis.stage(each).orElseThrow().stage();
            Staffing staffing = now(diagnosis, each);
            assertThat(staffing.teachers().number()).isEqualTo(sum(stage, false, "teachers"));
            Staffing.Kind bachelors = kind(staffing, "本科教师数");
            assertThat(bachelors.whole().number()).isEqualTo(sum(stage, false, "bachelor"));
            assertThat(bachelors.whole().share())
                    .isCloseTo(sum(stage, false, "bachelor") / sum(stage, true, "bachelor"), within(1e-12));
            double grouped = bachelors.byGroup().values().stream()
                    .mapToDouble(Staffing.Part::number)
                    .sum();
            assertThat(bachelors.byGroup().isEmpty()
                            || grouped == bachelors.whole().number())
                    .isTrue();
        }
    }

    /** The standard measures no school whose students are not known. */
    @Test
    void above_the_required_degree_is_what_the_standard_counts_in_each_stage() throws Exception {
        Diagnosis diagnosis = diagnosis(facts());
        StageMeasures primary = diagnosis.stage("primary").orElseThrow().stage();
        StageMeasures junior = diagnosis.stage("junior").orElseThrow().stage();
        assertThat(kind(now(diagnosis, "primary"), "高学历教师（按标准计）").whole().number())
                .isCloseTo(measured(primary, "junior_college", "bachelor", "master", "doctor"), within(1e-9));
        assertThat(kind(now(diagnosis, "junior"), "高学历教师（按标准计）").whole().number())
                .isCloseTo(measured(junior, "bachelor", "master", "doctor"), within(1e-9));
    }

    private static double measured(StageMeasures stage, String... fields) {
        double sum = 0;
        for (int section = 0; section < stage.size(); section++) {
            int at = section;
            double kind = Stream.of(fields)
                    .mapToDouble(field -> number(stage, at, field))
                    .sum();
            boolean isMeasured =
                    !Double.isNaN(stage.students(section)) && !Double.isNaN(number(stage, section, "teachers"));
            sum += Double.isNaN(kind) || !isMeasured ? 0 : kind;
        }
        return sum;
    }

    @Test
    void a_missing_figure_is_lacking_and_no_zero() throws Exception {
        Facts facts = facts();
        Diagnosis whole = diagnosis(facts);
        StageMeasures stage = whole.stage("primary").orElseThrow().stage();
        Table table = facts.table("stage");
        int known = IntStream.range(0, stage.size())
                .filter(section -> !Double.isNaN(number(stage, section, "music"))
                        && !Double.isNaN(number(stage, section, "teachers")))
                .findFirst()
                .orElseThrow();
        int row = table.find(stage.table().key(stage.row(known)));
        Facts blanked = facts.with(table.with(table.column("music").with(row, Double.NaN)));
        Staffing.Part before = kind(now(whole, "primary"), "音乐专任教师数").whole();
        Staffing.Part after =
                kind(now(diagnosis(blanked), "primary"), "音乐专任教师数").whole();
        assertThat(after.lacking()).isEqualTo(before.lacking() + 1);
        assertThat(after.of()).isEqualTo(before.of() - number(stage, known, "teachers"));
    }
}
