package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junheng.store.people.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county asks whether people are satisfied: from the slip to table Ⅵ of the application form. */
class SurveyTest {

    private static final String COUNTY = "/county/" + Town.COUNTY;
    private static final String SURVEYS = COUNTY + "/survey";
    private static final List<String> CHOICES = Surveying.CHOICES;

    @TempDir
    Path folder;

    private Town town;
    private Browsing staff;
    private Browsing anybody;

    @BeforeEach
    void start() {
        town = Town.in(folder);
        staff = town.as("staff");
        anybody = new Browsing(town.server.port());
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private String opened(Map<String, String> more) {
        staff.get(SURVEYS);
        Map<String, String> form = new HashMap<>(
                Map.of("year", String.valueOf(Town.YEAR), "name", "2026 春季", "from", today(), "to", "2099-01-01"));
        form.put("to", java.time.LocalDate.parse(today()).plusDays(20).toString());
        form.putAll(more);
        Browsing.Answer answer = staff.post(SURVEYS, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.location();
    }

    private String today() {
        return java.time.LocalDate.ofInstant(town.store.clock().instant(), java.time.ZoneId.of("Asia/Shanghai"))
                .toString();
    }

    private List<String> slips(String survey, String group, String place, int quota) {
        return Surveying.slips(staff, survey, group, place, quota);
    }

    private static Map<String, String> all(String choice) {
        return Surveying.all(choice);
    }

    @Test
    void from_a_slip_to_table_six() {
        String survey = opened(Map.of());
        List<String> slips = slips(survey, "public", "-", 20);
        assertThat(slips).hasSize(20);
        for (int i = 0; i < 12; i++) {
            Browsing.Answer page = anybody.get(slips.get(i));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.headers())
                    .containsEntry("cache-control", "no-store")
                    .doesNotContainKey("set-cookie");
            assertThat(page.page().text()).contains("清禾县").contains("不记名").contains("不代替国家调查");
            Browsing.Answer sent = anybody.forged(slips.get(i), all(i < 9 ? "satisfied" : "dissatisfied"));
            assertThat(sent.status()).isEqualTo(303);
            assertThat(sent.headers()).doesNotContainKey("set-cookie");
            assertThat(anybody.follow(sent).page().text()).contains("谢谢您");
        }
        Document result = staff.get(survey).page();
        assertThat(result.text())
                .contains("预调查，不代替国家调查")
                .contains("发放 20 份，收回 12 份，有效 12 份，满意 9 份，满意率 75.0%")
                .contains("低于国家标准的 85%")
                .contains("还差 8 份");
        assertThat(staff.post(survey + "/take", Map.of()).status())
                .as("not closed yet")
                .isEqualTo(400);
        staff.get(survey);
        staff.post(survey + "/close", Map.of());
        assertThat(anybody.get(slips.get(15)).status()).isEqualTo(410);
        interviews();
        staff.get(survey);
        Browsing.Answer taken = staff.post(survey + "/take", Map.of());
        assertThat(taken.location()).as(taken.page().text()).startsWith("/upload/");
        assertThat(stored()).containsExactly("public 20 12 9 6");
        assertThat(staff.get(survey).page().text()).contains("已取数进申报表Ⅵ");
        staff.get(taken.location());
        assertThat(staff.post(taken.location() + "/undo", Map.of()).status()).isEqualTo(303);
        assertThat(stored()).as("undone, the interviews stay").containsExactly("public null null null 6");
    }

    /** What a person wrote into the form stays. */
    private void interviews() {
        byte[] csv = "区划代码,学年,调查对象,实地访谈人数\n%s,%d,群众,6\n"
                .formatted(Town.COUNTY, Town.YEAR)
                .getBytes(StandardCharsets.UTF_8);
        staff.get(COUNTY + "/" + Town.YEAR + "/collect");
        Browsing.Answer answer =
                staff.upload(COUNTY + "/" + Town.YEAR + "/upload", "访谈.csv", csv, Map.of("kind", "figures"));
        assertThat(stored()).as(answer.page().text()).containsExactly("public null null null 6");
    }

    private List<String> stored() {
        return town.store.look(look -> look.sql()
                .createQuery("SELECT * FROM r_survey")
                .mapToMap()
                .map(row -> Stream.of("group", "sent", "valid", "satisfied", "interviews")
                        .map(row::get)
                        .map(value -> value instanceof Double number ? String.valueOf(number.intValue()) : "" + value)
                        .collect(Collectors.joining(" ")))
                .list());
    }

    @Test
    void what_lacks_is_said_at_the_question_and_nothing_is_lost() {
        String slip = slips(opened(Map.of()), "public", "-", 3).get(0);
        Map<String, String> some = all("satisfied");
        some.remove("quality");
        some.put("comment", "操场 <b>太小</b>");
        Browsing.Answer again = anybody.forged(slip, some);
        assertThat(again.status()).isEqualTo(400);
        Document page = again.page();
        assertThat(page.title()).startsWith("错误");
        assertThat(page.select("input[name=overall][value=satisfied]").hasAttr("checked"))
                .isTrue();
        assertThat(page.select("textarea[name=comment]").text()).contains("操场 <b>太小</b>");
        assertThat(page.select("#lacks-quality").text()).isEqualTo("请选一项");
        assertThat(page.select("#problem a[href=#q-quality]")).hasSize(1);
        assertThat(page.select("#lacks-overall")).isEmpty();
        some.put("quality", "perfect");
        assertThat(anybody.forged(slip, some).status()).as("no such choice").isEqualTo(400);
        some.put("quality", "fair");
        some.put("comment", "长".repeat(501));
        assertThat(anybody.forged(slip, some).page().select("#lacks-comment").text())
                .contains("最多 500 个字");
        some.put("comment", "好");
        assertThat(anybody.forged(slip, some).status()).isEqualTo(303);
        assertThat(anybody.forged(slip, some).status()).as("sent twice").isEqualTo(410);
        assertThat(anybody.forged(slip + "?lang=en", some)
                        .page()
                        .select("#problem")
                        .text())
                .contains("the answer is kept");
    }

    @Test
    void a_code_that_is_none_is_told_so_and_trying_many_ends() {
        assertThat(anybody.get("/s").status()).isEqualTo(200);
        assertThat(anybody.forged("/s", Map.of("code", "ABC")).status()).isEqualTo(404);
        Browsing.Answer typed = anybody.forged("/s", Map.of("code", " abcde-23456 fghjk"));
        assertThat(typed.location()).isEqualTo("/s/ABCDE23456FGHJK");
        for (int i = 0; i < 99; i++) {
            assertThat(anybody.get("/s/ABCDE23456FGHJK").status()).isEqualTo(404);
        }
        Browsing.Answer ended = anybody.get("/s/ABCDE23456FGHJK");
        assertThat(ended.status()).isEqualTo(429);
        assertThat(ended.page().text()).contains("15 分钟");
        assertThat(anybody.get("/s/ABCDE23456FGHJK?lang=en").page().text()).contains("15 minutes");
    }

    @Test
    void of_clients_with_one_code_one_wins() throws Exception {
        String survey = opened(Map.of());
        String slip = slips(survey, "public", "-", 1).get(0);
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Browsing client = new Browsing(town.server.port());
            clients.add(() -> client.forged(slip, all("satisfied")).status());
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> one : pool.invokeAll(clients)) {
            statuses.add(one.get());
        }
        pool.shutdown();
        assertThat(statuses).filteredOn(status -> status == 303).hasSize(1);
        assertThat(statuses).allMatch(status -> status == 303 || status == 409 || status == 410);
        assertThat(staff.get(survey).page().text()).contains("收回 1 份");
    }

    @Test
    void old_slips_are_void_when_new_ones_are_made() {
        String survey = opened(Map.of());
        List<String> old = slips(survey, "public", "-", 2);
        anybody.forged(old.get(0), all("satisfied"));
        List<String> fresh = slips(survey, "public", "-", 3);
        assertThat(fresh).hasSize(2);
        Browsing.Answer refused = anybody.get(old.get(1));
        assertThat(refused.status()).isEqualTo(410);
        assertThat(refused.page().text()).contains("换成新的");
        assertThat(anybody.get(old.get(0)).page().text()).contains("已经用过");
        assertThat(anybody.get(fresh.get(0)).status()).isEqualTo(200);
    }

    @Test
    void quotas_follow_the_students_and_a_school_without_figures_stays_open() {
        String survey = opened(Map.of("share.parents", "5", "number.public", "33"));
        Document parents = staff.get(survey + "/sample?group=parents").page();
        assertThat(parents.select("input[name^=quota.]")).hasSize(2);
        assertThat(parents.select("input[name^=quota.]").eachAttr("value")).allMatch(value -> !value.isEmpty());
        assertThat(staff.get(survey + "/sample?group=public")
                        .page()
                        .select("input[name=quota.-]")
                        .attr("value"))
                .isEqualTo("33");
        assertThat(staff.get(survey + "/sample?group=heads")
                        .page()
                        .select("input[name^=quota.]")
                        .eachAttr("value"))
                .containsOnly("1");
        staff.get(survey + "/sample?group=parents");
        assertThat(staff.post(survey + "/quota", Map.of("group", "parents", "quota." + town.school, "很多"))
                        .page()
                        .text())
                .contains("应写整数");
        staff.get(survey + "/sample?group=parents");
        staff.post(survey + "/quota", Map.of("group", "parents", "quota." + town.school, ""));
        assertThat(staff.get(survey).page().text()).contains("1 所学校没定份数");
        staff.get(survey + "/sample?group=parents");
        Browsing.Answer none = staff.post(
                survey + "/slips",
                Map.of(
                        "group",
                        "parents",
                        "place",
                        town.school,
                        "quota." + town.school,
                        "",
                        "address",
                        "http://a.example"));
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.page().text()).contains("先填份数");
        staff.get(SURVEYS);
        for (Map<String, String> wrong : List.of(
                Map.of("share.parents", "101"),
                Map.of("number.public", "-1"),
                Map.of("to", "2000-01-01"),
                Map.of("from", "明天"),
                Map.of("name", " "))) {
            Map<String, String> form =
                    new HashMap<>(Map.of("year", "2025", "name", "x", "from", today(), "to", today()));
            form.putAll(wrong);
            assertThat(staff.post(SURVEYS, form).status()).as(wrong.toString()).isEqualTo(400);
        }
        staff.get(survey + "/sample?group=public");
        assertThat(staff.post(
                                survey + "/slips",
                                Map.of("group", "public", "place", "-", "quota.-", "5", "address", "javascript:x"))
                        .status())
                .isEqualTo(400);
    }

    private byte[] form(String survey, String group) {
        Browsing.Answer form = staff.get(survey + "/paper/form?group=" + group);
        assertThat(form.status()).isEqualTo(200);
        return form.bytes();
    }

    private static byte[] filled(byte[] form, List<List<String>> papers) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(form))) {
            Sheet sheet = book.getSheetAt(0);
            int next = 1;
            for (List<String> paper : papers) {
                Row row = sheet.getRow(next) == null ? sheet.createRow(next) : sheet.getRow(next);
                next++;
                for (int column = 0; column < paper.size(); column++) {
                    row.createCell(column).setCellValue(paper.get(column));
                }
            }
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private List<String> paper(String choice, String... rest) {
        List<String> paper = new ArrayList<>(List.of(town.school));
        CHOICES.forEach(question -> paper.add(choice));
        paper.addAll(List.of(rest));
        return paper;
    }

    @Test
    void papers_are_entered_in_bulk_all_or_none_and_taken_back_as_a_whole() throws IOException {
        String survey = opened(Map.of());
        byte[] form = form(survey, "parents");
        staff.get(survey + "/paper");
        byte[] wrong = filled(form, List.of(paper("比较满意"), paper("凑合"), paper("满意", "好")));
        Browsing.Answer refused = staff.upload(survey + "/paper", "家长.xlsx", wrong, Map.of("group", "parents"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.page().text())
                .contains("有 7 处不对，一份也没有收")
                .contains("第 3 行")
                .contains("B 总体")
                .contains("凑合")
                .contains("非常满意、比较满意");
        assertThat(staff.get(survey).page().text()).contains("还没有收回有效问卷");

        byte[] good = filled(form, List.of(paper("比较满意"), paper("不太满意"), paper("满意", "好")));
        staff.get(survey + "/paper");
        Browsing.Answer other = staff.upload(survey + "/paper", "家长.xlsx", good, Map.of("group", "teachers"));
        assertThat(other.page().text()).contains("是家长问卷的录入表");
        staff.get(survey + "/paper");
        assertThat(staff.upload(survey + "/paper", "家长.xlsx", good, Map.of("group", "parents", "sent", "2"))
                        .page()
                        .text())
                .contains("发出的不会比收回的少");
        staff.get(survey + "/paper");
        assertThat(staff.upload(survey + "/paper", "家长.xlsx", good, Map.of("group", "parents", "sent", "10"))
                        .status())
                .isEqualTo(303);
        assertThat(staff.get(survey).page().text()).contains("发放 10 份，收回 3 份，有效 3 份，满意 2 份");
        String taken = staff.get(survey + "/paper")
                .page()
                .select("a:contains(家长.xlsx)")
                .attr("href");
        assertThat(staff.get(taken).bytes()).as("as it was handed in").isEqualTo(good);
        assertThat(town.as("leader").get(taken).status()).isEqualTo(403);
        staff.get(survey + "/paper");
        assertThat(staff.upload(survey + "/paper", "再来.xlsx", good, Map.of("group", "parents", "sent", "10"))
                        .page()
                        .text())
                .contains("这份文件已经收过");
        Document page = staff.get(survey + "/paper").page();
        staff.post(
                survey + "/paper/undo",
                Map.of("paper", page.select("input[name=paper]").attr("value")));
        assertThat(staff.get(survey).page().text()).contains("发放 0 份");
        for (byte[] file : List.of("纯文本".getBytes(StandardCharsets.UTF_8), new byte[0], form)) {
            staff.get(survey + "/paper");
            assertThat(staff.upload(survey + "/paper", "x.xlsx", file, Map.of("group", "parents"))
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void the_table_goes_out_as_csv_excel_and_json() throws IOException {
        String survey = opened(Map.of());
        slips(survey, "public", "-", 11).forEach(slip -> anybody.forged(slip, all("satisfied")));
        staff.get(survey);
        staff.post(survey + "/close", Map.of());
        assertThat(staff.get(survey + "/table.csv").text()).contains("预调查").contains("群众问卷,,11,11,11,11,100.0");
        assertThat(staff.get(survey + "/table.json").text()).contains("\"satisfied\" : 11");
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(
                staff.get(survey + "/table.xlsx").bytes()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
        }
        assertThat(staff.get(survey + "/table.exe").status()).isEqualTo(400);
        assertThat(town.as("leader").get(survey + "/table.csv").status()).isEqualTo(200);
        assertThat(town.as("other-staff").get(survey + "/table.csv").status()).isEqualTo(403);
    }

    private void said(String slip, String comment) {
        Map<String, String> answer = new HashMap<>(all("satisfied"));
        answer.put("comment", comment);
        assertThat(anybody.forged(slip, answer).status()).isEqualTo(303);
    }

    @Test
    void comments_are_shown_when_it_ended_to_those_allowed_and_never_of_a_few() {
        String survey = opened(Map.of());
        List<String> many = slips(survey, "parents", town.school, 12);
        many.subList(0, 11).forEach(slip -> anybody.forged(slip, all("satisfied")));
        said(many.get(11), "操场 <b>太小</b>");
        List<String> some = slips(survey, "parents", town.secondSchool, 10);
        some.subList(0, 9).forEach(slip -> anybody.forged(slip, all("satisfied")));
        said(some.get(9), "午餐不错");
        List<String> few = slips(survey, "teachers", town.school, 9);
        few.subList(0, 8).forEach(slip -> anybody.forged(slip, all("satisfied")));
        said(few.get(8), "校长独断");
        String path = survey + "/comments";
        assertThat(staff.get(path).page().text()).contains("调查结束后才看得到文字意见").doesNotContain("午餐不错");
        staff.get(survey);
        staff.post(survey + "/close", Map.of());
        Document page = town.as("leader").get(path).page();
        assertThat(page.select("tbody tr").eachText())
                .containsExactlyInAnyOrder("操场 <b>太小</b> " + name(town.school), "午餐不错 " + name(town.secondSchool));
        assertThat(page.text()).contains("收回不足 10 份，不显示").doesNotContain("校长独断");
        assertThat(town.as("clerk").get(path).status()).isEqualTo(403);
        assertThat(town.as("other-staff").get(path).status()).isEqualTo(403);
        assertThat(staff.get(survey + "/comments.xlsx").bytes()).startsWith('P', 'K');
    }

    @Test
    void a_school_of_which_a_few_answered_is_not_named_beside_a_comment() {
        String survey = opened(Map.of());
        slips(survey, "parents", town.school, 11).forEach(slip -> said(slip, "校服贵"));
        slips(survey, "parents", town.secondSchool, 3).forEach(slip -> said(slip, "班主任偏心"));
        staff.get(survey);
        staff.post(survey + "/close", Map.of());
        Document page = staff.get(survey + "/comments").page();
        assertThat(page.select("tbody tr")).hasSize(14);
        assertThat(page.select("tbody").text())
                .as("nor the other one, from which it could be told")
                .contains("班主任偏心")
                .doesNotContain(name(town.school))
                .doesNotContain(name(town.secondSchool));
    }

    private String name(String school) {
        return town.store.look(look -> new Units(look).unit(school).name());
    }

    @Test
    void by_school_is_told_when_it_ended_and_low_ones_lead_to_their_rectification() {
        String survey = opened(Map.of());
        List<String> everywhere = slips(survey, "heads", "*", 1);
        assertThat(everywhere).as("a slip for the head of each school").hasSize(2);
        slips(survey, "parents", town.school, 12).forEach(slip -> anybody.forged(slip, all("dissatisfied")));
        slips(survey, "parents", town.secondSchool, 12).forEach(slip -> anybody.forged(slip, all("satisfied")));
        assertThat(staff.get(survey).page().text()).contains("调查结束后才按学校公布");
        staff.get(survey);
        staff.post(survey + "/close", Map.of());
        Element low = staff.get(survey).page().select("a[href*=rectification]").first();
        assertThat(low.attr("href"))
                .startsWith(COUNTY + "/act/rectification/new?unit=" + town.school + "&problem=")
                .endsWith("&source=survey");
        assertThat(low.text()).contains("立项整改").contains("0.0%（12 份里 0 份满意）");
        assertThat(staff.get(survey).page().select("td[data-label]").eachAttr("data-label"))
                .as("numbers on a phone say what they are")
                .contains("样本（份）", "发放（份）", "收回（份）");
        Document opening = staff.get(low.attr("href")).page();
        assertThat(opening.select("[name=title]").attr("value"))
                .as("opened without typing it again")
                .contains("0.0%（12 份里 0 份满意）");
    }

    @Test
    void tasks_say_what_is_to_be_done() {
        String survey = opened(Map.of("number.public", "5"));
        assertThat(staff.get("/").page().text()).contains("2026 春季：离样本还差").contains("还有 20 天结束");
        staff.get(survey);
        staff.post(survey + "/until", Map.of("to", today()));
        assertThat(staff.get("/").page().select(".task.must").text()).contains("离样本还差");
        staff.get(survey);
        staff.post(survey + "/close", Map.of());
        assertThat(staff.get("/").page().text()).contains("2026 春季：取数进申报表Ⅵ");
    }

    @Test
    void no_code_is_in_the_log_the_audit_or_the_files() throws IOException {
        String survey = opened(Map.of());
        List<String> slips = slips(survey, "public", "-", 5);
        slips.forEach(slip -> anybody.forged(slip, all("satisfied")));
        anybody.forged("/s/AAAAA22222BBBBB", Map.of());
        town.server.close();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(slips).as(file.toString()).noneMatch(slip -> text.contains(slip.substring("/s/".length())));
        }
    }
}
