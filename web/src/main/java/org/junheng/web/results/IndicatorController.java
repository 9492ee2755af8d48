package org.junheng.web.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junheng.core.assess.StageWords;
import org.junheng.core.document.Drawing;
import org.junheng.core.report.IndicatorChapter;
import org.junheng.core.report.IndicatorNumbers;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Told;
import org.junheng.web.page.View;
import org.junheng.web.work.Judging;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One indicator of a county (指标), its pictures and tables by themselves. */
@Controller
class IndicatorController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final Judging judging;

    IndicatorController(Judging judging) {
        this.judging = judging;
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
        LookedAt seen = LookedAt.of(judging, county, year, standard, indicator, stage, at);
        Language language = visitor.account().language();
        Told told = new Told(
                IndicatorChapter.of(seen.dossier(language), seen.verdict(), seen.stage(), seen.measured()), language);
        List<IndicatorPage.Other> stages = seen.verdict().measures().stages(county).stream()
                .filter(each -> each.indicator(indicator).isPresent())
                .map(each -> new IndicatorPage.Other(
                        StageWords.of(seen.results().judged().opened().registers(), each.stage()),
                        seen.addresses().indicator(standard, indicator, each.stage()),
                        each.stage().equals(seen.stage().stage())))
                .toList();
        IndicatorPage page = new IndicatorPage(
                seen.results(),
                seen.verdict(),
                seen.stage(),
                seen.measured(),
                seen.stageName(),
                stages,
                seen.addresses(),
                told);
        return seen.under(
                View.of("results/indicator", page, seen.measured().indicator().name()));
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
        LookedAt seen = LookedAt.of(judging, county, year, standard, indicator, stage, at);
        Language language = visitor.account().language();
        IndicatorNumbers numbers = new IndicatorNumbers(seen.verdict(), seen.stage(), seen.measured());
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
                                                seen.verdict(),
                                                seen.stage(),
                                                seen.measured(),
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
