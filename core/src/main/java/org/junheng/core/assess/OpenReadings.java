package org.junheng.core.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Measures;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Profile;
import org.junheng.core.standard.Reading;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;

/** Finds the readings that would decide a clause otherwise, so that the county can ask the province (请示省督导室). */
final class OpenReadings {

    private final Standards standards;
    private final Profile profile;
    private final Measures now;

    OpenReadings(Standards standards, Profile profile, Measures now) {
        this.standards = standards;
        this.profile = profile;
        this.now = now;
    }

    /** @param before the clauses of the county as they are read now */
    List<Verdict.OpenReading> of(String area, List<ClauseVerdict> before) {
        Standard standard = now.standard();
        List<Other> others = new ArrayList<>();
        for (Reading reading : standard.readings()) {
            Reading.Option chosen = reading.option(standard.chosen().getOrDefault(reading.id(), reading.byDefault()));
            for (Reading.Option option : reading.options()) {
                boolean differs = !option.id().equals(chosen.id())
                        && !(option.replaces().isEmpty() && chosen.replaces().isEmpty());
                if (differs) {
                    others.add(new Other(reading, chosen, option));
                }
            }
        }
        return others.parallelStream()
                .map(other -> new Verdict.OpenReading(
                        other.reading().id(),
                        other.reading().question(),
                        other.chosen().name(),
                        other.option().name(),
                        changes(area, before, other.reading(), other.option())))
                .filter(open -> !open.changes().isEmpty())
                .toList();
    }

    /** Another option of a reading than the one chosen. */
    private record Other(Reading reading, Reading.Option chosen, Reading.Option option) {}

    private List<Verdict.OpenReading.Change> changes(
            String area, List<ClauseVerdict> before, Reading reading, Reading.Option option) {
        Standard otherwise = now.standard().reading(reading.id(), option.id());
        Predicate<Clause> touched = now.standard().touchedBy(reading).or(Scores::decides);
        List<ClauseVerdict> after =
                Assessment.clauses(now.otherwise(otherwise, now.year()), standards, profile, area, touched);
        List<Verdict.OpenReading.Change> changes = new ArrayList<>();
        for (ClauseVerdict old : before) {
            if (touched.test(old.clause())) {
                Decision decision = decision(after, old);
                if (!isAlike(decision, old.decision())) {
                    changes.add(new Verdict.OpenReading.Change(old.clause(), old.stage(), old.decision(), decision));
                }
            }
        }
        return changes;
    }

    private static Decision decision(List<ClauseVerdict> after, ClauseVerdict old) {
        return after.stream()
                .filter(each -> each.clause().id().equals(old.clause().id())
                        && each.stage().equals(old.stage()))
                .map(ClauseVerdict::decision)
                .findFirst()
                .orElse(Decision.NOT_APPLICABLE);
    }

    /** A clause that no longer applies changes nothing if it was met. */
    private static boolean isAlike(Decision a, Decision b) {
        return a == b || isFine(a) && isFine(b);
    }

    private static boolean isFine(Decision decision) {
        return decision == Decision.MET || decision == Decision.NOT_APPLICABLE;
    }
}
