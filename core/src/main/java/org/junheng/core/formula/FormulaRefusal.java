package org.junheng.core.formula;

import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** A formula that cannot be read; points at the character. */
public final class FormulaRefusal extends Refusal {

    private static final int SHOWN = 100;

    private final int at;

    FormulaRefusal(String formula, int at, Words wanted) {
        super(Words.of(
                "公式“%s”第 %d 个字符（%s）处：%s",
                "formula \"%s\", character %d (%s): %s",
                clip(formula, at),
                at + 1,
                at < formula.length() ? "“" + formula.charAt(at) + "”" : "末尾/end",
                wanted));
        this.at = at;
    }

    /** Position of the offending character, from 0. */
    public int at() {
        return at;
    }

    private static String clip(String formula, int at) {
        int from = Math.max(0, at - SHOWN);
        int to = Math.min(formula.length(), at + SHOWN);
        return (from > 0 ? "…" : "") + formula.substring(from, to) + (to < formula.length() ? "…" : "");
    }
}
