package org.junheng.store.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;

/** The way back (撤销): figures become what they were before an upload, which leaves its history too. */
public final class Undo {

    private final Deed deed;
    private final Registers registers;
    private final History history;

    public Undo(Deed deed, Registers registers) {
        this.deed = deed;
        this.registers = registers;
        this.history = new History(deed);
    }

    /**
     * Takes back what an upload changed: every value becomes what it was before.
     *
     * @throws Conflict where one of them was changed again since
     */
    public void upload(Upload upload) {
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
        List<Change> left = new ArrayList<>();
        byKey.forEach((key, changes) -> {
            Row now = stored.get(key);
            Way back = Way.back(register, now, changes);
            left.addAll(history.of(now, back.row(), "", Map.of(), "undo " + upload.id()));
            if (now == null) {
                inserted.add(back.row());
            } else if (back.row() == null) {
                deleted.add(now);
            } else {
                updated.add(back.row());
            }
        });
        Writable.need(
                deed,
                stored.values().stream()
                        .filter(row -> byKey.containsKey(row.key()))
                        .toList());
        Writable.need(deed, inserted);
        rows.insert(inserted, deed.at());
        rows.update(updated, deed.at());
        rows.delete(deleted);
        Changes.insert(deed.sql(), left);
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
}
