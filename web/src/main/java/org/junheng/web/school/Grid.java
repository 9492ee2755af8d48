package org.junheng.web.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.core.register.Code;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.register.Register;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;
import org.junheng.store.figures.Row;
import org.junheng.store.people.Unit;
import org.junheng.store.round.Form;
import org.junheng.web.work.CorrectionLine;
import org.junheng.web.work.KeyInPage;

/**
 * One form as a grid to fill in on the page (在线填写).
 *
 * @param form how it stands; empty where it is not collected
 * @param isOpen whether this visitor may write now
 * @param corrections what was asked to be corrected in it
 */
public record Grid(
        Unit school,
        int year,
        Register register,
        Optional<Form> form,
        List<Column> columns,
        List<Line> lines,
        boolean isOpen,
        List<CorrectionLine> corrections) {

    static final int ACROSS_AT_MOST = 8;

    /** A field that is asked for. */
    public record Column(Field field, boolean isKey) {

        /** What a code or a flag may be: value and words; empty for what is typed freely. */
        public List<Option> options() {
            if (field.type() == FieldType.FLAG) {
                return List.of(new Option("1", Words.of("是", "yes")), new Option("0", Words.of("否", "no")));
            }
            return field.codes()
                    .map(codes -> codes.codes().stream().map(Option::of).toList())
                    .orElse(List.of());
        }

        /** A value as it is typed, codes and flags in words. */
        public Words shown(String typed) {
            return options().stream()
                    .filter(option -> option.value.equals(typed))
                    .findFirst()
                    .map(Option::name)
                    .orElse(Words.same(typed));
        }

        public boolean isNumber() {
            return field.type() == FieldType.COUNT || field.type() == FieldType.NUMBER;
        }

        /** What it means, the official form it stands in, and the day it speaks of. */
        public Words source() {
            return new Words(source(Language.ZH), source(Language.EN));
        }

        private String source(Language language) {
            return Stream.of(
                            field.definition().in(language),
                            field.form(),
                            field.period().in(language))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" · "));
        }

        public boolean isFree() {
            return options().isEmpty();
        }
    }

    /** One choice. */
    public record Option(String value, Words name) {

        static Option of(Code code) {
            return new Option(code.id(), code.name());
        }
    }

    /**
     * One row.
     *
     * @param key of the stored row; empty for one that is new
     * @param cells by field
     */
    public record Line(int number, String key, Map<String, Cell> cells) {

        public String keyInAddress() {
            return KeyInPage.written(key);
        }

        public boolean hasQuery() {
            return cells.values().stream().anyMatch(cell -> cell.state == Cell.State.QUERY);
        }

        /** A row that waits for something to be typed. */
        boolean isBlank() {
            return key.isEmpty()
                    && cells.values().stream()
                            .allMatch(cell -> cell.value.isEmpty() && cell.before.isEmpty() && cell.returned.isEmpty());
        }
    }

    /**
     * One cell.
     *
     * @param value what stands in it, as it is typed
     * @param seen what is stored, as the history has it; empty for nothing
     * @param before last year's value, empty where there is none
     * @param returned what the ministry's return of this year says, as it is typed; empty where it says nothing or the same
     * @param state saved, error, query or locked
     * @param message what is wrong or doubtful
     */
    public record Cell(String value, String seen, String before, String returned, State state, Words message) {

        public enum State {
            SAVED,
            ERROR,
            QUERY
        }

        static final Words NOTHING = Words.same("");

        Cell wrong(String typed, Words message) {
            return new Cell(typed, seen, before, returned, State.ERROR, message);
        }
    }

    /** Whether its items stand one below the other: a form of many items and few rows, as on paper. */
    public boolean isUpright() {
        return columns.size() > ACROSS_AT_MOST;
    }

    /** The rows with something in them, or proposed; a form without any begins with its blank row. */
    public List<Line> filled() {
        List<Line> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        return filled.isEmpty() ? lines : filled;
    }

    /** The row for adding one more. */
    public List<Line> blank() {
        List<Line> rest = new ArrayList<>(lines);
        rest.removeAll(filled());
        return rest;
    }

    /** What tells a row from the others of the school and year; the school year where it has no others. */
    public Words label(Line line) {
        List<Words> parts = columns.stream()
                .filter(Column::isKey)
                .map(column -> column.shown(line.cells.get(column.field.id()).value))
                .filter(part -> !part.zh().isEmpty())
                .toList();
        return parts.isEmpty()
                ? Words.of("%d 学年", "%d", year)
                : new Words(joined(parts, Language.ZH), joined(parts, Language.EN));
    }

    private static String joined(List<Words> parts, Language language) {
        return parts.stream().map(part -> part.in(language)).collect(Collectors.joining(" "));
    }

    public String path() {
        return "/school/" + school.id() + "/" + year + "/" + register.id();
    }

    /** Cells that are blank here and not in the ministry's return. */
    public long fillable() {
        return lines.stream()
                .flatMap(line -> line.cells.values().stream())
                .filter(cell -> cell.value.isEmpty() && !cell.returned.isEmpty())
                .count();
    }

    public long errors() {
        return cells(Cell.State.ERROR);
    }

    public long queries() {
        return cells(Cell.State.QUERY);
    }

    private long cells(Cell.State state) {
        return lines.stream()
                .flatMap(line -> line.cells.values().stream())
                .filter(cell -> cell.state == state)
                .count();
    }

    /** A stored value as it is typed: dates as days, the rest plainly. */
    static String typed(Field field, Object value) {
        if (value != null && field.type() == FieldType.DATE) {
            return LocalDate.ofEpochDay(((Double) value).longValue()).toString();
        }
        String text = Row.text(value);
        return text == null ? "" : text;
    }

    /** A value as it is read, codes and flags in words. */
    static String shown(Field field, Object value, Language language) {
        if (value == null) {
            return "";
        }
        return new Column(field, false).shown(typed(field, value)).in(language);
    }

    /** What the history has, as a value of the field; null for nothing. */
    static Object value(Field field, String seen) {
        if (seen.isEmpty()) {
            return null;
        }
        return field.type().isNumeric() ? (Object) Double.valueOf(seen) : seen;
    }
}
