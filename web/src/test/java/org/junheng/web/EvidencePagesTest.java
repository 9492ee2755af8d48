package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.nodes.Document;
import org.junheng.desk.Digests;
import org.junheng.store.figures.Changes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A county shows its clauses by papers and judges on them; one year, one step after the other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvidencePagesTest {

    private static final String OVERVIEW = "/county/" + Town.COUNTY + "/" + Town.YEAR;
    private static final String OPEN = "technology-used";

    @TempDir
    static Path folder;

    private static Town town;
    private static Browsing staff;
    private static Browsing second;
    private static Browsing leader;

    @BeforeAll
    static void begin() {
        town = Town.in(folder);
        new SchoolYear(town).accepted();
        staff = town.as("staff");
        staff.get(OVERVIEW + "/collect");
        staff.upload(OVERVIEW + "/upload", Path.of("../examples/qinghe/县.xlsx"), Map.of("kind", "figures"));
        second = town.as("staff2");
        leader = town.as("leader");
    }

    @AfterAll
    static void end() {
        town.close();
    }

    private static String text(Browsing who, String path) {
        Browsing.Answer answer = who.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.page().text();
    }

    private static String lead() {
        return staff.get(OVERVIEW).page().select(".told-blocks .lead").text();
    }

    @Test
    @Order(1)
    void the_page_lists_every_clause_with_its_papers_vetoes_first() {
        var page = staff.get(SomeEvidence.ASSESS).page();
        assertThat(page.select("h2").eachText()).first().isEqualTo("一票否决");
        assertThat(page.select(".clause summary")).hasSize(34);
        assertThat(page.select(".lead").text()).contains("已有 0 项");
        assertThat(text(staff, SomeEvidence.ASSESS + "?standard=basic-balance-2012"))
                .contains("A1 随迁子女");
        assertThat(text(staff, SomeEvidence.ASSESS + "?office=%E7%BC%96%E5%8A%9E&state=missing"))
                .contains("编制总额和岗位总量核定文件")
                .doesNotContain("音乐、美术专用教室台账");
    }

    @Test
    @Order(2)
    void a_file_is_handed_in_sent_back_handed_in_again_approved_judged_and_the_verdict_follows() {
        String before = lead();
        assertThat(SomeEvidence.handedIn(staff, OPEN, "ability", "考核结果.docx", "全县教师信息技术考核")
                        .status())
                .isEqualTo(303);
        assertThat(text(second, "/")).contains("1 份佐证等着审");
        assertThat(SomeEvidence.decided(second, OPEN, Map.of("step", "return", "reason", ""))
                        .status())
                .isEqualTo(400);
        assertThat(SomeEvidence.decided(second, OPEN, Map.of("step", "return", "reason", "没有盖章"))
                        .status())
                .isEqualTo(303);
        assertThat(text(staff, "/")).contains("1 份佐证退回给你").contains("没有盖章");
        SomeEvidence.handedIn(staff, OPEN, "ability", "考核结果（盖章）.docx", "全县教师信息技术考核");
        assertThat(text(staff, "/")).doesNotContain("退回给你");
        assertThat(staff.get(SomeEvidence.clause(OPEN)).page().select("form[action^=/material/]"))
                .as("nobody looks at their own")
                .isEmpty();
        assertThat(SomeEvidence.decided(leader, OPEN, Map.of("step", "approve")).status())
                .isEqualTo(303);
        assertThat(text(staff, SomeEvidence.clause(OPEN))).contains("没有盖章").contains("审定");
        assertThat(staff.get(SomeEvidence.clause(OPEN))
                        .page()
                        .select("#evidence")
                        .text())
                .isEqualTo("《考核结果（盖章）.docx》清教〔2025〕3号");
        assertThat(SomeEvidence.proposed(staff, OPEN, "met", "").status()).isEqualTo(303);
        assertThat(lead()).as("proposed only").isEqualTo(before);
        assertThat(text(leader, "/")).contains("1 条评判等你确认");
        assertThat(SomeEvidence.answered(staff, OPEN, "confirm", "").status()).isEqualTo(400);
        assertThat(SomeEvidence.answered(leader, OPEN, "confirm", "").status()).isEqualTo(303);
        assertThat(lead()).as("confirmed").isNotEqualTo(before);
        assertThat(town.store.<List<String>>look(look -> new Changes(look)
                                .of(
                                        "judgement",
                                        String.join("\u001F", Town.COUNTY, "2025", SomeEvidence.STANDARD, OPEN),
                                        "result")
                                .stream()
                                .map(change -> change.before() + " " + change.after() + " " + change.who())
                                .toList()))
                .containsExactly("null met leader");
    }

    @Test
    @Order(3)
    void what_a_workbook_judged_is_shown_with_its_cell_and_replaced_only_with_a_reason() {
        assertThat(text(staff, SomeEvidence.clause("layout-plan")))
                .contains("来自")
                .contains("县.xlsx › 评判 ›");
        assertThat(SomeEvidence.proposed(staff, "layout-plan", "not-met", "").status())
                .isEqualTo(400);
        assertThat(SomeEvidence.proposed(staff, "layout-plan", "not-met", "规划已过期")
                        .status())
                .isEqualTo(303);
        assertThat(SomeEvidence.proposed(second, "layout-plan", "met", "又一份").status())
                .as("one waits")
                .isEqualTo(409);
        assertThat(SomeEvidence.answered(second, "layout-plan", "refuse", "").status())
                .isEqualTo(400);
        SomeEvidence.answered(second, "layout-plan", "refuse", "规划到 2030 年");
        SomeEvidence.proposed(staff, "layout-plan", "not-met", "规划已过期");
        SomeEvidence.answered(staff, "layout-plan", "withdraw", "");
        assertThat(text(staff, SomeEvidence.clause("layout-plan")))
                .contains("规划到 2030 年")
                .contains("已撤回")
                .contains("县.xlsx › 评判 ›");
    }

    @Test
    @Order(4)
    void a_veto_is_hit_only_on_grounds_of_a_second_person_and_turns_the_whole() {
        String veto = "veto-key-schools";
        SomeEvidence.proposed(staff, veto, "not-met", "查实一所");
        assertThat(SomeEvidence.answered(leader, veto, "confirm", "").status()).isEqualTo(400);
        assertThat(SomeEvidence.answered(leader, veto, "confirm", "核查报告第 3 号").status())
                .isEqualTo(303);
        assertThat(staff.get(SomeEvidence.clause(veto)).page().select(".lead .state.must"))
                .isNotEmpty();
        assertThat(staff.get(SomeEvidence.clause(veto))
                        .page()
                        .select(".lead .state.must")
                        .text())
                .contains("触及");
        assertThat(staff.get("/county/" + Town.COUNTY + "/" + Town.YEAR).text())
                .as("the county reads at once which veto it is")
                .contains("触及一票否决：重点学校或重点班。");
        SomeEvidence.proposed(staff, veto, "met", "复核未发现");
        SomeEvidence.answered(second, veto, "confirm", "");
        assertThat(staff.get(SomeEvidence.clause(veto)).page().select(".lead .state.must"))
                .isEmpty();
    }

    @Test
    @Order(5)
    void a_file_is_found_by_the_words_in_it_and_serves_another_clause_too() {
        SomeEvidence.handedIn(staff, "full-curriculum", "inspections", "督导.docx", "课程开设与劳动实践检查");
        var page = staff.get(SomeEvidence.clause("no-excessive-workload") + "?q=%E5%8A%B3%E5%8A%A8%E5%AE%9E%E8%B7%B5")
                .page();
        assertThat(page.select("input[name=evidence]")).hasSize(1);
        Map<String, String> again = Map.of(
                "material",
                "inspections",
                "evidence",
                page.select("input[name=evidence]").attr("value"));
        String path = SomeEvidence.clause("no-excessive-workload") + "/again";
        assertThat(staff.post(path, again).status()).isEqualTo(303);
        assertThat(staff.post(path, again).status()).as("twice").isEqualTo(400);
        assertThat(text(staff, SomeEvidence.clause("no-excessive-workload"))).contains("也用于： 课程开齐开足");
        assertThat(text(staff, SomeEvidence.ASSESS + "?q=%E5%8A%B3%E5%8A%A8")).contains("督导.docx");
        assertThat(text(staff, "/search?q=%E5%8A%B3%E5%8A%A8")).contains("督导.docx");
        Browsing stranger = town.as("other-staff");
        assertThat(text(stranger, "/search?q=%E5%8A%B3%E5%8A%A8")).doesNotContain("督导.docx");
        String elsewhere = path.replace(Town.COUNTY, Town.OTHER);
        stranger.get("/county/" + Town.OTHER + "/" + Town.YEAR + "/assess");
        assertThat(stranger.post(elsewhere, again).status()).isEqualTo(403);
    }

    @Test
    @Order(6)
    void a_file_made_long_after_the_fact_is_flagged() {
        byte[] file = SomeEvidence.docx("补做的记录");
        SomeEvidence.handedIn(staff, "moral-education", "school-plans", "计划.docx", file, "2026-09-01");
        assertThat(staff.get(SomeEvidence.clause("moral-education")).page().select("th .badge.must"))
                .isEmpty();
        SomeEvidence.handedIn(staff, "moral-education", "school-plans", "补记.docx", file, "2026-09-02");
        assertThat(staff.get(SomeEvidence.clause("moral-education")).page().select("th .badge.must"))
                .hasSize(1);
    }

    @Test
    @Order(7)
    void what_is_no_evidence_is_refused_and_nothing_of_it_is_kept() {
        String clause = "school-size";
        Map<String, byte[]> bad = new LinkedHashMap<>();
        bad.put("照片.jpg", "MZ\u0090\0".getBytes(StandardCharsets.ISO_8859_1));
        bad.put("文件.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        bad.put("图.png", "<svg xmlns='x'/>".getBytes(StandardCharsets.UTF_8));
        bad.put("空.docx", new byte[0]);
        bad.forEach((name, bytes) -> {
            Browsing.Answer answer = SomeEvidence.handedIn(staff, clause, "roll", name, bytes, "");
            assertThat(answer.status()).as(name).isEqualTo(400);
            assertThat(answer.page().select("main").text()).contains("请");
        });
        assertThat(SomeEvidence.handedIn(staff, clause, "nothing", "a.docx", SomeEvidence.docx("a"), "")
                        .status())
                .isEqualTo(400);
        assertThat(SomeEvidence.handedIn(staff, clause, "roll", "a.docx", SomeEvidence.docx("a"), "2025/1/1")
                        .status())
                .isEqualTo(400);
        List<Path> many = IntStream.range(0, 21)
                .mapToObj(i -> written("a" + i + ".docx", SomeEvidence.docx("a" + i)))
                .toList();
        staff.get(SomeEvidence.clause(clause));
        assertThat(staff.upload(SomeEvidence.clause(clause) + "/upload", many, Map.of("material", "roll"))
                        .status())
                .isEqualTo(400);
        assertThat(text(staff, SomeEvidence.clause(clause))).contains("0 份，审定 0 份");
        assertThat(staff.get(SomeEvidence.clause("no-such-clause")).status()).isEqualTo(400);
        assertThat(SomeEvidence.proposed(staff, "class-size", "met", "").status())
                .as("figures decide it")
                .isEqualTo(400);
        assertThat(SomeEvidence.proposed(staff, "moral-education", "perhaps", "x")
                        .status())
                .isEqualTo(400);
    }

    private static Path written(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    @Test
    @Order(8)
    void several_files_at_once_go_out_as_attachments_only_under_a_name_that_says_what_they_are() {
        staff.get(SomeEvidence.clause("class-size"));
        staff.upload(
                SomeEvidence.clause("class-size") + "/upload",
                List.of(written("台账.exe", SomeEvidence.docx("一")), written("台账2.docx", SomeEvidence.docx("二"))),
                Map.of("material", "class-ledger"));
        var links = staff.get(SomeEvidence.clause("class-size")).page().select("a[href^=/material/]");
        assertThat(links.eachText()).containsExactly("台账.exe.docx", "台账2.docx");
        Browsing.Answer file = staff.get(links.first().attr("href"));
        assertThat(file.headers().get("content-disposition")).startsWith("attachment");
        assertThat(file.headers()).containsEntry("x-content-type-options", "nosniff");
        assertThat(file.bytes()).isEqualTo(SomeEvidence.docx("一"));
    }

    @Test
    @Order(9)
    void the_package_holds_what_the_index_says_each_with_its_digest_and_is_the_same_twice() throws IOException {
        Browsing.Answer packed = staff.get(SomeEvidence.ASSESS + "/package");
        assertThat(staff.get(SomeEvidence.ASSESS + "/package").bytes()).isEqualTo(packed.bytes());
        Map<String, String> entries = new LinkedHashMap<>();
        byte[] inside = null;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                if (inside == null) {
                    assertThat(entry.getName()).isEqualTo("佐证材料目录.xlsx");
                    inside = bytes;
                } else {
                    assertThat(entries.put(entry.getName(), Digests.of(bytes))).isNull();
                }
            }
        }
        List<List<String>> rows = rows(inside);
        assertThat(rows)
                .isEqualTo(rows(staff.get(SomeEvidence.ASSESS + "/index").bytes()));
        Map<String, String> listed = new LinkedHashMap<>();
        rows.stream().filter(row -> !row.get(10).isEmpty()).forEach(row -> listed.put(row.get(10), row.get(6)));
        assertThat(entries).isEqualTo(listed).hasSizeGreaterThan(5);
        assertThat(List.copyOf(entries.keySet())).isSorted();
        assertThat(entries.keySet())
                .filteredOn(name -> name.endsWith("督导.docx"))
                .as("it stands at each")
                .hasSize(2);
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("退回", "考核结果.docx"));
        assertThat(rows).filteredOn(row -> row.get(9).equals("缺")).hasSizeGreaterThan(50);
    }

    private static List<List<String>> rows(byte[] workbook) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        DataFormatter format = new DataFormatter();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            for (Row row : book.getSheetAt(0)) {
                if (row.getRowNum() > 0) {
                    rows.add(IntStream.range(0, 11)
                            .mapToObj(i -> format.formatCellValue(row.getCell(i)))
                            .toList());
                }
            }
        }
        return rows;
    }

    @Test
    @Order(10)
    void programs_read_the_same_and_the_audit_tells_it() {
        Program program = Program.of(staff, town.server.port());
        String json = program.get(SomeEvidence.ASSESS).body();
        assertThat(Program.isJson(json)).isTrue();
        assertThat(json).contains("\"approved\"").contains("考核结果（盖章）.docx");
        assertThat(program.get(SomeEvidence.clause(OPEN)).body()).contains("\"opinions\"");
        assertThat(text(town.as("auditor"), "/audit")).contains("佐证");
    }

    @Test
    @Order(20)
    void a_second_person_confirms_all_that_are_listed_at_once_each_audited_and_all_or_none() {
        List<String> clauses = List.of("full-curriculum", "four-unified-standards", "no-excessive-workload");
        clauses.forEach(clause -> assertThat(
                        SomeEvidence.proposed(staff, clause, "met", "再看").status())
                .isEqualTo(303));
        SomeEvidence.proposed(second, "moral-education", "met", "再看");
        SomeEvidence.proposed(staff, "veto-key-schools", "not-met", "再看");
        assertThat(staff.get(SomeEvidence.ASSESS).page().select("#waiting input[type=checkbox]"))
                .as("one's own are confirmed by others")
                .hasSize(1);
        Document page = second.get(SomeEvidence.ASSESS).page();
        List<String> listed = page.select("#waiting input[name=opinion]").eachAttr("value");
        assertThat(listed).as("a veto that was hit needs grounds of its own").hasSize(3);
        assertThat(page.select("#waiting").text()).contains("到条款页写明依据");
        long before = confirmed();
        String path = SomeEvidence.ASSESS + "/confirm";
        assertThat(staff.post(path, Map.of("opinion", String.join(",", listed))).status())
                .as("by whoever proposed them")
                .isEqualTo(400);
        assertThat(confirmed()).isEqualTo(before);
        assertThat(second.post(path, Map.of()).status()).isEqualTo(400);
        assertThat(second.post(path, Map.of("opinion", String.join(",", listed)))
                        .status())
                .isEqualTo(303);
        assertThat(confirmed()).isEqualTo(before + 3);
        assertThat(second.get(SomeEvidence.ASSESS).page().select("#waiting li")).hasSize(2);
        Browsing.Answer twice = second.post(path, Map.of("opinion", String.join(",", listed)));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.page().text()).contains("一条也没有确认");
    }

    private static long confirmed() {
        return town.store.look(look -> look.sql()
                .createQuery("SELECT COUNT(*) FROM audit WHERE deed = 'judgement.confirmed'")
                .mapTo(Long.class)
                .one());
    }
}
