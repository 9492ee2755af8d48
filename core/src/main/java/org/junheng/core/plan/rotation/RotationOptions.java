package org.junheng.core.plan.rotation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.plan.Price;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Words;

/** Who may rotate, where to, at which price, within which limits ({@code plans/rotation.yaml}, or a county's own file over it). */
public record RotationOptions(
        Words name, Eligible eligible, Reach reach, Weak weak, Costs costs, Fair fair, Limits limits, List<Pin> pins) {

    private static final String BUILT_IN = "plans/rotation.yaml";

    /** @param youngerThan by sex, the age at which a teacher no longer rotates */
    public record Eligible(int yearsHere, Map<String, Integer> youngerThan, boolean singleStays, boolean exemptStays) {}

    public record Reach(BigDecimal kilometres, int nearest) {}

    /** @param below how many indicators below their threshold make a school weak */
    public record Weak(String standard, int below, List<String> also, List<String> never) {}

    public record Costs(Price move, Price kilometre, BigDecimal toWeak, BigDecimal aYear, BigDecimal missedWeak) {}

    /** @param dearer as a share of what the cheapest plan spends */
    public record Fair(int cycle, BigDecimal dearer) {}

    public record Limits(
            BigDecimal leastMoved,
            BigDecimal leastBackbone,
            int subjectBalance,
            int schoolBalance,
            int backboneBalance,
            BigDecimal mostOut,
            int backboneForWeak,
            BigDecimal coupleKilometres) {}

    /** @param to where the teacher goes, by name or code; empty for one who stays */
    public record Pin(String teacher, Optional<String> to, Words reason, Entry place) {}

    /** Those that come with the program; their prices are examples. */
    public static RotationOptions builtIn() {
        return read(file());
    }

    /** A county's own over them: it names only what it has otherwise. */
    public static RotationOptions over(Entry own) {
        return read(file().merged(own));
    }

    private static Entry file() {
        return Shelf.builtIn("registers").yaml(BUILT_IN);
    }

    private static RotationOptions read(Entry file) {
        file.only("name", "reason", "eligible", "reach", "weak", "cost", "fairness", "limits", "pins");
        Entry reach = file.at("reach").only("kilometres", "nearest", "reason");
        Entry weak = file.at("weak").only("standard", "below", "also", "never", "reason");
        Entry fair = file.at("fairness").only("cycle", "dearer", "reason");
        return new RotationOptions(
                file.words("name"),
                eligible(file.at("eligible")),
                new Reach(above(reach.at("kilometres")), (int) whole(reach.at("nearest"), 1)),
                new Weak(
                        weak.text("standard"),
                        (int) whole(weak.at("below"), 1),
                        weak.texts("also"),
                        weak.texts("never")),
                costs(file.at("cost")),
                new Fair((int) whole(fair.at("cycle"), 1), above(fair.at("dearer"))),
                limits(file.at("limits")),
                file.items("pins").stream().map(RotationOptions::pin).toList());
    }

    private static Eligible eligible(Entry entry) {
        entry.only("years-here", "younger-than", "single-teacher", "exemptions", "reason");
        Map<String, Integer> younger = new LinkedHashMap<>();
        entry.at("younger-than").entries().forEach((sex, age) -> younger.put(sex, age.whole()));
        return new Eligible(
                (int) whole(entry.at("years-here"), 0),
                younger,
                entry.at("single-teacher").oneOf("stays", "may-move").equals("stays"),
                entry.at("exemptions").oneOf("stay", "may-move").equals("stay"));
    }

    private static Costs costs(Entry entry) {
        entry.only("move", "kilometre", "worth-to-weak", "worth-a-year", "missed-weak", "reason");
        return new Costs(
                Price.read(entry.at("move").only("price", "source", "date", "example", "reason")),
                Price.read(entry.at("kilometre").only("price", "source", "date", "example", "reason")),
                above(entry.at("worth-to-weak")),
                above(entry.at("worth-a-year")),
                above(entry.at("missed-weak")));
    }

    private static Limits limits(Entry entry) {
        entry.only(
                "least-moved",
                "least-backbone",
                "subject-balance",
                "school-balance",
                "backbone-balance",
                "most-out",
                "backbone-for-weak",
                "couples");
        return new Limits(
                share(limit(entry, "least-moved", "share")),
                share(limit(entry, "least-backbone", "share")),
                (int) whole(limit(entry, "subject-balance", "most"), 0),
                (int) whole(limit(entry, "school-balance", "most"), 0),
                (int) whole(limit(entry, "backbone-balance", "most"), 0),
                share(limit(entry, "most-out", "share")),
                (int) whole(limit(entry, "backbone-for-weak", "each"), 0),
                above(limit(entry, "couples", "kilometres")));
    }

    private static Entry limit(Entry limits, String id, String number) {
        return limits.at(id).only(number, "reason").at(number);
    }

    private static Pin pin(Entry entry) {
        entry.only("teacher", "stays", "to", "reason");
        boolean stays = entry.flag("stays", false);
        Optional<String> to = entry.maybe("to").map(Entry::text);
        if (stays == to.isPresent()) {
            throw entry.wrong(Words.of("stays: true 或 to: 学校，写一样", "either stays: true or to: SCHOOL"));
        }
        return new Pin(
                entry.text("teacher"),
                to,
                entry.maybe("reason")
                        .map(each -> each.isMap() ? each.words() : Words.same(each.text()))
                        .orElse(Words.same("")),
                entry);
    }

    private static long whole(Entry entry, int least) {
        if (entry.whole() < least) {
            throw entry.wrong(Words.of("不小于 %d 的整数", "a whole number not below %d", least));
        }
        return entry.whole();
    }

    private static BigDecimal above(Entry entry) {
        if (entry.decimal().signum() < 0) {
            throw entry.wrong(Words.of("不小于 0 的数", "a number not below 0"));
        }
        return entry.decimal();
    }

    private static BigDecimal share(Entry entry) {
        if (above(entry).compareTo(BigDecimal.ONE) > 0) {
            throw entry.wrong(Words.of("0 到 1 之间的比例", "a share between 0 and 1"));
        }
        return entry.decimal();
    }

    /** Whether a price in it is an example to be replaced. */
    public boolean hasExamples() {
        return costs.move().isExample() || costs.kilometre().isExample();
    }
}
