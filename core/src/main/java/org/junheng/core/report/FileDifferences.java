package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Entry;

/** Where the files of two standards differ (逐文件的不同), key by key, as they are written. */
final class FileDifferences {

    private FileDifferences() {}

    /** One key and what stands on either side; a dash where it is not there. */
    record Difference(String key, String left, String right) {

        @Override
        public String toString() {
            return "%s: %s → %s".formatted(key, left, right);
        }
    }

    /** File → its differences; files without are left out. */
    static SortedMap<String, List<Difference>> of(Standard left, Standard right) {
        SortedMap<String, List<Difference>> found = new TreeMap<>();
        TreeSet<String> paths = new TreeSet<>(left.files().keySet());
        paths.addAll(right.files().keySet());
        for (String path : paths) {
            List<Difference> differences =
                    differences(left.files().get(path), right.files().get(path));
            if (!differences.isEmpty()) {
                found.put(path, differences);
            }
        }
        return found;
    }

    private static List<Difference> differences(Entry left, Entry right) {
        Map<String, Object> a = left == null ? Map.of() : flat(left);
        Map<String, Object> b = right == null ? Map.of() : flat(right);
        TreeSet<String> keys = new TreeSet<>(a.keySet());
        keys.addAll(b.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String key : keys) {
            if (!Objects.equals(a.get(key), b.get(key))) {
                differences.add(new Difference(key, shown(a.get(key)), shown(b.get(key))));
            }
        }
        return differences;
    }

    private static String shown(Object value) {
        return value == null ? "—" : String.valueOf(value);
    }

    private static Map<String, Object> flat(Entry file) {
        Map<String, Object> flat = new TreeMap<>();
        file.entries().forEach((key, entry) -> flat.put(key, entry.plain()));
        return flat;
    }
}
