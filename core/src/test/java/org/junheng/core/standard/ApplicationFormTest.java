package org.junheng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junheng.core.register.Registers;
import org.junheng.core.text.FileRefusal;
import org.junheng.core.text.Shelf;
import org.junit.jupiter.api.Test;

/** Application forms and schedules are data: what they hold, and how a broken one is told. */
class ApplicationFormTest {

    private static final Registers REGISTERS = Registers.builtIn();
    private static final String DOCUMENT = """
            id: trial
            version: 1
            name: {zh: 试行（虚构）, en: invented trial}
            stages: [primary]
            """;
    private static final String FORM = """
            title: 试行申报表
            tables:
              - number: Ⅰ
                name: 基本情况
                over: county
                items:
                  - {number: '1', name: 乡镇, unit: 个, value: towns}
            """;
    private static final String SCHEDULE = """
            apply: {month: 3, day: 31}
            steps:
              - {name: {zh: 省级评估, en: province}, month: 2, day: 28}
              - {name: {zh: 定数, en: figures}, month: 9, day: 1}
            """;

    private static Standard standard(String file, String text) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("trial/document.yaml", DOCUMENT);
        files.put("trial/" + file, text);
        return Standards.of(List.of(new Shelf("mine", files)), REGISTERS).standard("trial");
    }

    @Test
    void the_national_forms_have_the_tables_of_the_official_ones() {
        Standards standards = Standards.builtIn(REGISTERS);
        assertThat(tables(standards, "quality-balance-2017"))
                .containsExactly("Ⅰ", "Ⅱ-1", "Ⅱ-2", "Ⅲ", "Ⅳ", "Ⅳ（附）", "Ⅴ", "Ⅴ（附）", "Ⅵ");
        assertThat(tables(standards, "basic-balance-2012")).containsExactly("Ⅰ", "Ⅱ-1", "Ⅱ-2", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "Ⅶ");
        ApplicationForm quality =
                standards.standard("quality-balance-2017").application().orElseThrow();
        assertThat(quality.tables().get(0).items()).hasSize(24);
    }

    @Test
    void a_variant_hands_in_on_the_form_of_its_base() {
        assertThat(Standards.builtIn(REGISTERS)
                        .standard("quality-balance-liaoning-shenyang")
                        .application())
                .isPresent();
    }

    private static List<String> tables(Standards standards, String id) {
        return standards.standard(id).application().orElseThrow().tables().stream()
                .map(ApplicationForm.Sheet::number)
                .toList();
    }

    @Test
    void a_broken_form_is_told_with_its_place() {
        assertThat(standard("application.yaml", FORM)
                        .application()
                        .orElseThrow()
                        .tables())
                .hasSize(1);
        refused(FORM.replace("towns", "townz"), "tables[0].items[0].value", "townz");
        refused(FORM.replace("over: county", "over: country"), "tables[0].over", "country");
        refused(FORM.replace("unit:", "unti:"), "tables[0].items[0].unti", "unti");
        refused(FORM.replace("over: county", "over: register\n    register: polls"), "tables[0].register", "polls");
    }

    private static void refused(String text, String key, String found) {
        assertThatThrownBy(() -> standard("application.yaml", text).application())
                .isInstanceOf(FileRefusal.class)
                .hasMessageContaining("application.yaml")
                .hasMessageContaining(key)
                .hasMessageContaining(found);
    }

    @Test
    void the_schedule_is_counted_back_over_the_turn_of_the_year() {
        Schedule schedule = standard("schedule.yaml", SCHEDULE).schedule().orElseThrow();
        LocalDate application = schedule.application(2025);
        assertThat(application).isEqualTo("2026-03-31");
        assertThat(schedule.before(application))
                .extracting(due -> due.by() + " " + due.name().zh())
                .containsExactly("2025-09-01 定数", "2026-02-28 省级评估");
    }

    @Test
    void a_day_that_some_years_lack_is_refused() {
        assertThatThrownBy(() -> standard("schedule.yaml", SCHEDULE.replace("day: 28", "day: 29"))
                        .schedule())
                .isInstanceOf(FileRefusal.class)
                .hasMessageContaining("steps[0].day");
        assertThatThrownBy(() -> standard("schedule.yaml", SCHEDULE.replace("month: 9", "month: 13"))
                        .schedule())
                .isInstanceOf(FileRefusal.class)
                .hasMessageContaining("steps[1].month");
    }
}
