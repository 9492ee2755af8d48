package org.junheng.core.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junheng.core.collect.Areas;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Place;
import org.junheng.core.register.Registers;

/** Verifies what was handed in (核验): every figure ends up accepted, wrong, or waiting for an explanation. */
public final class Verification {

    private static final Comparator<Place> PLACES = Comparator.comparing(Place::file)
            .thenComparing(Place::sheet)
            .thenComparingInt(Place::row)
            .thenComparingInt(place -> place.column().length())
            .thenComparing(Place::column);

    private static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding finding) -> finding.places().isEmpty()
                            ? Place.NOWHERE
                            : finding.places().get(0),
                    PLACES)
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.message().zh());

    private final Settings settings;
    private final Registers registers;

    private final Areas areas;
    private final Map<String, Set<String>> elsewhere;

    private Verification(Registers registers, Areas areas, Map<String, Set<String>> elsewhere) {
        this.registers = registers;
        this.areas = areas;
        this.elsewhere = elsewhere;
        this.settings = new Settings(registers);
    }

    /** Verifies all that was collected; what column 说明 says settles queries. */
    public static Checked of(Returns returns, Registers registers) {
        return of(returns.facts(), returns.findings(), registers, returns.areas(), returns::explanation);
    }

    /**
     * Verifies what one of several hands in, who name each other.
     *
     * @param elsewhere register → codes of rows that others hand in, which may be named here and are not checked
     */
    public static Checked of(Returns returns, Registers registers, Map<String, Set<String>> elsewhere) {
        return of(returns.facts(), returns.findings(), registers, returns.areas(), returns::explanation, elsewhere);
    }

    static Checked of(
            Facts facts, List<Finding> before, Registers registers, Areas areas, Function<Place, String> explanation) {
        return of(facts, before, registers, areas, explanation, Map.of());
    }

    private static Checked of(
            Facts facts,
            List<Finding> before,
            Registers registers,
            Areas areas,
            Function<Place, String> explanation,
            Map<String, Set<String>> elsewhere) {
        Verification verification = new Verification(registers, areas, elsewhere);
        List<Finding> findings = new ArrayList<>(before);
        Facts usable = verification.run(verification.cells(), facts, findings);
        Facts accepted = verification.run(verification.comparisons(), usable, findings);
        List<Finding> explained = new ArrayList<>(new Explanations(explanation).settle(findings));
        explained.sort(ORDER);
        return new Checked(accepted, explained);
    }

    private Facts run(List<Rule> rules, Facts facts, List<Finding> findings) {
        World world = new World(facts, registers, areas);
        Log log = new Log(world, findings);
        rules.forEach(rule -> rule.check(world, log));
        findings.addAll(log.findings());
        return log.usable();
    }

    /** Rules that look at one cell; what they find wrong is not compared with anything afterwards. */
    private List<Rule> cells() {
        return List.of(
                new BlankRule(),
                new SentinelRule(settings),
                new RangeRule(),
                new PeriodRule(settings),
                new TotalRule(settings),
                new ReferenceRule(settings, elsewhere),
                new AreaRule(settings));
    }

    /** Rules that compare cells with each other, with last year or with other schools. */
    private List<Rule> comparisons() {
        return List.of(
                new CheckRule(),
                new GrowthRule(settings),
                new YearOnYearRule(settings),
                new PeerRule(settings),
                new ZeroRule(settings),
                new SameNameRule(settings),
                new StayRule(settings));
    }
}
