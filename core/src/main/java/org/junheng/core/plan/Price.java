package org.junheng.core.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/**
 * What one of something costs, from where, of when.
 *
 * @param amount in 10,000 yuan
 * @param date empty where nobody said of when it is
 * @param isExample whether it is an example to be replaced, and no county's own price
 */
public record Price(BigDecimal amount, Words source, Optional<LocalDate> date, boolean isExample) {

    private static final Words OWN = Words.of("本县选项，没有写来源", "the county's own options, which name no source");

    /** Reads {@code price, source, date, example} of a lever; a source may be written in one language. */
    public static Price read(Entry lever) {
        BigDecimal amount = lever.at("price").decimal();
        if (amount.signum() < 0) {
            throw lever.at("price").wrong(Words.of("不小于 0 的数，单位万元", "a number not below 0, in 10,000 yuan"));
        }
        return new Price(
                amount,
                lever.maybe("source").map(Price::source).orElse(OWN),
                lever.maybe("date").map(Entry::date),
                lever.flag("example", false));
    }

    private static Words source(Entry entry) {
        return entry.isMap() ? entry.words() : Words.same(entry.text());
    }

    /** The same some years on, prices rising by a share each year. */
    public BigDecimal in(int years, BigDecimal rise) {
        return amount.multiply(BigDecimal.ONE.add(rise).pow(years));
    }
}
