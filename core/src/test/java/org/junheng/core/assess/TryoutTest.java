package org.junheng.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.Decision;
import org.junheng.core.register.Field;
import org.junheng.core.register.Registers;
import org.junheng.core.report.TryoutChapter;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Language;
import org.junit.jupiter.api.Test;

/** A rule tried with a few numbers is decided as it would be on real ones. */
class TryoutTest {

    private static final String QUALITY = "quality-balance-2017";
    private static final Standards STANDARDS = Standards.builtIn(Registers.builtIn());

    private static Tryout of(String rule, String stage) {
        return Tryout.of(STANDARDS, QUALITY, rule, stage).orElseThrow();
    }

    @Test
    void a_school_on_the_line_meets_it_and_just_below_does_not() {
        Tryout tryout = of("sports-area-per-student", "junior");
        Map<String, String> typed = Map.of(
                "1.sports_ground_m2", "10,200",
                "1.indoor_sports_m2", "0",
                "1.students", "1000",
                "2.sports_ground_m2", "10190",
                "2.indoor_sports_m2", "0",
                "2.students", "1000");
        assertThat(tryout.wrong(typed)).isEmpty();
        Tryout.Tried tried = tryout.with(typed, 2025);
        assertThat(tried.measured().orElseThrow().meets(0)).isEqualTo(Decision.MET);
        assertThat(tried.measured().orElseThrow().meets(1)).isEqualTo(Decision.NOT_MET);
        assertThat(tried.measured().orElseThrow().spread().schools()).isEqualTo(2);
        assertThat(text(TryoutChapter.of(tryout, tried, Language.EN)))
                .contains("School A")
                .contains("10200 m²")
                .doesNotContain("甲校");
    }

    @Test
    void a_figure_left_blank_leaves_it_open() {
        Tryout.Tried tried = of("sports-area-per-student", "primary").with(Map.of("1.students", "1000"), 2025);
        assertThat(tried.measured().orElseThrow().meets(0)).isEqualTo(Decision.OPEN);
    }

    @Test
    void the_line_is_that_of_the_year() {
        Map<String, String> typed = Map.of("c.primary_public_funds_base", "600", "c.junior_public_funds_base", "800");
        Tryout tryout = of("four-unified-standards", "");
        assertThat(decision(tryout.with(typed, 2018))).isEqualTo(Decision.MET);
        assertThat(decision(tryout.with(typed, 2025))).isEqualTo(Decision.NOT_MET);
    }

    @Test
    void a_clause_on_schools_asks_for_each_stage() {
        Tryout tryout = of("school-size", "");
        Map<String, String> typed =
                new HashMap<>(Map.of("s.type", "nine-year", "primary.students", "1500", "junior.students", "1000"));
        assertThat(decision(tryout.with(typed, 2025))).isEqualTo(Decision.MET);
        typed.put("junior.students", "1001");
        Tryout.Tried tried = tryout.with(typed, 2025);
        assertThat(decision(tried)).isEqualTo(Decision.NOT_MET);
        assertThat(text(TryoutChapter.of(tryout, tried, Language.ZH))).contains("2501");
    }

    @Test
    void rooms_are_typed_one_by_one() {
        Tryout tryout = of("music-and-art-rooms", "");
        Map<String, String> typed = new HashMap<>(Map.of(
                "s.type", "primary",
                "primary.students", "500",
                "primary.classes", "12",
                "room-1.room_kind", "music",
                "room-1.room_m2", "96",
                "room-2.room_kind", "art",
                "room-2.room_m2", "90"));
        assertThat(tryout.wrong(typed)).isEmpty();
        assertThat(decision(tryout.with(typed, 2025))).isEqualTo(Decision.MET);
        typed.put("room-1.room_m2", "95.9");
        assertThat(decision(tryout.with(typed, 2025))).isEqualTo(Decision.NOT_MET);
        typed.put("room-1.room_m2", "96");
        typed.put("primary.classes", "13");
        assertThat(decision(tryout.with(typed, 2025))).isEqualTo(Decision.NOT_MET);
    }

    @Test
    void a_survey_is_typed_for_each_of_those_who_were_asked() {
        Tryout tryout = of("recognition", "");
        assertThat(tryout.places()).hasSizeGreaterThan(3);
        Map<String, String> typed = new HashMap<>();
        for (Tryout.Place place : tryout.places()) {
            typed.put(place.id() + ".satisfied", "85");
            typed.put(place.id() + ".valid", "100");
        }
        assertThat(decision(tryout.with(typed, 2025))).isEqualTo(Decision.MET);
        typed.put(tryout.places().get(0).id() + ".satisfied", "84");
        assertThat(decision(tryout.with(typed, 2025))).isEqualTo(Decision.NOT_MET);
    }

    @Test
    void the_year_before_is_typed_beside_this_one() {
        Tryout tryout = Tryout.of(STANDARDS, "only-growth", "education-spending-never-falls", "")
                .orElseThrow();
        Map<String, String> typed =
                new HashMap<>(Map.of("p.education_allocation", "100", "c.education_allocation", "100"));
        assertThat(decision(tryout.with(typed, 2025))).isEqualTo(Decision.MET);
        typed.put("c.education_allocation", "99.9");
        assertThat(decision(tryout.with(typed, 2025))).isEqualTo(Decision.NOT_MET);
        typed.remove("p.education_allocation");
        assertThat(decision(tryout.with(typed, 2025))).isEqualTo(Decision.OPEN);
        typed.put("c.education_allocation_growth_pct", "0.5");
        assertThat(decision(tryout.with(typed, 2025))).isEqualTo(Decision.MET);
    }

    @Test
    void bands_of_class_sizes_are_typed_for_one_school() {
        Tryout tryout = of("class-size", "primary");
        assertThat(decision(tryout.with(Map.of("1.type", "primary", "1.largest_class", "46"), 2025)))
                .isEqualTo(Decision.NOT_MET);
        Map<String, String> typed = new HashMap<>(Map.of("1.type", "primary", "class-band-46-50.classes_in_band", "1"));
        assertThat(decision(tryout.with(typed, 2025))).isEqualTo(Decision.NOT_MET);
        typed = new HashMap<>(Map.of("1.type", "primary", "class-band-41-45.classes_in_band", "9"));
        assertThat(decision(tryout.with(typed, 2025))).isEqualTo(Decision.MET);
    }

    private static Decision decision(Tryout.Tried tried) {
        return tried.verdicts().get(0).measured().decision();
    }

    private static String text(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                text.append(paragraph.text()).append('\n');
            } else if (block instanceof Block.Grid grid) {
                grid.rows()
                        .forEach(row -> row.stream()
                                .map(Cell::text)
                                .forEach(cell -> text.append(cell).append('\n')));
            }
        }
        return text.toString();
    }

    @Test
    void what_is_typed_wrongly_is_told_by_its_input() {
        Tryout tryout = of("sports-area-per-student", "primary");
        assertThat(tryout.wrong(Map.of("1.students", "many", "2.students", "1.5", "1.indoor_sports_m2", "-3")))
                .containsOnlyKeys("1.students", "2.students", "1.indoor_sports_m2");
    }

    @Test
    void rules_on_other_rules_are_not_tried() {
        for (String rule : List.of("balance", "schools", "basic-balance-kept", "layout-plan", "nothing")) {
            assertThat(Tryout.of(STANDARDS, QUALITY, rule, "")).as(rule).isEmpty();
        }
    }

    /** Whatever is offered can be tried: with nothing, and with a figure in every input. */
    @Test
    void every_rule_that_is_offered_takes_its_figures() {
        int offered = 0;
        for (Standard standard : STANDARDS.all()) {
            for (String rule : rules(standard)) {
                Optional<Tryout> tryout = Tryout.of(STANDARDS, standard.id(), rule, "");
                if (tryout.isPresent()) {
                    offered++;
                    for (Map<String, String> typed : List.of(Map.<String, String>of(), filled(tryout.get()))) {
                        assertThat(tryout.get().wrong(typed)).as(rule).isEmpty();
                        assertThat(TryoutChapter.of(tryout.get(), tryout.get().with(typed, 2025), Language.ZH))
                                .as(standard.id() + " " + rule)
                                .isNotEmpty();
                    }
                }
            }
        }
        assertThat(offered).isGreaterThan(50);
    }

    private static List<String> rules(Standard standard) {
        List<String> rules = new java.util.ArrayList<>();
        standard.indicators().forEach(each -> rules.add(each.id()));
        standard.clauses().stream().filter(each -> each.test().isPresent()).forEach(each -> rules.add(each.id()));
        return rules;
    }

    private static Map<String, String> filled(Tryout tryout) {
        Map<String, String> typed = new HashMap<>();
        for (Tryout.Place place : tryout.places()) {
            for (Field field : place.fields()) {
                typed.put(place.input(field), some(field));
            }
        }
        return typed;
    }

    private static String some(Field field) {
        return switch (field.type()) {
            case CODE, TEXT -> field.codes().orElseThrow().codes().get(0).id();
            case FLAG -> "true";
            case YEAR -> "2020";
            default ->
                field.atMost()
                        .filter(most -> most.doubleValue() < 50)
                        .map(String::valueOf)
                        .orElse("50");
        };
    }
}
