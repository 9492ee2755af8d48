package org.junheng.desk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junheng.core.assess.Assessment;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.report.Report;
import org.junheng.core.report.Unjudged;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.trial.Trial;

/**
 * What was judged, and everything it was judged from (评出的).
 *
 * @param library where the standards were found
 * @param reported by the figures that were reported
 * @param report the same with what the trial changes; the same report where it changes nothing
 * @param trial what is to be tried: settings, figures that are expected
 */
public record Judged(
        Opened opened, List<Standard> standards, Standards library, Report reported, Report report, Trial trial) {

    /**
     * The standards of these ids.
     *
     * @throws Refusal for one that is not known, and for one that measures and judges nothing
     */
    public static List<Standard> asked(List<String> ids, Standards library) {
        List<Standard> standards = ids.stream().map(library::standard).toList();
        for (Standard standard : standards) {
            if (standard.clauses().isEmpty()) {
                throw new Refusal(Words.of(
                        "“%s”只测算、不判定，没有条款；请用 junheng measure",
                        "\"%s\" measures and judges nothing, it has no clauses; use junheng measure", standard.name()));
            }
        }
        return standards;
    }

    /**
     * From figures to verdicts.
     *
     * @param standards at least one, as {@link #asked} gives them
     * @param year the school year, such as {@link Opened#latest}
     * @param trial {@link Opened#reported} of that year, with whatever is to be tried set in it
     * @param doing hears what is being done just now
     * @throws Refusal where not one county can be judged
     */
    public static Judged of(
            Opened opened, List<Standard> standards, Standards library, int year, Trial trial, Consumer<Words> doing) {
        Trial none = opened.reported(year);
        List<Measures> measures = measured(opened, standards, none);
        Report reported = report(opened, standards, library, none, measures, doing);
        Report report = trial.isEmpty()
                ? reported
                : report(opened, standards, library, trial, tried(opened, standards, measures, trial), doing);
        return new Judged(opened, standards, library, reported, report, trial);
    }

    public boolean isTrial() {
        return !trial.isEmpty();
    }

    /** By each standard as the profile reads it; the facts are looked through once. */
    private static List<Measures> measured(Opened opened, List<Standard> standards, Trial trial) {
        List<Standard> applied = standards.stream()
                .map(standard -> opened.input().profile().apply(standard))
                .toList();
        Measures first = Measurement.of(trial.facts(), applied.get(0), trial.year());
        return applied.stream()
                .map(standard -> standard == first.standard() ? first : first.otherwise(standard, trial.year()))
                .toList();
    }

    /** Of the year that was reported only what the trial touches is measured anew. */
    private static List<Measures> tried(Opened opened, List<Standard> standards, List<Measures> reported, Trial trial) {
        return trial.isRehearsal()
                ? measured(opened, standards, trial)
                : reported.stream()
                        .map(measures -> measures.over(trial.facts()))
                        .toList();
    }

    private static Report report(
            Opened opened,
            List<Standard> standards,
            Standards library,
            Trial trial,
            List<Measures> measured,
            Consumer<Words> doing) {
        int year = trial.year();
        doing.accept(joined(standards.stream().map(Standard::name).toList(), "，", "，"));
        List<Verdict> verdicts = measured.parallelStream()
                .flatMap(measures ->
                        Assessment.of(measures, library, opened.input().profile()).stream())
                .toList();
        List<Unjudged> unjudged = measured.stream()
                .flatMap(measures -> Unjudged.of(measures, opened.returns().areas()::name).stream())
                .toList();
        if (verdicts.isEmpty()) {
            throw new Refusal(nothing(unjudged, year));
        }
        Map<String, String> names = new TreeMap<>();
        verdicts.forEach(
                verdict -> names.put(verdict.area(), opened.returns().areas().name(verdict.area())));
        return new Report(
                Version.number(),
                year,
                names,
                opened.input().files(),
                Digests.of(opened.registers(), standards),
                opened.input().profile(),
                trial.facts(),
                trial.changes(),
                opened.checked().findings(),
                verdicts,
                unjudged);
    }

    private static Words nothing(List<Unjudged> unjudged, int year) {
        if (!unjudged.isEmpty()) {
            return joined(unjudged.stream().map(Unjudged::sentence).toList(), "", " ");
        }
        return year == 0
                ? Words.of("没有读到一所学校的数据；请看 junheng verify 的说明", "no school's data were read; see junheng verify")
                : Words.of(
                        "%d 学年没有一所学校的数据可以评估；请看 junheng verify 的说明",
                        "no school has data for %d; see junheng verify", year);
    }

    private static Words joined(List<Words> words, String between, String betweenEnglish) {
        return new Words(
                String.join(between, words.stream().map(Words::zh).toList()),
                String.join(betweenEnglish, words.stream().map(Words::en).toList()));
    }
}
