package org.junheng.web.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;
import org.junheng.core.text.Yaml;

/**
 * What plan.json says, for pages and for making cases of it.
 *
 * @param certificate null where there is no plan
 * @param curves what a reserve and what years cost, by the name of the curve: place:cost;…
 */
public record PlanAnswer(
        Certificate certificate,
        List<Done> actions,
        List<Spread> spreads,
        List<Words> loosenings,
        Map<String, String> curves) {

    /** @param gap as a share */
    public record Certificate(double cost, double bound, double gap, String ended, String solver) {}

    /** One thing to do; {@code from} is empty where nobody leaves a school. */
    public record Done(
            int year,
            String kind,
            String stage,
            String from,
            String to,
            List<String> fields,
            List<String> replaced,
            String amount,
            double cost,
            Words says) {

        /** The last day on which it still counts in the return of its year. */
        public LocalDate lastDay() {
            return lastDay(year);
        }

        /** The same of any year of a plan. */
        public static LocalDate lastDay(int year) {
            return LocalDate.of(year, Month.AUGUST, Month.AUGUST.maxLength());
        }
    }

    /** A coefficient of variation before and after. */
    public record Spread(String stage, String indicator, double limit, double before, double after) {

        boolean isAbove(double cv) {
            return limit > 0 && cv > limit;
        }
    }

    static PlanAnswer read(Path file) {
        Entry json;
        try {
            // what is json is yaml too
            json = Yaml.read(file.getFileName().toString(), Files.readString(file));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new PlanAnswer(
                json.maybe("certificate").map(PlanAnswer::certificate).orElse(null),
                json.items("actions").stream().map(PlanAnswer::done).toList(),
                json.items("spreads").stream().map(PlanAnswer::spread).toList(),
                json.maybe("conflict")
                        .map(conflict -> conflict.items("loosenings").stream()
                                .map(PlanAnswer::loosening)
                                .toList())
                        .orElse(List.of()),
                json.maybe("curve").map(PlanAnswer::curves).orElse(Map.of()));
    }

    private static Certificate certificate(Entry entry) {
        return new Certificate(
                number(entry, "cost"),
                number(entry, "bound"),
                number(entry, "gap"),
                entry.text("ended"),
                entry.text("solver"));
    }

    private static Done done(Entry entry) {
        return new Done(
                entry.at("year").whole(),
                entry.text("kind"),
                entry.text("stage"),
                entry.maybe("from").map(from -> from.text("code")).orElse(""),
                entry.at("to").text("code"),
                entry.texts("fields"),
                entry.texts("replaced"),
                entry.text("amount"),
                number(entry, "cost"),
                entry.words("says"));
    }

    private static Spread spread(Entry entry) {
        return new Spread(
                entry.text("stage"),
                entry.text("indicator"),
                number(entry, "limit"),
                number(entry, "before"),
                number(entry, "after"));
    }

    private static Map<String, String> curves(Entry curve) {
        Map<String, String> curves = new TreeMap<>();
        curve.entries()
                .forEach((name, points) -> curves.put(
                        name,
                        points.items().stream()
                                .filter(point -> number(point, "cost") > 0)
                                .map(point -> point.text("at") + ":"
                                        + BigDecimal.valueOf(number(point, "cost"))
                                                .setScale(1, RoundingMode.HALF_UP))
                                .collect(Collectors.joining(";"))));
        return curves;
    }

    private static Words loosening(Entry entry) {
        return Words.of(
                "%s：%s 放宽 %s %s",
                "%s: loosen by %3$s %4$s for %2$s",
                entry.words("limit"),
                entry.words("whose"),
                entry.text("by"),
                entry.words("unit"));
    }

    /** 0 where there is none. */
    private static double number(Entry entry, String key) {
        return entry.maybe(key)
                .filter(number -> !number.isEmpty())
                .map(Entry::text)
                // json writes small numbers with an exponent
                .map(Double::parseDouble)
                .orElse(0d);
    }

    static Optional<PlanAnswer> of(Optional<Path> file) {
        return file.map(PlanAnswer::read);
    }

    public boolean isPlan() {
        return certificate != null;
    }

    /** In 10,000 yuan, to be read. */
    public BigDecimal costShown() {
        return BigDecimal.valueOf(certificate.cost()).setScale(2, RoundingMode.HALF_UP);
    }

    public String gapInPercent() {
        return BigDecimal.valueOf(certificate.gap())
                        .movePointRight(2)
                        .setScale(2, RoundingMode.CEILING)
                        .toPlainString() + "%";
    }

    /** Teachers that move from school to school. */
    public long moved() {
        return actions.stream()
                .filter(each -> each.kind().equals("move"))
                .mapToLong(each -> Long.parseLong(each.amount()))
                .sum();
    }

    /** How many spreads are above their limits afterwards. */
    public long above() {
        return spreads.stream().filter(each -> each.isAbove(each.after())).count();
    }

    public long schools() {
        return actions.stream()
                .filter(each -> !each.kind().equals("swap"))
                .flatMap(each -> java.util.stream.Stream.of(each.from(), each.to()))
                .filter(code -> !code.isEmpty())
                .distinct()
                .count();
    }
}
