package org.junheng.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.ExactReading;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.Rational;
import org.junheng.core.model.Facts;
import org.junheng.core.register.FactRows;

/** Columns measure fast and ask where it is near: they never decide otherwise than fractions do, section by section. */
class ExactAgreementTest {

    /** Hundredths of a m² and students, -1 for missing. */
    record School(int students, int groundHundredths, int backbone) {}

    @Provide
    Arbitrary<List<School>> counties() {
        Arbitrary<Integer> students = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(9, Arbitraries.integers().between(1, 2500)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(-1, 0)));
        Arbitrary<School> anywhere = Combinators.combine(
                        students,
                        Arbitraries.integers().between(-1, 3_000_000),
                        Arbitraries.integers().between(-1, 40))
                .as(School::new);
        // exactly on the line of 7.5 m², on its floor of 85 %, or a hundredth of a m² beside them
        Arbitrary<School> atTheLine = Combinators.combine(
                        Arbitraries.integers().between(1, 600).map(each -> each * 4),
                        Arbitraries.of(7500, 6375),
                        Arbitraries.integers().between(-1, 1),
                        Arbitraries.integers().between(-1, 40))
                .as((count, line, beside, backbone) -> new School(count, count * line / 10 + beside, backbone));
        return Arbitraries.oneOf(anywhere, atTheLine).list().ofMinSize(1).ofMaxSize(20);
    }

    @Property(tries = 150)
    void every_threshold_is_decided_as_fractions_decide_it(@ForAll("counties") List<School> county) {
        Facts facts = world(county).facts();
        FactRows rows = new FactRows(facts, World.REGISTERS);
        for (StageMeasures stage :
                Measurement.of(facts, World.QUALITY, World.YEAR).stages()) {
            for (IndicatorMeasures each : stage.indicators()) {
                if (each.threshold().isEmpty()) {
                    continue;
                }
                Formula value = each.indicator().value(stage.stage());
                Formula test = Formula.parse("(%s) >= %s"
                        .formatted(value.text(), each.threshold().get().toPlainString()));
                for (int section = 0; section < stage.size(); section++) {
                    Exact exact = ExactReading.of(test, rows.row("stage", stage.row(section), Map.of()));
                    assertThat(each.meets(section))
                            .as("%s of %s", each.indicator().id(), county)
                            .isEqualTo(Decision.of(exact));
                }
            }
        }
    }

    @Property(tries = 150)
    void every_school_rule_is_decided_as_fractions_decide_it(@ForAll("counties") List<School> county) {
        Facts facts = world(county).facts();
        Measures measures = Measurement.of(facts, World.QUALITY, World.YEAR);
        var rule = World.QUALITY.clause("schools").orElseThrow();
        for (StageMeasures stage : measures.stages()) {
            for (int section = 0; section < stage.size(); section++) {
                List<Exact> ratios = new ArrayList<>();
                long certain = 0;
                long possible = 0;
                for (IndicatorMeasures each : stage.indicators()) {
                    certain += each.meets(section) == Decision.MET ? 1 : 0;
                    possible += each.meets(section) == Decision.MET || each.meets(section) == Decision.OPEN ? 1 : 0;
                    if (each.threshold().isPresent()) {
                        Formula ratio = Formula.parse("(%s) / %s"
                                .formatted(
                                        each.indicator().value(stage.stage()).text(),
                                        each.threshold().get().toPlainString()));
                        ratios.add(ExactReading.of(
                                ratio,
                                new FactRows(facts, World.REGISTERS).row("stage", stage.row(section), Map.of())));
                    }
                }
                assertThat(stage.decision(rule, section)).as("%s", county).isEqualTo(rule(certain, possible, ratios));
            }
        }
    }

    /** At least 6 met and none below 0.85, by hand. */
    private static Decision rule(long certain, long possible, List<Exact> ratios) {
        Rational floor = Rational.of(0.85);
        boolean below = false;
        boolean unsure = false;
        for (Exact ratio : ratios) {
            Exact.Range range = (Exact.Range) ratio;
            boolean isBelow = range.high() != null && range.high().compareTo(floor) < 0;
            boolean isAbove = range.low() != null && range.low().compareTo(floor) >= 0;
            below |= isBelow;
            unsure |= !isBelow && !isAbove;
        }
        if (below || possible < 6) {
            return Decision.NOT_MET;
        }
        return unsure || certain < 6 ? Decision.OPEN : Decision.MET;
    }

    private static World world(List<School> county) {
        World world = new World();
        for (int i = 0; i < county.size(); i++) {
            School school = county.get(i);
            world.school(
                    "s%04d".formatted(i),
                    school.students() < 0 ? Double.NaN : school.students(),
                    school.groundHundredths() < 0 ? Double.NaN : school.groundHundredths() / 100.0,
                    school.backbone() < 0 ? Double.NaN : school.backbone());
        }
        return world;
    }
}
