package org.junheng.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.core.formula.Exact.Nothing;
import org.junheng.core.formula.Exact.Truth;
import org.junheng.core.formula.FormulaTable.World;
import org.junheng.core.text.Words;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every reading of a formula says the same: one table of expressions and values, missing ones among them. */
class FormulaTableTest {

    private static final List<FormulaTable> ROWS = FormulaTable.rows();

    @TestFactory
    Stream<DynamicTest> the_exact_reading_says_what_the_table_says() {
        return ROWS.stream()
                .map(row -> dynamicTest(row.title(), () -> {
                    if (row.isRefused()) {
                        FormulaRefusal refusal = catchThrowableOfType(
                                FormulaRefusal.class,
                                () -> ExactReading.of(Formula.parse(row.expression()), row.world()));
                        assertThat(refusal).as(row.title()).isNotNull();
                        assertThat(refusal.at()).as(refusal.getMessage()).isEqualTo(row.refusedAt());
                        return;
                    }
                    Exact exact = ExactReading.of(Formula.parse(row.expression()), row.world());
                    switch (row.expected()) {
                        case "missing" ->
                            assertThat(exact)
                                    .isInstanceOfSatisfying(
                                            Exact.Range.class,
                                            range -> assertThat(range.isPoint()).isFalse());
                        case "not-applicable" -> assertThat(exact).isEqualTo(Nothing.NOT_APPLICABLE);
                        case "open" -> assertThat(exact).isEqualTo(Truth.OPEN);
                        case "true" -> assertThat(exact).isEqualTo(Truth.YES);
                        case "false" -> assertThat(exact).isEqualTo(Truth.NO);
                        default -> assertThat(exact.known()).isEqualTo(row.number());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_column_reading_says_the_same_or_asks() {
        return parsed().map(row -> dynamicTest(row.title(), () -> {
            for (Columns columns : List.of(row.world(), new Wary(row.world()))) {
                double[] answers = new ColumnReading(Formula.parse(row.expression())).read(columns, World.BATCH);
                for (int i = 0; i < World.BATCH && !row.isRefused(); i++) {
                    agrees(row, answers[i]);
                }
            }
        }));
    }

    private static void agrees(FormulaTable row, double answer) {
        if (Double.isNaN(answer)) {
            return;
        }
        switch (row.expected()) {
            case "true" -> assertThat(answer).isEqualTo(1);
            case "false" -> assertThat(answer).isZero();
            default -> {
                assertThat(row.number()).as("answered %s", answer).isPresent();
                double expected = row.number().get().toDouble();
                assertThat(Math.abs(answer - expected)).isLessThanOrEqualTo(1e-12 * Math.max(1, Math.abs(expected)));
            }
        }
    }

    @Test
    void the_column_reading_asks_only_where_it_must() {
        List<String> asked = parsed().filter(
                        row -> !row.isRefused() && row.world().isKnown())
                .filter(row -> Double.isNaN(
                        new ColumnReading(Formula.parse(row.expression())).read(row.world(), World.BATCH)[0]))
                .map(FormulaTable::expression)
                .filter(text -> !text.matches(".*(previous|missing|where|cv|gini|'|/ (0|b)|== (g|true)).*"))
                .toList();
        assertThat(asked)
                .as("only what lies on a line or near it, and two words of the facts")
                .containsExactlyInAnyOrder(
                        "a + b == 0.3",
                        "a + b > 0.3",
                        "a + b - c > 0",
                        "a + b - c == 0",
                        "a + b - c < 0",
                        "a - b >= 0.1",
                        "a - b <= 0.1",
                        "a * 3 == 0.3",
                        "a * 1.1 >= 1.1 * b",
                        "a / 3 * 3 == a",
                        "a / 49 * 49 >= 1",
                        "(a - b) / c >= 13.04",
                        "(a - b) * 1000000 > 0",
                        "a <= 0.5",
                        "t == u",
                        "ceil(a + b - c)",
                        "count(q > 1) >= 2 and min(q) >= 0.85 * 2");
    }

    @TestFactory
    Stream<DynamicTest> every_formula_is_a_sentence_in_both_languages() {
        return parsed().map(row -> dynamicTest(row.title(), () -> {
            Words said = SentenceReading.of(Formula.parse(row.expression()), Words::same, Words::same);
            for (String sentence : List.of(said.zh(), said.en())) {
                assertThat(sentence).isNotBlank();
                assertThat(balance(sentence, '（', '）')).as(sentence).isZero();
                assertThat(balance(sentence, '(', ')')).as(sentence).isZero();
                assertThat(balance(sentence, '“', '”')).as(sentence).isZero();
            }
            assertThat(said.en()).as("English has no Chinese").doesNotContainPattern("\\p{IsHan}");
        }));
    }

    private static long balance(String sentence, char open, char close) {
        return sentence.chars().filter(c -> c == open).count()
                - sentence.chars().filter(c -> c == close).count();
    }

    @TestFactory
    Stream<DynamicTest> a_formula_written_back_is_the_same_formula() {
        return parsed().map(row -> dynamicTest(row.title(), () -> {
            String written = Formula.of(Formula.parse(row.expression()).root()).text();
            String again = Formula.of(Formula.parse(written).root()).text();
            assertThat(again).isEqualTo(written);
            if (!row.isRefused()) {
                assertThat(ExactReading.of(Formula.parse(written), row.world()))
                        .isEqualTo(ExactReading.of(Formula.parse(row.expression()), row.world()));
            }
        }));
    }

    private static Stream<FormulaTable> parsed() {
        return ROWS.stream().filter(row -> {
            try {
                Formula.parse(row.expression());
                return true;
            } catch (FormulaRefusal refused) {
                return false;
            }
        });
    }

    /** The same columns without a promise that anything is whole or as typed. */
    private record Wary(Columns columns) implements Columns {

        @Override
        public double[] numbers(String name) {
            return columns.numbers(name);
        }

        @Override
        public double[] among(String name, Set<String> words) {
            return columns.among(name, words);
        }

        @Override
        public boolean isWhole(String name) {
            return false;
        }

        @Override
        public List<? extends Columns> below() {
            return columns.below().stream().map(Wary::new).toList();
        }
    }
}
