package org.junheng.core.collect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The heading of a flat table: rows of headings of any number, then schools. The schools begin where the column of codes holds the
 * first code.
 *
 * @param firstRow index of the first school
 * @param titles texts of rows with a single cell
 * @param paths for each column its headings, from the widest down
 */
record FlatHeader(int codeColumn, int firstRow, List<String> titles, List<List<String>> paths) {

    private static final int DEEPEST = 2 * 10;
    private static final String CODE = "\\d{10}";

    /** @param code the heading of the column of codes; empty where the sheet has no such heading of several rows */
    static Optional<FlatHeader> of(RawTable sheet, String code) {
        for (int row = 0; row < Math.min(sheet.rows(), DEEPEST); row++) {
            for (int column = 0; column < sheet.columns(); column++) {
                if (HeadingPath.label(sheet.text(row, column)).equals(code)) {
                    return below(sheet, row, column);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<FlatHeader> below(RawTable sheet, int headingRow, int codeColumn) {
        int last = Math.min(sheet.rows(), headingRow + DEEPEST);
        return IntStream.range(headingRow + 1, last)
                .filter(row -> sheet.text(row, codeColumn).strip().matches(CODE))
                .boxed()
                .findFirst()
                .map(first -> header(sheet, codeColumn, first))
                .filter(header -> header.paths.stream().anyMatch(path -> path.size() > 1));
    }

    private static FlatHeader header(RawTable sheet, int codeColumn, int firstRow) {
        List<Integer> headingRows = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (int row = 0; row < firstRow; row++) {
            int at = row;
            List<Integer> filled = IntStream.range(0, sheet.columns())
                    .filter(column -> !sheet.isBlank(at, column))
                    .boxed()
                    .toList();
            long figures = filled.stream()
                    .filter(column -> sheet.text(at, column).strip().matches("[\\d.,]+"))
                    .count();
            if (filled.size() == 1) {
                titles.add(sheet.text(row, filled.get(0)));
            } else if (figures * 2 <= filled.size()) {
                headingRows.add(row);
            }
        }
        Merged merged = new Merged(sheet);
        List<List<String>> paths = IntStream.range(0, sheet.columns())
                .mapToObj(column -> path(merged, headingRows, column))
                .toList();
        return new FlatHeader(codeColumn, firstRow, titles, paths);
    }

    private static List<String> path(Merged merged, List<Integer> rows, int column) {
        List<String> path = new ArrayList<>();
        for (int row : rows) {
            String heading = HeadingPath.label(merged.text(row, column));
            if (!heading.isEmpty()
                    && (path.isEmpty() || !path.get(path.size() - 1).equals(heading))) {
                path.add(heading);
            }
        }
        return path;
    }

    boolean says(String heading) {
        return paths.stream().anyMatch(path -> path.stream().anyMatch(part -> HeadingPath.isSame(part, heading)));
    }

    /** For each wording of a path that is found, its columns, the least nested first. */
    Stream<List<Integer>> columns(List<HeadingPath> wordings) {
        return wordings.stream()
                .map(wording -> IntStream.range(0, paths.size())
                        .filter(column -> wording.matches(paths.get(column)))
                        .boxed()
                        .sorted(Comparator.comparing(
                                (Integer column) -> paths.get(column).size()))
                        .toList())
                .filter(columns -> !columns.isEmpty());
    }
}
