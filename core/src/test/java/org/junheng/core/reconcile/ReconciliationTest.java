package org.junheng.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
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
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Refusal;
import org.junheng.core.verify.Verification;
import org.junit.jupiter.api.Test;

/** Tables of coefficients made wrong on purpose, by arithmetic of the test's own, must be told for what they are. */
class ReconciliationTest {

    private static final Registers REGISTERS = Registers.builtIn();
    private static final Standard QUALITY = Standards.builtIn(REGISTERS).standard("quality-balance-2017");
    private static final Facts FACTS = facts();
    private static final Measures OURS = Measurement.of(FACTS, QUALITY, 2025);
    private static final String AREA = OURS.areas().get(0);

    private static Facts facts() {
        List<RawTable> sheets = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/county"))) {
            files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .forEach(file -> sheets.add(CsvFiles.read(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Verification.of(Returns.of(sheets, REGISTERS), REGISTERS).facts();
    }

    private interface Cv {
        double of(StageMeasures stage, IndicatorMeasures measured);
    }

    /** All indicators of both stages, printed with four decimals. */
    private static List<Published> table(Measures measures, Cv cv) {
        List<Published> table = new ArrayList<>();
        for (StageMeasures stage : measures.stages(AREA)) {
            for (IndicatorMeasures each : stage.indicators()) {
                table.add(new Published(
                        stage.stage(),
                        Coefficient.of(each.indicator()),
                        BigDecimal.valueOf(cv.of(stage, each)).setScale(4, RoundingMode.HALF_UP),
                        Place.NOWHERE));
            }
        }
        return table;
    }

    private static double weighted(StageMeasures stage, IndicatorMeasures each, IntPredicate counts) {
        double quantity = 0;
        double students = 0;
        for (int i = 0; i < stage.size(); i++) {
            if (counts.test(i) && !Double.isNaN(each.value(i))) {
                quantity += each.value(i) * stage.students(i);
                students += stage.students(i);
            }
        }
        double mean = quantity / students;
        double squares = 0;
        for (int i = 0; i < stage.size(); i++) {
            if (counts.test(i) && !Double.isNaN(each.value(i))) {
                squares += stage.students(i) / students * Math.pow(each.value(i) - mean, 2);
            }
        }
        return Math.sqrt(squares) / mean;
    }

    private static boolean is(StageMeasures stage, int section, String field, String code) {
        Table schools = FACTS.table("school");
        String school = stage.table().shown(stage.row(section), "school");
        return schools.shown(schools.find(List.of("2025", school)), field).equals(code);
    }

    private static String told(List<Published> table) {
        return Reconciliation.of(OURS, AREA, table).whole().orElseThrow().toString();
    }

    @Test
    void our_own_figures_agree() {
        Reconciliation found = Reconciliation.of(
                OURS, AREA, table(OURS, (stage, each) -> each.spread().cv()));
        assertThat(found.figures()).hasSize(14).allMatch(Compared::agrees);
        assertThat(found.whole()).contains(List.of());
    }

    @Test
    void a_table_that_was_not_weighted_is_told() {
        assertThat(told(table(OURS, (stage, each) -> {
                    double[] values = java.util.Arrays.stream(each.values())
                            .filter(value -> !Double.isNaN(value))
                            .toArray();
                    double mean = java.util.Arrays.stream(values).average().orElseThrow();
                    double squares = java.util.Arrays.stream(values)
                            .map(value -> Math.pow(value - mean, 2))
                            .sum();
                    return Math.sqrt(squares / values.length) / mean;
                })))
                .contains("没有按在校生数加权", "总体标准差");
    }

    @Test
    void a_table_of_the_sample_deviation_is_told() {
        assertThat(told(table(OURS, (stage, each) -> {
                    double[] values = java.util.Arrays.stream(each.values())
                            .filter(value -> !Double.isNaN(value))
                            .toArray();
                    double mean = java.util.Arrays.stream(values).average().orElseThrow();
                    double squares = java.util.Arrays.stream(values)
                            .map(value -> Math.pow(value - mean, 2))
                            .sum();
                    return Math.sqrt(squares / (values.length - 1)) / mean;
                })))
                .contains("样本标准差");
    }

    @Test
    void a_table_without_private_schools_is_told() {
        assertThat(told(table(OURS, (stage, each) -> weighted(stage, each, i -> !is(stage, i, "founder", "private")))))
                .contains("民办学校");
    }

    @Test
    void a_table_with_small_teaching_points_is_told() {
        Measures counted = Measurement.of(FACTS, QUALITY.reading("points-counted", "counted"), 2025);
        assertThat(counted.stage(AREA, "primary").orElseThrow().size())
                .isGreaterThan(OURS.stage(AREA, "primary").orElseThrow().size());
        assertThat(told(table(counted, (stage, each) -> weighted(stage, each, i -> true))))
                .contains("教学点");
    }

    @Test
    void a_table_of_rounded_values_is_told() {
        assertThat(told(table(OURS, (stage, each) -> {
                    double quantity = 0;
                    double students = 0;
                    double[] rounded = new double[stage.size()];
                    for (int i = 0; i < rounded.length; i++) {
                        if (!Double.isNaN(each.value(i))) {
                            rounded[i] = Math.floor(each.value(i) * 100 + 0.5) / 100;
                            quantity += rounded[i] * stage.students(i);
                            students += stage.students(i);
                        }
                    }
                    double squares = 0;
                    for (int i = 0; i < rounded.length; i++) {
                        if (!Double.isNaN(each.value(i))) {
                            squares += stage.students(i) / students * Math.pow(rounded[i] - quantity / students, 2);
                        }
                    }
                    return Math.sqrt(squares) / (quantity / students);
                })))
                .contains("四舍五入");
    }

    @Test
    void a_table_that_mixes_two_slips_has_each_figure_explained_and_no_one_way_for_all() {
        List<Published> table =
                new ArrayList<>(table(OURS, (stage, each) -> each.spread().cv()));
        List<Published> unweighted = table(OURS, Arithmetic.SAMPLE::of);
        List<Published> noPrivate =
                table(OURS, (stage, each) -> weighted(stage, each, i -> !is(stage, i, "founder", "private")));
        table.set(0, unweighted.get(0));
        table.set(11, noPrivate.get(11));
        table.set(5, new Published("primary", table.get(5).coefficient(), new BigDecimal("9.9999"), Place.NOWHERE));
        Reconciliation found = Reconciliation.of(OURS, AREA, table);
        assertThat(found.whole()).isEmpty();
        assertThat(found.figures().get(0).explanations().toString()).contains("样本标准差");
        assertThat(found.figures().get(11).explanations().toString()).contains("民办学校");
        assertThat(found.figures().get(5).explanations()).isEmpty();
        assertThat(found.figures().get(5).nearest().cv()).isPositive();
        assertThat(found.figures().get(1).agrees()).isTrue();
    }

    @Test
    void a_table_is_read_by_its_headings_and_a_wrong_cell_is_named() {
        assertThat(read("指标,学段,差异系数\n图书,小学,0.5\n").isEmpty()).isTrue();
        assertThat(read("stage,indicator,cv\nprimary,backbone-teachers-per-hundred,0.50\n小学,骨干教师,0.218\n"))
                .contains("0.50", "0.218");
        assertThatThrownBy(() -> PublishedTable.read(csv("stage,indicator\n"), QUALITY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("差异系数");
        assertThatThrownBy(() -> PublishedTable.read(csv("学段,指标,差异系数\n小学,骨干教师,大\n"), QUALITY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("第 2 行 C 列写的是“大”");
    }

    /** Often the composite of each stage is all that is published. */
    @Test
    void a_composite_of_2012_is_told_for_what_it_is() {
        Standard basic = Standards.builtIn(REGISTERS).standard("basic-balance-2012");
        Measures ours = Measurement.of(FACTS, basic, 2025);
        Reconciliation agreeing = Reconciliation.of(
                ours, AREA, composites(basic, ours, each -> each.spread().cv()));
        assertThat(agreeing.figures()).hasSize(2).allMatch(Compared::agrees);
        Reconciliation plain = Reconciliation.of(ours, AREA, composites(basic, ours, each -> {
            double[] values = Arrays.stream(each.values())
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            double mean = Arrays.stream(values).average().orElseThrow();
            return Math.sqrt(Arrays.stream(values)
                            .map(value -> (value - mean) * (value - mean))
                            .average()
                            .orElseThrow())
                    / mean;
        }));
        assertThat(plain.figures()).noneMatch(Compared::agrees);
        assertThat(plain.whole().orElseThrow().toString()).contains("没有按在校生数加权", "总体标准差");
        assertThatThrownBy(() -> PublishedTable.read(csv("学段,指标,差异系数\n小学,综合,0.3\n"), QUALITY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("第 2 行 B 列写的是“综合”", "没有综合差异系数");
    }

    /** The plain mean of what is made of each of the eight indicators, as a table of two rows that is read in. */
    private static List<Published> composites(Standard basic, Measures ours, ToDoubleFunction<IndicatorMeasures> cv) {
        StringBuilder table = new StringBuilder("学段,指标,差异系数\n");
        for (StageMeasures stage : ours.stages(AREA)) {
            double mean = stage.indicators().stream().mapToDouble(cv).average().orElseThrow();
            table.append(stage.stage().equals("primary") ? "小学,综合差异系数," : "初中,综合,")
                    .append(BigDecimal.valueOf(mean).setScale(4, RoundingMode.HALF_UP))
                    .append('\n');
        }
        return PublishedTable.read(csv(table.toString()), basic);
    }

    private static RawTable csv(String text) {
        return CsvFiles.read("cvs.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String text) {
        try {
            return PublishedTable.read(csv(text), QUALITY).stream()
                    .map(Published::cv)
                    .toList()
                    .toString();
        } catch (Refusal unknownIndicator) {
            assertThat(unknownIndicator)
                    .hasMessageContaining("第 2 行 A 列写的是“图书”")
                    .hasMessageContaining("骨干教师");
            return "";
        }
    }
}
