package org.junheng.core.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.core.collect.CsvFiles;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.verify.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

    private static final Registers REGISTERS = Registers.builtIn();
    private static final Facts FACTS = facts();

    @TempDir
    Path folder;

    private static Facts facts() {
        List<RawTable> sheets = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/county"))) {
            files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .forEach(file -> sheets.add(CsvFiles.read(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Verification.of(Returns.of(sheets, REGISTERS), REGISTERS).facts();
    }

    private Trial rehearse(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("学段.csv"), csv);
        return Rehearsal.of(
                FACTS, Returns.of(List.of(CsvFiles.read(file)), REGISTERS).facts(), REGISTERS);
    }

    private static String shown(Facts facts, String register, String field, String... key) {
        Table table = facts.table(register);
        return table.shown(table.find(List.of(key)), field);
    }

    @Test
    void expected_figures_are_put_in_and_all_others_are_those_of_last_year() throws IOException {
        Trial trial = rehearse("学年,学校标识码,学段,在校生数\n2026,0900000018,初中,700\n");
        assertThat(trial.year()).isEqualTo(2026);
        assertThat(shown(trial.facts(), "stage", "students", "2026", "0900000018", "junior"))
                .isEqualTo("700");
        assertThat(shown(trial.facts(), "stage", "teachers", "2026", "0900000018", "junior"))
                .isEqualTo(shown(FACTS, "stage", "teachers", "2025", "0900000018", "junior"));
        assertThat(shown(trial.facts(), "school", "books", "2026", "0900000018"))
                .isEqualTo(shown(FACTS, "school", "books", "2025", "0900000018"));
        assertThat(shown(trial.facts(), "stage", "students", "2025", "0900000018", "junior"))
                .isEqualTo("569");
    }

    @Test
    void what_changes_and_what_was_carried_over_is_said() throws IOException {
        Trial trial = rehearse("学年,学校标识码,学段,在校生数\n2026,0900000018,初中,700\n");
        assertThat(trial.changes()).hasSize(1);
        assertThat(trial.changes().get(0).before()).isEqualTo("569");
        assertThat(trial.changes().get(0).after()).isEqualTo("700");
        assertThat(trial.changes().get(0).whose().zh()).contains("莲溪镇初级中学");
        assertThat(trial.changes().get(0).place().row()).isPositive();
        assertThat(trial.carried()).anySatisfy(said -> assertThat(said.zh()).contains("《学段》沿用 2025"));
        assertThat(trial.isRehearsal()).isTrue();
    }

    @Test
    void money_is_carried_over_from_the_latest_fiscal_year() throws IOException {
        Trial trial = rehearse("学年,学校标识码,学段,在校生数\n2026,0900000018,初中,700\n");
        int added =
                trial.facts().table("funding").size() - FACTS.table("funding").size();
        assertThat(added).isEqualTo(1);
    }

    @Test
    void figures_that_stay_the_same_are_a_rehearsal_too() throws IOException {
        Trial trial = rehearse("学年,学校标识码,学段,在校生数\n2026,0900000018,初中,569\n");
        assertThat(trial.changes()).isEmpty();
        assertThat(trial.isEmpty()).isFalse();
    }

    @Test
    void a_year_that_was_reported_is_refused_and_set_is_named() {
        assertThatThrownBy(() -> rehearse("学年,学校标识码,学段,在校生数\n2025,0900000018,初中,700\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--set");
    }

    @Test
    void expected_figures_of_two_years_are_refused() {
        assertThatThrownBy(() -> rehearse("学年,学校标识码,学段,在校生数\n2026,0900000018,初中,700\n2027,0900000018,初中,710\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("exactly one school year");
    }

    @Test
    void a_school_nobody_reported_has_nothing_to_carry_over() {
        assertThatThrownBy(() -> rehearse("学年,学校标识码,学段,在校生数\n2026,0911111111,初中,700\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("0911111111");
    }

    @Test
    void a_cell_keeps_its_place_when_its_row_is_carried_over() throws IOException {
        Trial trial = rehearse("学年,学校标识码,学段,在校生数\n2026,0900000018,初中,700\n");
        for (String register : List.of("stage", "school", "county")) {
            Table before = FACTS.table(register);
            Table after = trial.facts().table(register);
            for (int row = 0; row < before.size(); row++) {
                int same = after.find(before.key(row));
                for (var column : before.columns()) {
                    assertThat(after.place(same, column.field())).isEqualTo(before.place(row, column.field()));
                }
            }
        }
    }
}
