package org.junheng.core.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.text.Yaml;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every worked example inside every built-in standard holds; published answers are among them. */
class ExamplesTest {

    @TestFactory
    Stream<DynamicTest> every_example_beside_a_rule_holds() {
        Standards standards = Standards.builtIn(Registers.builtIn());
        return standards.ids().stream()
                .flatMap(id -> Examples.run(standards, id).stream())
                .map(result -> dynamicTest(
                        result.standard() + "：" + result.says().zh(),
                        () -> assertThat(result.differences()).isEmpty()));
    }

    @Test
    void every_example_says_in_both_languages_what_it_shows() {
        Standards standards = Standards.builtIn(Registers.builtIn());
        List<Words> said = standards.ids().stream()
                .flatMap(id -> standards.examples(id).stream())
                .map(Examples::says)
                .toList();
        assertThat(said).hasSizeGreaterThan(180).allSatisfy(each -> {
            assertThat(each.zh()).containsPattern("\\p{IsHan}");
            assertThat(each.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        });
    }

    @Test
    void one_text_alone_is_said_in_both_languages() {
        Entry example = Yaml.read("x.yaml", "says: 恰好达标");
        assertThat(Examples.says(example)).isEqualTo(Words.same("恰好达标"));
    }

    @Test
    void a_figure_that_is_no_number_is_named_in_one_sentence() {
        Entry given = Yaml.read("x.yaml", "given: [{school: 甲, stage: primary, students: 三百}]");
        assertThatThrownBy(() -> ExampleFacts.of(given.items("given"), Registers.builtIn(), 2025, 2024))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("在校生数")
                .hasMessageContaining("三百");
    }
}
