package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.core.collect.RawTable;
import org.junheng.office.Workbooks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person can do from the command line, from files to the verdict and back, on an invented county. */
class CommandsTest {

    @TempDir
    static Path folder;

    private static Path county;

    record Said(int status, String out, String err) {}

    @BeforeAll
    static void an_invented_county() {
        county = folder.resolve("county");
        run("example", "--schools", "24", "--seed", "7", "--years", "3", "-o", county.toString());
    }

    static Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Junheng.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Said(status, out.toString(), err.toString());
    }

    @Test
    void assess_tells_the_verdict_in_both_languages_and_writes_the_same_bytes_twice() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Said chinese = run("assess", county.toString(), "-o", first.toString());
        Said english = run("assess", county.toString(), "--lang", "en", "-o", second.toString());
        assertThat(chinese.out()).contains("资格：", "资源配置：", "整部标准：", "自评 30 项", "待国家出数 2 项", "小学", "初中");
        assertThat(english.out()).contains("Eligibility:", "Resources:", "Whole document:");
        assertThat(english.out().lines().filter(line -> line.startsWith("Whole document")))
                .noneMatch(line -> line.codePoints().anyMatch(Character::isIdeographic));
        assertThat(chinese.status()).isBetween(0, 2).isEqualTo(english.status());
        assertThat(Files.readAllBytes(first.resolve("result.json")))
                .isEqualTo(Files.readAllBytes(second.resolve("result.json")));
        assertThat(chinese.err()).isEmpty();
    }

    @Test
    void diagnose_says_in_both_languages_who_makes_the_gap_and_tells_a_school_beside_its_peers() throws IOException {
        Path results = folder.resolve("diagnosis");
        String[] asked = {"diagnose", county.toString(), "--standard", "quality-balance-2017"};
        Said chinese = run(with(asked, "-o", results.toString()));
        Said english = run(with(asked, "--lang", "en"));
        assertThat(chinese.out()).contains("拦在路上的：", "差异从哪来", "低于达标线的学校缺多少", "历年差异系数");
        assertThat(english.out()).contains("What stands in the way:", "Where the spread comes from");
        String json = Files.readString(results.resolve("diagnosis.json"));
        assertThat(json).contains("\"contributions\"", "\"trend\"", "\"variance_between\"");
        String school = json.replaceFirst("(?s).*?\"name\" : \"([^\"]+)\".*", "$1");
        assertThat(run(with(asked, "--school", school)).out())
                .startsWith(school)
                .contains("同类学校");
        Said unknown = run(with(asked, "--school", "没有这所学校"));
        assertThat(unknown.status()).isEqualTo(3);
        assertThat(unknown.err()).contains("没有这所学校", "full name or its code");
    }

    @Test
    void a_county_full_of_faults_still_gets_its_verdict() {
        Path faulty = folder.resolve("faulty");
        run(
                "example",
                "--schools",
                "30",
                "--seed",
                "11",
                "--years",
                "3",
                "--flaws",
                "--format",
                "csv",
                "-o",
                faulty.toString());
        Said said = run("assess", faulty.toString());
        assertThat(said.err()).isEmpty();
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out()).contains("资格：", "缺的数据（补齐后才能下结论）", "专任教师数：");
    }

    @Test
    void a_school_of_no_known_county_counts_where_there_is_one_county_and_is_named_where_there_are_two()
            throws IOException {
        for (int counties = 1; counties <= 2; counties++) {
            Path data = folder.resolve("homeless" + counties);
            run(
                    "example",
                    "--schools",
                    "24",
                    "--seed",
                    "7",
                    "--years",
                    "1",
                    "--counties",
                    "" + counties,
                    "--format",
                    "csv",
                    "-o",
                    data.toString());
            Path schools = data.resolve("学校.csv");
            List<String> lines = new java.util.ArrayList<>(Files.readAllLines(schools));
            String area = lines.get(1).split(",")[1];
            lines.set(1, lines.get(1).replaceFirst("," + area + ",", ",,"));
            Files.write(schools, lines);
            Said said = run("assess", data.toString(), "--standard", "quality-balance-2017");
            assertThat(said.err()).isEmpty();
            assertThat(said.status()).isLessThan(3);
            assertThat(said.out().contains("不知道属于哪个县")).isEqualTo(counties == 2);
        }
    }

    @Test
    void schools_without_any_county_get_a_verdict_that_says_what_is_missing() throws IOException {
        Path data = folder.resolve("no-area");
        run("example", "--schools", "24", "--seed", "7", "--years", "1", "--format", "csv", "-o", data.toString());
        Path schools = data.resolve("学校.csv");
        Files.writeString(schools, Files.readString(schools).replaceFirst("区划代码", "某代码"));
        Said said = run("assess", data.toString(), "--standard", "quality-balance-2017");
        assertThat(said.err()).isEmpty();
        assertThat(said.status()).isIn(1, 2);
    }

    @Test
    void a_trial_is_told_before_and_after_and_marked_everywhere() throws IOException {
        Path results = folder.resolve("trial");
        String[] asked = {"assess", county.toString(), "--standard", "quality-balance-2017"};
        String school = "清禾县第一小学";
        Said said = run(with(asked, "--set", school + ".运动场地面积+=100", "-o", results.toString()));
        assertThat(said.err()).isEmpty();
        assertThat(said.out().lines().findFirst()).contains("测算，不得上报");
        assertThat(said.out()).contains("运动场地面积：", " → ", "条中有变化的", "学校.xlsx");
        assertThat(Files.readString(results.resolve("result.json"))).contains("\"trial\"", "\"changes\"");
        Said same = run(with(asked, "--set", school + ".运动场地面积+=0"));
        assertThat(same.out()).contains("条中有变化的 0 条");
        Said english = run(with(asked, "--lang", "en", "--set", school + ".sports_ground_m2=0"));
        assertThat(english.out()).contains("a trial, not to be reported", "clauses change");
        Said measured = run(
                "measure",
                county.toString(),
                "--standard",
                "quality-balance-2017",
                "--format",
                "csv",
                "--set",
                school + ".运动场地面积+=1");
        assertThat(measured.status()).isEqualTo(3);
        assertThat(measured.out()).isEmpty();
        Said diagnosed = run(
                "diagnose", county.toString(), "--standard", "quality-balance-2017", "--set", school + ".运动场地面积+=1");
        assertThat(diagnosed.out()).startsWith("测算，不得上报");
    }

    @Test
    void a_year_is_rehearsed_before_it_is_reported_and_never_becomes_a_file() throws IOException {
        String code = Files.readString(Path.of("../core/src/test/resources/county/学段.csv"))
                .lines()
                .flatMap(line -> java.util.Arrays.stream(line.split(",")))
                .filter(cell -> cell.matches("09\\d{8}"))
                .findFirst()
                .orElseThrow();
        Path expected = Files.writeString(folder.resolve("预计.csv"), "学年,学校标识码,学段,在校生数\n2026," + code + ",小学,1500\n");
        String[] rehearsed = {
            "assess",
            "../core/src/test/resources/county",
            "--standard",
            "quality-balance-2017",
            "--expect",
            expected.toString()
        };
        Said told = run(rehearsed);
        assertThat(told.err()).isEmpty();
        assertThat(told.out()).startsWith("测算，不得上报").contains("2026—2027学年 预演", "沿用 2025", "在校生数", "资源配置：");
        assertThat(told.out().strip()).endsWith("测算，不得上报");
        Said written = run(with(rehearsed, "-o", folder.resolve("never").toString()));
        assertThat(written.status()).isEqualTo(3);
        assertThat(written.err()).contains("预演", "rehearsal");
        assertThat(folder.resolve("never")).doesNotExist();
        assertThat(run("assess", "--help").out()).contains("--expect");
        assertThat(run("report", "--help").out()).contains("--set").doesNotContain("--expect");
    }

    @Test
    void results_are_not_read_as_data_and_never_go_among_the_data() throws IOException {
        Path copy = folder.resolve("copy");
        run("example", "--schools", "24", "--seed", "7", "--years", "1", "-o", copy.toString());
        Said among = run("assess", copy.toString(), "-o", copy.toString());
        assertThat(among.status()).isEqualTo(3);
        assertThat(among.err()).contains("结果不能写进数据所在的文件夹", "another");
        Said before =
                run("report", "json", copy.toString(), "-o", copy.resolve("结果").toString());
        Files.copy(copy.resolve("学校.xlsx"), copy.resolve("结果").resolve("学校.xlsx"));
        Said after = run("assess", copy.toString());
        assertThat(before.out()).contains("result.json");
        assertThat(after.status())
                .isEqualTo(run("assess", copy.toString()).status())
                .isLessThan(3);
        assertThat(run("report", "nothing", copy.toString()).err()).contains("没有“nothing”这种材料", "json");
    }

    @Test
    void a_figure_in_the_result_leads_back_to_its_cell() throws IOException {
        Path broken = folder.resolve("no-ground");
        run("example", "--schools", "24", "--seed", "7", "--years", "3", "--format", "csv", "-o", broken.toString());
        Path schools = broken.resolve("学校.csv");
        List<String> lines = Files.readAllLines(schools);
        int ground = List.of(lines.get(0).split(",")).indexOf("运动场地面积（m²）");
        String last = lines.get(lines.size() - 1);
        String[] cells = last.split(",", -1);
        cells[ground] = "";
        lines.set(lines.size() - 1, String.join(",", cells));
        Files.write(schools, lines);
        Path out = folder.resolve("no-ground-out");
        Said said = run("assess", broken.toString(), "--standard", "quality-balance-2017", "-o", out.toString());
        assertThat(said.out()).contains("缺的数据", "运动场地面积");
        assertThat(Files.readString(out.resolve("result.json")))
                .contains("\"field\" : \"sports_ground_m2\"", "\"file\" : \"学校.csv\"", "\"row\" : " + lines.size());
    }

    @Test
    void input_that_cannot_be_used_is_one_sentence_and_status_three() throws IOException {
        Path page = folder.resolve("page.xlsx");
        Files.writeString(page, "<html><body>no workbook</body></html>");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        for (String input : List.of(
                page.toString(), empty.toString(), folder.resolve("nowhere").toString())) {
            Said said = run("assess", input);
            assertThat(said.status()).as(input).isEqualTo(3);
            assertThat(said.out()).isEmpty();
            assertThat(said.err().lines()).as("one sentence in each language").hasSize(2);
            assertThat(said.err()).doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void figures_are_never_given_without_the_sheets_that_decide_who_counts() throws IOException {
        Path csv = folder.resolve("parts");
        run("example", "--schools", "24", "--seed", "7", "--years", "1", "--format", "csv", "-o", csv.toString());
        for (String only : List.of("学校.csv", "学段.csv", "县情.csv")) {
            Said said = run("measure", csv.resolve(only).toString(), "--standard", "quality-balance-2017");
            assertThat(said.status()).as(only).isEqualTo(3);
            assertThat(said.err()).contains("没有收到《", "not handed in");
            assertThat(said.out()).isEmpty();
        }
        Path letter = folder.resolve("letter.txt");
        Files.writeString(letter, "各位领导：\n现将有关情况报告如下\n");
        assertThat(run("verify", letter.toString()).status()).isEqualTo(3);
    }

    @Test
    void a_year_or_a_standard_that_is_not_there_is_said() {
        assertThat(run("assess", county.toString(), "--year", "1999").status()).isEqualTo(3);
        Said unknown = run("assess", county.toString(), "--standard", "no-such");
        assertThat(unknown.status()).isEqualTo(3);
        assertThat(unknown.err()).contains("quality-balance-2017");
        assertThat(run("assess").status()).isEqualTo(64);
    }

    @Test
    void measure_gives_table_csv_and_json_by_town_and_country() {
        String[] command = {"measure", county.toString(), "--standard", "quality-balance-2017", "--by", "location"};
        Said table = run(command);
        assertThat(table.status()).isZero();
        assertThat(table.out()).contains("泰尔T", "组间", "组内", "乡村");
        Said csv = run(with(command, "--format", "csv"));
        assertThat(csv.out().lines().findFirst().orElseThrow()).startsWith("area,stage,indicator,kind,group,schools");
        Said json = run(with(command, "--format", "json"));
        assertThat(json.out())
                .startsWith("{\"standard\":\"quality-balance-2017\"")
                .contains("\"sections\":[");
        assertThat(run(with(command, "--threads", "2")).out()).isEqualTo(table.out());
        assertThat(run("measure", county.toString(), "--standard", "quality-balance-2017", "--by", "nothing")
                        .status())
                .isEqualTo(3);
    }

    @Test
    void a_template_filled_broken_and_marked_comes_back_with_remarks_that_are_not_read_again() throws IOException {
        Path broken = folder.resolve("broken");
        run("example", "--schools", "30", "--seed", "7", "--years", "3", "--flaws", "-o", broken.toString());
        Path marked = folder.resolve("marked");
        Said first = run("verify", broken.toString(), "--mark", "-o", marked.toString());
        assertThat(first.status()).isEqualTo(1);
        assertThat(first.out()).contains("错误（必须改）", "疑点（改，或在“说明”列写一句）", "第 ", " 列");
        Path schools = marked.resolve("学校.xlsx");
        List<RawTable> sheets = Workbooks.read(schools, "学校.xlsx");
        assertThat(sheets.stream().anyMatch(CommandsTest::hasRemarks)).isTrue();
        Said again = run("verify", schools.toString());
        assertThat(again.out()).doesNotContain("认不出的列：A");
        assertThat(Files.exists(broken.resolve("学校.xlsx"))).isTrue();
    }

    @Test
    void a_template_prefilled_from_last_year_is_read_without_a_complaint_about_its_sheets() throws IOException {
        Path template = folder.resolve("template.xlsx");
        Said said = run("template", "--level", "school", "--from", county.toString(), "-o", template.toString());
        assertThat(said.status()).isZero();
        assertThat(Workbooks.read(template, "template.xlsx")).isNotEmpty();
        assertThat(run("template", "--level", "nobody", "-o", template.toString())
                        .status())
                .isEqualTo(64);
    }

    @Test
    void tables_in_old_chinese_encoding_give_the_same_verdict() throws IOException {
        Path csv = folder.resolve("csv");
        run("example", "--schools", "24", "--seed", "7", "--years", "3", "--format", "csv", "-o", csv.toString());
        String utf8 = run("assess", csv.toString()).out();
        try (var files = Files.list(csv)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
                Files.writeString(file, text.replace("m²", "平方米"), Charset.forName("GB18030"));
            }
        }
        assertThat(run("assess", csv.toString()).out()).isEqualTo(utf8);
    }

    @Test
    void standards_are_listed_shown_compared_and_their_examples_hold() {
        assertThat(run("standards").out()).contains("quality-balance-2017", "basic-balance-2012");
        assertThat(run("standards", "show", "quality-balance-2017").out())
                .contains("（室内体育用房面积 + 运动场地面积） ÷ 在校生数", "≥ 7.5", "教督〔2017〕6号");
        assertThat(run("standards", "compare", "quality-balance-2017", "quality-balance-liaoning-shenyang")
                        .out())
                .contains("document.yaml");
        Said test = run("standards", "test");
        assertThat(test.status()).isZero();
        assertThat(test.out()).contains("不成立 0");
    }

    private static boolean hasRemarks(RawTable sheet) {
        for (int row = 1; row < sheet.rows(); row++) {
            if (sheet.text(row, 0).startsWith("错误")) {
                return true;
            }
        }
        return false;
    }

    private static String[] with(String[] command, String... more) {
        String[] longer = java.util.Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, longer, command.length, more.length);
        return longer;
    }
}
