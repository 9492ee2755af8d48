package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.cli.exit.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counties at the edge of what there is: no school that enters the tests, names without end, two counties in one folder. */
class NarrowCountiesTest {

    @TempDir
    private Path folder;

    private record Said(int status, String out, String err) {}

    private static Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Junheng.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Said(status, out.toString(), err.toString());
    }

    /** The example's tables with only those schools whose line has a word in it, and only what is reported of them. */
    private Path onlySchools(Path county, String area, String word) throws IOException {
        Path schools = county.resolve("学校.csv");
        Set<String> gone = new HashSet<>();
        List<String> lines = Files.readAllLines(schools);
        for (String line : lines.subList(1, lines.size())) {
            if (line.contains(area) && !line.contains(word)) {
                gone.add(line.split(",", -1)[2]);
            }
        }
        assertThat(gone).isNotEmpty();
        try (Stream<Path> tables = Files.list(county)) {
            for (Path table :
                    tables.filter(each -> each.toString().endsWith(".csv")).toList()) {
                Files.write(
                        table,
                        Files.readAllLines(table).stream()
                                .filter(line -> Stream.of(line.split(",", -1)).noneMatch(gone::contains))
                                .toList());
            }
        }
        return county;
    }

    private Path example(String... more) {
        Path county = folder.resolve("county");
        List<String> line = new ArrayList<>(List.of("example", "--seed", "7", "--years", "3", "--format", "csv"));
        line.addAll(List.of(more));
        if (!line.contains("--schools")) {
            line.addAll(List.of("--schools", "30"));
        }
        line.addAll(List.of("-o", county.toString()));
        run(line.toArray(String[]::new));
        return county;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess",
                "html",
                "json",
                "workbook",
                "school",
                "application",
                "self-assessment",
                "leader",
                "snapshot"
            })
    void a_county_of_which_no_school_enters_the_tests_is_told_why(String kind) throws IOException {
        Path county = onlySchools(example(), "999901", "特殊教育学校");
        Path results = folder.resolve("results");
        Said said = kind.equals("assess")
                ? run("assess", county.toString(), "-o", results.toString())
                : run("report", kind, county.toString(), "-o", results.toString());
        assertThat(said.status()).isEqualTo(Exit.UNUSABLE.status());
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines()).as("one line in each language").hasSize(2);
        assertThat(said.err())
                .contains("没有一所学校参加测算，得不出结论（特殊教育学校不参加资源配置测算，2 个）", "no verdict")
                .doesNotContain("Exception", "\tat ");
        assertThat(results).doesNotExist();
    }

    @Test
    void a_folder_without_any_school_is_told_so() throws IOException {
        Said said = run("assess", onlySchools(example(), "999901", "没有这样的学校").toString());
        assertThat(said.status()).isEqualTo(Exit.UNUSABLE.status());
        assertThat(said.err()).contains("没有读到一所学校的数据").doesNotContain("0 学年");
    }

    @Test
    void a_standard_that_none_of_the_schools_enters_is_not_passed_over_in_silence() throws IOException {
        Path county = onlySchools(example(), "999901", ",民办,");
        Path results = folder.resolve("results");
        Said said = run("assess", county.toString(), "-o", results.toString());
        String sentence = "县域义务教育基本均衡发展：清禾县（虚构）没有一所学校参加测算，得不出结论（民办学校不计入，";
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains(sentence, "━━ 县域义务教育优质均衡发展");
        assertThat(said.status()).isNotEqualTo(Exit.PASSED.status());
        assertThat(Files.readString(results.resolve("report.html"))).contains(sentence);
        assertThat(Files.readString(results.resolve("leader.html"))).contains(sentence);
        assertThat(json(results).get("unjudged").get(0).get("standard").stringValue())
                .isEqualTo(ReadBack.BASIC);
        assertThat(run("report", "application", county.toString(), "-o", results.toString())
                        .out())
                .contains(sentence, "application-quality-balance-2017.docx");
        assertThat(run("assess", county.toString(), "--standard", ReadBack.BASIC)
                        .err())
                .contains(sentence);
        assertThat(run("replay", results.resolve("snapshot.zip").toString()).status())
                .isZero();
    }

    @Test
    void of_two_counties_the_one_without_schools_that_enter_is_told_beside_the_other() throws IOException {
        Path county = onlySchools(example("--counties", "2"), "999902", "特殊教育学校");
        Path results = folder.resolve("results");
        Said said = run("assess", county.toString(), "-o", results.toString());
        assertThat(said.err()).isEmpty();
        assertThat(said.out().lines().filter(line -> line.contains("没有一所学校参加测算")))
                .hasSize(2);
        assertThat(results.resolve("report.html")).exists();
        assertThat(ReadBack.list(json(results).get("unjudged")))
                .extracting(each -> each.get("area").stringValue())
                .containsExactly("999902", "999902");
    }

    private static JsonNode json(Path results) {
        return JsonMapper.builder()
                .build()
                .readTree(results.resolve("result.json").toFile());
    }

    @Test
    void each_of_two_counties_leaves_out_its_own_schools_and_both_are_replayed() throws IOException {
        Path county = example("--counties", "2");
        Path results = folder.resolve("results");
        Said said = run("report", "snapshot", county.toString(), "-o", results.toString());
        assertThat(said.status()).as(said.err()).isZero();
        JsonNode result = json(results);
        assertThat(ReadBack.list(result.get("verdicts")))
                .extracting(each -> each.get("area").stringValue())
                .containsExactly("999901", "999902", "999901", "999902");
        List<String> names = Files.readAllLines(county.resolve("学校.csv"));
        for (JsonNode verdict : result.get("verdicts")) {
            for (JsonNode out : verdict.get("left_out")) {
                assertThat(names)
                        .as(verdict.get("area") + " " + out)
                        .anyMatch(line -> line.contains("," + out.get("name").stringValue() + ",")
                                && line.contains(verdict.get("area").stringValue()));
            }
        }
        Path snapshot = results.resolve("snapshot.zip");
        Said replayed = run("replay", snapshot.toString());
        assertThat(replayed.out()).contains("一致：1 个文件逐字节相同");
        assertThat(replayed.status()).isZero();
        Path all = folder.resolve("all");
        run("assess", county.toString(), "-o", all.toString());
        assertThat(all.resolve("workbook-999902.xlsx")).exists();
        Said again = run("replay", all.resolve("snapshot.zip").toString());
        assertThat(again.out()).contains("个文件逐字节相同");
        assertThat(again.status()).isZero();
    }

    @Test
    void each_of_two_counties_is_told_its_own_facts_and_findings() throws IOException {
        Path county = example("--counties", "2", "--flaws", "--schools", "60");
        Path results = folder.resolve("results");
        run("assess", county.toString(), "-o", results.toString());
        List<String> schools = Files.readAllLines(county.resolve("学校.csv"));
        int all = json(results).get("findings").size();
        List<Integer> told = new ArrayList<>();
        for (String[] pair : new String[][] {{"999901", "999902"}, {"999902", "999901"}}) {
            Set<String> own = codes(schools, pair[0]);
            Set<String> others = codes(schools, pair[1]);
            others.removeAll(own);
            List<String> texts = texts(results.resolve("workbook-" + pair[0] + ".xlsx"));
            assertThat(own).filteredOn(texts::contains).hasSizeGreaterThan(20);
            assertThat(others).noneMatch(texts::contains);
            String report = Files.readString(results.resolve("report-" + pair[0] + ".html"));
            assertThat(others).noneMatch(report::contains);
            Matcher findings = Pattern.compile("核验发现 (\\d+) 条").matcher(report);
            assertThat(findings.find()).isTrue();
            told.add(Integer.parseInt(findings.group(1)));
            assertThat(report).as("what may be anybody's").contains("“区划代码”写的是 999977");
        }
        // all faults are planted in the first county; the second is told those that may be its own
        assertThat(told.get(0)).as("none is told to nobody").isEqualTo(all);
        assertThat(told.get(1)).isLessThan(all / 2);
    }

    @ParameterizedTest
    @CsvSource({"30,2,7", "33,3,16", "60,2,1"})
    void a_planted_school_of_a_county_nobody_knows_is_named_and_stops_no_document(int schools, int years, int seed)
            throws IOException {
        Path county = folder.resolve("flaws");
        run(
                "example",
                "--schools",
                "" + schools,
                "--years",
                "" + years,
                "--seed",
                "" + seed,
                "--flaws",
                "--format",
                "csv",
                "-o",
                county.toString());
        Path results = folder.resolve("results");
        Said said = run("assess", county.toString(), "-o", results.toString());
        assertThat(said.err()).isEmpty();
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out()).contains("未列入资源测算：区划代码 999977 在《县情》里没有，不知道属于哪个县，1 个");
        String code = Files.readAllLines(county.resolve("学校.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].equals("999977"))
                .map(cells -> cells[2])
                .findFirst()
                .orElseThrow();
        assertThat(texts(results.resolve("workbook.xlsx")))
                .contains("999901", code)
                .doesNotContain("999977");
        assertThat(Files.readString(results.resolve("report.html"))).contains("999977");
        for (JsonNode verdict : json(results).get("verdicts")) {
            assertThat(verdict.get("stages").toString()).doesNotContain(code).contains("\"students\"");
        }
    }

    /** The codes of a county's schools in any year. */
    private static Set<String> codes(List<String> schools, String area) {
        return schools.stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> List.of(cells).contains(area))
                .map(cells -> cells[2])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_name_longer_than_a_cell_or_a_sheet_can_hold_is_cut_and_marked_and_the_workbook_opens() throws IOException {
        Path county = example();
        String endless = "长".repeat(40_000) + "小学";
        rename(county.resolve("学校.csv"), endless);
        Path results = folder.resolve("results");
        Said said = run("assess", county.toString(), "-o", results.toString());
        assertThat(said.err()).isEmpty();
        assertThat(said.status()).isLessThan(Exit.UNUSABLE.status());
        String cut = endless.substring(0, 32_766) + "…";
        Path workbook = results.resolve("workbook.xlsx");
        List<String> there = longTexts(workbook);
        assertThat(there).isNotEmpty().containsOnly(cut);
        assertThat(longTexts(LibreOffice.rewritten(folder, workbook).resolve("workbook.xlsx")))
                .isEqualTo(there);
        assertThat(json(results).get("verdicts").toString()).contains(endless);
    }

    private static void rename(Path schools, String name) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(schools));
        UnaryOperator<String> renamed = line -> {
            String[] cells = line.split(",", -1);
            cells[3] = name;
            return String.join(",", cells);
        };
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).contains("0900000001")) {
                lines.set(i, renamed.apply(lines.get(i)));
            }
        }
        Files.write(schools, lines);
    }

    /** What stands in cells and is longer than a title. */
    private static List<String> longTexts(Path workbook) throws IOException {
        return texts(workbook).stream().filter(text -> text.length() > 1_000).toList();
    }

    /** All texts that stand in cells; names of sheets are looked at on the way. */
    private static List<String> texts(Path workbook) throws IOException {
        List<String> texts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Sheet sheet : book) {
                assertThat(sheet.getSheetName().length()).isLessThanOrEqualTo(31);
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING) {
                            texts.add(cell.getStringCellValue());
                        }
                    }
                }
            }
        }
        return texts;
    }
}
