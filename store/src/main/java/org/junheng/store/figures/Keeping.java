package org.junheng.store.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;
import org.junheng.store.Look;

/** Writes figures (存数): what a file brought, what was typed on the page, what was corrected; every value leaves its history. */
public final class Keeping {

    private final Deed deed;
    private final History history;

    public Keeping(Deed deed) {
        this.deed = deed;
        this.history = new History(deed);
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
            Writable.need(deed, merge.written());
            for (Row row : merge.touched()) {
                sources.computeIfAbsent(
                        row.from().source(),
                        id -> incoming.source(id, upload.id()).insert(deed.sql()));
            }
            rows.insert(merge.added(), deed.at());
            rows.update(merge.changed(), deed.at());
            rows.delete(merge.removed());
            List<Change> changes = new ArrayList<>();
            merge.added().forEach(row -> changes.addAll(history.of(null, row, upload.id(), sources, "")));
            merge.changed()
                    .forEach(row -> changes.addAll(history.of(merge.before(row), row, upload.id(), sources, "")));
            merge.removed().forEach(row -> changes.addAll(history.of(row, null, upload.id(), sources, "")));
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
            Writable.need(deed, List.of(row));
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
        Changes.insert(deed.sql(), history.of(stored.orElse(null), after, "", Map.of(), reason));
    }

    /** Takes away a row that was typed or handed in. */
    public void remove(Row row, String reason) {
        Rows rows = new Rows(deed.sql(), row.register());
        Row stored = rows.byKey(Scope.unit(row.county(), row.unit())).get(row.key());
        if (stored == null) {
            throw new Conflict(Words.of("这一行已经不在了", "this row is no longer there"));
        }
        Writable.need(deed, List.of(stored));
        rows.delete(List.of(stored));
        Changes.insert(deed.sql(), history.of(stored, null, "", Map.of(), reason));
    }

    private static Words shown(Object value) {
        return value == null ? Words.of("空白", "blank") : Words.same(Row.text(value));
    }
}
