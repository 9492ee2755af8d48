package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junheng.cli.exit.Exit;
import org.junheng.core.measure.Groups;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Facts;
import org.junheng.core.report.MeasureText;
import org.junheng.core.report.TrialText;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.trial.Trial;
import org.junheng.core.verify.Checked;
import org.junheng.desk.Opened;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code junheng measure}: values, thresholds met, spread, and spread within and between groups of schools. */
@Command(
        name = "measure",
        header = "测算：各校数值、达标、差异系数、基尼、泰尔 / measure: values, thresholds, CV, Gini, Theil",
        mixinStandardHelpOptions = true)
final class MeasureCommand implements Callable<Integer> {

    /** Short words for the fields people group by most. */
    private static final Map<String, String> FIELDS = Map.of("group", "school_group");

    @Mixin
    private Reading.Trying reading;

    @Mixin
    private Expected expected;

    @Option(names = "--standard", paramLabel = "ID", required = true, description = "标准 / standard")
    private String id;

    @Option(
            names = "--by",
            paramLabel = "FIELD",
            description = "分组：area（县）、township（乡镇）、location（城乡）、group（教育集团）或任一文字字段 / group schools by a field")
    private String by;

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            defaultValue = "TABLE",
            description = "输出格式 / format of the answer")
    private MeasureText.Format format;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "线程数，结果不变 / threads, the result is the same")
    private int threads;

    @Override
    public Integer call() {
        Progress progress = new Progress(reading);
        Opened opened = reading.open(progress);
        Checked checked = opened.checked();
        Standard standard = opened.input().profile().apply(reading.standards().standard(id));
        int judged = reading.year(opened, standard);
        Trial trial = reading.trial(opened, judged, expected);
        if (!trial.isEmpty() && format != MeasureText.Format.TABLE) {
            throw new Refusal(Words.of(
                    "测算不得上报，不写成 %s；去掉 --set、--expect，或用表格输出",
                    "a trial is not to be reported and is not written as %s; leave --set and --expect out, or take the table",
                    format));
        }
        Measures measures = measure(trial.facts(), standard, trial.year());
        progress.done();
        if (measures.stages().isEmpty()) {
            throw new Refusal(Words.of("没有可以测算的学校；请看 junheng verify 的说明", "no school to measure; see junheng verify"));
        }
        Groups groups = null;
        if (by != null) {
            String field = FIELDS.getOrDefault(by.toLowerCase(Locale.ROOT), by);
            groups = Groups.by(measures, field)
                    .orElseThrow(() -> new Refusal(
                            Words.of("数据里没有可用来分组的文字字段 %s", "the data has no text field %s to group by", field)));
        }
        List<String> names = new ArrayList<>();
        measures.areas().forEach(area -> names.add(opened.returns().areas().name(area)));
        if (!trial.isEmpty()) {
            reading.out().println(Trial.MARK.in(reading.language()));
        }
        reading.out().print(MeasureText.of(measures, groups, names, format, reading.language()));
        if (!trial.isEmpty()) {
            Measures reported = measure(checked.facts(), standard, judged);
            reading.out().print(TrialText.measures(reported, measures, trial, reading.language()));
        }
        reading.out().flush();
        return Exit.PASSED.status();
    }

    private Measures measure(Facts facts, Standard standard, int judged) {
        return "area".equals(by)
                ? Measurement.acrossAreas(facts, standard, judged)
                : Measurement.of(facts, standard, judged, threads);
    }
}
