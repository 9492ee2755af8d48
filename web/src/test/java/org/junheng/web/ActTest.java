package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.nodes.Element;
import org.junheng.core.act.Person;
import org.junheng.core.register.CaseRegister;
import org.junheng.desk.BuiltIn;
import org.junheng.store.Actor;
import org.junheng.store.act.Handling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases on the pages, from the register files alone: opened, moved on by the right people, told of when late. */
class ActTest {

    private static final String ACT = "/county/" + Town.COUNTY + "/act";

    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void begin() {
        town = Town.in(folder);
    }

    @AfterEach
    void end() {
        town.close();
    }

    private String opened(String login, String register, Map<String, String> what) {
        Browsing visitor = town.as(login);
        String opening = ACT + "/" + register + "/new";
        visitor.get(opening);
        Browsing.Answer answer = visitor.post(opening, what);
        assertThat(answer.location()).as(answer.text()).startsWith("/act/" + register + "/");
        return answer.location();
    }

    private Map<String, String> problem(Map<String, String> more) {
        Map<String, String> problem = new HashMap<>(Map.of(
                "title", "缺音乐教师", "unit", town.school, "owner", "clerk", "due", "2026-01-01", "block", "teachers"));
        problem.putAll(more);
        return problem;
    }

    private static Browsing.Answer moved(
            Browsing visitor, String it, String move, Map<String, String> what, String file) {
        String version = visitor.get(it).page().select("[name=version]").attr("value");
        Map<String, String> fields = new HashMap<>(what);
        fields.put("version", version);
        String path = it + "/move/" + move;
        return file.isEmpty()
                ? visitor.post(path, fields)
                : visitor.upload(path, file, "内容".getBytes(StandardCharsets.UTF_8), fields);
    }

    private static String state(Browsing visitor, String it) {
        Element badge = visitor.get(it).page().selectFirst(".lead .badge");
        return badge.text();
    }

    @Test
    void a_problem_goes_from_opening_to_closing_by_a_second_person() {
        String it = opened("staff", "rectification", problem(Map.of()));
        Browsing clerk = town.as("clerk");
        assertThat(clerk.get("/").text()).contains("问题台账：1 件等你办").contains("其中 1 件逾期");
        assertThat(state(clerk, it)).contains("整改中");
        assertThat(moved(clerk, it, "submit", Map.of("result", "已调配 2 人"), "").text())
                .contains("附文件");
        assertThat(moved(clerk, it, "submit", Map.of(), "课表.txt").text()).contains("还没填：整改结果");
        assertThat(moved(clerk, it, "submit", Map.of("result", "已调配 2 人"), "课表.txt")
                        .status())
                .isEqualTo(303);
        assertThat(moved(clerk, it, "close", Map.of("says", "好了"), "").status()).isEqualTo(403);
        Browsing staff = town.as("staff");
        assertThat(moved(staff, it, "close", Map.of(), "").text()).contains("要写一句说明");
        assertThat(moved(staff, it, "close", Map.of("says", "看过课表，有课有人"), "").status())
                .isEqualTo(303);
        assertThat(state(staff, it)).contains("✓ 已销号");
        assertThat(staff.get(it).text()).contains("看过课表，有课有人").contains("已调配 2 人");
        Element file = staff.get(it).page().selectFirst("a[href*=/file/]");
        Browsing.Answer evidence = staff.get(file.attr("href"));
        assertThat(evidence.text()).isEqualTo("内容");
    }

    @Test
    void of_very_many_cases_each_that_waits_is_counted_and_none_is_left_out() {
        CaseRegister problems = BuiltIn.registers().cases().get("rectification");
        Person staff = new Person("staff", Set.of("county-staff"));
        town.store.doing(new Actor("staff", "county-staff", "-"), deed -> {
            for (int i = 0; i < 620; i++) {
                // 600 have their day long after today, 15 are late, 5 have no day: those without one come last in every
                // list
                Optional<LocalDate> due = i < 600
                        ? Optional.of(LocalDate.parse("2099-01-01"))
                        : i < 615 ? Optional.of(LocalDate.parse("2020-01-01")) : Optional.empty();
                new Handling(deed, BuiltIn.registers())
                        .open(
                                problems,
                                new Handling.Beginning(
                                        Town.COUNTY, town.school, "问题 " + i, "clerk", due, "", "", "", Map.of()),
                                "school",
                                staff);
            }
        });
        assertThat(town.as("clerk").get("/").text()).contains("问题台账：20 件等你办").contains("其中 15 件逾期");
        opened("staff", "complaint", Map.of("title", "收费", "unit", town.school, "said", "乱收费", "owner", "supervisor"));
        assertThat(town.as("supervisor").get("/").text()).doesNotContain("举报：1 件等你办");
    }

    @Test
    void what_depends_on_who_did_what_before_waits_only_for_who_may() {
        // the visitor of a school may file their own visit only where no problem was found on it
        for (String found : List.of("fine", "problem")) {
            String it = opened(
                    "staff",
                    "visit",
                    Map.of("title", found, "unit", town.school, "owner", "supervisor", "due", "2099-12-31"));
            Browsing supervisor = town.as("supervisor");
            Map<String, String> what = new HashMap<>(Map.of("visited_on", "2026-11-26", "signed", "督学"));
            List.of("enrolment", "curriculum", "workload", "rooms", "grounds", "staff", "safety", "conduct")
                    .forEach(item -> what.put(item, found));
            assertThat(moved(supervisor, it, "visit", what, "").status()).isEqualTo(303);
        }
        assertThat(town.as("supervisor").get("/").text()).contains("入校督导：2 件等你办");
    }

    @Test
    void of_two_who_saw_the_same_the_second_is_told() {
        String it = opened("staff", "rectification", problem(Map.of()));
        Browsing staff = town.as("staff");
        String version = staff.get(it).page().select("[name=version]").attr("value");
        Browsing other = town.as("staff2");
        other.get(it);
        assertThat(other.post(it + "/assign", Map.of("owner", "clerk", "due", "2026-06-01", "version", version))
                        .status())
                .isEqualTo(303);
        Browsing.Answer late =
                staff.post(it + "/assign", Map.of("owner", "clerk", "due", "2026-07-01", "version", version));
        assertThat(late.status()).isEqualTo(409);
        assertThat(staff.get(it).text()).contains("2026-06-01").doesNotContain("2026-07-01");
    }

    @Test
    void of_two_who_close_at_once_the_second_sees_how_it_stands_and_keeps_what_they_wrote() {
        String it = opened("staff", "rectification", problem(Map.of()));
        assertThat(moved(town.as("clerk"), it, "submit", Map.of("result", "已调配 2 人"), "课表.txt")
                        .status())
                .isEqualTo(303);
        Browsing second = town.as("staff2");
        String version = second.get(it).page().select("[name=version]").attr("value");
        assertThat(moved(town.as("staff"), it, "return", Map.of("says", "还缺一人"), "")
                        .status())
                .isEqualTo(303);
        assertThat(moved(town.as("clerk"), it, "submit", Map.of("result", "已调配 3 人"), "课表.txt")
                        .status())
                .isEqualTo(303);
        Browsing.Answer told = second.post(it + "/move/close", Map.of("says", "现场看过", "version", version));
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("别人刚办过").contains("已调配 3 人");
        assertThat(told.page()
                        .select("form[action$=/move/close] textarea[name=says]")
                        .text())
                .isEqualTo("现场看过");
    }

    @Test
    void what_was_written_stays_when_the_file_beside_it_is_refused() {
        String it = opened("staff", "rectification", problem(Map.of()));
        Browsing clerk = town.as("clerk");
        Browsing.Answer wrong = clerk.upload(
                it + "/move/submit",
                "a.pdf",
                "<svg/>".getBytes(StandardCharsets.UTF_8),
                Map.of("result", "已调配", "says", "见附件", "version", "0"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("《a.pdf》是网页、SVG 或脚本");
        assertThat(wrong.page().select("form[action$=/move/submit] textarea").eachText())
                .containsExactly("已调配", "见附件");
    }

    @Test
    void whoever_opened_a_case_sees_whom_it_waits_for_and_the_owner_learns_of_it_at_once() {
        String it = opened("staff", "rectification", problem(Map.of("due", "2099-01-01")));
        assertThat(town.as("staff").get(it).text()).contains("现在等：").contains("申请销号：责任人");
        assertThat(town.as("staff").get(it).page().select("details.move[open]"))
                .as("dropping it is not the way on")
                .isEmpty();
        assertThat(town.as("clerk")
                        .get(it)
                        .page()
                        .select("details.move[open] h2")
                        .eachText())
                .containsExactly("申请销号");
        assertThat(town.as("clerk").get("/").text()).contains("问题台账：1 件由你办").contains("还有时间");
    }

    @Test
    void the_rectification_report_is_a_document_in_the_grid_of_what_is_lacking_and_where() throws Exception {
        new SchoolYear(town).accepted();
        opened(
                "staff",
                "rectification",
                problem(Map.of("span", "town-country", "setting", town.school + "/primary.music+=40")));
        opened("staff", "rectification", problem(Map.of("title", "操场不够", "block", "resources", "span", "region")));
        opened("staff", "rectification", problem(Map.of("title", "没归类", "block", "")));
        Browsing staff = town.as("staff");
        String report = staff.get(ACT + "/rectification")
                .page()
                .selectFirst("a[href*=/rectification/report]")
                .attr("href");
        String text = words(staff.get(report).bytes());
        assertThat(text)
                .contains("整改报告")
                .contains("一、总体情况", "二、资源配置", "（一）区域之间", "三、教师队伍")
                .contains("共 3 件：整改中 3 件")
                .contains("办结 / 全部（件）")
                .contains("0 / 3")
                .contains("缺音乐教师（整改中）")
                .contains("差异系数：原来")
                .contains("逾期");
        assertThat(text.indexOf("操场不够")).isLessThan(text.indexOf("缺音乐教师"));
        assertThat(text.indexOf("没归类")).isGreaterThan(text.indexOf("缺音乐教师"));
        assertThat(words(staff.get(report + "?block=resources").bytes()))
                .contains("操场不够")
                .doesNotContain("缺音乐教师");
        assertThat(staff.get(ACT + "/policy/report").status()).isEqualTo(403);
        assertThat(staff.get(ACT + "/policy").page().select("label[for=q]").text())
                .as("a search that reads files says so")
                .contains("文件里的字");
        assertThat(staff.get(ACT + "/rectification").page().select("td[data-label=责任人]"))
                .as("told beside it on a phone, where the heading is not shown")
                .hasSize(3);
        assertThat(town.as("other-staff").get(report).status()).isEqualTo(403);
    }

    private static String words(byte[] docx) throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    @Test
    void whoever_may_give_a_case_to_somebody_is_told_that_nobody_has_it() {
        Browsing anybody = new Browsing(town.server.port());
        String path = "/open/" + Town.COUNTY + "/say/complaint";
        anybody.get(path);
        anybody.post(path, Map.of("unit", town.school, "said", "四年级分了重点班"));
        Browsing staff = town.as("staff");
        String it = staff.get(ACT + "/complaint")
                .page()
                .select("a[href^=/act/complaint/]")
                .attr("href");
        assertThat(staff.get(it).text()).as("to be taken up first").doesNotContain("还没有责任人");
        assertThat(moved(staff, it, "accept", Map.of(), "").status()).isEqualTo(303);
        assertThat(staff.get(it).text()).contains("还没有责任人");
        assertThat(staff.get(it).page().select("details#assign[open]")).hasSize(1);
        assertThat(staff.get(it)
                        .page()
                        .select("caption:contains(办理经过)")
                        .first()
                        .parent()
                        .text())
                .contains("公众")
                .doesNotContain("(public)");
        staff.post(it + "/assign", Map.of("owner", "supervisor", "due", "", "version", "1"));
        assertThat(staff.get(it).text()).doesNotContain("还没有责任人");
    }

    @Test
    void what_is_late_is_told_a_level_up() {
        opened("staff", "rectification", problem(Map.of("due", "2020-01-01")));
        assertThat(town.as("leader").get("/").text()).contains("问题台账：1 件逾期，已报到你这里");
        assertThat(town.as("city").get("/").text()).contains("问题台账：1 件逾期，已报到你这里");
        assertThat(town.as("province").get("/").text()).contains("问题台账：1 件逾期，已报到你这里");
        assertThat(town.as("other-staff").get("/").text()).doesNotContain("问题台账");
    }

    @Test
    void who_may_not_see_a_case_is_told_nothing_of_it() {
        String it = opened(
                "staff",
                "audit",
                Map.of(
                        "title",
                        "公用经费挪用",
                        "unit",
                        Town.COUNTY,
                        "finding",
                        "列支不实",
                        "department",
                        "财政局",
                        "owner",
                        "department"));
        assertThat(town.as("department").get(it).status()).isEqualTo(200);
        assertThat(town.as("clerk").get(it).status()).isEqualTo(403);
        assertThat(town.as("other-staff").get(it).status()).isEqualTo(403);
        String elsewhere = it.replace("/audit/", "/rectification/");
        assertThat(town.as("staff").get(elsewhere).status()).isEqualTo(403);
        String another = opened("staff", "rectification", problem(Map.of()));
        assertThat(town.as("department").get(another).status()).isEqualTo(403);
        assertThat(town.as("department").get(ACT + "/rectification").text()).contains("没有符合的案卷");
    }

    @Test
    void the_reporter_of_a_complaint_is_kept_from_all_but_who_handles_it() {
        Browsing anybody = new Browsing(town.server.port());
        String path = "/open/" + Town.COUNTY + "/say/complaint";
        anybody.get(path);
        assertThat(anybody.post(path, Map.of("unit", town.school, "reporter", "王某某"))
                        .text())
                .contains("还没填：举报内容");
        Browsing.Answer kept = anybody.post(
                path, Map.of("unit", town.school, "said", "四年级分了重点班", "reporter", "王某某", "contact", "13900000000"));
        assertThat(kept.text()).contains("已收到，编号");
        String it = town.as("staff")
                .get(ACT + "/complaint")
                .page()
                .select("a[href^=/act/complaint/]")
                .attr("href");
        assertThat(town.as("staff").get(it).text())
                .contains("四年级分了重点班")
                .contains("王某某")
                .contains("13900000000");
        String leaders = town.as("leader").get(it).text();
        assertThat(leaders)
                .contains("四年级分了重点班")
                .contains("保密")
                .doesNotContain("王某某")
                .doesNotContain("13900000000");
        assertThat(town.as("clerk").get(it).status()).isEqualTo(403);
        assertThat(town.as("staff").get("/").text()).contains("举报：1 件可以往下办");
    }

    @Test
    void of_very_many_complaints_from_one_address_the_rest_has_to_wait_and_what_was_typed_stays() {
        Browsing anybody = new Browsing(town.server.port());
        String path = "/open/" + Town.COUNTY + "/say/complaint";
        anybody.get(path);
        for (int i = 0; i < 20; i++) {
            assertThat(anybody.post(path, Map.of("unit", town.school)).status())
                    .as("what is not taken is not counted")
                    .isEqualTo(400);
            assertThat(anybody.post(path, Map.of("unit", town.school, "said", "第 " + i + " 件"))
                            .status())
                    .isEqualTo(200);
        }
        Browsing.Answer more = anybody.post(path, Map.of("unit", town.school, "said", "又一件重点班"));
        assertThat(more.status()).isEqualTo(429);
        assertThat(more.page().text()).contains("来的太多，这一条没有收下；请过 15 分钟再交").contains("又一件重点班");
        assertThat(town.as("staff")
                        .get(ACT + "/complaint?q=%E9%87%8D%E7%82%B9%E7%8F%AD")
                        .text())
                .contains("没有符合的案卷");
    }

    @Test
    void the_effect_is_predicted_when_it_is_opened() {
        new SchoolYear(town).accepted();
        String it = opened("staff", "rectification", problem(Map.of("setting", town.school + "/primary.music+=40")));
        Element effects = town.as("staff")
                .get(it)
                .page()
                .select("caption:contains(预计与实际效果)")
                .first()
                .parent();
        assertThat(effects.text()).contains("差异系数");
        Browsing staff = town.as("staff");
        String opening = ACT + "/rectification/new";
        staff.get(opening);
        Browsing.Answer wrong = staff.post(opening, problem(Map.of("setting", "没有这所学校.students=1")));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("没有这所学校").contains("缺音乐教师");
    }

    @Test
    void what_was_predicted_is_measured_when_the_figures_have_changed() {
        new SchoolYear(town).accepted();
        String it = opened("staff", "rectification", problem(Map.of("setting", town.school + "/primary.music=9")));
        Browsing staff = town.as("staff");
        assertThat(now(staff, it)).doesNotContain("✓");
        String home = SchoolYear.home(town.school);
        Browsing clerk = town.as("clerk");
        String ask =
                clerk.get(home + "/stage").page().select("a[href*=/correction]").attr("href");
        String key = clerk.get(ask).page().select("[name=key]").attr("value");
        Map<String, String> what = Map.of("key", key, "field", "music", "value", "9", "reason", "新聘到岗");
        assertThat(clerk.upload(home + "/stage/correction", "合同.txt", "合同".getBytes(StandardCharsets.UTF_8), what)
                        .status())
                .isEqualTo(303);
        String list = "/county/" + Town.COUNTY + "/" + Town.YEAR + "/corrections";
        Element decide = staff.get(list).page().selectFirst("form[action$=/decide]");
        if (decide != null) {
            assertThat(staff.post(decide.attr("action"), Map.of("step", "make")).status())
                    .isEqualTo(303);
        }
        assertThat(now(staff, it)).contains("✓");
    }

    private static String now(Browsing visitor, String it) {
        return visitor.get(it)
                .page()
                .select("caption:contains(预计与实际效果)")
                .first()
                .parent()
                .select("td:last-child")
                .text();
    }

    @Test
    void many_are_opened_by_excel_or_none() throws Exception {
        Browsing staff = town.as("staff");
        staff.get(ACT + "/rectification");
        String sheet = "概要,单位代码,责任人账号,办结期限,类别\n缺教师," + town.school + ",clerk,2026-05-01,教师队伍\n缺教室," + town.school
                + ",nobody,2026-13-01,房子\n";
        Browsing.Answer refused =
                staff.upload(ACT + "/rectification/upload", "台账.csv", sheet.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("有 3 处不对").contains("第 3 行").contains("房子");
        assertThat(staff.get(ACT + "/rectification").text()).contains("没有符合的案卷");
        String good = sheet.replace("nobody,2026-13-01,房子", "clerk2,2026-05-02,资源配置")
                .replace("缺教室," + town.school, "缺教室," + town.secondSchool);
        assertThat(staff.upload(
                                ACT + "/rectification/upload",
                                "台账.csv",
                                good.getBytes(StandardCharsets.UTF_8),
                                Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(staff.get(ACT + "/rectification").page().select("a[href^=/act/rectification/]"))
                .hasSize(2);
        assertThat(staff.get(ACT + "/rectification/workbook").status()).isEqualTo(200);
        assertThat(staff.get(ACT + "/rectification/template").status()).isEqualTo(200);
    }

    @Test
    void an_application_goes_from_eligibility_to_the_provinces_decision_by_five_people() {
        String it = opened(
                "staff2",
                "certification",
                Map.of(
                        "title",
                        "2026 年申报优质均衡",
                        "unit",
                        Town.COUNTY,
                        "year",
                        "2025",
                        "owner",
                        "staff",
                        "due",
                        "2099-03-31"));
        Browsing staff = town.as("staff");
        assertThat(moved(staff, it, "eligible", Map.of("eligible_since", "2019-12-01"), "认定文件.txt")
                        .status())
                .isEqualTo(303);
        assertThat(moved(staff, it, "assess", Map.of("snapshot", "ab12", "self_score", "30 项达标"), "自评.txt")
                        .status())
                .isEqualTo(303);
        assertThat(moved(staff, it, "apply", Map.of("county_document", "清政〔2026〕1号"), "申报.txt")
                        .status())
                .isEqualTo(403);
        Browsing leader = town.as("leader");
        assertThat(moved(leader, it, "apply", Map.of("county_document", "清政〔2026〕1号"), "申报.txt")
                        .status())
                .isEqualTo(303);
        assertThat(town.as("city").get("/").text()).contains("申报认定：1 件可以往下办");
        assertThat(moved(
                                town.as("province"),
                                it,
                                "province-pass",
                                Map.of("province_document", "x", "province_decided_on", "2026-09-01"),
                                "省.txt")
                        .text())
                .contains("现在是“市复核”");
        assertThat(moved(
                                town.as("city"),
                                it,
                                "city-pass",
                                Map.of("city_document", "市复〔2026〕3号", "city_decided_on", "2026-05-20"),
                                "市.txt")
                        .status())
                .isEqualTo(303);
        assertThat(moved(
                                town.as("province"),
                                it,
                                "province-pass",
                                Map.of("province_document", "省评〔2026〕9号", "province_decided_on", "2026-09-10"),
                                "省.txt")
                        .status())
                .isEqualTo(303);
        String text = staff.get(it).text();
        assertThat(text)
                .contains("省公示")
                .contains("市复〔2026〕3号")
                .contains("省评〔2026〕9号")
                .contains("2026-09-10");
        assertThat(staff.get(it).page().select("a[href*=/file/]")).hasSize(5);
    }
}
