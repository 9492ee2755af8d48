package org.junheng.core.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.core.register.Registers;
import org.junheng.core.text.FileRefusal;
import org.junheng.core.text.Shelf;
import org.junit.jupiter.api.Test;

class ReturnMapsTest {

    private static ReturnMaps with(String map) {
        SortedMap<String, String> files =
                new TreeMap<>(Shelf.builtIn("registers").files());
        files.keySet().removeIf(path -> path.startsWith("returns/"));
        files.put("returns/own.yaml", map);
        return new ReturnMaps(Registers.of(new Shelf("own", files)));
    }

    @Test
    void the_maps_built_in_can_be_read() {
        ReturnMaps maps = new ReturnMaps(Sheets.REGISTERS);

        assertThat(maps.forms()).extracting(ReturnMap::id).contains("basics-old", "primary-students", "land-new");
        assertThat(maps.tables()).hasSize(1);
        assertThat(maps.blocks()).contains("小学", "初中");
    }

    @Test
    void a_map_of_an_unknown_field_is_refused_with_its_place() {
        assertThatThrownBy(() -> with("""
                                id: own
                                name: {zh: 表, en: form}
                                forms: [教基9999]
                                register: school
                                cells:
                                  - {field: swimming_pools, row: first, column: [[泳池]]}
                                """).forms())
                .isInstanceOf(FileRefusal.class)
                .hasMessageContaining("own/returns/own.yaml › cells[0].field：写的是“swimming_pools”");
    }

    @Test
    void a_misspelt_key_is_refused() {
        assertThatThrownBy(() -> with("""
                                id: own
                                name: {zh: 表, en: form}
                                forms: [教基9999]
                                register: school
                                blanks: zero
                                """).forms())
                .isInstanceOf(FileRefusal.class)
                .hasMessageContaining("blanks");
    }

    @Test
    void a_path_matches_from_its_end_and_only_whole() {
        HeadingPath path = new HeadingPath(java.util.List.of("在校生数", "合计"));

        assertThat(path.matches(java.util.List.of("小学学生数", "在校生数", "合计"))).isTrue();
        assertThat(path.matches(java.util.List.of("招生数", "合计"))).isFalse();
        assertThat(path.matches(java.util.List.of("在校生数", "女", "合计"))).isFalse();
        assertThat(path.matches(java.util.List.of("在校生数"))).isFalse();
    }

    @Test
    void a_star_in_a_path_stands_for_any_headings_between() {
        HeadingPath path = new HeadingPath(java.util.List.of("占地面积", "*", "运动场地面积"));

        assertThat(path.matches(java.util.List.of("占地面积(平方米)", "其中", "运动场地面积"))).isTrue();
        assertThat(path.matches(java.util.List.of("占地面积(平方米)", "运动场地面积"))).isTrue();
        assertThat(path.matches(java.util.List.of("校舍", "运动场地面积"))).isFalse();
    }
}
