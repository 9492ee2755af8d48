package org.junheng.core.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junheng.core.model.Source;

/** Whatever stands in a sheet, it is read or listed as ignored, and never ends in a stack trace. */
class AnySheetTest {

    private static final List<String> WORDS = List.of(
            "学年",
            "学校标识码",
            "学段",
            "在校生数",
            "学校名称",
            "机构编码",
            "机构名称",
            "是否计校数",
            "合计",
            "总计",
            "甲",
            "乙",
            "1",
            "小学",
            "初中",
            "2025",
            "2025/2026学年",
            "2199990001",
            "21999",
            "3,05",
            "约三百",
            "-",
            "*",
            "——",
            "是",
            "批注",
            "说明",
            "教学仪器设备资产值（元）",
            "基础基312",
            "教基1001",
            "指标名称",
            "代码",
            "_x000D_\n",
            "　");
    private static final List<String> NAMES =
            List.of("学校", "学段", "Sheet1", "教基1001", "教基3112_小学", "基础基111", "基础基522", "areas", "校基表小学");

    @Property(tries = 200)
    void every_cell_is_read_or_listed_as_ignored(@ForAll long seed, @ForAll @IntRange(max = 12) int size) {
        Random random = new Random(seed);
        List<RawTable> sheets = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sheets.add(sheet(random, "a.xlsx", NAMES.get(random.nextInt(NAMES.size())), size));
        }
        Returns returns = Returns.of(sheets, Sheets.REGISTERS);

        assertThat(returns.bindings()).hasSameSizeAs(sheets);
        for (int i = 0; i < sheets.size(); i++) {
            Binding binding = returns.bindings().get(i);
            assertThat(binding.cells()).isEqualTo(sheets.get(i).cells());
            assertThat(binding.read()).isBetween(0L, binding.cells());
        }
    }

    @Property(tries = 200)
    void the_order_of_rows_changes_no_fact(@ForAll long seed) {
        Random random = new Random(seed);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String stage = random.nextBoolean() ? "小学" : "初中";
            rows.add(Sheets.row(2025, "21999" + (10000 + i), stage, random.nextInt(2000), random.nextInt(40)));
        }
        String before = shown(rows);
        Collections.shuffle(rows, random);

        assertThat(shown(rows)).isEqualTo(before);
    }

    private static String shown(List<Object[]> rows) {
        List<Object[]> all = new ArrayList<>(rows);
        all.add(0, Sheets.row("学年", "学校标识码", "学段", "在校生数", "班级数"));
        var stage = Sheets.returns(Sheets.sheet("a.xlsx", "学段", all.toArray(Object[][]::new)))
                .facts()
                .table("stage");
        return stage.columns().toString();
    }

    private static RawTable sheet(Random random, String file, String name, int size) {
        RawTable.Builder builder = RawTable.builder(new Source(file, name));
        int excelRow = 0;
        for (int row = 0; row < size; row++) {
            excelRow += 1 + random.nextInt(2);
            builder.row(excelRow);
            for (int column = 0; column < size; column++) {
                int kind = random.nextInt(4);
                if (kind == 0) {
                    builder.number(column, random.nextInt(3000) - 10);
                } else if (kind < 3) {
                    builder.text(column, WORDS.get(random.nextInt(WORDS.size())));
                }
            }
        }
        if (size > 2) {
            builder.merge(new RawTable.Merge(1, 2, 0, random.nextInt(size)));
        }
        return builder.build();
    }
}
