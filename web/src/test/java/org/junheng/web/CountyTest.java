package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Element;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.desk.OpenedSnapshot;
import org.junheng.store.round.Form;
import org.junheng.store.round.Forms;
import org.junheng.store.round.FrozenFigures;
import org.junheng.store.round.Round;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What county staff do with what schools hand in, and the levels above with what the county froze. */
class CountyTest {

    private static final String HOME = "/county/" + Town.COUNTY + "/" + Town.YEAR;

    @TempDir
    Path folder;

    private Town town;
    private Browsing staff;
    private SchoolYear year;

    @BeforeEach
    void start() {
        town = Town.in(folder);
        staff = town.as("staff");
        year = new SchoolYear(town);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private static String said(Browsing.Answer answer) {
        return answer.page().select("main").text();
    }

    private Browsing.Answer step(String step, String school, Map<String, String> more) {
        staff.get(HOME + "/collect");
        Map<String, String> fields = new java.util.HashMap<>(more);
        fields.put("step", step);
        fields.put("school", school);
        return staff.post(HOME + "/forms", fields);
    }

    private List<Form.State> states(String school) {
        return town.store.look(look -> new Forms(look).of(town.round().id(), school)).stream()
                .map(Form::state)
                .distinct()
                .toList();
    }

    @Test
    void the_board_tells_who_is_behind_and_reminds_and_extends() {
        Browsing.Answer board = staff.get(HOME + "/collect");
        assertThat(board.page().select("table").first().select("tbody tr")).hasSize(2);
        assertThat(said(board)).contains("2 所学校交齐 0 所");
        assertThat(step("remind", town.school, Map.of()).status()).isEqualTo(303);
        assertThat(step("extend", town.school, Map.of("due", "2099-12-24")).status())
                .isEqualTo(303);
        assertThat(said(staff.get(HOME + "/collect"))).contains("已催").contains("2099-12-24");
        assertThat(step("extend", town.school, Map.of("due", "下周")).status()).isEqualTo(400);
    }

    @Test
    void what_is_sent_back_needs_a_reason_and_the_school_sees_it() {
        year.submitted("clerk", town.school, Town.figures(town.school));
        assertThat(step("return", town.school, Map.of("reason", " ")).status()).isEqualTo(400);
        assertThat(states(town.school)).containsExactly(Form.State.SUBMITTED);
        assertThat(step("return", town.school, Map.of("reason", "人数与学籍不符")).status())
                .isEqualTo(303);
        Browsing clerk = town.as("clerk");
        assertThat(said(clerk.get("/school/" + town.school + "/" + Town.YEAR))).contains("人数与学籍不符");
        assertThat(said(clerk.get("/"))).contains("人数与学籍不符");
    }

    @Test
    void a_school_is_accepted_only_once_its_head_confirmed() {
        year.submitted("clerk", town.school, Town.figures(town.school));
        Browsing.Answer early = step("accept", town.school, Map.of());
        assertThat(early.status()).isEqualTo(400);
        assertThat(said(early)).contains("校长还没有确认");
        year.confirmed(town.school);
        assertThat(step("accept", town.school, Map.of()).status()).isEqualTo(303);
        assertThat(states(town.school)).containsExactly(Form.State.ACCEPTED);
        assertThat(step("reopen", town.school, Map.of()).status()).isEqualTo(303);
        assertThat(states(town.school)).containsExactly(Form.State.SUBMITTED);
    }

    @Test
    void of_two_who_deal_with_one_form_exactly_one_succeeds() {
        year.submitted("clerk", town.school, Town.figures(town.school));
        Browsing other = town.as("staff2");
        staff.get(HOME + "/collect");
        other.get(HOME + "/collect");
        Map<String, String> back = Map.of("step", "return", "school", town.school, "reason", "请核对");
        List<Integer> answers = List.of(staff, other).parallelStream()
                .map(visitor -> visitor.post(HOME + "/forms", back).status())
                .toList();
        assertThat(answers).contains(303);
        assertThat(answers.stream().filter(status -> status == 303).count()).isEqualTo(1);
        assertThat(states(town.school)).containsExactly(Form.State.RETURNED);
    }

    @Test
    void all_accepted_is_frozen_submitted_and_decided_level_by_level() throws Exception {
        assertThat(staff.post(HOME + "/freeze", Map.of()).status())
                .as("too early")
                .isEqualTo(400);
        year.accepted();
        Browsing.Answer frozen = staff.post(HOME + "/freeze", Map.of());
        assertThat(frozen.status()).as(said(frozen)).isEqualTo(303);
        assertThat(town.round().state()).isEqualTo(Round.State.FROZEN);

        Path snapshot = folder.resolve("snapshot.zip");
        Files.write(snapshot, staff.get(frozen.location() + "/file").bytes());
        OpenedSnapshot opened = OpenedSnapshot.open(snapshot, Files.createDirectory(folder.resolve("opened")));
        assertThat(opened.manifest().year()).isEqualTo(Town.YEAR);
        assertThat(Files.readString(opened.result())).contains("quality-balance-2017");

        Browsing city = town.as("city");
        Browsing province = town.as("province");
        city.get(frozen.location());
        assertThat(city.post(frozen.location() + "/city", Map.of("step", "approve"))
                        .status())
                .as("before the county submitted")
                .isEqualTo(409);
        staff.get(frozen.location());
        assertThat(staff.post(frozen.location() + "/county", Map.of("step", "approve"))
                        .status())
                .isEqualTo(303);
        assertThat(said(city.get("/"))).contains("清禾县等着审核");
        assertThat(city.post(frozen.location() + "/city", Map.of("step", "return", "reason", ""))
                        .status())
                .as("without a reason")
                .isEqualTo(400);
        assertThat(city.post(frozen.location() + "/city", Map.of("step", "approve"))
                        .status())
                .isEqualTo(303);
        assertThat(staff.post(frozen.location() + "/county", Map.of("step", "take-back"))
                        .status())
                .as("the level above has acted")
                .isEqualTo(409);
        province.get(frozen.location());
        assertThat(province.post(frozen.location() + "/province", Map.of("step", "return", "reason", "缺佐证"))
                        .status())
                .isEqualTo(303);
        assertThat(said(province.get("/region/" + Town.PROVINCE)))
                .contains("清禾县")
                .contains("白石县");
        city.get(frozen.location());
        assertThat(city.post(frozen.location() + "/city", Map.of("step", "approve"))
                        .status())
                .as("once more after the province sent it back")
                .isEqualTo(303);
    }

    @Test
    void of_two_who_freeze_at_once_exactly_one_takes_the_snapshot() throws Exception {
        year.accepted();
        Browsing second = town.as("staff2");
        staff.get(HOME + "/collect");
        second.get(HOME + "/collect");
        CountDownLatch both = new CountDownLatch(2);
        List<CompletableFuture<Browsing.Answer>> answers = Stream.of(staff, second)
                .map(somebody -> CompletableFuture.supplyAsync(() -> {
                    both.countDown();
                    await(both);
                    return somebody.post(HOME + "/freeze", Map.of());
                }))
                .toList();
        List<Integer> statuses = answers.stream()
                .map(CompletableFuture::join)
                .map(Browsing.Answer::status)
                .sorted()
                .toList();
        assertThat(statuses.get(0)).isEqualTo(303);
        assertThat(statuses.get(1))
                .as("by then it changed, or is not open any more")
                .isIn(400, 409);
        List<FrozenFigures> frozen = town.store.look(look -> FrozenFigures.in(look, Town.COUNTY));
        assertThat(frozen).hasSize(1);
        assertThat(town.round().state()).isEqualTo(Round.State.FROZEN);
    }

    private static void await(CountDownLatch both) {
        try {
            both.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void the_verify_page_shows_what_schools_say_and_the_county_accepts_it() {
        Facts figures = Town.figures(town.school);
        Table school = figures.table("school");
        double books = school.column("books").number(0);
        year.submitted(
                "clerk",
                town.school,
                figures.with(school.with(school.column("books").with(0, 3 * books))));
        Browsing.Answer page = staff.get(HOME + "/verify?shown=explained");
        Element form = page.page().select("form[action$=/explanation]").first();
        assertThat(form).as(said(page)).isNotNull();
        Map<String, String> fields = Map.of(
                "register", form.select("[name=register]").attr("value"),
                "key", form.select("[name=key]").attr("value"),
                "text", form.select("[name=text]").attr("value"));
        assertThat(staff.post(HOME + "/explanation", fields).status()).isEqualTo(303);
        assertThat(said(staff.get(HOME + "/verify?shown=explained"))).contains("staff 已认可");
    }

    @Test
    void the_findings_come_as_a_workbook() throws Exception {
        byte[] book = staff.get(HOME + "/verify/findings").bytes();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            assertThat(workbook.getNumberOfSheets()).isPositive();
        }
    }

    @Test
    void the_county_hands_in_its_own_workbook() {
        staff.get(HOME + "/collect");
        Browsing.Answer answer = staff.follow(
                staff.upload(HOME + "/upload", Path.of("../examples/qinghe/县.xlsx"), Map.of("kind", "figures")));
        assertThat(answer.status()).as(said(answer)).isEqualTo(200);
        assertThat(said(answer)).containsPattern("收到 \\d+ 行");
    }

    @Test
    void a_workbook_that_is_no_return_is_not_taken_for_one() {
        staff.get(HOME + "/collect");
        Browsing.Answer answer =
                staff.upload(HOME + "/upload", Path.of("../examples/qinghe/县.xlsx"), Map.of("kind", "returns"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(said(answer)).contains("没有认出年报");
    }

    @Test
    void a_county_opens_a_round_for_its_own_schools_only() {
        Browsing other = town.as("other-staff");
        String home = "/county/" + Town.OTHER + "/" + Town.YEAR;
        other.get(home + "/collect");
        Browsing.Answer none = other.post(
                home + "/round", Map.of("name", "秋季", "due", "2099-12-01", "register", "stage", "school", town.school));
        assertThat(none.status()).isEqualTo(400);
        assertThat(other.post(
                                home + "/round",
                                Map.of(
                                        "name",
                                        "秋季",
                                        "due",
                                        "2099-12-01",
                                        "register",
                                        "stage",
                                        "school",
                                        Town.OTHER_SCHOOL))
                        .status())
                .isEqualTo(303);
        assertThat(other.post(
                                home + "/round",
                                Map.of(
                                        "name",
                                        "再来",
                                        "due",
                                        "2099-12-01",
                                        "register",
                                        "stage",
                                        "school",
                                        Town.OTHER_SCHOOL))
                        .status())
                .as("a second one")
                .isEqualTo(400);
        assertThat(other.get(HOME + "/collect").status()).isEqualTo(403);
    }
}
