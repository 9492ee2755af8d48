package org.junheng.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the workbook says of its sheets: their relation ids in order, and for a relation part where each id leads. */
final class Wiring extends Elements {

    private final List<String> sheetIds = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private boolean doubled;
    private boolean strict;

    /** Relation ids of the sheets; null for a sheet without one. */
    List<String> sheetIds() {
        return sheetIds;
    }

    /** Relation id → target as written. */
    Map<String, String> targets() {
        return targets;
    }

    boolean isDoubled() {
        return doubled;
    }

    /** Whether the workbook was saved as "Strict Open XML". */
    boolean isStrict() {
        return strict;
    }

    @Override
    void open(Tag tag) {
        if (tag.is("sheet")) {
            sheetIds.add(tag.attribute("id"));
        } else if (tag.is("Relationship")) {
            doubled |=
                    targets.put(String.valueOf(tag.attribute("Id")), String.valueOf(tag.attribute("Target"))) != null;
        } else if (tag.is("workbook")) {
            String namespace = tag.attribute("xmlns");
            strict = namespace != null && namespace.contains("purl.oclc.org");
        }
    }
}
