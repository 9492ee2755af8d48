package org.junheng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Yaml;
import org.junit.jupiter.api.Test;

/** What a document says of itself, as it is read: dates, units, names, what is not checked, readings and slips. */
class StandardTest {

    private static final Registers REGISTERS = Registers.builtIn();
    private static final Standards BUILT_IN = Standards.builtIn(REGISTERS);

    private static final String DOCUMENT = """
            id: trial
            version: 3
            name: {zh: 试行（虚构）, en: invented trial}
            number: 虚构〔2020〕1号
            issuer: {zh: 某厅, en: an office}
            issued: 2020-05-06
            stages: [primary, junior]
            fiscal-year: -1
            source: {document: 虚构〔2020〕1号, clause: 总则, checked: true}
            """;
    private static final String GROUND = """
            id: ground
            order: 2
            name: {zh: 生均运动场地, en: ground per student}
            unit: m2/student
            value: sports_ground_m2 / students
            threshold: [{from: 2015-01-01, to: 2020-01-01, at-least: 3, checked: false}, {from: 2020-01-01, at-least: 4.2}]
            source: {document: 虚构〔2020〕1号, clause: 第二条, checked: true}
            """;
    private static final String RULE = """
            id: rule
            block: resources
            name: {zh: 达标, en: met}
            scope: section
            test: count(meets) >= needed
            limits: {needed: {name: {zh: 至少项数, en: how many}, values: [{from: 2010-01-01, value: 1, checked: false}]}}
            source: {document: 虚构〔2020〕1号, clause: 第三条, checked: false}
            """;

    private final TreeMap<String, String> files = new TreeMap<>();

    StandardTest() {
        file("document.yaml", DOCUMENT);
        file("indicators/ground.yaml", GROUND);
        file("clauses/rule.yaml", RULE);
    }

    private void file(String path, String text) {
        files.put("trial/" + path, text);
    }

    private Standard trial() {
        return Standards.of(List.of(new Shelf("mine", files)), REGISTERS).standard("trial");
    }

    @Test
    void a_document_says_what_it_is_and_when_it_was_issued() {
        Standard trial = trial();
        assertThat(trial.version()).isEqualTo("3");
        assertThat(trial.issued()).isEqualTo(LocalDate.of(2020, 5, 6));
        assertThat(trial.number()).isEqualTo("虚构〔2020〕1号");
        assertThat(trial.issuer().en()).isEqualTo("an office");
        assertThat(trial.fiscalYear(2025)).isEqualTo(2024);
        assertThat(trial.clause("rule").orElseThrow().source()).isEqualTo(new Citation("虚构〔2020〕1号", "第三条", false));
    }

    @Test
    void a_value_holds_from_its_day_to_the_day_before_its_end() {
        Limits limits = trial().indicator("ground").threshold();
        assertThat(limits.isEmpty()).isFalse();
        assertThat(limits.at("primary", LocalDate.of(2014, 12, 31))).isEmpty();
        assertThat(limits.at("primary", LocalDate.of(2015, 1, 1)).orElseThrow().value())
                .isEqualByComparingTo("3");
        assertThat(limits.at("junior", LocalDate.of(2019, 12, 31)).orElseThrow().value())
                .isEqualByComparingTo("3");
        assertThat(limits.at("junior", LocalDate.of(2020, 1, 1)).orElseThrow().value())
                .isEqualByComparingTo("4.2");
        assertThat(trial().indicator("ground").coefficientOfVariation().isEmpty())
                .isTrue();
    }

    @Test
    void of_two_values_in_force_the_later_holds_in_whatever_order_they_stand() {
        file(
                "indicators/ground.yaml",
                GROUND.replace(
                        "[{from: 2015-01-01, to: 2020-01-01, at-least: 3, checked: false}, {from: 2020-01-01, at-least: 4.2}]",
                        "[{from: 2020-01-01, at-least: 4.2}, {from: 2015-01-01, at-least: 3}]"));
        assertThat(trial().indicator("ground")
                        .threshold()
                        .at("primary", LocalDate.of(2025, 9, 1))
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("4.2");
    }

    @Test
    void what_nobody_has_read_in_the_official_text_is_told_for_the_day_it_holds_on() {
        assertThat(trial().unchecked(LocalDate.of(2019, 9, 1))).containsExactly("ground", "rule");
        assertThat(trial().unchecked(LocalDate.of(2025, 9, 1))).containsExactly("rule");
        assertThat(trial().uncheckedCitations()).isEqualTo(1);
    }

    @Test
    void an_indicator_nobody_knows_is_an_error_of_the_program() {
        assertThat(trial().indicator("ground").name().en()).isEqualTo("ground per student");
        assertThatThrownBy(() -> trial().indicator("grond"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trial has no indicator grond");
        assertThatThrownBy(() -> trial().reading("line", "low"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trial has no reading line");
    }

    @Test
    void units_are_told_as_people_read_them() {
        Standard quality = BUILT_IN.standard("quality-balance-2017");
        assertThat(quality.indicator("sports-area-per-student").unit().zh()).isEqualTo("m²/生");
        assertThat(quality.indicator("sports-area-per-student").unit().en()).isEqualTo("m² per student");
        assertThat(quality.indicator("backbone-teachers-per-hundred").unit().zh())
                .isEqualTo("人/百生");
        assertThat(quality.indicator("backbone-teachers-per-hundred").unit().en())
                .isEqualTo("teachers per 100 students");
    }

    @Test
    void a_unit_per_something_else_keeps_its_name() {
        file(
                "indicators/ground.yaml",
                GROUND.replace("m2/student", "yuan/m2")
                        .replace("sports_ground_m2 / students", "equipment_value / sports_ground_m2"));
        assertThat(trial().indicator("ground").unit().zh()).isEqualTo("元/m²");
        assertThat(trial().indicator("ground").unit().en()).isEqualTo("yuan per m²");
        file(
                "indicators/ground.yaml",
                GROUND.replace("m2/student", "teacher").replace("sports_ground_m2 / students", "backbone"));
        assertThat(trial().indicator("ground").unit().zh()).isEqualTo("人");
    }

    @Test
    void a_share_is_no_quantity_per_student_so_no_lacking_quantity_can_be_told() {
        assertThat(trial().indicator("ground").quantityUnit()).isNotNull();
        file(
                "indicators/ground.yaml",
                GROUND.replace("m2/student", "student/class")
                        .replace("sports_ground_m2 / students", "students / classes"));
        assertThat(trial().indicator("ground").quantityUnit()).isNull();
    }

    @Test
    void a_clause_speaks_of_fiscal_years_where_all_its_fields_are_kept_by_them() {
        file("clauses/money.yaml", """
                id: money
                block: government
                name: {zh: 拨款增长, en: more money}
                test: education_allocation >= least * previous(education_allocation)
                limits: {least: [{from: 2010-01-01, value: 1}]}
                """);
        file("clauses/mixed.yaml", """
                id: mixed
                block: government
                name: {zh: 混合, en: mixed}
                test: education_allocation > 0 and recognised_year > 0
                """);
        Standard trial = trial();
        assertThat(trial.readsFiscalYears(trial.clause("money").orElseThrow())).isTrue();
        assertThat(trial.readsFiscalYears(trial.clause("mixed").orElseThrow())).isFalse();
    }

    @Test
    void clauses_stand_in_the_order_of_their_blocks_then_of_their_numbers_then_of_their_ids() {
        for (String each : List.of("b 2 quality", "a 2 quality", "c 1 quality", "d 9 entry")) {
            String[] parts = each.split(" ");
            file("clauses/" + parts[0] + ".yaml", """
                    id: %s
                    order: %s
                    block: %s
                    name: {zh: 评判, en: judged}
                    judged: true
                    """.formatted(parts[0], parts[1], parts[2]));
        }
        assertThat(trial().clauses()).extracting(Clause::id).containsExactly("d", "rule", "c", "a", "b");
    }

    @Test
    void a_document_with_parts_of_its_own_puts_indicators_into_the_first_unless_one_is_of_resources() {
        assertThat(trial().indicator("ground").block().id()).isEqualTo("resources");
        String own = "blocks: [{id: one, name: {zh: 甲, en: A}}, {id: two, name: {zh: 乙, en: B}}]\n";
        file("document.yaml", DOCUMENT + own);
        file("clauses/rule.yaml", RULE.replace("block: resources", "block: two"));
        assertThat(trial().indicator("ground").block().id()).isEqualTo("one");
        assertThat(trial().clause("rule").orElseThrow().block().words().en()).isEqualTo("B");
    }

    private static final String SLIP = """
            id: unweighted
            question: {zh: 少除了学生, en: not divided}
            default: right
            options:
              - {id: right, name: {zh: 对, en: right}}
              - id: wrong
                name: {zh: 错, en: wrong}
                replaces:
                  indicators/ground.yaml: {value: sports_ground_m2 / students * 2, unit: m2/student}
            """;

    @Test
    void a_slip_is_a_way_of_computing_wrongly_and_no_question() {
        file("slips/unweighted.yaml", SLIP);
        Standard trial = trial();
        assertThat(trial.readings()).isEmpty();
        assertThat(trial.slips()).extracting(Reading::id).containsExactly("unweighted");
        assertThat(trial.reading("unweighted", "wrong")
                        .indicator("ground")
                        .value("primary")
                        .text())
                .isEqualTo("sports_ground_m2 / students * 2");
        assertThatThrownBy(() -> trial.reading("unweighted", "worse")).hasMessageContaining("worse");
    }

    @Test
    void a_reading_whose_default_is_none_of_its_options_is_refused() {
        file("readings/line.yaml", SLIP.replace("default: right", "default: rihgt"));
        assertThatThrownBy(this::trial)
                .hasMessageContaining("readings/line.yaml › default")
                .hasMessageContaining("rihgt");
    }

    @Test
    void only_the_exemptions_that_are_named_are_switched_on() {
        for (String id : List.of("one", "two")) {
            file("exemptions/" + id + ".yaml", """
                    id: %s
                    name: {zh: 放宽, en: relaxed}
                    indicator: ground
                    when: location == "rural"
                    at-least: 3
                    """.formatted(id));
        }
        Standard trial = trial();
        assertThat(trial.exempting(List.of())).isSameAs(trial);
        assertThat(trial.exempting(List.of("two")).exemptions())
                .extracting(each -> each.id() + " " + each.isOn())
                .containsExactly("one false", "two true");
    }

    @Test
    void an_exemption_may_change_the_limits_of_a_clause_with_one_number_or_with_one_for_each_stage() {
        file("exemptions/plain.yaml", """
                id: plain
                name: {zh: 放宽, en: relaxed}
                clause: rule
                when: location == "rural"
                replaces: limit
                limits: {needed: 0}
                """);
        file("exemptions/staged.yaml", """
                id: staged
                name: {zh: 放宽, en: relaxed}
                clause: rule
                when: location == "town"
                replaces: limit
                limits: {needed: {primary: [{from: 2010-01-01, value: 0}], junior: [{from: 2010-01-01, value: 2}]}}
                """);
        LocalDate day = LocalDate.of(2025, 9, 1);
        List<Exemption> exemptions = trial().exemptions();
        assertThat(exemptions.get(0).target()).isEqualTo("rule");
        assertThat(exemptions
                        .get(0)
                        .limits()
                        .get("needed")
                        .at("junior", day)
                        .orElseThrow()
                        .value())
                .isZero();
        assertThat(exemptions
                        .get(1)
                        .limits()
                        .get("needed")
                        .at("junior", day)
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("2");
    }

    @Test
    void an_exemption_of_nothing_is_refused() {
        file("exemptions/none.yaml", """
                id: none
                name: {zh: 放宽, en: relaxed}
                when: location == "rural"
                """);
        assertThatThrownBy(this::trial)
                .hasMessageContaining("exemptions/none.yaml › indicator")
                .hasMessageContaining("不可缺少");
    }

    @Test
    void a_source_with_an_unknown_key_is_refused() {
        file("clauses/rule.yaml", RULE.replace("clause: 第三条", "cluase: 第三条"));
        assertThatThrownBy(this::trial).hasMessageContaining("source.cluase");
    }

    @Test
    void a_profile_says_points_exemptions_and_readings() {
        Profile profile = Profile.read(Yaml.read("province.yaml", """
                name: {zh: 某省（虚构）, en: an invented province}
                points: {plan: 12.5}
                exemptions: [old-town]
                readings: {line: low}
                """));
        assertThat(profile.name().en()).isEqualTo("an invented province");
        assertThat(profile.points())
                .hasEntrySatisfying("plan", points -> assertThat(points).isEqualByComparingTo("12.5"));
        assertThat(profile.exemptions()).containsExactly("old-town");
        assertThat(profile.readings()).containsEntry("line", "low");
    }

    @Test
    void every_document_is_known_by_its_id() {
        assertThat(List.copyOf(BUILT_IN.ids()))
                .contains("basic-balance-2012", "quality-balance-2017")
                .isSorted();
        assertThat(BUILT_IN.all()).extracting(Standard::id).containsExactlyElementsOf(BUILT_IN.ids());
    }
}
