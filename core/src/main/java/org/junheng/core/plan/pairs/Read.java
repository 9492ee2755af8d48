package org.junheng.core.plan.pairs;

import java.math.BigDecimal;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** Numbers of an options file, refused with their place where they cannot be meant. */
final class Read {

    private Read() {}

    static int whole(Entry entry, int least) {
        if (entry.whole() < least) {
            throw entry.wrong(Words.of("不小于 %d 的整数", "a whole number not below %d", least));
        }
        return entry.whole();
    }

    static BigDecimal above(Entry entry) {
        if (entry.decimal().signum() < 0) {
            throw entry.wrong(Words.of("不小于 0 的数", "a number not below 0"));
        }
        return entry.decimal();
    }
}
