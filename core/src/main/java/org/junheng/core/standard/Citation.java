package org.junheng.core.standard;

import java.util.Optional;
import org.junheng.core.text.Entry;

/** Where a rule stands (出处); {@code checked} is whether somebody read it in the official text. */
public record Citation(String document, String clause, boolean checked) {

    /** What a file says under {@code source}; checked where it says nothing of that. */
    static Citation of(Entry file) {
        Optional<Entry> source = file.maybe("source");
        source.ifPresent(entry -> entry.only("document", "clause", "checked", "url", "note"));
        return new Citation(
                source.map(entry -> entry.text("document", "")).orElse(""),
                source.map(entry -> entry.text("clause", "")).orElse(""),
                source.map(entry -> entry.flag("checked", true)).orElse(true));
    }
}
