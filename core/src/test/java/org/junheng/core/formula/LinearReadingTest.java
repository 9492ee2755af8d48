package org.junheng.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junheng.core.formula.LinearReading.Linear;
import org.junit.jupiter.api.Test;

class LinearReadingTest {

    private static Row row(Map<String, Integer> values) {
        return name -> Optional.ofNullable(values.get(name)).map(Exact::point);
    }

    private static Linear read(String formula, Set<String> free, Map<String, Integer> values) {
        return LinearReading.of(Formula.parse(formula), free, row(values)).orElseThrow();
    }

    @Test
    void each_free_name_has_its_factor_and_the_rest_is_constant() {
        Linear linear = read("(a + 2 * b - c) / d * 100", Set.of("a", "b"), Map.of("a", 1, "b", 2, "c", 4, "d", 50));

        assertThat(linear.factors()).containsOnly(Map.entry("a", 2d), Map.entry("b", 4d));
        assertThat(linear.constant()).isEqualTo(-8);
    }

    @Property
    void it_is_what_the_exact_reading_gives(
            @ForAll @IntRange(min = 0, max = 1000) int a,
            @ForAll @IntRange(min = 0, max = 1000) int b,
            @ForAll @IntRange(min = 1, max = 1000) int d) {
        Map<String, Integer> values = new HashMap<>(Map.of("a", a, "b", b, "d", d));
        Formula formula = Formula.parse("(3 * a - b / 4 + 7) / d - (a - 2)");
        Linear linear = LinearReading.of(formula, Set.of("a", "b"), row(values)).orElseThrow();
        double exact =
                ExactReading.of(formula, row(values)).known().orElseThrow().toDouble();

        assertThat(linear.constant()
                        + linear.factors().get("a") * a
                        + linear.factors().get("b") * b)
                .isCloseTo(exact, org.assertj.core.data.Offset.offset(1e-9 * (1 + Math.abs(exact))));
    }

    @Test
    void what_is_not_linear_is_refused_where_it_stands() {
        Map<String, Integer> values = Map.of("a", 1, "b", 2);
        assertThatThrownBy(() -> read("a * b", Set.of("a", "b"), values)).isInstanceOf(FormulaRefusal.class);
        assertThatThrownBy(() -> read("b / a", Set.of("a"), values)).isInstanceOf(FormulaRefusal.class);
        assertThatThrownBy(() -> read("max(a, b)", Set.of("a"), values)).isInstanceOf(FormulaRefusal.class);
    }

    @Test
    void a_missing_value_makes_it_missing() {
        Row missing = name -> Optional.of(name.equals("c") ? Exact.UNKNOWN_COUNT : Exact.point(3));
        assertThat(LinearReading.of(Formula.parse("a + c"), Set.of("a"), missing))
                .isEmpty();
    }
}
