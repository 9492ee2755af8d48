package org.junheng.core.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.formula.Rational;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Gap;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Origins;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junit.jupiter.api.Test;

/** What a school is said to lack, once it has it, is enough, and one step less is not: also where two stages share it. */
class LackTest {

    private static final Registers REGISTERS = Registers.builtIn();
    private static final Standard STANDARD = Standards.builtIn(REGISTERS).standard("quality-balance-2017");
    private static final int YEAR = 2025;

    /** A primary school, and a nine-year school whose site is shared out to its two stages. */
    private static final Facts FACTS = Facts.of(List.of(
            Table.of(
                    "stage",
                    List.of("year", "school", "stage"),
                    List.of(
                            Column.ofNumbers("year", new double[] {YEAR, YEAR, YEAR}),
                            Column.ofTexts("school", new String[] {"a", "b", "b"}),
                            Column.ofTexts("stage", new String[] {"primary", "junior", "primary"}),
                            Column.ofNumbers("students", new double[] {613, 287, 431})),
                    Origins.NONE),
            Table.of(
                    "school",
                    List.of("year", "school"),
                    List.of(
                            Column.ofNumbers("year", new double[] {YEAR, YEAR}),
                            Column.ofTexts("school", new String[] {"a", "b"}),
                            Column.ofTexts("area", new String[] {"999901", "999901"}),
                            Column.ofTexts("type", new String[] {"primary", "nine-year"}),
                            Column.ofNumbers("teaching_rooms_m2", new double[] {2_000, 1_999.37}),
                            Column.ofNumbers("indoor_sports_m2", new double[] {100, 0}),
                            Column.ofNumbers("sports_ground_m2", new double[] {2_000, 3_001.21}),
                            Column.ofNumbers("multimedia_rooms", new double[] {5, 7})),
                    Origins.NONE)));

    private static Measures measured(Facts facts) {
        return Measurement.of(facts, STANDARD, YEAR);
    }

    private static Decision with(
            String school, String field, BigDecimal more, StageMeasures stage, int section, String id) {
        Table schools = FACTS.table("school");
        int row = schools.find(List.of(String.valueOf(YEAR), school));
        Column column = schools.column(field);
        double there = BigDecimal.valueOf(column.number(row)).add(more).doubleValue();
        return measured(FACTS.with(schools.with(column.with(row, there))))
                .stage(stage.area(), stage.stage())
                .orElseThrow()
                .indicator(id)
                .orElseThrow()
                .meets(section);
    }

    @Test
    void what_is_lacking_is_enough_and_a_step_less_is_not() {
        List<String> told = new ArrayList<>();
        for (StageMeasures stage : measured(FACTS).stages()) {
            for (IndicatorMeasures each : stage.indicators()) {
                for (int section = 0; section < stage.size(); section++) {
                    String id = each.indicator().id();
                    Gap gap = Gap.of(stage, section, each, REGISTERS).orElse(null);
                    if (gap == null) {
                        continue;
                    }
                    String school = stage.table().shown(stage.row(section), "school");
                    String field = each.indicator()
                            .quantity(stage.stage())
                            .names()
                            .iterator()
                            .next();
                    assertThat(with(school, field, gap.amount(), stage, section, id))
                            .as(school + " " + id + " " + gap)
                            .isEqualTo(Decision.MET);
                    assertThat(with(school, field, gap.amount().subtract(Gap.step(gap.unit())), stage, section, id))
                            .as(school + " " + id + " less than " + gap)
                            .isEqualTo(Decision.NOT_MET);
                    told.add(school + " " + stage.stage() + " " + id);
                }
            }
        }
        assertThat(told)
                .contains(
                        "a primary teaching-area-per-student",
                        "b primary teaching-area-per-student",
                        "b junior multimedia-rooms-per-hundred",
                        "b junior sports-area-per-student");
    }

    @Test
    void a_section_that_shares_with_nobody_has_all_of_its_school() {
        StageMeasures primary = measured(FACTS).stage("999901", "primary").orElseThrow();
        IndicatorMeasures ground = primary.indicator("sports-area-per-student").orElseThrow();
        IndicatorMeasures teachers =
                primary.indicator("backbone-teachers-per-hundred").orElseThrow();
        assertThat(primary.share(0, ground.indicator())).isEqualTo(Rational.ONE);
        assertThat(primary.share(1, teachers.indicator())).isEqualTo(Rational.ONE);
        assertThat(primary.share(1, ground.indicator()).toDouble()).isEqualTo(431 / (431 + 1.1 * 287));
    }
}
