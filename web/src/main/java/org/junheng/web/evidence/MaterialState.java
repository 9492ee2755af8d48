package org.junheng.web.evidence;

import org.junheng.core.text.Words;
import org.junheng.store.act.Materials;

/** How a material stands (材料状态): the best of its files tells. */
public enum MaterialState {
    MISSING(Words.of("缺", "missing"), "must"),
    RECEIVED(Words.of("已收", "received"), "ask"),
    RETURNED(Words.of("退回", "sent back"), "must"),
    APPROVED(Words.of("审定", "approved"), "done");

    private final Words named;
    private final String style;

    MaterialState(Words named, String style) {
        this.named = named;
        this.style = style;
    }

    public Words named() {
        return named;
    }

    /** How it is drawn: a shape before a colour. */
    public String style() {
        return style;
    }

    /** Whether there is something that was not sent back. */
    public boolean isThere() {
        return this == RECEIVED || this == APPROVED;
    }

    public static MaterialState of(Materials.Count count) {
        return count.approved() > 0
                ? APPROVED
                : count.received() > 0 ? RECEIVED : count.returned() > 0 ? RETURNED : MISSING;
    }
}
