package org.junheng.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junheng.cli.exit.Exit;
import org.junheng.core.diagnose.Diagnosis;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.report.DiagnosisJson;
import org.junheng.core.report.DiagnosisText;
import org.junheng.core.report.SchoolText;
import org.junheng.core.report.TrialText;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.trial.Trial;
import org.junheng.desk.Opened;
import org.junheng.desk.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code junheng diagnose}: why the schools are as uneven as they are, and the least that would help. */
@Command(
        name = "diagnose",
        header = "诊断：差在哪、谁造成、缺多少 / diagnose: who makes the gap and what is lacking",
        mixinStandardHelpOptions = true)
final class DiagnoseCommand implements Callable<Integer> {

    @Mixin
    private Reading.Trying reading;

    @Mixin
    private Expected expected;

    @Option(names = "--standard", paramLabel = "ID", required = true, description = "标准 / standard")
    private String id;

    @Option(
            names = "--school",
            paramLabel = "NAME|CODE",
            description = "只看一所学校：与达标线、全县、同类学校相比 / one school beside the threshold, the county, its peers")
    private String school;

    @Option(
            names = "-o",
            paramLabel = "DIR",
            description = "把 diagnosis.json 写到这个文件夹 / write diagnosis.json into this folder")
    private Path folder;

    @Override
    public Integer call() {
        expected.checkNotWritten(folder);
        Progress progress = new Progress(reading);
        Opened opened = reading.open(progress);
        Standard standard = opened.input().profile().apply(reading.standards().standard(id));
        int year = reading.year(opened, standard);
        Trial trial = reading.trial(opened, year, expected);
        Measures measures = Measurement.of(trial.facts(), standard, trial.year());
        progress.done();
        if (measures.stages().isEmpty()) {
            throw new Refusal(Words.of("没有可以诊断的学校；请看 junheng verify 的说明", "no school to diagnose; see junheng verify"));
        }
        List<Diagnosis> diagnoses = Diagnosis.of(measures);
        Map<String, String> names = new TreeMap<>();
        measures.areas()
                .forEach(area -> names.put(area, opened.returns().areas().name(area)));
        if (!trial.isEmpty()) {
            reading.out().println(Trial.MARK.in(reading.language()));
        }
        reading.out()
                .print(school == null ? DiagnosisText.of(diagnoses, names, reading.language()) : ofSchool(diagnoses));
        if (!trial.isEmpty()) {
            Measures reported = Measurement.of(opened.checked().facts(), standard, year);
            reading.out().print(TrialText.measures(reported, measures, trial, reading.language()));
        }
        reading.out().flush();
        if (folder != null) {
            try (ResultFolder results = ResultFolder.at(folder, opened.input())) {
                results.write("diagnosis.json", out -> DiagnosisJson.write(diagnoses, names, out));
                results.finish();
            }
        }
        return Exit.PASSED.status();
    }

    private String ofSchool(List<Diagnosis> diagnoses) {
        String told = SchoolText.of(diagnoses, school, reading.language());
        if (told.isEmpty()) {
            throw new Refusal(Words.of(
                    "参加测算的学校里没有“%s”；请写全名或标识码",
                    "no school that is measured is called \"%s\"; give its full name or its code", school));
        }
        return told;
    }
}
