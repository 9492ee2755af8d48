package org.junheng.core.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junheng.core.model.Facts;
import org.junheng.core.register.FactRows;
import org.junheng.core.standard.Standard;

/**
 * Measures a standard over facts: values, thresholds, spread, clauses. The same facts give the same bytes on any number of threads:
 * counties are divided among them, and inside a county everything runs in key order.
 */
public final class Measurement {

    private Measurement() {}

    /** @param year the school year, 2025 for 2025—2026 */
    public static Measures of(Facts facts, Standard standard, int year) {
        return of(facts, standard, year, 1);
    }

    /** The same over all counties together, as one: for comparing counties with each other. */
    public static Measures acrossAreas(Facts facts, Standard standard, int year) {
        return of(facts, standard, year, 1, true);
    }

    /** @param threads how many counties are measured at once */
    public static Measures of(Facts facts, Standard standard, int year, int threads) {
        return of(facts, standard, year, threads, false);
    }

    private static Measures of(Facts facts, Standard standard, int year, int threads, boolean acrossAreas) {
        Needed.check(facts, standard);
        return of(Merging.of(facts, standard.registers()), standard, year, threads, acrossAreas, null);
    }

    /**
     * Measures facts already merged; what their rows have looked up before is not looked up again.
     *
     * @param follows null for none
     */
    static Measures of(Merging merging, Standard standard, int year, Measures.Follows follows) {
        return of(merging, standard, year, 1, false, follows);
    }

    private static Measures of(
            Merging merging, Standard standard, int year, int threads, boolean acrossAreas, Measures.Follows follows) {
        FactRows rows = merging.rows();
        Facts merged = rows.facts();
        Joined joined = new Joined(merged, standard.registers(), standard.rows());
        Sections sections = new Sections(joined, rows, standard, year, acrossAreas);
        int areas = sections.areas().size();
        IntStream numbers = IntStream.range(0, threads);
        List<List<StageMeasures>> parts = (threads == 1 ? numbers : numbers.parallel())
                .mapToObj(part ->
                        new Part((int) ((long) areas * part / threads), (int) ((long) areas * (part + 1) / threads)))
                .map(part -> part.measure(
                        standard, sections, year, threads == 1 ? rows : new FactRows(merged, standard.registers())))
                .toList();
        List<StageMeasures> stages = new ArrayList<>();
        parts.forEach(stages::addAll);
        List<Measures.LeftOut> leftOut = sections.leftOut().stream()
                .map(out -> new Measures.LeftOut(joined.table(), out.row(), out.reason()))
                .toList();
        return new Measures(standard, year, merging, stages, leftOut, follows);
    }

    /** A run of counties that one thread measures. */
    private record Part(int firstArea, int endArea) {

        List<StageMeasures> measure(Standard standard, Sections sections, int year, FactRows rows) {
            BatchMeasurement batch = new BatchMeasurement(standard, sections, year, rows);
            List<StageMeasures> measured = new ArrayList<>();
            int end;
            for (int from = firstArea; from < endArea; from = end) {
                end = sections.endOfBatch(from, endArea);
                List<StageMeasures[]> stages = new ArrayList<>();
                for (int stage = 0; stage < sections.stages().size(); stage++) {
                    stages.add(batch.measure(stage, from, end));
                }
                for (int county = 0; county < end - from; county++) {
                    for (StageMeasures[] stage : stages) {
                        if (stage[county] != null) {
                            measured.add(stage[county]);
                        }
                    }
                }
            }
            return measured;
        }
    }
}
