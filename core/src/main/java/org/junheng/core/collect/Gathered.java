package org.junheng.core.collect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.model.Finding;

/** What the ministry's returns among the sheets gave: parts, findings, and how each of their sheets was understood. */
record Gathered(List<Part> parts, List<Finding> findings, Map<RawTable, Binding> bindings) {

    static Gathered empty() {
        return new Gathered(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
    }

    /** Whether a sheet belongs to a return and must not be read a second time. */
    boolean took(RawTable sheet) {
        return bindings.containsKey(sheet);
    }
}
