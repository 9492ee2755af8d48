package org.junheng.web.school;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Words;
import org.junheng.store.figures.Row;
import org.junheng.web.work.KeyInPage;
import org.junheng.web.work.TypedRow;

/**
 * What came from the grid (填写内容): in each row {@code key.N} its key, {@code seen.N.FIELD} what stood there when the page was opened,
 * {@code cell.N.FIELD} what stands there now. Understood by {@code core.collect}, as a sheet would be.
 */
final class Typed {

    private final Register register;
    private final String school;
    private final int year;
    private final List<Line> lines;

    private Typed(Register register, String school, int year, List<Line> lines) {
        this.register = register;
        this.school = school;
        this.year = year;
        this.lines = lines;
    }

    /** One row of the grid: the stored row, or none for a new one; field → what was typed; field → what was seen. */
    private record Line(Optional<Row> stored, Map<String, String> typed, Map<String, String> seen) {}

    /** One value to be stored; null for nothing. */
    record Change(Row known, String field, Object seen, Object value) {

        Row row(String county) {
            return new Row(known.register(), known.unit(), county, known.year(), known.values(), known.from());
        }

        String key() {
            return known.key();
        }
    }

    /** One cell that cannot be stored. */
    record Complaint(String key, String field, String typed, Words message) {}

    record Understood(List<Change> changes, List<Complaint> complaints) {}

    static Typed of(HttpServletRequest request, Register register, String school, int year, List<Row> rows) {
        Map<String, Row> stored = new HashMap<>();
        rows.stream().filter(row -> row.year() == year).forEach(row -> stored.put(row.key(), row));
        List<Line> lines = new ArrayList<>();
        for (String name : request.getParameterMap().keySet().stream().sorted().toList()) {
            if (name.startsWith("key.")) {
                String number = name.substring("key.".length());
                lines.add(new Line(
                        Optional.ofNullable(stored.get(KeyInPage.read(request.getParameter(name)))),
                        fields(request, "cell." + number + ".", register),
                        fields(request, "seen." + number + ".", register)));
            }
        }
        return new Typed(register, school, year, lines);
    }

    /** Only fields of the register; whatever else a request brings is not looked at. */
    private static Map<String, String> fields(HttpServletRequest request, String prefix, Register register) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : register.fields().keySet()) {
            String value = request.getParameter(prefix + field);
            if (value != null && !field.equals("year") && !field.equals("school")) {
                fields.put(field, value.strip());
            }
        }
        return fields;
    }

    Understood understood(Registers registers) {
        List<Change> changes = new ArrayList<>();
        List<Complaint> complaints = new ArrayList<>();
        for (Line line : lines) {
            List<String> changed = changed(line);
            if (!changed.isEmpty()) {
                understand(line, changed, registers, changes, complaints);
            }
        }
        return new Understood(changes, complaints);
    }

    /** The fields that stand otherwise than they were seen; a new row needs its key. */
    private List<String> changed(Line line) {
        List<String> changed = new ArrayList<>();
        line.typed.forEach((field, value) -> {
            Field known = register.field(field);
            boolean isKey = register.key().contains(field);
            String seen = line.seen.getOrDefault(field, "");
            boolean isSame = value.equals(Grid.typed(known, Grid.value(known, seen)));
            if (!isSame && !(isKey && line.stored.isPresent())) {
                changed.add(field);
            }
        });
        boolean isNothingNew = line.stored.isEmpty()
                && changed.stream().allMatch(register.key()::contains)
                && register.fields().keySet().stream()
                        .anyMatch(field -> !register.key().contains(field));
        return isNothingNew ? List.of() : changed;
    }

    private void understand(
            Line line, List<String> changed, Registers registers, List<Change> changes, List<Complaint> complaints) {
        Map<String, String> whole = new LinkedHashMap<>();
        register.fields().values().forEach(field -> whole.put(field.id(), text(line, field)));
        TypedRow row = TypedRow.of(register, whole, registers);
        String stored = line.stored.map(Row::key).orElse("");
        for (String field : changed) {
            Optional<Words> wrong = row.wrong(field);
            if (wrong.isPresent()) {
                complaints.add(new Complaint(stored, field, line.typed.get(field), wrong.get()));
            } else if (!register.key().contains(field)) {
                Row known = line.stored.orElseGet(
                        () -> keyOnly(Row.known(register, row.table().orElseThrow(), 0, "")));
                Object value = row.value(field);
                Object seen = Grid.value(register.field(field), line.seen.getOrDefault(field, ""));
                if (!Objects.equals(value, seen)) {
                    changes.add(new Change(known, field, seen, value));
                }
            }
        }
    }

    private String text(Line line, Field field) {
        if (field.id().equals("year")) {
            return String.valueOf(year);
        }
        if (field.id().equals("school")) {
            return school;
        }
        if (register.key().contains(field.id()) && line.stored.isPresent()) {
            return Grid.typed(field, line.stored.get().values().get(field.id()));
        }
        return line.typed.getOrDefault(field.id(), "");
    }

    private static Row keyOnly(Row row) {
        Map<String, Object> key = new HashMap<>(row.values());
        key.keySet().retainAll(row.register().key());
        return new Row(row.register(), row.unit(), row.county(), row.year(), key, row.from());
    }
}
