package org.junheng.core.assess;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Facts;
import org.junheng.core.standard.Profile;
import org.junheng.core.standard.Reading;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;

/** Finds the readings that would decide a clause otherwise, so that the county can ask the province (请示省督导室). */
final class OpenReadings {

    private OpenReadings() {}

    static List<Verdict.OpenReading> of(
            Facts facts, Standards standards, Profile profile, Assessment now, String area) {
        Standard standard = now.measures().standard();
        List<ClauseVerdict> before = now.clauses(area);
        List<Verdict.OpenReading> open = new ArrayList<>();
        for (Reading reading : standard.readings()) {
            String chosen = standard.chosen().getOrDefault(reading.id(), reading.byDefault());
            for (Reading.Option option : reading.options()) {
                boolean differs = !option.id().equals(chosen)
                        && !(option.replaces().isEmpty()
                                && reading.option(chosen).replaces().isEmpty());
                if (differs) {
                    Measures other = Measurement.of(
                            facts,
                            standard.reading(reading.id(), option.id()),
                            now.measures().year());
                    List<Verdict.OpenReading.Change> changes =
                            changes(before, Assessment.clauses(other, standards, profile, area));
                    if (!changes.isEmpty()) {
                        open.add(new Verdict.OpenReading(
                                reading.id(),
                                reading.question(),
                                reading.option(chosen).name(),
                                option.name(),
                                changes));
                    }
                }
            }
        }
        return open;
    }

    private static List<Verdict.OpenReading.Change> changes(List<ClauseVerdict> before, List<ClauseVerdict> after) {
        List<Verdict.OpenReading.Change> changes = new ArrayList<>();
        for (ClauseVerdict old : before) {
            Decision now = after.stream()
                    .filter(each -> each.clause().id().equals(old.clause().id())
                            && each.stage().equals(old.stage()))
                    .map(ClauseVerdict::decision)
                    .findFirst()
                    .orElse(Decision.NOT_APPLICABLE);
            if (now != old.decision()) {
                changes.add(new Verdict.OpenReading.Change(old.clause(), old.stage(), old.decision(), now));
            }
        }
        return changes;
    }
}
