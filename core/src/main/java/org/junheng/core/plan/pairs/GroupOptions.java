package org.junheng.core.plan.pairs;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Words;

/** Who leads, how large groups are, what distance and imbalance weigh ({@code plans/groups.yaml}, or a county's own over it). */
public record GroupOptions(
        Words name,
        String standard,
        List<String> stages,
        int eachSoMany,
        List<String> leaders,
        List<String> never,
        int mostMembers,
        BigDecimal reach,
        Weights weights,
        List<Named> settled) {

    private static final String BUILT_IN = "plans/groups.yaml";

    public record Weights(BigDecimal kilometre, BigDecimal balance, BigDecimal alone) {}

    /** A member somebody gave to a leader, by names or codes. */
    public record Named(String leader, String member, Entry place) {}

    /** Those that come with the program. */
    public static GroupOptions builtIn() {
        return read(Shelf.builtIn("registers").yaml(BUILT_IN));
    }

    /** A county's own over them. */
    public static GroupOptions over(Entry own) {
        return read(Shelf.builtIn("registers").yaml(BUILT_IN).merged(own));
    }

    private static GroupOptions read(Entry file) {
        file.only("name", "reason", "standard", "stages", "leaders", "never", "members", "reach", "weights", "settled");
        Entry leaders = file.at("leaders").only("each-so-many", "named", "reason");
        Entry weights = file.at("weights").only("kilometre", "balance", "alone", "reason");
        return new GroupOptions(
                file.words("name"),
                file.text("standard"),
                file.texts("stages"),
                Read.whole(leaders.at("each-so-many"), 2),
                leaders.texts("named"),
                file.texts("never"),
                Read.whole(file.at("members").only("most", "reason").at("most"), 1),
                Read.above(file.at("reach").only("kilometres", "reason").at("kilometres")),
                new Weights(
                        Read.above(weights.at("kilometre")),
                        Read.above(weights.at("balance")),
                        Read.above(weights.at("alone"))),
                file.items("settled").stream()
                        .map(each -> each.only("leader", "member", "reason"))
                        .map(each -> new Named(each.text("leader"), each.text("member"), each))
                        .toList());
    }
}
