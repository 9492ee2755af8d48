package org.junheng.cli.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junheng.cli.example.Order.Format;
import org.junheng.core.collect.CsvFiles;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.register.Registers;
import org.junheng.core.verify.Checked;
import org.junheng.core.verify.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleTest {

    private static final Registers REGISTERS = Registers.builtIn();

    @TempDir
    Path folder;

    @Test
    void the_same_order_gives_the_same_bytes() {
        Map<String, byte[]> first = files(written(order(60, 7), "a"));
        Map<String, byte[]> second = files(written(order(60, 7), "b"));
        assertThat(first.keySet()).isEqualTo(second.keySet()).contains("areas.csv", "province.yaml");
        first.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(second.get(name)));
    }

    @Test
    void another_seed_gives_another_county() {
        assertThat(files(written(order(20, 1), "a")).get("学校.csv"))
                .isNotEqualTo(files(written(order(20, 2), "b")).get("学校.csv"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 8, 12, 20, 60, 130})
    void a_county_of_any_size_has_no_errors_and_few_queries(int schools) {
        Checked checked = verified(written(order(schools, 40 + schools), "a"));
        assertThat(checked.errors()).isEmpty();
        assertThat(checked.queries()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void every_planted_fault_is_found_in_its_cell() {
        Set<String> clean = places(verified(written(order(60, 7), "clean")));
        Path flawed = written(new Order(60, 1, 7, 3, 2025, true, Format.CSV), "flawed");
        RawTable list = CsvFiles.read(flawed.resolve("已埋问题.csv"));
        Set<String> found = places(verified(flawed, list.source().file()));
        assertThat(list.rows()).isGreaterThan(20);
        for (int row = 1; row < list.rows(); row++) {
            String cell = list.text(row, 0) + " " + list.text(row, 2) + " " + list.text(row, 3);
            assertThat(found).as(list.text(row, 4)).contains(cell);
            assertThat(clean).as(list.text(row, 4)).doesNotContain(cell);
        }
    }

    @Property(tries = 8)
    void no_seed_makes_errors(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) throws IOException {
        Path into = Files.createTempDirectory("example");
        try {
            Example.write(order(60, seed), into);
            assertThat(verified(into).errors()).isEmpty();
        } finally {
            try (Stream<Path> files = Files.walk(into)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static Order order(int schools, long seed) {
        return new Order(schools, 1, seed, 3, 2025, false, Format.CSV);
    }

    private Path written(Order order, String name) {
        Path into = folder.resolve(name);
        Example.write(order, into);
        return into;
    }

    private static Checked verified(Path folder, String... passedOver) {
        List<RawTable> sheets = files(folder).keySet().stream()
                .filter(name -> name.endsWith(".csv") && !List.of(passedOver).contains(name))
                .map(name -> CsvFiles.read(folder.resolve(name)))
                .toList();
        Checked checked = Verification.of(Returns.of(sheets, REGISTERS), REGISTERS);
        assertThat(checked.notes()).isEmpty();
        return checked;
    }

    /** File, row and column of every finding, and of its row alone. */
    private static Set<String> places(Checked checked) {
        return checked.findings().stream()
                .flatMap(finding -> finding.places().stream())
                .flatMap(place -> Stream.of(
                        place.file() + " " + place.row() + " " + place.column(),
                        place.file() + " " + place.row() + " "))
                .collect(Collectors.toSet());
    }

    private static Map<String, byte[]> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString(), ExampleTest::bytes, (one, other) -> one, TreeMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
