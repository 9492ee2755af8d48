package org.junheng.core.collect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junheng.core.model.Place;

/**
 * One form of a return as a person reads it: a number row (甲 乙 1 2 3) under headings of any depth, labels at the left. Nothing is
 * addressed by row or column, because both move between editions.
 */
final class FormSheet {

    private static final int DEEPEST_HEADING = 2 * 10;
    private static final Set<String> LABEL_HEADS = Set.of("甲", "指标名称", "项目", "指标");
    private static final Set<String> CODE_HEADS = Set.of("乙", "代码", "编号");

    private final RawTable sheet;
    private final Merged merged;
    private final Map<Integer, List<String>> paths = new HashMap<>();
    private final Map<Integer, String> labels = new HashMap<>();
    private final int numberRow;
    private final int lastHeading;
    private final int labelColumn;
    private final int firstValueColumn;
    private List<String> above;

    FormSheet(RawTable sheet) {
        this.sheet = sheet;
        this.merged = new Merged(sheet);
        int row = rowOf("甲");
        this.numberRow = row >= 0 ? row : rowOfHeads();
        this.lastHeading = row >= 0 ? row - 1 : numberRow;
        this.labelColumn = numberRow < 0 ? 0 : columnOf(LABEL_HEADS, 0);
        int codeColumn = numberRow < 0 ? -1 : columnOf(CODE_HEADS, -1);
        this.firstValueColumn = Math.max(labelColumn, codeColumn) + 1;
    }

    RawTable sheet() {
        return sheet;
    }

    /** Whether it has a number row or the headings of labels and codes: without, nothing can be found in it. */
    boolean isForm() {
        return numberRow >= 0;
    }

    int numberRow() {
        return numberRow;
    }

    Place place(int row, int column) {
        return new Place(sheet.source().file(), sheet.source().sheet(), sheet.excelRow(row), Place.letter(column));
    }

    /** The headings above a column, each once, from the widest down. */
    List<String> path(int column) {
        return paths.computeIfAbsent(column, this::readPath);
    }

    private List<String> readPath(int column) {
        List<String> path = new ArrayList<>();
        for (int row = 0; row <= lastHeading; row++) {
            String heading = HeadingPath.label(merged.text(row, column));
            if (!heading.isEmpty()
                    && (path.isEmpty() || !path.get(path.size() - 1).equals(heading))) {
                path.add(heading);
            }
        }
        return path;
    }

    /** The columns that a path means: the first wording that is found, and of equally worded columns the least nested. */
    List<Integer> columns(List<HeadingPath> paths, int row) {
        for (HeadingPath path : paths) {
            List<Integer> found = IntStream.range(firstValueColumn, sheet.columns())
                    .filter(column -> means(path, column, row))
                    .boxed()
                    .toList();
            if (!found.isEmpty() && !(path.isOnly() && found.size() > 1)) {
                return found.stream()
                        .sorted(Comparator.comparing(
                                (Integer column) -> path(column).size()))
                        .toList();
            }
        }
        return List.of();
    }

    private boolean means(HeadingPath path, int column, int row) {
        if (path.isOnly()) {
            return sheet.isNumber(row, column)
                    || sheet.text(row, column).strip().matches("[\\d,]+(\\.\\d+)?|\\*|-|—+");
        }
        if (path.isNumber()) {
            return sheet.text(numberRow, column).strip().equals(path.parts().get(0));
        }
        return path.matches(path(column));
    }

    /** Indices of the rows of figures. */
    int firstRow() {
        return numberRow + 1;
    }

    boolean hasFigures(int row) {
        return IntStream.range(firstValueColumn, sheet.columns()).anyMatch(column -> !sheet.isBlank(row, column));
    }

    int rows() {
        return sheet.rows();
    }

    /** The label of a row: the last text before its code, or the whole group's label where that is all there is. */
    String label(int row) {
        return labels.computeIfAbsent(row, this::readLabel);
    }

    private String readLabel(int row) {
        for (int column = firstValueColumn - 1; column >= labelColumn; column--) {
            String label = HeadingPath.label(merged.text(row, column));
            if (!label.isEmpty() && !label.matches("\\d+")) {
                return label;
            }
        }
        return "";
    }

    /** The first row from one row to another (not included) whose label is one of these. */
    OptionalInt row(List<String> labels, int from, int to) {
        return IntStream.range(from, to).filter(row -> isLabelled(row, labels)).findFirst();
    }

    boolean isLabelled(int row, List<String> labels) {
        String label = label(row);
        return labels.stream().anyMatch(wanted -> HeadingPath.isSame(label, wanted));
    }

    /** The first cell anywhere whose text is one of these labels, as {row, column}; empty array for none. */
    int[] cell(List<String> labels) {
        for (int row = 0; row < sheet.rows(); row++) {
            for (int column = 0; column < sheet.columns(); column++) {
                String label = HeadingPath.label(sheet.text(row, column));
                if (!label.isEmpty() && labels.contains(label)) {
                    return new int[] {row, column};
                }
            }
        }
        return new int[0];
    }

    /** All texts above the figures: title, form code, unit, headings. */
    List<String> above() {
        if (above == null) {
            above = readAbove();
        }
        return above;
    }

    private List<String> readAbove() {
        List<String> above = new ArrayList<>();
        for (int row = 0; row < Math.max(numberRow, 0); row++) {
            for (int column = 0; column < sheet.columns(); column++) {
                if (!sheet.isBlank(row, column)) {
                    above.add(Spelling.folded(sheet.text(row, column)));
                }
            }
        }
        return above;
    }

    private int rowOf(String word) {
        for (int row = 0; row < Math.min(sheet.rows(), DEEPEST_HEADING); row++) {
            for (int column = 0; column < sheet.columns(); column++) {
                if (Spelling.folded(sheet.text(row, column)).equals(word)) {
                    return row;
                }
            }
        }
        return -1;
    }

    private int rowOfHeads() {
        for (int row = 0; row < Math.min(sheet.rows(), DEEPEST_HEADING); row++) {
            boolean hasLabel = false;
            boolean hasCode = false;
            for (int column = 0; column < sheet.columns(); column++) {
                String text = Spelling.folded(sheet.text(row, column));
                hasLabel |= LABEL_HEADS.contains(text);
                hasCode |= CODE_HEADS.contains(text);
            }
            if (hasLabel && hasCode) {
                return row;
            }
        }
        return -1;
    }

    private int columnOf(Set<String> heads, int otherwise) {
        for (int column = 0; column < sheet.columns(); column++) {
            if (heads.contains(Spelling.folded(sheet.text(numberRow, column)))) {
                return column;
            }
        }
        return otherwise;
    }
}
