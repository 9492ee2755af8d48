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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junheng.core.collect.CsvFiles;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Facts;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.verify.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {

    private static final Registers REGISTERS = Registers.builtIn();
    private static final Facts FACTS = facts();
    private static final String SCHOOL = "清禾县第二小学";

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

    private static Trial set(String... settings) {
        return Trial.of(FACTS, REGISTERS, List.of(settings), 2025);
    }

    private static Change one(String setting) {
        return set(setting).changes().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "清禾县第二小学.运动场地面积=5000,            5000",
        "清禾县第二小学.sports_ground_m2=5000,       5000",
        "清禾县第二小学@2025.运动场地面积=5000,       5000",
        "0900000002.运动场地面积=5000,               5000",
        "清禾县第二小学.运动场地面积=,                ''",
        "清禾县第二小学.城乡类型=乡村,                乡村",
        "清禾县第二小学/小学.骨干教师数=7,            7",
        "清禾县第二小学/primary.backbone=7,          7",
        "999901.常住人口=20,                         20",
    })
    void a_figure_is_set_by_any_of_its_names(String setting, String after) {
        assertThat(one(setting).after()).isEqualTo(after);
        assertThat(one(setting).place().row()).isPositive();
    }

    @Test
    void only_the_cell_that_is_meant_changes() {
        Trial trial = set(SCHOOL + ".运动场地面积=5000");
        assertThat(trial.changes()).hasSize(1);
        for (var table : FACTS.tables()) {
            var changed = trial.facts().table(table.register());
            int differing = 0;
            for (var column : table.columns()) {
                for (int row = 0; row < table.size(); row++) {
                    differing += table.shown(row, column.field()).equals(changed.shown(row, column.field())) ? 0 : 1;
                }
            }
            assertThat(differing).isEqualTo(table.register().equals("school") ? 1 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "清禾县第二小学,                        试改的写法不对",
        "清禾县第二小学.不知何物=1,              没有能改的字段",
        "清禾县第二.运动场地面积=1,              清禾县第二小学",
        "火星小学.运动场地面积=1,                没有“火星小学”",
        "清禾县第二小学@1999.运动场地面积=1,      没有",
        "清禾县第二小学.运动场地面积=很大,        不是数",
        "清禾县第二小学.运动场地面积=-1,          超出",
        "清禾县第二小学/小学.骨干教师数=1.5,      不小于 0 的整数",
        "清禾县第二小学/小学.骨干教师数-=999,     不小于 0 的整数",
        "清禾县第二小学.城乡类型=月球,            应写下列之一",
        "清禾县第二小学.城乡类型+=乡村,           文字只能用 = 改",
        "松湾乡九年一贯制学校.骨干教师数=9,        不止一处",
    })
    void what_is_not_understood_is_refused_with_what_to_write(String setting, String said) {
        assertThatThrownBy(() -> set(setting)).isInstanceOf(Refusal.class).hasMessageContaining(said);
    }

    @Property(tries = 50)
    void adding_and_taking_away_the_same_changes_nothing(@ForAll @IntRange(min = 0, max = 100_000) int books) {
        Trial trial = set(SCHOOL + ".图书册数+=" + books, SCHOOL + ".图书册数-=" + books);
        assertThat(trial.changes().get(1).after())
                .isEqualTo(trial.changes().get(0).before());
    }
}
