package org.junheng.core.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.core.model.Column;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Shelf;
import org.junit.jupiter.api.Test;

/** Registers are data: other countries' schools are read by other register files, with no line of Java for them. */
class AnyRegisterTest {

    private static final Path CALIFORNIA = Path.of("../examples/california-1999");
    private static final Path MALAYSIA = Path.of("src/test/resources/malaysia");

    private static Returns read(Path registers, Path csv) {
        return Returns.of(List.of(CsvFiles.read(csv)), Registers.of(Shelf.at(registers)));
    }

    @Test
    void californias_districts_are_read_whole() {
        Returns returns = read(CALIFORNIA.resolve("registers"), CALIFORNIA.resolve("districts.csv"));
        Table district = returns.facts().table("district");

        assertThat(returns.findings()).isEmpty();
        assertThat(district.size()).isEqualTo(420);
        assertThat(district.columns()).allMatch(Column::isComplete);
        assertThat(Arrays.stream(district.column("students").numbers()).sum()).isEqualTo(1_104_093);
        assertThat(district.shown(district.find(List.of("75119")), "area")).isEqualTo("Alameda");
    }

    @Test
    void malaysias_schools_are_read_under_their_malay_headings() {
        Optional<Path> csv = shared("malaysia-chinese-primary/schools.csv");
        assumeThat(csv).as("../shared/data is there").isPresent();

        Returns returns = read(MALAYSIA.resolve("registers"), csv.orElseThrow());
        Table school = returns.facts().table("school");

        assertThat(school.size()).isEqualTo(1304);
        assertThat(returns.findings()).extracting(Finding::level).containsOnly(Level.NOTE);
        assertThat(Arrays.stream(school.column("students").numbers())
                        .filter(Double::isNaN)
                        .count())
                .isEqualTo(2);
        assertThat(school.column("location").isComplete()).isTrue();
    }

    private static Optional<Path> shared(String path) {
        return Stream.iterate(Path.of("").toAbsolutePath(), java.util.Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared/data").resolve(path))
                .filter(Files::exists)
                .findFirst();
    }
}
