package org.junheng.core.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Measures;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    private static final double[] BOOKS = {279, 137, 935, 160, 402};
    private static final double[] STUDENTS = {45, 37, 89, 76, 55};

    record School(int books, int students) {}

    @Provide
    Arbitrary<List<School>> counties() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5000),
                        Arbitraries.integers().between(1, 900))
                .as(School::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(20);
    }

    /** Most schools have few books and some have many, so that most of these counties are over the limit. */
    @Provide
    Arbitrary<List<School>> unevenCounties() {
        return Combinators.combine(
                        Arbitraries.of(1, 2, 3, 40),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(20, 900))
                .as((perStudent, more, students) -> new School(perStudent * students + more, students))
                .list()
                .ofMinSize(3)
                .ofMaxSize(20);
    }

    @Test
    void two_of_the_five_published_schools_make_nine_tenths_of_the_variance() {
        List<Contribution> makers = FiveSchools.books(FiveSchools.published()).makers(0.9);
        assertThat(makers).extracting(Contribution::section).containsExactly(2, 3);
        assertThat(makers.get(0).share()).isCloseTo(5.127446 / 10.652787, within(1e-6));
        assertThat(makers)
                .extracting(Contribution::side)
                .containsExactly(Contribution.Side.ABOVE, Contribution.Side.BELOW);
    }

    @Test
    void seventeen_more_books_at_one_of_them_bring_the_spread_under_its_limit() {
        List<SmallestChange> raising =
                FiveSchools.books(FiveSchools.published()).raising();
        assertThat(raising.get(0).amount()).isEqualByComparingTo("17");
        assertThat(raising.get(0).section()).isEqualTo(3);
        assertThat(raising.get(0).cv()).isLessThanOrEqualTo(0.5);
        assertThat(after(raising.get(0), 0)).isEqualTo(Decision.MET);
        assertThat(after(raising.get(0), -1)).isEqualTo(Decision.NOT_MET);
    }

    private static Decision after(SmallestChange change, int more) {
        double[] books = BOOKS.clone();
        books[change.section()] += change.amount().intValueExact() + more;
        return FiveSchools.books(FiveSchools.measure(books, STUDENTS))
                .measured()
                .within();
    }

    @Test
    void a_school_above_the_mean_is_never_raised_to_balance() {
        assertThat(FiveSchools.books(FiveSchools.published()).raising())
                .extracting(SmallestChange::section)
                .doesNotContain(2);
    }

    @Test
    void what_is_lacking_is_counted_in_whole_books_and_summed() {
        Lack lack = FiveSchools.books(FiveSchools.published()).lack();
        assertThat(lack.schools()).extracting(Lack.AtSchool::section).containsExactly(1, 3);
        assertThat(lack.total().orElseThrow().amount())
                .isEqualByComparingTo(new BigDecimal(5 * 37 - 137 + 5 * 76 - 160));
    }

    @Test
    void town_and_country_part_the_whole_spread_between_them() {
        Split split = FiveSchools.books(FiveSchools.published()).splits().get(0);
        assertThat(split.field().id()).isEqualTo("location");
        assertThat(split.parts().theilTBetween() + split.parts().theilTWithin())
                .isCloseTo(split.parts().whole().theilT(), within(1e-12));
        assertThat(split.parts().varianceBetweenShare()).isBetween(0.1, 0.9);
    }

    @Property(tries = 200)
    void shares_sum_to_one(@ForAll("counties") List<School> county) {
        List<Contribution> contributions =
                FiveSchools.books(measure(county, 1, 0)).contributions();
        Assume.that(!contributions.isEmpty());
        assertThat(contributions.stream().mapToDouble(Contribution::share).sum())
                .isCloseTo(1, within(1e-9));
    }

    @Property(tries = 100)
    void scaling_the_quantity_changes_no_share(
            @ForAll("counties") List<School> county, @ForAll @IntRange(min = 2, max = 50) int factor) {
        double[] one = shares(measure(county, 1, 0));
        double[] scaled = shares(measure(county, factor, 0));
        assertThat(scaled).containsExactly(one, within(1e-9));
    }

    @Property(tries = 100)
    void the_order_of_the_schools_changes_no_share(
            @ForAll("counties") List<School> county, @ForAll @IntRange(min = 0, max = 19) int by) {
        double[] one = shares(measure(county, 1, 0));
        double[] turned = shares(measure(county, 1, by % county.size()));
        Assume.that(one.length == county.size());
        for (int i = 0; i < one.length; i++) {
            assertThat(turned[(i + by) % one.length]).isCloseTo(one[i], within(1e-9));
        }
    }

    @Property(tries = 200, maxDiscardRatio = 20)
    void the_smallest_change_meets_the_limit_and_one_less_does_not(@ForAll("unevenCounties") List<School> county) {
        List<SmallestChange> raising = FiveSchools.books(measure(county, 1, 0)).raising();
        Assume.that(!raising.isEmpty());
        SmallestChange least = raising.get(0);
        assertThat(raised(county, least, 0)).isEqualTo(Decision.MET);
        assertThat(raised(county, least, -1)).isEqualTo(Decision.NOT_MET);
    }

    private static Decision raised(List<School> county, SmallestChange change, int more) {
        double[] books = county.stream().mapToDouble(School::books).toArray();
        double[] students = county.stream().mapToDouble(School::students).toArray();
        books[change.section()] += change.amount().intValueExact() + more;
        return FiveSchools.books(FiveSchools.measure(books, students))
                .measured()
                .within();
    }

    private static double[] shares(Measures measures) {
        return FiveSchools.books(measures).contributions().stream()
                .flatMapToDouble(each -> DoubleStream.of(each.share()))
                .toArray();
    }

    private static Measures measure(List<School> county, int factor, int by) {
        double[] books = new double[county.size()];
        double[] students = new double[county.size()];
        for (int i = 0; i < books.length; i++) {
            int to = (i + by) % books.length;
            books[to] = (double) factor * county.get(i).books();
            students[to] = county.get(i).students();
        }
        return FiveSchools.measure(books, students);
    }
}
