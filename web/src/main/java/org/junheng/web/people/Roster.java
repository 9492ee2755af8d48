package org.junheng.web.people;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.collect.RawTable;
import org.junheng.core.model.Place;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * A workbook of accounts as it was handed in (账号表): the right columns found, its rows as texts. What is wrong with the file or its
 * columns is one refusal; what is wrong with rows is told by {@link RosterCheck}.
 */
record Roster(List<Line> lines) {

    /** the most accounts a workbook may hold; passwords are made slow to guess, so each takes a moment */
    static final int MOST = 500;

    /** What the columns are called, in both languages. */
    enum Heading {
        LOGIN(Words.of("账号", "Account")),
        NAME(Words.of("姓名", "Name")),
        UNIT(Words.of("单位代码", "Unit code")),
        ROLE(Words.of("角色", "Role"));

        private final Words words;

        Heading(Words words) {
            this.words = words;
        }

        Words words() {
            return words;
        }

        boolean is(String text) {
            String plain = text.replaceAll("\\s", "");
            return plain.equals(words.zh()) || plain.equalsIgnoreCase(words.en().replace(" ", ""));
        }
    }

    /**
     * One row.
     *
     * @param row as Excel counts
     * @param columns letters of the four columns
     */
    record Line(int row, List<String> columns, List<String> cells) {

        String cell(Heading heading) {
            return cells.get(heading.ordinal());
        }

        String place(Heading heading) {
            return columns.get(heading.ordinal());
        }
    }

    static Roster of(List<RawTable> sheets, String file) {
        RawTable sheet = sheets.stream()
                .filter(table -> table.rows() > 0)
                .findFirst()
                .orElseThrow(() -> new Refusal(Words.of("《%s》里没有内容", "\"%s\" is empty", file)));
        List<Integer> columns = columns(sheet, file);
        List<String> letters = columns.stream().map(Place::letter).toList();
        List<Line> lines = new ArrayList<>();
        for (int row = 1; row < sheet.rows(); row++) {
            int index = row;
            List<String> cells = columns.stream()
                    .map(column -> sheet.text(index, column).strip())
                    .toList();
            if (!cells.stream().allMatch(String::isEmpty)) {
                lines.add(new Line(sheet.excelRow(row), letters, cells));
            }
        }
        if (lines.isEmpty()) {
            throw new Refusal(
                    Words.of("《%s》只有标题，没有账号；请从第 2 行填起", "\"%s\" has headings only; fill it in from row 2 on", file));
        }
        if (lines.size() > MOST) {
            throw new Refusal(Words.of(
                    "《%s》有 %d 行，一次最多 %d 行；请分开上传",
                    "\"%s\" has %d rows, at most %d are taken at once; hand it in in parts", file, lines.size(), MOST));
        }
        return new Roster(List.copyOf(lines));
    }

    /** Where the four columns stand, in the order of the headings. */
    private static List<Integer> columns(RawTable sheet, String file) {
        List<Integer> columns = new ArrayList<>();
        List<Words> missing = new ArrayList<>();
        for (Heading heading : Heading.values()) {
            List<Integer> found = new ArrayList<>();
            for (int column = 0; column < sheet.columns(); column++) {
                if (heading.is(sheet.text(0, column))) {
                    found.add(column);
                }
            }
            if (found.size() > 1) {
                throw new Refusal(Words.of(
                        "《%s》第 %d 行有 %d 个“%s”列；请只留一个",
                        "\"%s\" row %d has %d columns \"%s\"; keep one",
                        file,
                        sheet.excelRow(0),
                        found.size(),
                        heading.words()));
            }
            if (found.isEmpty()) {
                missing.add(heading.words());
            }
            columns.addAll(found);
        }
        if (!missing.isEmpty()) {
            throw new Refusal(Words.of(
                    "《%s》工作表“%s”第 %d 行缺这些标题：%s；应有 %s。请用模板填",
                    "\"%s\", sheet \"%s\", row %d lacks these headings: %s; it needs %s. Use the template",
                    file,
                    sheet.source().sheet(),
                    sheet.excelRow(0),
                    joined(missing),
                    joined(List.of(Heading.values()).stream()
                            .map(Heading::words)
                            .toList())));
        }
        return columns;
    }

    static Words joined(List<Words> words) {
        return new Words(
                String.join("、", words.stream().map(Words::zh).toList()),
                String.join(", ", words.stream().map(Words::en).toList()));
    }
}
