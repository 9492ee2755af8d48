package org.junheng.core.measure;

import org.junheng.core.formula.Exact;
import org.junheng.core.formula.Exact.Truth;
import org.junheng.core.text.Words;

/** What became of a clause (结论). */
public enum Decision {
    MET(Words.of("达标", "met")),
    NOT_MET(Words.of("未达标", "not met")),
    /** what is missing decides */
    OPEN(Words.of("待定", "open")),
    NOT_APPLICABLE(Words.of("不适用", "not applicable"));

    private final Words words;

    Decision(Words words) {
        this.words = words;
    }

    public Words words() {
        return words;
    }

    /** The key in files: met, not-met, open, not-applicable. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The decision of a condition; what does not apply is not applicable. */
    public static Decision of(Exact condition) {
        return condition == Truth.YES
                ? MET
                : condition == Truth.NO ? NOT_MET : condition == Truth.OPEN ? OPEN : NOT_APPLICABLE;
    }

    Exact truth() {
        return switch (this) {
            case MET -> Truth.YES;
            case NOT_MET -> Truth.NO;
            case OPEN -> Truth.OPEN;
            case NOT_APPLICABLE -> Exact.Nothing.NOT_APPLICABLE;
        };
    }

    /** Both must be met: what does not apply drops out. */
    public Decision and(Decision other) {
        if (this == NOT_APPLICABLE || other == NOT_APPLICABLE) {
            return this == NOT_APPLICABLE ? other : this;
        }
        return this == NOT_MET || other == NOT_MET ? NOT_MET : this == OPEN || other == OPEN ? OPEN : MET;
    }
}
