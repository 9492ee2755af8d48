package org.junheng.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no formula is refused at once, with one sentence that shows the character; nothing is ever executed. */
class HostileFormulaTest {

    private static final Duration AT_ONCE = Duration.ofMillis(100);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9**9**9",
                "a*(b+",
                "T(java.lang.Runtime).getRuntime().exec('x')",
                "${7*7}",
                "#{7*7}",
                "{{7*7}}",
                "java.lang.System.exit(0)",
                "a; b",
                "`id`",
                "a\\b",
                "a == \"",
                "()",
                "min(,)",
                "in ['a']",
                "a where b > 1",
                "0x10",
                "1e308 * 1e308",
                "\u0000",
                "\uD83D\uDE00"
            })
    void is_refused_with_a_place(String hostile) {
        FormulaRefusal refusal = refusedAtOnce(hostile);
        assertThat(refusal.at()).isBetween(0, hostile.length());
        assertThat(refusal.sentence().zh()).contains("第 " + (refusal.at() + 1) + " 个字符");
        assertThat(refusal.sentence().en()).contains("character " + (refusal.at() + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "-", "not ", "a+", "if(", "min(1,", "'", "[", "1", "a", "9.", "a and ", "a==", "((a)+"})
    void a_million_times_the_same_is_refused_as_quickly(String piece) {
        assertThat(refusedAtOnce(piece.repeat(1_000_000)).getMessage()).hasSizeLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "not ", "if(true,1,"})
    void nor_does_a_nesting_that_just_fits_break_anything(String piece) {
        assertThatThrownBy(() -> Formula.parse(piece.repeat(2000))).isInstanceOf(FormulaRefusal.class);
    }

    @Test
    void the_longest_chain_that_is_taken_can_be_read_by_every_reading() {
        Formula chain = Formula.parse("a" + "+a".repeat(490));
        Formula minus = Formula.parse("-".repeat(980) + "a");
        FormulaTable.World world = FormulaTable.World.of("a=1", "", "");
        assertThat(ExactReading.of(chain, world)).isEqualTo(Exact.point(491));
        assertThat(ExactReading.of(minus, world)).isEqualTo(Exact.point(1));
        assertThat(new ColumnReading(chain).read(world, 1)[0]).isEqualTo(491);
        assertThat(SentenceReading.of(chain, org.junheng.core.text.Words::same, org.junheng.core.text.Words::same)
                        .zh())
                .startsWith("a + a");
        assertThat(ExcelReading.of(chain, name -> "A1")).contains("A1+A1");
        assertThat(Formula.of(minus.root()).names()).containsExactly("a");
    }

    @Test
    void a_formula_of_a_thousand_words_is_long_enough() {
        assertThatThrownBy(() -> Formula.parse("a" + "+a".repeat(600)))
                .isInstanceOf(FormulaRefusal.class)
                .hasMessageContaining("公式太长");
    }

    private static FormulaRefusal refusedAtOnce(String hostile) {
        long start = System.nanoTime();
        FormulaRefusal refusal = catchThrowableOfType(FormulaRefusal.class, () -> Formula.parse(hostile));
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(refusal).as("refused").isNotNull();
        // the machine may be busy: time is taken once more before it counts
        if (taken.compareTo(AT_ONCE) > 0) {
            start = System.nanoTime();
            catchThrowableOfType(FormulaRefusal.class, () -> Formula.parse(hostile));
            taken = Duration.ofNanos(System.nanoTime() - start);
        }
        assertThat(taken).isLessThan(AT_ONCE);
        return refusal;
    }
}
