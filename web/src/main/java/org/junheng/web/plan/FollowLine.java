package org.junheng.web.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Words;

/**
 * Whether a scenario follows the plan of the one it begins from, changing as little as may be (在原方案上改).
 *
 * @param keep what changes count, as a share of their price
 * @param frozen the school year up to which nothing changes; empty for none
 */
public record FollowLine(boolean isOn, String keep, String frozen) {

    private static final String FOLLOW = "follow";
    private static final String KEEP = "keep";
    private static final String FROZEN = "frozen";

    /** As some options have it. */
    static FollowLine of(Entry own) {
        Entry usual = Shelf.builtIn("registers").yaml("plans/resources.yaml").at(FOLLOW);
        return own.maybe(FOLLOW)
                .map(follow -> new FollowLine(
                        true,
                        follow.text(KEEP, usual.text(KEEP)),
                        follow.maybe(FROZEN)
                                .filter(year -> !year.isEmpty())
                                .map(Entry::text)
                                .orElse("")))
                .orElse(new FollowLine(false, usual.text(KEEP), ""));
    }

    static Entry without(Entry own) {
        return own.without(FOLLOW);
    }

    /** Begun with the box ticked. */
    FollowLine on() {
        return new FollowLine(true, keep, frozen);
    }

    static FollowLine filled(Map<String, String> given) {
        return new FollowLine(
                given.containsKey(FOLLOW),
                given.getOrDefault("follow.keep", "").strip(),
                given.getOrDefault("follow.frozen", "").strip());
    }

    /** The same as options; nothing where the box is not ticked. */
    Map<String, Object> options() {
        if (!isOn) {
            return Map.of();
        }
        Map<String, Object> follow = new LinkedHashMap<>();
        follow.put(KEEP, number(keep));
        if (!frozen.isEmpty()) {
            follow.put(FROZEN, number(frozen));
        }
        return Map.of(FOLLOW, follow);
    }

    private static String number(String typed) {
        try {
            return new BigDecimal(typed).toPlainString();
        } catch (NumberFormatException wrong) {
            throw new Refusal(Words.of(
                    "“在原方案上改”里写的是“%s”；应写数字，例 0.5 和 2027",
                    "\"%s\" is no number; write for example 0.5 and 2027", typed));
        }
    }

    /** Whether a scenario of these options follows the one it began from. */
    static boolean isAsked(Entry own) {
        return own.maybe(FOLLOW).isPresent();
    }
}
