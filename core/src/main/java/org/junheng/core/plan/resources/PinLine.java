package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import org.junheng.core.plan.resources.ResourceOptions.Pin;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** A line under {@code pins} of the options: something that is settled already, with bounds that can be kept to. */
final class PinLine {

    private PinLine() {}

    static Pin read(Entry entry) {
        entry.only("school", "stage", "what", "year", "least", "most", "is", "reason");
        BigDecimal is = entry.maybe("is").map(PinLine::amount).orElse(null);
        BigDecimal least = entry.maybe("least").map(PinLine::amount).orElse(null);
        BigDecimal most = entry.maybe("most").map(PinLine::amount).orElse(null);
        if (is == null && least == null && most == null || is != null && (least != null || most != null)) {
            throw entry.wrong(Words.of("最少 least、最多 most 中的一个或两个，或只写正好 is", "least, most or both, or is alone"));
        }
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw entry.at("least")
                    .wrong(Words.of("不大于 most（%s）的数", "a number not above most (%s)", most.toPlainString()));
        }
        return new Pin(
                entry.text("school"),
                entry.text("stage", ""),
                entry.text("what"),
                entry.maybe("year").map(Entry::whole).orElse(0),
                is != null ? is : least,
                is != null ? is : most,
                Words.same(entry.text("reason", "")));
    }

    private static BigDecimal amount(Entry entry) {
        BigDecimal amount = entry.decimal();
        if (amount.signum() < 0) {
            throw entry.wrong(Words.of("不小于 0 的数", "a number not below 0"));
        }
        return amount;
    }
}
