package org.junheng.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.core.assess.Assessment;
import org.junheng.core.assess.Verdict;
import org.junheng.core.collect.CsvFiles;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.diagnose.Diagnosis;
import org.junheng.core.measure.Groups;
import org.junheng.core.measure.Measures;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Profile;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Language;
import org.junheng.core.text.Yaml;
import org.junheng.core.verify.Checked;
import org.junheng.core.verify.Verification;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * An invented county of 30 schools with planted faults, told whole: what is said of it today is what was said of it when people
 * last read it. {@code -Dtold.refresh=true} writes the texts anew; read the difference before committing it.
 */
class WholeCountyTest {

    private static final Path COUNTY = Path.of("src/test/resources/county");
    private static final Path TOLD = Path.of("src/test/resources/told");
    private static final boolean REFRESH = Boolean.getBoolean("told.refresh");
    private static final int YEAR = 2025;

    private final Registers registers = Registers.builtIn();
    private final Standards standards = Standards.builtIn(registers);

    @TestFactory
    Stream<DynamicTest> a_county_is_told_as_it_was_read_last() throws IOException {
        Map<String, String> told = new LinkedHashMap<>();
        Report report = report();
        told.put("verdict.zh.txt", VerdictText.of(report, Language.ZH));
        told.put("verdict.en.txt", VerdictText.of(report, Language.EN));
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ResultJson.write(report, json);
        told.put("result.json", json.toString(StandardCharsets.UTF_8));
        Measures measures = report.verdicts().get(1).measures();
        Groups townships = Groups.by(measures, "township").orElseThrow();
        told.put("townships.txt", MeasureText.of(measures, townships, names(), MeasureText.Format.TABLE, Language.ZH));
        told.put("sections.csv", MeasureText.of(measures, null, names(), MeasureText.Format.CSV, Language.EN));
        told.put("diagnosis.txt", DiagnosisText.of(Diagnosis.of(measures), report.areaNames(), Language.ZH));
        for (String id : List.of("basic-balance-2012", "quality-balance-2017", "quality-balance-liaoning-shenyang")) {
            told.put("standard-" + id + ".txt", StandardText.of(standards.standard(id), Language.ZH));
        }
        told.put(
                "compared.txt",
                StandardText.compare(
                        standards.standard("quality-balance-2017"),
                        standards.standard("quality-balance-liaoning-shenyang"),
                        Language.EN));
        return told.entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> compare(each.getKey(), each.getValue())));
    }

    private static List<String> names() {
        return List.of("虚构县");
    }

    private static void compare(String file, String text) throws IOException {
        Path expected = TOLD.resolve(file);
        if (REFRESH) {
            Files.createDirectories(TOLD);
            Files.writeString(expected, text);
        }
        assertThat(text).isEqualTo(Files.readString(expected));
    }

    private Report report() {
        List<RawTable> sheets = new ArrayList<>();
        try (Stream<Path> files = Files.list(COUNTY)) {
            files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .forEach(file -> sheets.add(CsvFiles.read(file)));
            Profile profile =
                    Profile.read(Yaml.read("province.yaml", Files.readString(COUNTY.resolve("province.yaml"))));
            Returns returns = Returns.of(sheets, registers);
            Checked checked = Verification.of(returns, registers);
            List<Verdict> verdicts = new ArrayList<>();
            for (String id : List.of("basic-balance-2012", "quality-balance-2017")) {
                Standard standard = standards.standard(id);
                verdicts.addAll(Assessment.of(checked.facts(), standard, YEAR, standards, profile));
            }
            String area = verdicts.get(0).area();
            return new Report(
                    "test",
                    YEAR,
                    Map.of(area, returns.areas().name(area)),
                    List.of(),
                    Map.of(),
                    profile,
                    checked.facts(),
                    List.of(),
                    checked.findings(),
                    verdicts,
                    List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
