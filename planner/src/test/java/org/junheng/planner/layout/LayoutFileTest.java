package org.junheng.planner.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.core.collect.CsvFiles;
import org.junheng.core.text.Refusal;
import org.junheng.planner.tables.TableReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutFileTest {

    private static final TableReader CSV = (table, file) -> CsvFiles.read(file);

    private static final String OPTIONS = "name: {zh: 甲, en: A}\nyears: [2026]\nvillages: v.csv\nschools: s.csv\n"
            + "travel: {walk: {farthest-km: {primary: 3}, per-student-km: 5}}\n";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        write("layout.yaml", OPTIONS);
        write("v.csv", "村庄,学段,x,y,2026\n东,primary,0,0,10\n");
        write("s.csv", "学校,学段,x,y,现状,学位\n一小,primary,3,4,开办,40\n");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void tables_are_read() {
        LayoutInput input = LayoutFile.read(folder, CSV);

        assertThat(input.km()[0]).containsExactly(5);
        assertThat(input.sites().get(0).isOpen()).isTrue();
        assertThat(input.students(0, 0)).isEqualTo(10);
    }

    @Test
    void a_state_nobody_knows_is_refused_with_its_cell() throws IOException {
        write("s.csv", "学校,学段,x,y,现状,学位\n一小,primary,3,4,也许,40\n");

        assertThatThrownBy(() -> LayoutFile.read(folder, CSV))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("s.csv 第 2 行 E 列“现状”：写的是“也许”；应写开办 或 未开办");
    }

    @Test
    void an_age_without_a_travel_limit_is_refused() throws IOException {
        write("v.csv", "村庄,学段,x,y,2026\n东,junior,0,0,10\n");

        assertThatThrownBy(() -> LayoutFile.read(folder, CSV))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("B 列“学段”");
    }

    @Test
    void a_pin_of_no_school_is_refused() throws IOException {
        write("layout.yaml", OPTIONS + "pins: {二小: open}\n");

        assertThatThrownBy(() -> LayoutFile.read(folder, CSV))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("pins.二小")
                .hasMessageContaining("s.csv 里有的学校");
    }
}
