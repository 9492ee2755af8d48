package org.junheng.store.figures;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.store.Deed;
import org.junheng.store.round.Forms;

/** Whether rows may be written to (可写): every form of theirs must still be open. */
final class Writable {

    private Writable() {}

    /** @throws org.junheng.core.text.Refusal where a form was handed in */
    static void need(Deed deed, Collection<Row> rows) {

        Set<List<Object>> asked = new HashSet<>();
        for (Row row : rows) {
            if (asked.add(List.of(row.unit(), row.register().id(), row.year()))) {
                Forms.writing(deed, row.county(), row.unit(), row.register().id(), row.year());
            }
        }
    }
}
