package org.junheng.core.standard;

import java.util.List;
import java.util.Map;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** A point that practice reads in more than one way (口径): a question to the province, with a default. */
public record Reading(String id, Words question, String byDefault, List<Option> options, Citation source) {

    /** One way to read it; {@code replaces} are the files it changes, by path. Empty for the way the files are written. */
    public record Option(String id, Words name, Map<String, Entry> replaces) {}

    public Option option(String optionId) {
        return options.stream()
                .filter(option -> option.id().equals(optionId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " has no option " + optionId));
    }
}
