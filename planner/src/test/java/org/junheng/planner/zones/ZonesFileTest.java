package org.junheng.planner.zones;

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

class ZonesFileTest {

    private static final TableReader CSV = (table, file) -> CsvFiles.read(file);

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        write(
                "zones.yaml",
                "name: {zh: 甲, en: A}\nblocks: b.csv\nschools: s.csv\nborders: n.csv\nlimits: {farthest-km: 3}\n");
        write("b.csv", "小区,x,y,学生\n东,0,0,10\n西,1,0,20\n");
        write("s.csv", "学校,小区,学位\n一小,东,40\n");
        write("n.csv", "小区一,小区二\n东,西\n");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void tables_are_read_with_distances_by_air_where_none_are_given() {
        ZoneMap map = ZonesFile.read(folder, CSV);

        assertThat(map.blocks()).extracting(ZoneMap.Block::students).containsExactly(10, 20);
        assertThat(map.km()[1]).containsExactly(1);
        assertThat(map.next()[0]).containsExactly(1);
    }

    @Test
    void a_wrong_number_is_refused_with_its_cell() throws IOException {
        write("b.csv", "小区,x,y,学生\n东,0,0,10\n西,1,0,二十\n");

        assertThatThrownBy(() -> ZonesFile.read(folder, CSV))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("b.csv 第 3 行 D 列“学生”：写的是“二十”");
    }

    @Test
    void a_block_nobody_knows_is_refused_with_its_cell() throws IOException {
        write("n.csv", "小区一,小区二\n东,北\n");

        assertThatThrownBy(() -> ZonesFile.read(folder, CSV))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("n.csv 第 2 行 B 列“小区二”：写的是“北”；应写小区里有的名称");
    }

    @Test
    void a_misspelt_limit_is_not_lost_in_silence() throws IOException {
        write(
                "zones.yaml",
                "name: {zh: 甲, en: A}\nblocks: b.csv\nschools: s.csv\nborders: n.csv\nlimits: {farthest: 3}\n");

        assertThatThrownBy(() -> ZonesFile.read(folder, CSV))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("zones.yaml › limits.farthest");
    }

    @Test
    void a_missing_column_is_refused_with_those_there_are() throws IOException {
        write("s.csv", "学校,小区\n一小,东\n");

        assertThatThrownBy(() -> ZonesFile.read(folder, CSV))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有“学位”这一列");
    }

    @Test
    void a_group_that_does_not_hang_together_is_refused() throws IOException {
        write("b.csv", "小区,x,y,学生,同组\n东,0,0,10,\n西,1,0,20,甲\n南,2,0,5,甲\n");
        write("n.csv", "小区一,小区二\n东,西\n东,南\n");

        assertThatThrownBy(() -> ZonesFile.read(folder, CSV))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("同组“甲”的小区不相连");
    }
}
