package org.junheng.desk.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junheng.core.collect.CsvFiles;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.verify.Checked;
import org.junheng.core.verify.Verification;
import org.junheng.desk.example.Order.Format;
import org.junheng.office.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleTest {

    private static final Registers REGISTERS = Registers.builtIn();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Format.class)
    void the_same_order_gives_the_same_bytes(Format format) {
        Order order = new Order(60, 1, 7, 3, 2025, true, format);
        Map<String, byte[]> first = files(written(order, "a"));
        Map<String, byte[]> second = files(written(order, "b"));
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

    @ParameterizedTest
    @EnumSource(Format.class)
    void every_planted_fault_is_found_in_its_cell(Format format) {
        faultsAreFound(60, 3, 7, format);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_smallest_county_for_faults_has_room_for_all(long seed) {
        faultsAreFound(30, 2, seed, Format.CSV);
    }

    private void faultsAreFound(int schools, int years, long seed, Format format) {
        Set<String> clean = places(verified(written(new Order(schools, 1, seed, years, 2025, false, format), "clean")));
        Path flawed = written(new Order(schools, 1, seed, years, 2025, true, format), "flawed");
        RawTable list = CsvFiles.read(flawed.resolve("已埋问题.csv"));
        Set<String> found = places(verified(flawed, list.source().file()));
        assertThat(list.rows()).isGreaterThan(20);
        for (int row = 1; row < list.rows(); row++) {
            String cell =
                    list.text(row, 0) + " " + list.text(row, 1) + " " + list.text(row, 2) + " " + list.text(row, 3);
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

    @Test
    void both_formats_hold_the_same_facts() {
        Facts texts = verified(written(order(40, 3), "csv")).facts();
        Facts books = verified(written(new Order(40, 1, 3, 3, 2025, false, Format.XLSX), "xlsx"))
                .facts();
        assertThat(texts.tables()).hasSameSizeAs(books.tables());
        for (Table table : texts.tables()) {
            for (Column column : table.columns()) {
                String other =
                        books.table(table.register()).column(column.field()).toString();
                assertThat(column.toString()).as(table.register()).isEqualTo(other);
            }
        }
    }

    @Test
    void a_folder_that_holds_another_format_is_refused() {
        Path into = written(order(5, 1), "a");
        assertThatThrownBy(() -> Example.write(new Order(5, 1, 1, 3, 2025, false, Format.XLSX), into))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(".csv");
    }

    @Test
    void several_counties_share_a_city_and_the_schools() {
        Checked checked = verified(written(new Order(61, 3, 9, 2, 2025, false, Format.CSV), "a"));
        assertThat(checked.errors()).isEmpty();
        Table schools = checked.facts().table("school");
        Map<String, Long> latest = IntStream.range(0, schools.size())
                .filter(row -> schools.shown(row, "year").equals("2025"))
                .boxed()
                .collect(Collectors.groupingBy(row -> schools.shown(row, "area"), TreeMap::new, Collectors.counting()));
        assertThat(latest)
                .containsExactly(Map.entry("999901", 21L), Map.entry("999902", 20L), Map.entry("999903", 20L));
    }

    @Test
    void too_few_schools_are_refused_in_one_sentence() {
        assertThatThrownBy(() -> order(1, 1)).isInstanceOf(Refusal.class).hasMessageContaining("--schools");
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
                .filter(name -> !name.endsWith(".yaml") && !List.of(passedOver).contains(name))
                .flatMap(name -> name.endsWith(".csv")
                        ? Stream.of(CsvFiles.read(folder.resolve(name)))
                        : Workbooks.read(folder.resolve(name), name).stream())
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
                        place.file() + " " + place.sheet() + " " + place.row() + " " + place.column(),
                        place.file() + " " + place.sheet() + " " + place.row() + " "))
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
