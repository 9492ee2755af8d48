package org.junheng.core.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.text.Entry;

/** Reads limits: a list of dated numbers for every stage, or one list per stage. */
final class LimitsFile {

    private LimitsFile() {}

    static Limits read(Entry entry, Names names, boolean checked) {
        Map<String, List<Dated>> byStage = new LinkedHashMap<>();
        if (entry.isMap() && !entry.entries().containsKey("from")) {
            entry.entries().forEach((stage, values) -> {
                names.stage(values, stage);
                byStage.put(stage, dated(values, checked));
            });
        } else {
            byStage.put(Limits.EVERY_STAGE, dated(entry, checked));
        }
        return new Limits(byStage);
    }

    private static List<Dated> dated(Entry entry, boolean checked) {
        List<Dated> values = new ArrayList<>();
        for (Entry item : entry.items()) {
            item.only("from", "to", "at-least", "at-most", "value", "checked", "clause", "source", "note");
            Entry number =
                    item.maybe("at-least").or(() -> item.maybe("at-most")).orElseGet(() -> item.at("value"));
            values.add(new Dated(
                    item.at("from").date(),
                    item.maybe("to").map(Entry::date).orElse(null),
                    number.decimal(),
                    item.flag("checked", checked)));
        }
        return List.copyOf(values);
    }
}
