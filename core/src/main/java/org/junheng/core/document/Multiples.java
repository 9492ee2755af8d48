package org.junheng.core.document;

import java.util.List;

/**
 * Many small pictures of one kind (小图并列): a county each, a bar per indicator, scaled so that the line is the limit; the less the better.
 *
 * @param bars names of the bars, alike in all of them
 */
public record Multiples(String title, String line, List<String> bars, List<Small> smalls) implements Drawing {

    public Multiples {
        bars = List.copyOf(bars);
        smalls = List.copyOf(smalls);
    }

    /** @param percents of the limit, one per bar; NaN where there is none */
    public record Small(String name, String link, List<Double> percents) {}
}
