package org.junheng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.core.register.Code;
import org.junheng.core.register.Field;
import org.junheng.core.register.Registers;
import org.junheng.core.text.FileRefusal;
import org.junheng.core.text.Language;
import org.junheng.core.text.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By which papers a clause is shown, and from when on one was made after the fact. */
class MaterialTest {

    private static final Registers REGISTERS = Registers.builtIn();
    private static final Standards BUILT_IN = Standards.builtIn(REGISTERS);
    private static final Set<Clause.By> PEOPLES = Set.of(Clause.By.JUDGED, Clause.By.SCORED, Clause.By.VETO);

    private static final String DOCUMENT = """
            id: trial
            version: 1
            name: {zh: 试行（虚构）, en: invented trial}
            fiscal-year: -1
            """;
    private static final String CLAUSE = """
            id: plan
            name: {zh: 规划, en: plan}
            judged: true
            materials:
              - {id: plan, name: {zh: 规划, en: plan}, from: {zh: 发改局, en: planning}, of: standing}
              - {id: funds, name: {zh: 凭证, en: vouchers}, from: {zh: 财政局, en: finance}, of: fiscal-year, years: 3, checked: true}
            """;

    private static Standard read(String clause, String... more) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("trial/document.yaml", DOCUMENT);
        files.put("trial/clauses/plan.yaml", clause);
        for (int i = 0; i < more.length; i += 2) {
            files.put(more[i], more[i + 1]);
        }
        return Standards.of(List.of(new Shelf("mine", files)), REGISTERS).standard(more.length == 0 ? "trial" : "mine");
    }

    private static Standard variant(String materials) {
        return read(
                CLAUSE,
                "mine/document.yaml",
                "id: mine\nversion: 1\nbased-on: trial@1\nname: {zh: 某省（虚构）, en: invented}\n",
                "mine/clauses/plan.yaml",
                materials);
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic-balance-2012", "quality-balance-2017"})
    void every_clause_that_people_decide_says_by_which_papers_and_each_is_marked_as_our_proposal(String id) {
        assertThat(BUILT_IN.standard(id).clauses())
                .filteredOn(clause -> PEOPLES.contains(clause.by()))
                .isNotEmpty()
                .allSatisfy(
                        clause -> assertThat(clause.materials()).as(clause.id()).isNotEmpty())
                .allSatisfy(
                        clause -> assertThat(clause.materials()).as(clause.id()).noneMatch(Material::checked));
        assertThat(BUILT_IN.standard(id).evidence()).isPresent();
    }

    @Test
    void a_material_says_the_office_and_its_years() {
        Standard trial = read(CLAUSE);
        List<Material> materials = trial.clause("plan").orElseThrow().materials();
        assertThat(materials).extracting(each -> each.from().en()).containsExactly("planning", "finance");
        assertThat(materials)
                .extracting(each -> each.period(trial, 2025).in(Language.ZH))
                .containsExactly("现行", "2022—2024 财政年度");
        assertThat(materials).extracting(Material::checked).containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from: {zh: 发改局|form: {zh: 发改局|materials[0].form",
                "of: standing|of: sometimes|materials[0].of",
                "years: 3|years: 0|materials[1].years",
                "id: funds|id: plan|materials[1].id",
                "id: funds|id: Funds/1|materials[1].id",
                "name: {zh: 凭证, en: vouchers}|name: {zh: 凭证}|materials[1].name.en",
                "checked: true|checked: perhaps|materials[1].checked"
            })
    void what_is_written_wrongly_is_refused_with_its_place(String right, String wrong, String place) {
        assertThat(CLAUSE).contains(right);
        FileRefusal refusal = catchThrowableOfType(FileRefusal.class, () -> read(CLAUSE.replace(right, wrong)));
        assertThat(refusal).isNotNull();
        assertThat(refusal.sentence().zh()).contains("clauses/plan.yaml › " + place);
    }

    @Test
    void a_variant_replaces_the_list_or_takes_it_away_as_any_other_key() {
        assertThat(variant("materials: [{id: other, name: {zh: 另, en: other}, from: {zh: 编办, en: posts}}]\n")
                        .clause("plan")
                        .orElseThrow()
                        .materials())
                .extracting(Material::id)
                .containsExactly("other");
        assertThat(variant("materials:\n").clause("plan").orElseThrow().materials())
                .isEmpty();
        assertThat(variant("order: 3\n").clause("plan").orElseThrow().materials())
                .hasSize(2);
    }

    @Test
    void what_a_verdict_rests_on_is_the_same_with_and_without_the_papers() {
        Standard with = variant("materials: [{id: other, name: {zh: 另, en: other}, from: {zh: 编办, en: posts}}]\n");
        Standard without = variant("materials:\n");
        assertThat(plain(with)).isEqualTo(plain(without));
        assertThat(BUILT_IN.standard("quality-balance-2017").deciding())
                .doesNotContainKey("evidence.yaml")
                .containsKey("schedule.yaml");
    }

    private static TreeMap<String, Object> plain(Standard standard) {
        TreeMap<String, Object> plain = new TreeMap<>();
        standard.deciding().forEach((path, file) -> plain.put(path, file.plain()));
        return plain;
    }

    @Test
    void a_file_is_late_a_year_after_the_reference_day_or_once_the_application_was_opened() {
        EvidenceRules rules = new EvidenceRules(365, Optional.of("certification"), Optional.empty(), false);
        assertThat(rules.lateFrom(2025, Optional.empty())).isEqualTo(LocalDate.parse("2026-09-02"));
        assertThat(rules.lateFrom(2025, Optional.of(LocalDate.parse("2026-03-01"))))
                .isEqualTo(LocalDate.parse("2026-03-01"));
    }

    /** A misspelt register or code would find nothing in silence. */
    @ParameterizedTest
    @ValueSource(strings = {"basic-balance-2012", "quality-balance-2017"})
    void the_registers_and_codes_it_names_are_there(String id) {
        EvidenceRules rules = BUILT_IN.standard(id).evidence().orElseThrow();
        assertThat(REGISTERS.cases()).containsKey(rules.application().orElseThrow());
        EvidenceRules.Upheld upheld = rules.upheld().orElseThrow();
        Field field = REGISTERS.cases().get(upheld.register()).own().field(upheld.field());
        assertThat(field.codes().orElseThrow().codes()).extracting(Code::id).containsAll(upheld.codes());
    }
}
