package org.junheng.core.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Table;

/**
 * Who leaves out attached classes often forgets them altogether: then they take no share of the rooms and equipment of their school
 * (没有拆分), and the stage that stays is given all of it.
 */
final class Unshared {

    private static final String STAGE = "stage";

    private Unshared() {}

    /** @return none where no school is left out in part */
    static Optional<Measures> of(Measures ours, Measures otherwise) {
        if (otherwise.standard().split().isEmpty()) {
            return Optional.empty();
        }
        Table sections = ours.facts().table(ours.standard().rows());
        Set<List<String>> staying = new HashSet<>();
        for (StageMeasures stage : otherwise.stages()) {
            IntStream.range(0, stage.size()).forEach(i -> staying.add(school(sections, stage.row(i))));
        }
        Set<Integer> gone = new HashSet<>();
        otherwise.leftOut().stream()
                .map(Measures.LeftOut::row)
                .filter(row -> staying.contains(school(sections, row)))
                .forEach(gone::add);
        ours.leftOut().forEach(each -> gone.remove(each.row()));
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        int[] kept = IntStream.range(0, sections.size())
                .filter(row -> !gone.contains(row))
                .toArray();
        return Optional.of(
                Measurement.of(ours.facts().with(sections.pick(kept)), otherwise.standard(), otherwise.year()));
    }

    /** What the stages of one school in one year have in common. */
    private static List<String> school(Table sections, int row) {
        List<String> parts = new ArrayList<>();
        for (String field : sections.key()) {
            if (!field.equals(STAGE)) {
                parts.add(sections.shown(row, field));
            }
        }
        return parts;
    }
}
