package org.junheng.web.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Material;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;
import org.junheng.store.act.EvidenceUse;
import org.junheng.store.act.Materials;

/**
 * One line of the index of materials (佐证目录): a file of a material, or a material that is missing. The same files give the same lines,
 * in whatever order they came.
 *
 * @param path where the file lies in the package; empty where there is none, or it was sent back
 * @param sha256 empty where there is no file
 */
record IndexLine(
        int number,
        String clause,
        String material,
        String office,
        String period,
        String file,
        String sha256,
        String documentNumber,
        String madeOn,
        String state,
        String path) {

    private static final Comparator<Materials.Filed> BY_CONTENT = Comparator.comparing(
                    (Materials.Filed filed) -> filed.file().name())
            .thenComparing(filed -> filed.file().sha256())
            .thenComparing(filed -> filed.file().number())
            .thenComparing(
                    filed -> filed.file().madeOn().map(LocalDate::toString).orElse(""))
            .thenComparing(filed -> filed.use().state());

    static List<IndexLine> of(Standard standard, int year, List<Materials.Filed> files, Language language) {
        Map<String, List<Materials.Filed>> byMaterial = files.stream()
                .collect(Collectors.groupingBy(filed -> filed.use().about()));
        List<IndexLine> lines = new ArrayList<>();
        List<Clause> clauses = Assessed.clauses(standard);
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            String folder = SafeName.folder(i + 1, clauses.size(), clause.name().in(language));
            int material = 0;
            for (Material each : clause.materials()) {
                material++;
                String about = Materials.about(standard.id(), clause.id(), each.id());
                List<Materials.Filed> own = byMaterial.getOrDefault(about, List.of()).stream()
                        .sorted(BY_CONTENT)
                        .toList();
                Place place = new Place(i + 1, clause, each, each.period(standard, year), folder, material, language);
                if (own.isEmpty()) {
                    lines.add(place.missing());
                }
                for (int file = 0; file < own.size(); file++) {
                    lines.add(place.line(own.get(file), file + 1));
                }
            }
        }
        return lines;
    }

    boolean isPacked() {
        return !path.isEmpty();
    }

    List<String> cells() {
        return List.of(
                String.valueOf(number),
                clause,
                material,
                office,
                period,
                file,
                sha256,
                documentNumber,
                madeOn,
                state,
                path);
    }

    /** A material in its place, for which lines are written. */
    private record Place(
            int number,
            Clause clause,
            Material material,
            Words period,
            String folder,
            int inFolder,
            Language language) {

        IndexLine missing() {
            return line("", "", "", "", MaterialState.MISSING.named(), "");
        }

        IndexLine line(Materials.Filed filed, int counted) {
            boolean isPacked = filed.use().state() != EvidenceUse.State.RETURNED;
            return line(
                    filed.file().name(),
                    filed.file().sha256(),
                    filed.file().number(),
                    filed.file().madeOn().map(LocalDate::toString).orElse(""),
                    filed.use().state().named(),
                    isPacked
                            ? folder + "/" + inFolder + "-" + counted + " "
                                    + SafeName.of(filed.file().name())
                            : "");
        }

        private IndexLine line(
                String file, String sha256, String documentNumber, String madeOn, Words state, String path) {
            return new IndexLine(
                    number,
                    clause.name().in(language),
                    material.name().in(language),
                    material.from().in(language),
                    period.in(language),
                    file,
                    sha256,
                    documentNumber,
                    madeOn,
                    state.in(language),
                    path);
        }
    }
}
