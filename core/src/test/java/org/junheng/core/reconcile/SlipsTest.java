package org.junheng.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.core.collect.CsvFiles;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Place;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standards;
import org.junheng.core.verify.Verification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The usual slips of both documents, in a county that has attached classes. Each table is made wrong by arithmetic of the test's own
 * and must be told for what it is.
 */
class SlipsTest {

    private static final String QUALITY = "quality-balance-2017";
    private static final String BASIC = "basic-balance-2012";
    private static final String YEAR = "2025";
    private static final Registers REGISTERS = Registers.builtIn();
    private static final Standards STANDARDS = Standards.builtIn(REGISTERS);
    private static final Facts FACTS = facts();

    /** What is reported for the whole school, not for each stage. */
    private static final Set<String> OF_THE_SCHOOL = Set.of(
            "teaching-area-per-student",
            "sports-area-per-student",
            "equipment-per-student",
            "multimedia-rooms-per-hundred",
            "computers-per-hundred",
            "books-per-student");

    private static final Map<String, Double> WEIGHTS = Map.of("primary", 1.0, "junior", 1.1, "senior", 1.32);

    private static Facts facts() {
        List<RawTable> sheets = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/county"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                String text = Files.readString(file);
                sheets.add(CsvFiles.read(name, attached(name, text).getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return Verification.of(Returns.of(sheets, REGISTERS), REGISTERS).facts();
    }

    /** The sheets with a junior class at a primary school, primary classes at a junior school and junior classes at a senior school. */
    private static String attached(String sheet, String text) {
        return switch (sheet) {
            case "学校.csv" -> text + senior(text).replace("完全中学", "高级中学").replace("清禾县第一中学", "清禾县第九中学");
            case "学段.csv" ->
                text
                        + senior(text)
                        + "2025,0900000005,初中,48,1,1,48,4,0,4,0,0,1,1,0,0,0,0,1,1,0,2,2,0,6,0,0,15,15,0,0,0,16,16,46\n"
                        + "2025,0900000018,小学,120,3,3,42,7,2,5,0,0,2,1,1,0,0,0,3,1,0,9,8,0,11,0,0,40,,1,0,0,38,38,110\n";
            default -> text;
        };
    }

    /** The lines of the county's complete secondary school, for another school. */
    private static String senior(String text) {
        return text.lines()
                .filter(line -> line.startsWith(YEAR) && line.contains("0900000023"))
                .map(line -> line.replace("0900000023", "0900000099") + "\n")
                .collect(Collectors.joining());
    }

    /** One section as the wrong arithmetic sees it. */
    private record Section(double students, double value) {}

    private interface Slip {
        /** @return null where the slip leaves the section out */
        Section of(StageMeasures stage, IndicatorMeasures measured, int section);
    }

    private static Measures ours(String standard) {
        return Measurement.of(FACTS, STANDARDS.standard(standard), Integer.parseInt(YEAR));
    }

    private static String told(Measures ours, Slip slip) {
        return told(ours, ours, slip);
    }

    private static String told(Measures ours, Measures sections, Slip slip) {
        String area = ours.areas().get(0);
        List<Published> table = new ArrayList<>();
        for (StageMeasures stage : sections.stages(area)) {
            for (IndicatorMeasures each : stage.indicators()) {
                table.add(new Published(
                        stage.stage(),
                        Coefficient.of(each.indicator()),
                        BigDecimal.valueOf(cv(stage, each, slip)).setScale(4, RoundingMode.HALF_UP),
                        Place.NOWHERE));
            }
        }
        Reconciliation found = Reconciliation.of(ours, area, table);
        assertThat(found.figures()).as("the slip changes something").anyMatch(each -> !each.agrees());
        return found.whole().orElseThrow().toString();
    }

    private static double cv(StageMeasures stage, IndicatorMeasures measured, Slip slip) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < stage.size(); i++) {
            Section section = Double.isNaN(measured.value(i)) ? null : slip.of(stage, measured, i);
            if (section != null) {
                sections.add(section);
            }
        }
        double students = sections.stream().mapToDouble(Section::students).sum();
        double mean = sections.stream()
                        .mapToDouble(each -> each.students * each.value)
                        .sum()
                / students;
        double variance = sections.stream()
                .mapToDouble(each -> each.students / students * Math.pow(each.value - mean, 2))
                .sum();
        return Math.sqrt(variance) / mean;
    }

    private static Section as(StageMeasures stage, IndicatorMeasures measured, int section) {
        return new Section(stage.students(section), measured.value(section));
    }

    /** The same with all the school has, as if this were its only stage. */
    private static Section whole(StageMeasures stage, IndicatorMeasures measured, int section) {
        double share = OF_THE_SCHOOL.contains(measured.indicator().id()) ? share(stage, section) : 1;
        return new Section(stage.students(section), measured.value(section) / share);
    }

    private static double share(StageMeasures stage, int section) {
        Table rows = stage.table();
        Map<String, Double> weighted = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.shown(row, "year").equals(YEAR)
                    && rows.shown(row, "school").equals(school(stage, section))) {
                String other = rows.shown(row, "stage");
                weighted.put(other, WEIGHTS.get(other) * rows.column("students").number(row));
            }
        }
        return weighted.get(stage.stage())
                / weighted.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static String school(StageMeasures stage, int section) {
        return stage.table().shown(stage.row(section), "school");
    }

    private static String type(StageMeasures stage, int section) {
        Table schools = FACTS.table("school");
        return schools.shown(schools.find(List.of(YEAR, school(stage, section))), "type");
    }

    private static boolean isAttached(StageMeasures stage, int section) {
        return Set.of("primary junior", "junior primary", "senior junior")
                .contains(type(stage, section) + " " + stage.stage());
    }

    private static boolean hasAttached(StageMeasures stage, int section) {
        return Set.of("primary", "junior").contains(type(stage, section));
    }

    @ParameterizedTest
    @ValueSource(strings = {QUALITY, BASIC})
    void a_table_without_attached_classes_is_told(String standard) {
        assertThat(told(ours(standard), (stage, each, i) -> isAttached(stage, i) ? null : as(stage, each, i)))
                .contains("附设班", "没有算，")
                .contains("仍按学段折算");
    }

    @ParameterizedTest
    @ValueSource(strings = {QUALITY, BASIC})
    void a_table_that_knows_nothing_of_attached_classes_is_told(String standard) {
        assertThat(told(
                        ours(standard),
                        (stage, each, i) -> isAttached(stage, i)
                                ? null
                                : hasAttached(stage, i) ? whole(stage, each, i) : as(stage, each, i)))
                .contains("附设班", "没有算，")
                .contains("全归本校其余学段");
    }

    @ParameterizedTest
    @ValueSource(strings = {QUALITY, BASIC})
    void a_table_of_unsplit_resources_is_told(String standard) {
        assertThat(told(ours(standard), SlipsTest::whole)).contains("没有按学段折算");
    }

    @ParameterizedTest
    @ValueSource(strings = {QUALITY, BASIC})
    void a_table_with_teaching_points_is_told(String standard) {
        Measures ours = ours(standard);
        Measures counted = Measurement.of(
                FACTS, STANDARDS.standard(standard).reading("points-counted", "counted"), Integer.parseInt(YEAR));
        String area = ours.areas().get(0);
        assertThat(counted.stage(area, "primary").orElseThrow().size())
                .isGreaterThan(ours.stage(area, "primary").orElseThrow().size());
        assertThat(told(ours, counted, SlipsTest::as)).contains("教学点");
    }
}
