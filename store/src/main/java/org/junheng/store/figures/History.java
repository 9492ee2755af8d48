package org.junheng.store.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.store.Deed;
import org.junheng.store.Ids;

/** What a deed leaves in the history of figures (留痕). */
final class History {

    private final Deed deed;

    History(Deed deed) {
        this.deed = deed;
    }

    /** What differs between two states of a row, the row as a whole last. */
    List<Change> of(Row before, Row after, String upload, Map<String, SourceSheet> sources, String reason) {
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
}
