package org.junheng.core.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.Place;

/** Attaches what the clerk wrote in column 说明 to the queries of that row; an error cannot be explained away. */
final class Explanations {

    /** Found while reading: two cells that differ about one figure. */
    private static final Set<String> PAIRS = Set.of("differs-from-return", "reported-twice");

    private final Function<Place, String> explanation;

    Explanations(Function<Place, String> explanation) {
        this.explanation = explanation;
    }

    List<Finding> settle(List<Finding> findings) {
        List<Finding> settled = new ArrayList<>();
        findings.forEach(finding -> settled.addAll(settle(finding)));
        return settled;
    }

    /** A finding of many places falls apart by what is said of each: some explained, the others still open. */
    private List<Finding> settle(Finding finding) {
        if (finding.level() != Level.QUERY) {
            return List.of(finding.explained(""));
        }
        Map<String, List<Place>> places = new LinkedHashMap<>();
        for (Place place : finding.places()) {
            places.computeIfAbsent(explanation.apply(place), unused -> new ArrayList<>())
                    .add(place);
        }
        if (isOneRow(finding)) {
            String said = String.join(
                    "；",
                    places.keySet().stream().filter(text -> !text.isEmpty()).toList());
            return List.of(finding.explained(said));
        }
        return places.entrySet().stream()
                .map(said -> new Finding(
                        finding.level(),
                        finding.rule(),
                        said.getValue(),
                        finding.school(),
                        finding.message(),
                        said.getKey()))
                .toList();
    }

    /** Whether all places speak of one thing: one row, or two sources of one figure. */
    private static boolean isOneRow(Finding finding) {
        long rows = finding.places().stream()
                .map(place -> List.of(place.file(), place.sheet(), place.row()))
                .distinct()
                .count();
        return rows <= 1 || PAIRS.contains(finding.rule());
    }
}
