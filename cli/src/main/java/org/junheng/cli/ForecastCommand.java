package org.junheng.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junheng.cli.exit.Exit;
import org.junheng.core.collect.Returns;
import org.junheng.core.forecast.Forecast;
import org.junheng.core.forecast.ForecastOptions;
import org.junheng.core.forecast.Outlook;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Finding;
import org.junheng.core.plan.resources.CarriedOut;
import org.junheng.core.report.ForecastCsv;
import org.junheng.core.report.ForecastJson;
import org.junheng.core.report.ForecastText;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.BuiltIn;
import org.junheng.desk.Input;
import org.junheng.desk.Opened;
import org.junheng.desk.ResultFolder;
import org.junheng.desk.plan.ResourcePlanning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code junheng forecast}: students of the coming years, and what will fail when nothing changes but students. */
@Command(
        name = "forecast",
        header = "预测：往后各年的学生数，到时哪项达不到 / forecast: students of coming years, and what fails when",
        mixinStandardHelpOptions = true)
final class ForecastCommand implements Callable<Integer> {

    private static final String BIRTHS = "births";

    @Mixin
    private Reading reading;

    @Option(
            names = "--births",
            paramLabel = "FILE",
            description = {
                "分年出生人数（csv、xlsx；模板见 junheng template --level plan）",
                "births by year (csv, xlsx; for a template see junheng template --level plan)"
            })
    private Path births;

    @Option(names = "--years", paramLabel = "N", description = "往后几年 / how many years ahead")
    private Integer years;

    @Option(
            names = "--standard",
            paramLabel = "ID",
            description = "标准，可写多次；默认两部国家标准 / standard, may be repeated; both national ones by default")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = {
                "资源配置方案的 plan.json：再看方案照做会怎样",
                "plan.json of a plan of resources: also with the plan carried out"
            })
    private Path plan;

    @Option(names = "--options", paramLabel = "FILE", description = "做这个方案用的选项文件 / the options the plan was made with")
    private Path planOptions;

    @Option(
            names = "-o",
            paramLabel = "DIR",
            description =
                    "把 forecast.json、forecast.csv 写到这个文件夹 / write forecast.json and forecast.csv into this folder")
    private Path folder;

    @Override
    public Integer call() {
        Progress progress = new Progress(reading);
        Opened opened = reading.open(progress);
        Facts facts = withBirths(opened.checked().facts());
        ForecastOptions options = ForecastOptions.of(reading.registers());
        Forecast forecast = Forecast.of(facts, options, years == null ? options.years() : years);
        List<Outlook> outlooks = new ArrayList<>();
        for (String id : ids.isEmpty() ? BuiltIn.NATIONAL : ids) {
            Standard standard =
                    opened.input().profile().apply(reading.standards().standard(id));
            Measures now = Measurement.of(facts, standard, forecast.last());
            outlooks.add(Outlook.of(forecast, now, facts, reading.registers(), Outlook.Done.NOTHING));
            if (plan != null) {
                Outlook.Done carriedOut = new CarriedOut(
                        ResourcePlanning.published(plan), ResourcePlanning.options(planOptions), reading.registers());
                outlooks.add(Outlook.of(forecast, now, facts, reading.registers(), carriedOut));
            }
        }
        progress.done();
        Map<String, String> names = new TreeMap<>();
        forecast.areas()
                .forEach(area -> names.put(area.area(), opened.returns().areas().name(area.area())));
        reading.out().print(ForecastText.of(forecast, outlooks, reading.registers(), names, reading.language()));
        reading.out().flush();
        if (folder != null) {
            try (ResultFolder results = ResultFolder.at(folder, opened.input())) {
                results.write("forecast.json", out -> ForecastJson.write(forecast, outlooks, names, out));
                results.write("forecast.csv", out -> ForecastCsv.write(forecast, out));
                Written.said(results.finish(), folder)
                        .forEach(said -> reading.out().println(said.in(reading.language())));
            }
        }
        return Exit.PASSED.status();
    }

    private Facts withBirths(Facts facts) {
        if (births == null) {
            return facts;
        }
        Returns returns =
                Returns.of(Input.read(List.of(births), new Progress(reading)).sheets(), reading.registers());
        returns.findings().stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .findFirst()
                .ifPresent(wrong -> {
                    throw new Refusal(Words.of("出生人数 %s 有误：%s", "births in %s are wrong: %s", births, wrong.message()));
                });
        if (!returns.facts().has(BIRTHS) || returns.facts().table(BIRTHS).size() == 0) {
            throw new Refusal(Words.of(
                    "%s 里没有读到出生人数；应有区划代码、乡镇街道（全县的写“全县”）、出生年份、出生人数四栏",
                    "no births found in %s; it should have the columns area code, township (county for the whole), year of birth, births",
                    births));
        }
        return facts.with(returns.facts().table(BIRTHS));
    }
}
