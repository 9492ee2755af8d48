package org.junheng.store.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Look;
import org.junheng.store.round.Forms;

/** Writes figures (存数): what a file brought, what was typed on the page, and the way back; every value leaves its history. */
public final class Keeping {

    private final Deed deed;
    private final Registers registers;

    public Keeping(Deed deed, Registers registers) {
        this.deed = deed;
        this.registers = registers;
    }

    /** Rows a file would add, change, leave as they are and take away. */
    public record Difference(int added, int changed, int same, int removed) {

        public boolean isNothing() {
            return added + changed + removed == 0;
        }

        Difference and(Difference other) {
            return new Difference(
                    added + other.added, changed + other.changed, same + other.same, removed + other.removed);
        }
    }

    /** What keeping the rows would do, or did. */
    public static Difference difference(Incoming incoming, Figures figures) {
        Difference difference = new Difference(0, 0, 0, 0);
        for (Incoming.Sheet sheet : incoming.sheets()) {
            difference = difference.and(Merge.of(sheet, figures.rows(sheet.register(), sheet.scope()))
                    .difference());
        }
        return difference;
    }

    /** What an upload did when it was kept; rows that were alike are not noted and not counted. */
    public static Difference done(Look look, Upload upload) {
        int added = 0;
        int changed = 0;
        int removed = 0;
        for (Change change : new Changes(look).by(upload.id())) {
            if (change.field().equals(Change.FROM)) {
                added += change.before() == null ? 1 : 0;
                removed += change.after() == null ? 1 : 0;
                changed += change.before() != null && change.after() != null ? 1 : 0;
            }
        }
        return new Difference(added, changed, 0, removed);
    }

    /** Keeps the rows of a file. */
    public Difference keep(Upload upload, Incoming incoming) {
        Map<String, SourceSheet> sources = new HashMap<>();
        Difference difference = new Difference(0, 0, 0, 0);
        for (Incoming.Sheet sheet : incoming.sheets()) {
            Rows rows = new Rows(deed.sql(), sheet.register());
            Merge merge = Merge.of(sheet, rows.in(sheet.scope()));
            difference = difference.and(merge.difference());
            writing(merge.written());
            for (Row row : merge.touched()) {
                sources.computeIfAbsent(
                        row.from().source(),
                        id -> incoming.source(id, upload.id()).insert(deed.sql()));
            }
            rows.insert(merge.added(), deed.at());
            rows.update(merge.changed(), deed.at());
            rows.delete(merge.removed());
            List<Change> changes = new ArrayList<>();
            merge.added().forEach(row -> changes.addAll(changes(null, row, upload.id(), sources, "")));
            merge.changed().forEach(row -> changes.addAll(changes(merge.before(row), row, upload.id(), sources, "")));
            merge.removed().forEach(row -> changes.addAll(changes(row, null, upload.id(), sources, "")));
            Changes.insert(deed.sql(), changes);
        }
        return difference;
    }

    /**
     * Types one value on the page.
     *
     * @param row the row as it is to be, its other fields as they were seen; the unit, county and year of a new one
     * @param seen what stood there when the page was opened; null for nothing
     * @param value null to make it missing
     * @param reason why, where one is asked for; else empty
     * @throws Conflict where another value stands there now
     */
    public void type(Row row, String field, Object seen, Object value, String reason) {
        write(row, field, seen, value, reason, true);
    }

    /** Makes a correction that was decided on: the one way to write to a form that was handed in. */
    public void correct(Row row, Correction correction) {
        Field field = row.register().field(correction.field());
        write(
                row,
                field.id(),
                value(field, correction.before()),
                value(field, correction.after()),
                correction.reason(),
                false);
    }

    private static Object value(Field field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return field.type().isNumeric() ? (Object) Double.valueOf(text) : text;
    }

    private void write(Row row, String field, Object seen, Object value, String reason, boolean onlyOpen) {
        Register register = row.register();
        Rows rows = new Rows(deed.sql(), register);
        Optional<Row> stored = Optional.ofNullable(
                rows.byKey(Scope.unit(row.county(), row.unit())).get(row.key()));
        Object now = stored.map(Row::values).map(values -> values.get(field)).orElse(null);
        if (!Objects.equals(now, seen)) {
            throw new Conflict(Words.of(
                    "“%s”刚刚被别人改成了 %s（你打开时是 %s，你写的是 %s）。请看清后再改",
                    "\"%s\" was just changed to %s by somebody else (it was %s when you opened it, you wrote %s). Look at it, then change it again",
                    register.field(field).name(),
                    shown(now),
                    shown(seen),
                    shown(value)));
        }
        if (Objects.equals(now, value)) {
            return;
        }
        if (onlyOpen) {
            writing(List.of(row));
        }
        Map<String, Object> values = new HashMap<>(stored.map(Row::values).orElse(row.values()));
        if (value == null) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
        Row.From from = stored.map(Row::from).orElse(Row.From.PAGE);
        if (!from.source().isEmpty()) {
            Set<String> typed = new TreeSet<>(from.typed());
            typed.add(field);
            from = new Row.From(from.source(), from.excelRow(), typed);
        }
        Row after = new Row(register, row.unit(), row.county(), row.year(), values, from);
        if (stored.isPresent()) {
            rows.update(List.of(after), deed.at());
        } else {
            rows.insert(List.of(after), deed.at());
        }
        Changes.insert(deed.sql(), changes(stored.orElse(null), after, "", Map.of(), reason));
    }

    /** Takes away a row that was typed or handed in. */
    public void remove(Row row, String reason) {
        Rows rows = new Rows(deed.sql(), row.register());
        Row stored = rows.byKey(Scope.unit(row.county(), row.unit())).get(row.key());
        if (stored == null) {
            throw new Conflict(Words.of("这一行已经不在了", "this row is no longer there"));
        }
        writing(List.of(stored));
        rows.delete(List.of(stored));
        Changes.insert(deed.sql(), changes(stored, null, "", Map.of(), reason));
    }

    /**
     * Takes back what an upload changed: every value becomes what it was before.
     *
     * @throws Conflict where one of them was changed again since
     */
    public void undo(Upload upload) {
        Map<String, Map<String, List<Change>>> byRow = new LinkedHashMap<>();
        for (Change change : new Changes(deed).by(upload.id())) {
            byRow.computeIfAbsent(change.register(), unused -> new LinkedHashMap<>())
                    .computeIfAbsent(change.key(), unused -> new ArrayList<>())
                    .add(change);
        }
        byRow.forEach((register, changes) -> undo(registers.register(register), changes, upload));
    }

    private void undo(Register register, Map<String, List<Change>> byKey, Upload upload) {
        Rows rows = new Rows(deed.sql(), register);
        Map<String, Row> stored = new HashMap<>();
        Set<String> units = new HashSet<>();
        byKey.values().forEach(changes -> units.add(changes.get(0).unit()));
        units.forEach(unit -> stored.putAll(rows.byKey(Scope.unit(upload.county(), unit))));
        List<Row> inserted = new ArrayList<>();
        List<Row> updated = new ArrayList<>();
        List<Row> deleted = new ArrayList<>();
        List<Change> history = new ArrayList<>();
        byKey.forEach((key, changes) -> {
            Row now = stored.get(key);
            Way back = Way.back(register, now, changes);
            history.addAll(changes(now, back.row(), "", Map.of(), "undo " + upload.id()));
            if (now == null) {
                inserted.add(back.row());
            } else if (back.row() == null) {
                deleted.add(now);
            } else {
                updated.add(back.row());
            }
        });
        writing(stored.values().stream()
                .filter(row -> byKey.containsKey(row.key()))
                .toList());
        writing(inserted);
        rows.insert(inserted, deed.at());
        rows.update(updated, deed.at());
        rows.delete(deleted);
        Changes.insert(deed.sql(), history);
    }

    /** A row as it was before some changes. */
    private record Way(Row row) {

        static Way back(Register register, Row now, List<Change> changes) {
            Map<String, Object> values = now == null ? new HashMap<>() : new HashMap<>(now.values());
            Row.From from = now == null ? null : now.from();
            for (Change change : changes) {
                boolean isWhole = change.field().equals(Change.FROM);
                String current = isWhole ? (from == null ? null : from.text()) : Row.text(values.get(change.field()));
                if (!Objects.equals(current, change.after())) {
                    throw new Conflict(
                            Words.of(
                                    "这次上传之后又有改动，不能整份撤销；请直接改这些数，或再上传一次",
                                    "figures of this upload were changed again since, it cannot be undone as a whole; change them directly or hand in once more"));
                }
                if (isWhole) {
                    from = change.before() == null ? null : Row.From.of(change.before());
                } else if (change.before() == null) {
                    values.remove(change.field());
                } else {
                    boolean isNumber = register.field(change.field()).type().isNumeric();
                    values.put(change.field(), isNumber ? (Object) Double.valueOf(change.before()) : change.before());
                }
            }
            Change any = changes.get(0);
            return new Way(
                    from == null
                            ? null
                            : new Row(
                                    register, any.unit(), any.county(), Incoming.year(register, values), values, from));
        }
    }

    /** Every form that is written to must still be open. */
    private void writing(List<Row> rows) {
        Set<List<Object>> asked = new HashSet<>();
        for (Row row : rows) {
            if (asked.add(List.of(row.unit(), row.register().id(), row.year()))) {
                Forms.writing(deed, row.county(), row.unit(), row.register().id(), row.year());
            }
        }
    }

    /** What differs between two states of a row, the row as a whole last. */
    private List<Change> changes(
            Row before, Row after, String upload, Map<String, SourceSheet> sources, String reason) {
        Row any = after == null ? before : after;
        SourceSheet source = after == null ? null : sources.get(after.from().source());
        List<Change> changes = new ArrayList<>();
        for (String field : any.register().fields().keySet()) {
            String old = before == null ? null : Row.text(before.values().get(field));
            String fresh = after == null ? null : Row.text(after.values().get(field));
            if (!Objects.equals(old, fresh)) {
                changes.add(change(any, field, old, fresh, upload, source, reason));
            }
        }
        changes.add(change(
                any,
                Change.FROM,
                before == null ? null : before.from().text(),
                after == null ? null : after.from().text(),
                upload,
                source,
                reason));
        return changes;
    }

    private Change change(
            Row row, String field, String before, String after, String upload, SourceSheet source, String reason) {
        return new Change(
                Ids.next(),
                row.register().id(),
                row.key(),
                field,
                before,
                after,
                row.unit(),
                row.county(),
                deed.actor().login(),
                deed.at(),
                upload,
                source == null ? "" : source.sheet(),
                source == null ? 0 : row.from().excelRow(),
                source == null ? "" : source.columns().getOrDefault(field, ""),
                reason);
    }

    private static Words shown(Object value) {
        return value == null ? Words.of("空白", "blank") : Words.same(Row.text(value));
    }
}
