package org.junheng.web.region;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.core.assess.Verdict;
import org.junheng.store.people.Unit;
import org.junheng.store.round.FrozenFigures;
import org.junheng.store.round.FrozenResults;

/** What the counties of a region came to by one standard (各县结果). */
record RegionResults(Unit region, int year, List<Line> lines) {

    /**
     * One county.
     *
     * @param frozen its newest snapshot; empty where it has none
     * @param verdict what it came to; empty where it came to none
     * @param spreads by stage and indicator
     */
    record Line(
            Unit county,
            Optional<FrozenFigures> frozen,
            Optional<FrozenResults.Verdict> verdict,
            Map<Cell, FrozenResults.Spread> spreads) {

        boolean isStuck() {
            return verdict.filter(each -> !each.whole().equals(Verdict.Outcome.PASSED.key()))
                    .isPresent();
        }

        boolean isPassed() {
            return verdict.filter(each -> each.whole().equals(Verdict.Outcome.PASSED.key()))
                    .isPresent();
        }
    }

    /** Where a number stands. */
    record Cell(String stage, String indicator) {}

    static Line line(Unit county, Optional<FrozenFigures> frozen, FrozenResults found) {
        String id = frozen.map(FrozenFigures::id).orElse("");
        return new Line(
                county,
                frozen,
                found.verdicts().stream()
                        .filter(each -> each.frozen().equals(id))
                        .findFirst(),
                found.spreads().stream()
                        .filter(each -> each.frozen().equals(id))
                        .collect(Collectors.toMap(each -> new Cell(each.stage(), each.indicator()), each -> each)));
    }

    int passed() {
        return (int) lines.stream().filter(Line::isPassed).count();
    }

    /** The stages any county has, in the order they were kept. */
    List<String> stages() {
        return lines.stream()
                .flatMap(line -> line.spreads.keySet().stream())
                .map(Cell::stage)
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }
}
