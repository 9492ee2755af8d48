package org.junheng.core.plan.resources;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junheng.core.text.Entry;

/**
 * A price the county writes itself is no example any more, and where it came from is the county's to say: the source and the day of the
 * price that comes with the program are not those of another number.
 */
final class OwnPrices {

    private static final String PRICE = "price";
    private static final String EXAMPLE = "example";
    private static final String SOURCE = "source";
    private static final String DATE = "date";

    private OwnPrices() {}

    /** @param own what the county wrote */
    static Entry marked(Entry all, Entry own) {
        return Entry.of(all.file(), all.path(), marked(all.plain(), own.plain()));
    }

    private static Object marked(Object all, Object own) {
        if (!(all instanceof Map<?, ?> here) || !(own instanceof Map<?, ?> theirs)) {
            return all;
        }
        Map<String, Object> marked = new LinkedHashMap<>();
        here.forEach((key, each) -> marked.put((String) key, marked(each, theirs.get(key))));
        if (theirs.containsKey(PRICE)) {
            marked.computeIfPresent(EXAMPLE, (key, usual) -> theirs.containsKey(key) ? usual : "false");
            if (!theirs.containsKey(SOURCE)) {
                marked.remove(SOURCE);
            }
            if (!theirs.containsKey(DATE)) {
                marked.remove(DATE);
            }
        }
        return marked;
    }
}
