package org.junheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junheng.core.Literals.Literal;
import org.junheng.core.text.Shelf;
import org.junit.jupiter.api.Test;

/** Limits, weights and shares of official documents stand in the standards, never in Java. */
class LimitsTest {

    private static final Set<Double> PLAIN = Set.of(0d, 1d, 2d, 10d, 100d);

    /** The only other numbers in core, each a constant of computing and none of any document. */
    private static final Map<String, String> TOLERANCES = Map.ofEntries(
            Map.entry("IF", "if takes three arguments"),
            Map.entry("NEAR", "from here on a comparison is repeated exactly"),
            Map.entry("DIGITS", "digits of exact arithmetic, or of a printed figure"),
            Map.entry("MORE_DIGITS", "digits of exact arithmetic when the first were not enough"),
            Map.entry("CV_DIGITS", "digits of a printed coefficient of variation"),
            Map.entry("THEIL_DIGITS", "digits of a shown Theil or Gini number"),
            Map.entry("TRUSTED", "digits of a quantity shared out that are more than noise"),
            Map.entry("FEW", "how many schools one line of a table names"),
            Map.entry("YEAR_OF_EXAMPLES", "the year of a worked example that names none"),
            Map.entry("LONGEST", "digits of a number that is typed to be tried"),
            Map.entry("MOST_PARTS", "how many schools a picture of a spread names"),
            Map.entry("MOST_FIGURES", "how many figures a sample for a visit holds"),
            Map.entry("YEARS", "how many years of a school are told"),
            Map.entry("NOTHING", "what a solver leaves of nothing"),
            Map.entry("EARTH_RADIUS_KM", "the mean radius of the earth"));

    /** Makes up counties: its sizes and shares are of no document. */
    private static final String INVENTED = "desk/src/main/java/org/junheng/desk/example/";

    /** Sizes of pages and drawings, which is all its numbers are. */
    private static final String DRAWING = "/core/document/";

    private static final Set<Double> NAMED_LIMITS =
            Set.of(0.65, 0.55, 0.45, 0.85, 4.2, 5.3, 4.5, 5.8, 7.5, 10.2, 2.3, 2.4, 3.57, 4.505, 1.1, 1.32, 0.15);

    @Test
    void core_holds_no_number_but_the_plain_ones_and_its_tolerances() {
        List<Literal> written = Literals.in(javaOf("core/").stream()
                .filter(file -> !Repository.name(file).contains(DRAWING))
                .toList());
        assertThat(written).as("literals found at all").hasSizeGreaterThan(100);
        assertThat(written)
                .filteredOn(literal -> !literal.isText() && !PLAIN.contains(Math.abs(literal.value())))
                .allSatisfy(literal -> assertThat(TOLERANCES).containsKey(literal.constant()));
    }

    @Test
    void no_limit_of_a_standard_is_written_in_java() {
        Set<Double> limits = new TreeSet<>(NAMED_LIMITS);
        limits.addAll(fractionsInStandards());
        assertThat(Literals.in(Repository.mainJava()))
                .filteredOn(literal ->
                        limits.contains(literal.value()) && !literal.file().startsWith(INVENTED))
                .isEmpty();
    }

    @Test
    void a_limit_hidden_in_a_text_or_an_array_is_found() {
        String source = "class A { double[] a = {3, 0.65}; Object b = new java.math.BigDecimal(\"10.2\"); }";
        assertThat(Literals.in("A.java", source)).extracting(Literal::value).containsExactly(3d, 0.65, 10.2);
    }

    private static Set<Double> fractionsInStandards() {
        Pattern limit = Pattern.compile("at-(?:least|most): *(\\d+\\.\\d*[1-9])\\b");
        Set<Double> fractions = new TreeSet<>();
        for (String text : Shelf.builtIn("standards").files().values()) {
            limit.matcher(text).results().forEach(found -> fractions.add(Double.parseDouble(found.group(1))));
        }
        assertThat(fractions).as("limits stated in the standards").contains(10.2, 5.8);
        return fractions;
    }

    private static List<Path> javaOf(String module) {
        return Repository.mainJava().stream()
                .filter(file -> Repository.name(file).startsWith(module))
                .toList();
    }
}
