package org.junheng.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.plan.resources.ResourceOptions;
import org.junheng.core.plan.resources.ResourceProblem;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.Input;
import org.junheng.desk.Opened;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be meant in the options of a plan is refused with its place, never passed over and never a plan of something else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongOptionsTest {

    @TempDir
    Path folder;

    private Measures measures;

    @BeforeAll
    void measure() {
        Registers registers = Registers.builtIn();
        Standard standard = Standards.builtIn(registers).standard("quality-balance-2017");
        Opened opened = Opened.of(Input.read(List.of(Path.of("../examples/qinghe")), doing -> {}), registers);
        measures = Measurement.of(opened.checked().facts(), standard, opened.latest(standard));
    }

    private ResourceOptions options(String yaml) throws Exception {
        return ResourcePlanning.options(Files.writeString(Files.createTempFile(folder, "options", ".yaml"), yaml));
    }

    private List<String> limits(String yaml) throws Exception {
        ResourceProblem problem = new ResourceProblem(measures, measures.areas().get(0), options(yaml));
        problem.model(List.of());
        return problem.limits().stream().map(Words::zh).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limits: {rotatoin: {on: false}}                        | limits.rotatoin：写的是“rotatoin”
            limits: {rotation: {shere: 0.1}}                       | limits.rotation.shere：写的是“shere”
            limits: {outflow: {share: 18}}                         | 0 到 1 之间的比例，例 0.05 即 5%
            limits: {vacant-posts: {posts: -3}}                    | 不小于 0 的整数
            limits: {build-to: {times: 0}}                         | 大于 0 的倍数
            limits: {reserve: {cv: 0.6}}                           | 自留余量 0.6 不小于差异系数的限值 0.5
            years: 两年                                            | years：写的是“两年”；应写整数
            budget: {each-year: -30}                               | 不小于 0 的数，单位万元
            budget: {each-year: 30, by-year: [30, 30, 30]}         | 只写一个
            budget: {by-year: [30, 30]}                            | 3 个数，一年一个
            build: {sports: {price: 1, step: 1}}                   | build 里的“sports”不是登记册里的栏目
            pins: [{school: 城西小学, what: hire, is: 1}]          | 本县没有这所学校
            pins: [{school: 第二小学, what: hire, is: 1}]          | 相近的有：清禾县第二小学
            pins: [{school: 清禾县第二小学, what: hire}]           | 最少 least、最多 most
            pins: [{school: 清禾县第二小学, what: hire, is: 0.5}]  | 按整数定
            pins: [{school: 清禾县第二小学, what: hire, most: -5}] | 不小于 0 的数
            pins: [{school: 清禾县第二小学, what: sport, is: 1}]   | 应写下列之一：move-out move-in hire
            pins: [{school: 清禾县第二小学, what: hire, is: 1, year: 2031}] | 方案做 2026 到 2028 年，没有 2031 年
            pins: [{school: 清禾县第二小学, what: hire, is: 1, stage: junior}] | 这所学校没有学段“junior”；有：primary
            pins: [{school: 清禾县第二小学, what: hire, least: 5, most: 1}] | 不大于 most（1）的数
            """)
    void what_cannot_be_meant_is_refused(String yaml, String why) {
        assertThatThrownBy(() -> limits(yaml + "\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }

    @Test
    void what_is_settled_is_told_in_words_and_not_in_keys() throws Exception {
        assertThat(limits("""
                        pins:
                          - {school: 清禾县第三小学, stage: primary, what: move-out, most: 0, reason: 本年不动}
                          - {school: 清禾县第二小学, what: sports_ground_m2, year: 2027, is: 500}
                        """))
                .contains("已定：清禾县第三小学（小学） 调出教师 不超过 0 人（理由：本年不动）", "已定：清禾县第二小学 增加运动场地面积 正好 500 m²，2027 年");
    }

    @Test
    void a_price_of_the_countys_own_is_no_example_and_has_no_source_of_the_example() throws Exception {
        ResourceOptions own = options(
                "build: {sports_ground_m2: {price: 0.05}, books: {price: 0.003, source: 县财政局询价, date: 2026-05-01}}\n");

        assertThat(own.build().get("sports_ground_m2").price().isExample()).isFalse();
        assertThat(own.build().get("sports_ground_m2").price().source().zh()).isEqualTo("本县选项，没有写来源");
        assertThat(own.build().get("sports_ground_m2").price().date()).isEmpty();
        assertThat(own.build().get("books").price().source().zh()).isEqualTo("县财政局询价");
        assertThat(own.build().get("teaching_rooms_m2").price().isExample()).isTrue();
    }

    @Test
    void a_published_plan_whose_schools_have_the_same_codes_is_refused_by_its_county() throws Exception {
        Path plan = Files.writeString(
                folder.resolve("other.json"), "{\"area\": \"999999\", \"year\": 2025, \"actions\": []}");
        ResourceOptions following = ResourcePlanning.options(null).following(ResourcePlanning.published(plan));

        assertThatThrownBy(() -> new ResourceProblem(measures, measures.areas().get(0), following))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("999999");
    }
}
