package org.junheng.web.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junheng.core.text.Words;

/** What somebody looks for (查找词): words that must all be found, in a name in either language, its initials, or a code. */
final class Asked {

    private static final int LONGEST = 60;

    private final String text;
    private final List<String> parts;

    Asked(String text) {
        String stripped = text.strip();
        this.text = stripped.substring(0, Math.min(LONGEST, stripped.length()));
        this.parts = Arrays.stream(this.text.toLowerCase(Locale.ROOT).split("[\\s　]+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    String text() {
        return text;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    boolean finds(Words name, String code) {
        return !isEmpty() && parts.stream().allMatch(part -> isIn(part, name) || isIn(part, code));
    }

    private static boolean isIn(String part, Words name) {
        return isIn(part, name.zh())
                || isIn(part, name.en())
                || Initials.of(name.zh()).have(part);
    }

    private static boolean isIn(String part, String text) {
        return text.toLowerCase(Locale.ROOT).contains(part);
    }
}
