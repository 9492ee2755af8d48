package org.junheng.core.assess;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Measures;
import org.junheng.core.standard.Block;
import org.junheng.core.standard.Clause;
import org.junheng.core.text.Words;

/** The verdict of one standard on one county in one year (结论). */
public record Verdict(
        Measures measures,
        String area,
        List<ClauseVerdict> clauses,
        Tally items,
        List<OpenReading> openReadings,
        List<Unchecked> unchecked) {

    /** Passed (达到), not passed (未达到): a failure no missing value repairs; not complete (未完成): something is missing. */
    public enum Outcome {
        PASSED(Words.of("达到", "passed")),
        NOT_PASSED(Words.of("未达到", "not passed")),
        NOT_COMPLETE(Words.of("未完成", "not complete"));

        private final Words words;

        Outcome(Words words) {
            this.words = words;
        }

        public Words words() {
            return words;
        }

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        static Outcome of(Decision decision) {
            return switch (decision) {
                case MET, NOT_APPLICABLE -> PASSED;
                case NOT_MET -> NOT_PASSED;
                case OPEN -> NOT_COMPLETE;
            };
        }
    }

    /** The items a county counts when it judges itself: how many are met, failed, open; how many the nation supplies. */
    public record Tally(int met, int failed, int open, int nations) {

        public int own() {
            return met + failed + open;
        }
    }

    /**
     * One of the items of the tally.
     *
     * @param rule id of the indicator or clause
     * @param isNations whether the nation supplies it; counted apart, however it is decided
     */
    public record Item(Words name, String rule, boolean isNations, Decision decision) {}

    /** A reading (口径) that would decide clauses otherwise: a question for the province. */
    public record OpenReading(String reading, Words question, Words now, Words otherwise, List<Change> changes) {

        public record Change(Clause clause, String stage, Decision from, Decision to) {}
    }

    /** A value or clause the verdict rests on that nobody has read in the official text yet. */
    public record Unchecked(String id, Words name) {}

    /** Every item the tally counts. */
    public List<Item> itemised() {
        return Items.of(measures, area, clauses);
    }

    public Outcome resources() {
        return outcome(clauses.stream().filter(each -> each.clause().block().isResources()));
    }

    /** Over the whole document but for what the nation supplies. */
    public Outcome whole() {
        return outcome(clauses.stream()
                .filter(each -> !each.clause().block().isEligibility())
                .filter(each -> !each.isNations() || each.decision() == Decision.NOT_MET));
    }

    /** Whether the county may apply at all (资格); empty where the document asks nothing. */
    public Optional<Outcome> eligibility() {
        List<ClauseVerdict> asked = clauses.stream()
                .filter(each -> each.clause().block().isEligibility())
                .toList();
        return asked.isEmpty() ? Optional.empty() : Optional.of(outcome(asked.stream()));
    }

    public List<ClauseVerdict> block(Block block) {
        return clauses.stream()
                .filter(each -> each.clause().block().equals(block))
                .toList();
    }

    private static Outcome outcome(Stream<ClauseVerdict> of) {
        return Outcome.of(of.map(ClauseVerdict::decision).reduce(Decision.NOT_APPLICABLE, Decision::and));
    }
}
