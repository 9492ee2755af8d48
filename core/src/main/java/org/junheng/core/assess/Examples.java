package org.junheng.core.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.Naming;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Facts;
import org.junheng.core.standard.Profile;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** Runs the worked examples that stand beside a standard's rules; a number holds to the digits in which it was written. */
public final class Examples {

    private static final int YEAR_OF_EXAMPLES = 2025;

    private final Standards standards;
    private final Entry example;
    private final Measures measures;
    private final List<ClauseVerdict> verdicts;
    private final List<String> differences = new ArrayList<>();

    /** What became of one example: nothing different, or what was wanted and what came out. */
    public record Result(String standard, String file, Words says, List<String> differences) {

        public boolean holds() {
            return differences.isEmpty();
        }
    }

    private Examples(Standards standards, Standard standard, Entry example) {
        this.standards = standards;
        this.example = example;
        example.only("says", "year", "given", "expect", "exemptions", "readings", "points", "source");
        int year = example.maybe("year").map(Entry::whole).orElse(YEAR_OF_EXAMPLES);
        Facts facts = ExampleFacts.of(example.items("given"), standard.registers(), year, standard.fiscalYear(year));
        Map<String, String> readings = new LinkedHashMap<>();
        example.maybe("readings")
                .ifPresent(all -> all.entries().forEach((id, option) -> readings.put(id, option.text())));
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        example.maybe("points").ifPresent(all -> all.entries().forEach((id, entry) -> points.put(id, entry.decimal())));
        Profile profile = new Profile(Words.same(""), points, example.texts("exemptions"), readings);
        this.measures = Measurement.of(ExampleRows.complete(facts, standard), profile.apply(standard), year);
        this.verdicts = Assessment.clauses(measures, standards, profile, ExampleFacts.AREA, clause -> true);
    }

    public static List<Result> run(Standards standards, String id) {
        List<Result> results = new ArrayList<>();
        for (Entry example : standards.examples(id)) {
            Examples run = new Examples(standards, standards.standard(id), example);
            example.at("expect").items().forEach(run::expect);
            results.add(new Result(id, example.file(), says(example), List.copyOf(run.differences)));
        }
        return results;
    }

    /** What an example shows, in both languages; one text alone is said in both. */
    public static Words says(Entry example) {
        Entry says = example.at("says");
        return says.isMap() ? says.words() : Words.same(says.text());
    }

    private void expect(Entry wanted) {
        if (wanted.maybe("clause").isPresent()) {
            clause(wanted.only("clause", "result", "stage", "school", "margin"));
        } else if (wanted.maybe("exemption").isPresent()) {
            exemption(wanted.only("exemption", "used", "school"));
        } else {
            indicator(wanted.only(
                    "school", "stage", "indicator", "value", "meets", "mean", "cv", "within", "schools", "state"));
        }
    }

    private void clause(Entry wanted) {
        String id = wanted.text("clause");
        List<ClauseVerdict> found = verdicts.stream()
                .filter(each -> each.clause().id().equals(id))
                .filter(each -> wanted.maybe("stage").isEmpty() || each.stage().equals(wanted.text("stage")))
                .toList();
        if (measures.standard().clause(id).isEmpty()) {
            throw wanted.at("clause").wrong(Words.of("本标准的条款", "a clause of this standard"));
        }
        String result = wanted.maybe("school").isPresent()
                ? ofSchool(found, wanted.text("school"))
                : found.stream()
                        .map(ClauseVerdict::decision)
                        .reduce(
                                org.junheng.core.measure.Decision.NOT_APPLICABLE,
                                org.junheng.core.measure.Decision::and)
                        .key();
        differs(wanted, "result", result);
        double margin =
                found.isEmpty() ? Double.NaN : found.get(0).measured().margin().orElse(Double.NaN);
        wanted.maybe("margin").ifPresent(unused -> number(wanted, "margin", margin));
    }

    private static String ofSchool(List<ClauseVerdict> found, String school) {
        for (ClauseVerdict each : found) {
            for (ClauseMeasure.Item item : each.measured().failing()) {
                if (item.name().equals(school)) {
                    return "not-met";
                }
            }
            for (ClauseMeasure.Item item : each.measured().open()) {
                if (item.name().equals(school)) {
                    return "open";
                }
            }
        }
        return found.stream().allMatch(each -> each.measured().rows() == 0) ? "not-applicable" : "met";
    }

    private void exemption(Entry wanted) {
        boolean used = verdicts.stream()
                .flatMap(each -> each.measured().exempted().stream())
                .anyMatch(each -> each.exemption().equals(wanted.text("exemption"))
                        && (wanted.maybe("school").isEmpty() || each.name().equals(wanted.text("school"))));
        differs(wanted, "used", String.valueOf(used));
    }

    private void indicator(Entry wanted) {
        Optional<StageMeasures> stage = measures.stages().stream()
                .filter(each -> wanted.maybe("stage").isEmpty() || each.stage().equals(wanted.text("stage")))
                .filter(each -> wanted.maybe("school").isEmpty() || section(each, wanted.text("school")) >= 0)
                .findFirst();
        String id =
                wanted.maybe("indicator").map(Entry::text).orElseGet(() -> onlyIndicator(example, measures.standard()));
        Optional<IndicatorMeasures> measured = stage.flatMap(each -> each.indicator(id));
        if (wanted.maybe("state").isPresent()) {
            differs(wanted, "state", measured.isEmpty() ? "left-out" : "measured");
            return;
        }
        if (measured.isEmpty()) {
            differences.add(wanted.path() + ": 没有测算 / not measured");
            return;
        }
        IndicatorMeasures each = measured.get();
        boolean ofSchool = wanted.maybe("value").or(() -> wanted.maybe("meets")).isPresent();
        if (ofSchool) {
            int section = section(stage.get(), wanted.text("school"));
            wanted.maybe("value").ifPresent(unused -> number(wanted, "value", each.value(section)));
            wanted.maybe("meets")
                    .ifPresent(unused ->
                            differs(wanted, "meets", truth(each.meets(section).key())));
        }
        wanted.maybe("mean")
                .ifPresent(unused -> number(wanted, "mean", each.spread().mean()));
        wanted.maybe("cv")
                .ifPresent(unused -> number(wanted, "cv", each.spread().cv()));
        wanted.maybe("within")
                .ifPresent(
                        unused -> differs(wanted, "within", truth(each.within().key())));
        wanted.maybe("schools")
                .ifPresent(unused -> number(wanted, "schools", each.spread().schools()));
    }

    /** true and false stand for met and not met; other results are written by name. */
    private static String truth(String key) {
        return key.equals("met") ? "true" : key.equals("not-met") ? "false" : key;
    }

    /** The rule an example is first of all about: the id of a clause, an exemption or an indicator. */
    public static String about(Entry example, Standard standard) {
        Entry first = example.at("expect").items().get(0);
        return first.maybe("clause")
                .or(() -> first.maybe("exemption"))
                .or(() -> first.maybe("indicator"))
                .map(Entry::text)
                .orElseGet(() -> onlyIndicator(example, standard));
    }

    /** Where no indicator is named, the one whose name the file has, else the first. */
    private static String onlyIndicator(Entry example, Standard standard) {
        String file = example.file().replaceAll(".*/|\\.yaml$", "");
        return standard.indicators().stream().anyMatch(each -> each.id().equals(file))
                ? file
                : standard.indicators().get(0).id();
    }

    private int section(StageMeasures stage, String school) {
        for (int section = 0; section < stage.size(); section++) {
            String name =
                    Naming.of(measures.facts(), measures.standard().registers(), stage.table(), stage.row(section));
            if (name.equals(school)) {
                return section;
            }
        }
        return -1;
    }

    private void differs(Entry wanted, String key, String found) {
        String text = wanted.text(key);
        if (!text.equals(found)) {
            differences.add(
                    "%s.%s: 应为 %s，得 %s / expected %s, got %s".formatted(wanted.path(), key, text, found, text, found));
        }
    }

    private void number(Entry wanted, String key, double found) {
        BigDecimal text = wanted.at(key).decimal();
        boolean holds = !Double.isNaN(found)
                && BigDecimal.valueOf(found)
                                .setScale(text.scale(), RoundingMode.HALF_UP)
                                .compareTo(text)
                        == 0;
        if (!holds) {
            differences.add(
                    "%s.%s: 应为 %s，得 %s / expected %s, got %s".formatted(wanted.path(), key, text, found, text, found));
        }
    }
}
