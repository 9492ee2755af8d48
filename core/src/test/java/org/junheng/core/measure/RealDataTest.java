package org.junheng.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junheng.core.collect.CsvFiles;
import org.junheng.core.collect.Returns;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Shelf;
import org.junit.jupiter.api.Test;

/** Real districts and schools, against what independent tools (R with Hmisc, laeken, ineq; PySAL) computed from the same files. */
class RealDataTest {

    private static final double RELATIVE = 1e-9;
    private static final Map<String, String> INDICATORS = Map.of(
            "teachers_per_100", "teachers-per-hundred",
            "computers_per_100", "computers-per-hundred",
            "expenditure", "expenditure");

    @Test
    void californias_spread_is_what_other_tools_compute() throws IOException {
        Path folder = Path.of("../examples/california-1999");
        Measures measures = measure(folder, folder.resolve("districts.csv"));
        compareTotals(measures, shared("california-districts/expected-total.csv"));
        int compared = compareGroups(measures, shared("california-districts/expected-by-county.csv"));
        assertThat(compared).isEqualTo(135);
    }

    @Test
    void malaysias_spread_is_what_other_tools_compute() throws IOException {
        Measures measures =
                measure(Path.of("src/test/resources/malaysia"), shared("malaysia-chinese-primary/schools.csv"));
        compareTotals(measures, shared("malaysia-chinese-primary/expected-total.csv"));
        int compared = compareGroups(measures, shared("malaysia-chinese-primary/expected-by-office.csv"));
        assertThat(compared).isEqualTo(134);
    }

    private static Measures measure(Path rules, Path data) {
        Registers registers = Registers.of(Shelf.at(rules.resolve("registers")));
        Standards standards = Standards.of(List.of(Shelf.at(rules.resolve("standards"))), registers);
        Standard standard = standards.standard(standards.ids().iterator().next());
        Returns returns = Returns.of(List.of(CsvFiles.read(data)), registers);
        return Measurement.acrossAreas(returns.facts(), standard, 0);
    }

    private static void compareTotals(Measures measures, Path expected) throws IOException {
        for (NamedCsvRecord row : records(expected)) {
            Decomposition parts = decomposition(measures, row.getField("indicator"));
            compare(row, "n_used", parts.whole().schools());
            compare(row, "wmean", parts.whole().mean());
            compare(row, "wcv", parts.whole().cv());
            compare(row, "gini", parts.whole().gini());
            compare(row, "theil_t", parts.whole().theilT());
            compare(row, "theil_t_between", parts.theilTBetween());
            compare(row, "theil_t_within", parts.theilTWithin());
            compare(row, "theil_l", parts.whole().theilL());
            compare(row, "theil_l_between", parts.theilLBetween());
            compare(row, "theil_l_within", parts.theilLWithin());
            compare(row, "var_between_share", parts.varianceBetweenShare());
        }
    }

    private static int compareGroups(Measures measures, Path expected) throws IOException {
        int compared = 0;
        for (NamedCsvRecord row : records(expected)) {
            Spread group =
                    decomposition(measures, row.getField("indicator")).groups().get(row.getField("group_id"));
            compare(row, "n_used", group.schools());
            compare(row, "wmean", group.mean());
            if (group.schools() > 1) {
                compare(row, "wcv", group.cv());
            } else {
                assertThat(group.cv()).as("one district says nothing of spread").isNaN();
            }
            compare(row, "gini", group.gini());
            compare(row, "theil_t", group.theilT());
            compare(row, "theil_l", group.theilL());
            compared++;
        }
        return compared;
    }

    /** Equal within 1e-9 of the expected number; Theil numbers of nearly equal schools are compared on the scale of rounding. */
    private static void compare(NamedCsvRecord row, String column, double computed) {
        String expected = row.getField(column);
        if (expected.isEmpty()) {
            return;
        }
        double number = Double.parseDouble(expected);
        assertThat(computed)
                .as("%s of %s", column, row)
                .isCloseTo(number, within(Math.max(1e-14, RELATIVE * Math.abs(number))));
    }

    private static Decomposition decomposition(Measures measures, String indicator) {
        StageMeasures stage = measures.stages().get(0);
        IndicatorMeasures measured = stage.indicator(INDICATORS.get(indicator)).orElseThrow();
        String[] groups = Groups.by(measures, "area").orElseThrow().of(stage);
        return Decomposition.of(measured.quantities(), stage.students(), groups);
    }

    private static List<NamedCsvRecord> records(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private static Path shared(String path) {
        var found = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared/data").resolve(path))
                .filter(Files::exists)
                .findFirst();
        assumeThat(found).as("../shared/data is there").isPresent();
        return found.orElseThrow();
    }
}
