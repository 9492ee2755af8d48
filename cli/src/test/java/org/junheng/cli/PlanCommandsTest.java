package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.core.collect.CsvFiles;
import org.junheng.core.collect.RawTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandsTest {

    private static final String COUNTY = "../examples/qinghe";
    private static final String ROSTER = "../examples/qinghe-plans/教师名册.csv";

    @TempDir
    Path folder;

    private record Said(int status, String out, String err) {}

    private static Said plan(String... arguments) {
        List<String> line = new ArrayList<>(List.of("plan"));
        line.addAll(List.of(arguments));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status =
                CommandLines.run(new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
        return new Said(status, out.toString(), err.toString());
    }

    private String options(String yaml) throws IOException {
        return Files.writeString(folder.resolve("本县.yaml"), yaml).toString();
    }

    @Test
    void the_example_has_a_proven_rotation_in_sentences_and_the_same_one_each_time() {
        Said said = plan("rotation", COUNTY, ROSTER);
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("符合条件 648 人，交流 65 人", "价钱是示例（虚构）", "差距 0.00%", "已证明")
                .containsPattern("调 虚构\\d+（(小学|初中)\\S+教师.*）自 .+ 到 .+，离家 [\\d.]+ 公里，2026 年");
        assertThat(plan("rotation", COUNTY, ROSTER).out()).isEqualTo(said.out());
    }

    @Test
    void a_rotation_that_cannot_be_says_which_limits_conflict_and_what_would_have_to_give() throws IOException {
        String asked = options("limits: {least-moved: {share: 0.6, reason: 试一试}}");
        Said said = plan("rotation", COUNTY, ROSTER, "--options", asked);
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out()).contains("交流人数不少于符合条件的 60%；每校调出不超过教师的 18%", "最少要放宽");
        assertThat(plan("rotation", COUNTY, ROSTER, "--options", asked, "--lang", "en")
                        .out())
                .contains("No plan keeps to all of these");
    }

    @Test
    void a_roster_that_is_missing_or_names_an_unknown_school_is_refused() throws IOException {
        assertThat(plan("rotation", COUNTY).err()).contains("没有教师名册");
        Path roster = Files.writeString(
                folder.resolve("名册.csv"), "教师代码,学校标识码,学段,任教学科,在本校年数,是否骨干教师\nT1,0999999999,小学,语文,7,否\n");
        Said said = plan("rotation", COUNTY, roster.toString());
        assertThat(said.status()).isEqualTo(3);
        assertThat(said.err()).contains("T1", "0999999999").doesNotContain("Exception");
    }

    @Test
    void a_misspelt_option_is_refused_with_its_place() throws IOException {
        Said said = plan("rotation", COUNTY, ROSTER, "--options", options("limits: {most_out: {share: 0.2}}"));
        assertThat(said.status()).isEqualTo(3);
        assertThat(said.err()).contains("本县.yaml", "limits.most_out");
    }

    @Test
    void every_weak_stage_of_the_example_is_helped() {
        Said said = plan("pairs", COUNTY);
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.out()).contains("薄弱 10 处", "结成 10 对", "清禾县育英小学（小学）", "可补：教学用房", "已证明");
        assertThat(plan("pairs", COUNTY, "--lang", "en").out()).contains("10 pairs", "can help with");
    }

    @Test
    void the_example_is_divided_into_groups_by_stage() {
        Said said = plan("groups", COUNTY);
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.out()).contains("集团化办学方案  小学：5 个集团", "集团化办学方案  初中：2 个集团", "证明：");
    }

    @Test
    void the_example_county_passes_by_a_few_actions_and_says_what_its_limit_costs() {
        Path out = folder.resolve("plan");
        Said said = plan("resources", COUNTY, "--options", "../examples/plans/one-year.yaml", "-o", out.toString());
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("复核通过", "增加运动场地面积", "单价里有示例（虚构）数", "收紧到")
                .doesNotContain("HighsMip");
        assertThat(out).isDirectoryContaining("glob:**/plan.json");
        assertThat(out).isDirectoryContaining("glob:**/plan.xlsx");
        assertThat(out).isDirectoryContaining("glob:**/plan.docx");
        assertThat(out).isDirectoryContaining("glob:**/plan.html");
    }

    @Test
    void too_small_a_budget_is_said_to_clash_with_what() {
        Said said = plan("resources", COUNTY, "--options", "../examples/plans/tight-budget.yaml", "--lang", "en");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out()).contains("Proven: no plan keeps to all limits", "budget of each year", "loosen by");
    }

    @Test
    void tables_in_workbooks_give_the_same_zones() throws IOException {
        Path example = Path.of("../examples/zones");
        Path question = Files.createDirectories(folder.resolve("划片"));
        String options = Files.readString(example.resolve("zones.yaml"));
        for (String table : List.of("blocks", "schools", "borders")) {
            workbook(example.resolve(table + ".csv"), question.resolve(table + ".xlsx"));
            options = options.replace(table + ".csv", table + ".xlsx");
        }
        Files.writeString(question.resolve("zones.yaml"), options);
        Said said = plan("zones", question.toString(), "--seconds", "60");
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.out())
                .isEqualTo(plan("zones", example.toString(), "--seconds", "60").out());

        Files.writeString(question.resolve("blocks.xlsx"), "没有");
        assertThat(plan("zones", question.toString()).err())
                .contains("blocks.xlsx")
                .doesNotContain("Exception");
    }

    private static void workbook(Path csv, Path to) throws IOException {
        RawTable table = CsvFiles.read(csv);
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(to)) {
            Sheet sheet = book.createSheet("Sheet1");
            for (int row = 0; row < table.rows(); row++) {
                Row line = sheet.createRow(row);
                for (int column = 0; column < table.columns(); column++) {
                    String text = table.text(row, column);
                    if (text.matches("-?\\d+(\\.\\d+)?")) {
                        line.createCell(column).setCellValue(Double.parseDouble(text));
                    } else if (!text.isEmpty()) {
                        line.createCell(column).setCellValue(text);
                    }
                }
            }
            book.write(out);
        }
    }

    @Test
    void the_example_layout_and_zones_are_planned_with_a_bound() {
        Said layout = plan("layout", "../examples/layout", "--seconds", "60");
        assertThat(layout.status()).as(layout.err()).isZero();
        assertThat(layout.out()).contains("布局方案", "下界", "复核通过");
        Said zones = plan("zones", "../examples/zones", "--seconds", "60");
        assertThat(zones.status()).as(zones.err()).isZero();
        assertThat(zones.out()).contains("划片方案", "换片", "复核通过");
        assertThat(plan("layout", folder.toString()).status()).isEqualTo(3);
    }
}
