package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** The lines under {@code limits} of the options: only those that are known, and only with numbers that can be meant. */
final class LimitLines {

    private static final String ON = "on";
    private static final String REASON = "reason";
    private static final Set<String> SHARES = Set.of("share", "backbone", "otherwise-share", ResourceOptions.RESERVED);

    private LimitLines() {}

    /** A misspelt limit would be no limit at all: everything written must be a line of those that come with the program. */
    static void only(Entry own, Entry known) {
        own.only(known.entries().keySet().toArray(String[]::new));
        own.entries().forEach((id, limit) -> {
            Set<String> keys =
                    new java.util.LinkedHashSet<>(known.at(id).entries().keySet());
            keys.add(ON);
            keys.add(REASON);
            limit.only(keys.toArray(String[]::new));
        });
    }

    static Map<String, Entry> read(Entry limits) {
        limits.entries().values().forEach(limit -> limit.entries().forEach(LimitLines::check));
        return limits.entries();
    }

    private static void check(String key, Entry value) {
        if (value.isEmpty()) {
            return;
        }
        if (SHARES.contains(key)) {
            ResourceOptionsFile.share(value);
        } else if (key.equals(ON)) {
            value.flag();
        } else if (key.equals("posts") && value.whole() < 0) {
            throw value.wrong(Words.of("不小于 0 的整数", "a whole number not below 0"));
        } else if (key.equals("times") && value.decimal().compareTo(BigDecimal.ZERO) <= 0) {
            throw value.wrong(Words.of("大于 0 的倍数，例 1.5", "a factor above 0, for example 1.5"));
        }
    }
}
