package org.junheng.web.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Drawing;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.report.Dossier;
import org.junheng.core.report.IndicatorChapter;
import org.junheng.core.report.IndicatorNumbers;
import org.junheng.core.report.OriginChapter;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Told;
import org.junheng.web.page.View;
import org.junheng.web.work.CountyResults;
import org.junheng.web.work.Judging;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One indicator of a county (指标), its pictures and tables by themselves, and where each value comes from. */
@Controller
class IndicatorController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final Judging judging;
    private final Histories histories;

    IndicatorController(Judging judging, Histories histories) {
        this.judging = judging;
        this.histories = histories;
    }

    /** What is looked at: one indicator of one stage. */
    private record Seen(CountyResults results, Verdict verdict, StageMeasures stage, IndicatorMeasures measured) {

        Dossier dossier(Language language) {
            return results.dossier(language, Addresses::of);
        }

        Addresses addresses() {
            return Addresses.of(results);
        }

        Words stageName() {
            return StageWords.of(results.judged().opened().registers(), stage.stage());
        }
    }

    /** Without a stage the first that has the indicator. */
    private Seen seen(String county, int year, String standard, String indicator, String stage, String at) {
        CountyResults results = judging.of(county, year, at);
        Verdict verdict = results.verdict(standard);
        StageMeasures measured = stage.isEmpty()
                ? verdict.measures().stages(county).stream()
                        .filter(each -> each.indicator(indicator).isPresent())
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Words.of("没有指标“%s”", "there is no indicator \"%s\"", indicator)))
                : results.stage(verdict, stage);
        return new Seen(results, verdict, measured, CountyResults.indicator(measured, indicator));
    }

    @GetMapping("/county/{county}/{year}/measure/{standard}/{indicator}")
    View page(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable String standard,
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String at) {
        Seen seen = seen(county, year, standard, indicator, stage, at);
        Language language = visitor.account().language();
        Told told = new Told(
                IndicatorChapter.of(seen.dossier(language), seen.verdict, seen.stage, seen.measured), language);
        List<IndicatorPage.Other> stages = seen.verdict.measures().stages(county).stream()
                .filter(each -> each.indicator(indicator).isPresent())
                .map(each -> new IndicatorPage.Other(
                        StageWords.of(seen.results.judged().opened().registers(), each.stage()),
                        seen.addresses().indicator(standard, indicator, each.stage()),
                        each.stage().equals(seen.stage.stage())))
                .toList();
        IndicatorPage page = new IndicatorPage(
                seen.results,
                seen.verdict,
                seen.stage,
                seen.measured,
                seen.stageName(),
                stages,
                seen.addresses(),
                told);
        return under(
                seen,
                View.of("results/indicator", page, seen.measured.indicator().name()));
    }

    private static View under(Seen seen, View view) {
        return view.under(
                        Words.same(seen.results.county().name()),
                        seen.addresses().overview())
                .under(
                        seen.measured.indicator().name(),
                        seen.addresses().indicator(seen.verdict, seen.stage, seen.measured.indicator()));
    }

    /** Formula with numbers, clause, figures and cells of one school's value, and what became of each figure. */
    @GetMapping("/county/{county}/{year}/measure/{standard}/{indicator}/value")
    View value(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable String standard,
            @PathVariable String indicator,
            @RequestParam String stage,
            @RequestParam String school,
            @RequestParam(defaultValue = "") String at) {
        Seen seen = seen(county, year, standard, indicator, stage, at);
        int section = section(seen.stage, school);
        Language language = visitor.account().language();
        Dossier dossier = seen.dossier(language);
        Told told = new Told(OriginChapter.of(dossier, seen.verdict, seen.stage, section, seen.measured), language);
        String name = seen.verdict.measures().name(seen.stage, section);
        OriginPage page = new OriginPage(
                seen.results,
                school,
                name,
                seen.measured.indicator().name(),
                seen.stageName(),
                told,
                seen.verdict.measures().derivations().of(seen.stage, section, seen.measured).figures().stream()
                        .map(figure -> new OriginPage.Figure(
                                figure.name(), seen.addresses().tried(school, seen.stage.stage(), figure.field())))
                        .toList(),
                histories.of(seen.verdict, seen.stage, section, seen.measured));
        return under(seen, View.of("results/origin", page, Words.same(name)))
                .under(
                        Words.same(name),
                        seen.addresses().value(seen.verdict, seen.stage, section, seen.measured.indicator()));
    }

    private static int section(StageMeasures stage, String school) {
        for (int section = 0; section < stage.size(); section++) {
            if (stage.table().shown(stage.row(section), "school").equals(school)) {
                return section;
            }
        }
        throw new Refusal(Words.of("这一学段没有学校 %s", "there is no school %s in this stage", school));
    }

    /** A picture (svg), or the schools' numbers (csv, json), at an address of its own. */
    @GetMapping("/county/{county}/{year}/measure/{standard}/{indicator}/{file}")
    ResponseEntity<byte[]> file(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable String standard,
            @PathVariable String indicator,
            @PathVariable String file,
            @RequestParam String stage,
            @RequestParam(defaultValue = "") String at) {
        Seen seen = seen(county, year, standard, indicator, stage, at);
        Language language = visitor.account().language();
        IndicatorNumbers numbers = new IndicatorNumbers(seen.verdict, seen.stage, seen.measured);
        return switch (file) {
            case "schools.csv" ->
                answer(MediaType.parseMediaType("text/csv;charset=UTF-8"), written(out -> numbers.csv(language, out)));
            case "schools.json" -> answer(MediaType.APPLICATION_JSON, written(numbers::json));
            default ->
                answer(
                        SVG,
                        written(out -> Drawing.write(
                                IndicatorChapter.drawing(
                                                seen.dossier(language),
                                                seen.verdict,
                                                seen.stage,
                                                seen.measured,
                                                file.replaceFirst("\\.svg$", ""))
                                        .orElseThrow(() ->
                                                new Refusal(Words.of("没有“%s”这张图", "there is no picture \"%s\"", file))),
                                out)));
        };
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] content) {
        return ResponseEntity.ok().contentType(type).body(content);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
