package org.junheng.core.standard;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.core.text.Entry;

/**
 * States a variant by its differences (decisions 11): a file at the same path replaces whole top-level keys, null removes one,
 * {@code removed: true} removes the file; lists are replaced, never merged.
 */
final class Overlay {

    private Overlay() {}

    static SortedMap<String, Entry> of(SortedMap<String, Entry> base, Map<String, Entry> differences) {
        SortedMap<String, Entry> merged = new TreeMap<>(base);
        differences.forEach((path, entry) -> {
            if (entry.flag("removed", false)) {
                merged.remove(path);
            } else {
                merged.merge(path, entry, Entry::overlaid);
            }
        });
        return merged;
    }
}
