package org.junheng.core.plan.pairs;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Words;

/** Which schools are weak and strong, what a pair is worth, within which limits ({@code plans/pairs.yaml}, or a county's own over it). */
public record PairOptions(
        Words name,
        String standard,
        Weak weak,
        Strong strong,
        int mostHelped,
        BigDecimal kilometres,
        List<String> subjects,
        Weights weights,
        List<Named> last,
        List<Named> settled) {

    private static final String BUILT_IN = "plans/pairs.yaml";

    /** @param below how many indicators below their threshold make a school weak */
    public record Weak(int below, List<String> also, List<String> never) {}

    /** @param leastStrength of {@link Member#strength} */
    public record Strong(
            int mostBelow, BigDecimal leastStrength, int leastStudents, List<String> also, List<String> never) {}

    public record Weights(BigDecimal closes, BigDecimal subject, BigDecimal kilometre, BigDecimal alone) {}

    /** A pair somebody named, by names or codes. */
    public record Named(String strong, String weak, Entry place) {

        boolean is(Member first, Member second) {
            return first.isCalled(strong) && second.isCalled(weak);
        }
    }

    /** Those that come with the program. */
    public static PairOptions builtIn() {
        return read(Shelf.builtIn("registers").yaml(BUILT_IN));
    }

    /** A county's own over them. */
    public static PairOptions over(Entry own) {
        return read(Shelf.builtIn("registers").yaml(BUILT_IN).merged(own));
    }

    private static PairOptions read(Entry file) {
        file.only(
                "name",
                "reason",
                "standard",
                "weak",
                "strong",
                "helps",
                "reach",
                "subjects",
                "weights",
                "last",
                "settled");
        Entry weak = file.at("weak").only("below", "also", "never", "reason");
        Entry strong =
                file.at("strong").only("most-below", "least-strength", "least-students", "also", "never", "reason");
        Entry weights = file.at("weights").only("closes", "subject", "kilometre", "alone", "reason");
        return new PairOptions(
                file.words("name"),
                file.text("standard"),
                new Weak(Read.whole(weak.at("below"), 1), weak.texts("also"), weak.texts("never")),
                new Strong(
                        Read.whole(strong.at("most-below"), 0),
                        Read.above(strong.at("least-strength")),
                        Read.whole(strong.at("least-students"), 0),
                        strong.texts("also"),
                        strong.texts("never")),
                Read.whole(file.at("helps").only("most", "reason").at("most"), 1),
                Read.above(file.at("reach").only("kilometres", "reason").at("kilometres")),
                file.texts("subjects"),
                new Weights(
                        Read.above(weights.at("closes")),
                        Read.above(weights.at("subject")),
                        Read.above(weights.at("kilometre")),
                        Read.above(weights.at("alone"))),
                named(file, "last"),
                named(file, "settled"));
    }

    private static List<Named> named(Entry file, String key) {
        return file.items(key).stream()
                .map(each -> each.only("strong", "weak", "reason"))
                .map(each -> new Named(each.text("strong"), each.text("weak"), each))
                .toList();
    }
}
