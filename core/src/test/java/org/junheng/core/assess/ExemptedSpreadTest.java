package org.junheng.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Shelf;
import org.junit.jupiter.api.Test;

/** An exemption reaches the coefficient of variation only where the document says so. */
class ExemptedSpreadTest {

    private static final String EXEMPTION = """
            id: visitors
            name: {zh: 计入走教教师, en: visiting teachers count}
            on: true
            indicator: pe
            when: location == "rural"
            replaces: quantity
            value: (pe + visiting_pe_art) / students
            """;

    @Test
    void by_default_the_spread_keeps_the_plain_quantity() {
        assertThat(run(EXEMPTION + "applies-to: [threshold]\n", "{stage: primary, cv: 0.333, within: false}"))
                .isEmpty();
    }

    @Test
    void named_for_the_spread_it_changes_the_spread_too() {
        assertThat(run(EXEMPTION + "applies-to: [threshold, cv]\n", "{stage: primary, cv: 0.000, within: true}"))
                .isEmpty();
    }

    @Test
    void either_way_the_threshold_is_met() {
        assertThat(run(EXEMPTION + "applies-to: [threshold]\n", "{school: 村小, meets: true}"))
                .isEmpty();
        assertThat(run(EXEMPTION + "applies-to: [threshold, cv]\n", "{school: 村小, meets: true}"))
                .isEmpty();
    }

    private static List<String> run(String exemption, String expected) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("document.yaml", """
                id: trial
                version: 1
                name: {zh: 试行（虚构）, en: invented trial}
                stages: [primary]
                """);
        files.put("indicators/pe.yaml", """
                id: pe
                name: {zh: 生均体育教师数, en: PE teachers per student}
                unit: teacher/student
                value: pe / students
                threshold: [{from: 2010-01-01, at-least: 0.02}]
                coefficient-of-variation: [{from: 2010-01-01, at-most: 0.2}]
                """);
        files.put("exemptions/visitors.yaml", exemption);
        files.put("examples/pe.yaml", """
                - says: 村小 1 名体育教师、1 名走教教师，城区小学 2 名体育教师
                  given:
                    - {school: 村小, stage: primary, students: 100, pe: 1, visiting_pe_art: 1, location: rural}
                    - {school: 城区小学, stage: primary, students: 100, pe: 2, visiting_pe_art: 5, location: urban}
                  expect:
                    - %s
                """.formatted(expected));
        Standards standards = Standards.of(List.of(new Shelf("trial", files)), Registers.builtIn());
        return Examples.run(standards, "trial").get(0).differences();
    }
}
