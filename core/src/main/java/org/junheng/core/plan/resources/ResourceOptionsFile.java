package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.plan.Price;
import org.junheng.core.plan.resources.ResourceOptions.Build;
import org.junheng.core.plan.resources.ResourceOptions.Following;
import org.junheng.core.plan.resources.ResourceOptions.Qualify;
import org.junheng.core.plan.resources.ResourceOptions.Teachers;
import org.junheng.core.plan.resources.ResourceOptions.Within;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Words;

/** Reads the options of a resource plan. A county's own file names only what it has otherwise, as deep as it goes. */
public final class ResourceOptionsFile {

    private static final String BUILT_IN = "plans/resources.yaml";

    private ResourceOptionsFile() {}

    /** The options that come with the program; its prices are examples. */
    public static ResourceOptions builtIn() {
        return read(file());
    }

    private static Entry file() {
        return Shelf.builtIn("registers").yaml(BUILT_IN);
    }

    /** A county's own options over those that come with the program. */
    public static ResourceOptions over(Entry own) {
        Entry file = file();
        own.maybe("limits").ifPresent(limits -> LimitLines.only(limits, file.at("limits")));
        return read(OwnPrices.marked(file.merged(own), own));
    }

    private static ResourceOptions read(Entry file) {
        file.only(
                "name",
                "about",
                "parent",
                "years",
                "most-years",
                "price-rise",
                "budget",
                "teachers",
                "build",
                "limits",
                "pins",
                "follow");
        int years = file.at("years").whole();
        if (years < 1 || years > file.at("most-years").whole()) {
            throw file.at("years")
                    .wrong(Words.of(
                            "年数，1 到 %d",
                            "how many years, 1 to %d", file.at("most-years").whole()));
        }
        Entry teachers = file.at("teachers");
        Map<String, Qualify> qualify = new LinkedHashMap<>();
        teachers.at("qualify").entries().forEach((id, each) -> qualify.put(id, qualify(each)));
        Map<String, Build> build = new LinkedHashMap<>();
        file.at("build").entries().forEach((id, each) -> build.put(id, build(each)));
        return new ResourceOptions(
                file.words("name"),
                years,
                file.at("most-years").whole(),
                share(file.at("price-rise")),
                budget(file.at("budget"), years),
                teachers(teachers),
                qualify,
                build,
                LimitLines.read(file.at("limits")),
                file.items("pins").stream().map(PinLine::read).toList(),
                following(file.at("follow").only("keep", "frozen")));
    }

    private static Following following(Entry entry) {
        int frozen = entry.maybe("frozen")
                .filter(year -> !year.isEmpty())
                .map(Entry::whole)
                .orElse(0);
        return new Following(share(entry.at("keep")), frozen, null);
    }

    private static Teachers teachers(Entry entry) {
        entry.only("field", "also", "counts-where", "move", "swap", "hire", "qualify");
        Entry move = entry.at("move").only("price", "source", "date", "example");
        Entry hire = entry.at("hire").only("price", "every-year", "with", "never", "source", "date", "example");
        return new Teachers(
                entry.text("field"),
                entry.texts("also"),
                entry.at("counts-where").oneOf("workplace", "personnel").equals("workplace"),
                Price.read(move),
                Price.read(entry.at("swap").only("price", "source", "date", "example")),
                Price.read(hire),
                hire.flag("every-year", false),
                Set.copyOf(hire.texts("with")),
                Set.copyOf(hire.texts("never")));
    }

    private static Qualify qualify(Entry entry) {
        entry.only("name", "price", "most", "county", "as", "from", "source", "date", "example");
        return new Qualify(
                entry.words("name"),
                Price.read(entry),
                share(entry.at("most")),
                entry.maybe("county").filter(county -> !county.isEmpty()).map(ResourceOptionsFile::share),
                byStage(entry, "as"),
                byStage(entry, "from"));
    }

    private static Map<String, String> byStage(Entry entry, String key) {
        return entry.maybe(key)
                .filter(map -> !map.isEmpty())
                .map(Entry::plainEntries)
                .orElse(Map.of());
    }

    private static Build build(Entry entry) {
        entry.only("price", "start", "step", "whole", "also", "within", "source", "date", "example");
        BigDecimal step = entry.at("step").decimal();
        if (step.signum() <= 0) {
            throw entry.at("step").wrong(Words.of("大于 0 的数", "a number above 0"));
        }
        return new Build(
                Price.read(entry),
                entry.maybe("start").map(ResourceOptionsFile::money).orElse(BigDecimal.ZERO),
                step,
                entry.flag("whole", false),
                entry.texts("also"),
                entry.maybe("within")
                        .filter(within -> !within.isEmpty())
                        .map(within -> new Within(within.text("field"), share(within.at("share")))));
    }

    private static List<BigDecimal> budget(Entry entry, int years) {
        entry.only("each-year", "by-year");
        Optional<Entry> each = entry.maybe("each-year").filter(amount -> !amount.isEmpty());
        if (entry.maybe("by-year").isPresent() && each.isPresent()) {
            throw entry.at("by-year")
                    .wrong(Words.of(
                            "each-year 和 by-year 只写一个", "either each-year or by-year, not both: take one of them out"));
        }
        if (entry.maybe("by-year").isPresent()) {
            List<BigDecimal> budget = entry.items("by-year").stream()
                    .map(ResourceOptionsFile::money)
                    .toList();
            if (budget.size() != years) {
                throw entry.at("by-year").wrong(Words.of("%d 个数，一年一个", "%d numbers, one a year", years));
            }
            return budget;
        }
        List<BigDecimal> budget = new ArrayList<>();
        each.ifPresent(amount -> {
            for (int year = 0; year < years; year++) {
                budget.add(money(amount));
            }
        });
        return List.copyOf(budget);
    }

    private static BigDecimal money(Entry entry) {
        BigDecimal amount = entry.decimal();
        if (amount.signum() < 0) {
            throw entry.wrong(Words.of("不小于 0 的数，单位万元", "a number not below 0, in 10,000 yuan"));
        }
        return amount;
    }

    static BigDecimal share(Entry entry) {
        BigDecimal share = entry.decimal();
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw entry.wrong(Words.of("0 到 1 之间的比例，例 0.05 即 5%", "a share between 0 and 1, for example 0.05 for 5 %"));
        }
        return share;
    }
}
