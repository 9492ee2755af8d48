package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import picocli.CommandLine.Option;

/** From files to verdicts: what {@code assess} prints and {@code report} writes down. */
final class Judging extends Reading.Trying {

    static final List<String> NATIONAL = List.of("basic-balance-2012", "quality-balance-2017");

    @Option(
            names = "--standard",
            paramLabel = "ID",
            description = "标准，可写多次；默认两部国家标准 / standard, may be repeated; both national ones by default")
    private List<String> ids = new ArrayList<>();

    /**
     * What was judged, and everything it was judged from.
     *
     * @param library where the standards were found
     * @param reported by the figures that were reported
     * @param report the same with what {@code --set} and {@code --expect} change; the same report where they change nothing
     * @param trial what they change
     */
    record Judged(
            Opened opened, List<Standard> standards, Standards library, Report reported, Report report, Trial trial) {

        boolean isTrial() {
            return !trial.isEmpty();
        }
    }

    Judged judge(Expected expected) {
        Progress progress = new Progress(err());
        ahead(this::asked);
        Opened opened = open(progress);
        List<Standard> standards = asked();
        int year = year(opened, standards.get(0));
        Trial trial = trial(opened, year, expected);
        Trial none = new Trial(opened.checked().facts(), List.of(), year, List.of());
        List<Measures> measures = measured(opened, standards, none);
        Report reported = report(opened, standards, none, measures, progress);
        Report report = trial.isEmpty()
                ? reported
                : report(opened, standards, trial, tried(opened, standards, measures, trial), progress);
        progress.done();
        return new Judged(opened, standards, standards(), reported, report, trial);
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

    private Report report(
            Opened opened, List<Standard> standards, Trial trial, List<Measures> measured, Progress progress) {
        int year = trial.year();
        progress.say(standards.stream()
                .map(standard -> standard.name().in(language()))
                .collect(Collectors.joining("，")));
        List<Verdict> verdicts = measured.parallelStream()
                .flatMap(measures ->
                        Assessment.of(measures, standards(), opened.input().profile()).stream())
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
                Digests.of(registers(), standards),
                opened.input().profile(),
                trial.facts(),
                trial.changes(),
                opened.checked().findings(),
                verdicts,
                unjudged);
    }

    private static Words nothing(List<Unjudged> unjudged, int year) {
        if (!unjudged.isEmpty()) {
            List<Words> sentences = unjudged.stream().map(Unjudged::sentence).toList();
            return new Words(
                    String.join("", sentences.stream().map(Words::zh).toList()),
                    String.join(" ", sentences.stream().map(Words::en).toList()));
        }
        return year == 0
                ? Words.of("没有读到一所学校的数据；请看 junheng verify 的说明", "no school's data were read; see junheng verify")
                : Words.of(
                        "%d 学年没有一所学校的数据可以评估；请看 junheng verify 的说明",
                        "no school has data for %d; see junheng verify", year);
    }

    private List<Standard> asked() {
        List<String> asked = ids;
        if (asked.isEmpty()) {
            asked = hasOwnRegisters() ? named() : NATIONAL;
        }
        if (asked.isEmpty()) {
            throw new Refusal(
                    Words.of("用自带登记册时请同时给出 --standards 文件夹", "with --registers, give a folder of --standards too"));
        }
        List<Standard> standards =
                asked.stream().map(id -> standards().standard(id)).toList();
        for (Standard standard : standards) {
            if (standard.clauses().isEmpty()) {
                throw new Refusal(Words.of(
                        "“%s”只测算、不判定，没有条款；请用 junheng measure",
                        "\"%s\" measures and judges nothing, it has no clauses; use junheng measure", standard.name()));
            }
        }
        return standards;
    }
}
