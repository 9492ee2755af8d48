package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.desk.BuiltIn;
import org.junheng.store.figures.Figures;
import org.junheng.store.figures.Row;
import org.junheng.store.figures.Scope;
import org.junheng.store.round.Form;
import org.junheng.store.round.Forms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a school's clerk and head do, from the template to the confirmation. */
class SchoolTest {

    @TempDir
    Path folder;

    private Town town;
    private Browsing clerk;
    private String home;

    @BeforeEach
    void start() {
        town = Town.in(folder);
        clerk = town.as("clerk");
        home = "/school/" + town.school + "/" + Town.YEAR;
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private Browsing.Answer upload(Path file) {
        clerk.get(home);
        return clerk.follow(clerk.upload(home + "/upload", file, Map.of()));
    }

    private Path clean() {
        return town.workbook(town.school, Town.figures(town.school));
    }

    /** The clean workbook with one cell of a sheet turned into words. */
    private Path flawed() throws Exception {
        Path file = clean();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            var sheet = book.getSheet("教室");
            var row = sheet.getRow(sheet.getLastRowNum());
            for (var cell : row) {
                if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC && cell.getColumnIndex() > 2) {
                    cell.setCellValue("二十三");
                    break;
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            Files.write(file, bytes.toByteArray());
        }
        return file;
    }

    private List<Row> rows(String register) {
        return town
                .store
                .look(look -> new Figures(look, BuiltIn.registers())
                        .rows(BuiltIn.registers().register(register), Scope.unit(Town.COUNTY, town.school)))
                .stream()
                .filter(row -> row.year() == Town.YEAR)
                .toList();
    }

    private List<Form.State> states() {
        return town.store.look(look -> new Forms(look).of(town.round().id(), town.school)).stream()
                .map(Form::state)
                .distinct()
                .toList();
    }

    private String said(Browsing.Answer answer) {
        return answer.page().select("main").text();
    }

    @Test
    void the_clerk_sees_the_schools_forms_and_how_they_stand() {
        Document page = clerk.get(home).page();
        assertThat(page.select("h1").text()).contains("2025—2026 学年");
        assertThat(page.select("table").first().select("tbody tr"))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.text()).contains("未开始"));
    }

    @Test
    void the_template_knows_the_school_and_comes_back_as_its_own() throws Exception {
        Browsing.Answer template = clerk.get(home + "/template");
        assertThat(template.headers().get("content-disposition")).contains("attachment");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template.bytes()))) {
            assertThat(book.getSheet("学校")).isNotNull();
            assertThat(book.getSheet("学段").getLastRowNum()).isPositive();
        }
    }

    @Test
    void a_clean_workbook_is_kept_at_once_and_undone_on_demand() {
        Browsing.Answer answer = upload(clean());
        assertThat(said(answer)).contains("全部已存");
        Table rooms = Town.figures(town.school).table("room");
        assertThat(rows("room")).hasSize(rooms.size());
        assertThat(states()).containsExactly(Form.State.FILLING);
        String undo = answer.page().select("form[action$=/undo]").attr("action");
        assertThat(said(clerk.follow(clerk.post(undo, Map.of())))).contains("已撤销");
        assertThat(rows("room")).isEmpty();
    }

    @Test
    void the_same_workbook_twice_changes_nothing() {
        upload(clean());
        assertThat(said(upload(clean()))).contains("与已存的相同");
    }

    @Test
    void a_workbook_with_a_wrong_cell_changes_nothing_until_the_good_rows_are_kept() throws Exception {
        Browsing.Answer answer = upload(flawed());
        assertThat(said(answer)).contains("还没有存").contains("二十三").containsPattern("《教室》第 \\d+ 行 [A-Z]+ 列");
        assertThat(rows("room")).isEmpty();
        assertThat(rows("stage")).isEmpty();
        String keep = answer.page().select("form[action$=/keep]").attr("action");
        Browsing.Answer kept = clerk.follow(clerk.post(keep, Map.of()));
        assertThat(said(kept)).contains("可用并已存");
        int all = Town.figures(town.school).table("room").size();
        assertThat(rows("room")).hasSize(all - 1);
        assertThat(rows("stage")).isNotEmpty();
    }

    @Test
    void the_marked_workbook_tells_the_clerk_at_the_cell() throws Exception {
        Browsing.Answer answer = upload(flawed());
        String marked = answer.page().select("a[href$=/marked]").attr("href");
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(clerk.get(marked).bytes()))) {
            var row = book.getSheet("教室").getRow(book.getSheet("教室").getLastRowNum());
            assertThat(row.getCell(0).getStringCellValue()).contains("二十三");
        }
    }

    @Test
    void rows_of_another_school_are_turned_away_by_row() {
        Browsing.Answer answer = upload(town.workbook(town.secondSchool, Town.figures(town.secondSchool)));
        assertThat(said(answer)).contains("不归本次上传的单位").contains("还没有存");
        assertThat(answer.page().select("form[action$=/keep]")).isEmpty();
    }

    @Test
    void what_is_not_a_workbook_gets_a_sentence_and_changes_nothing() {
        clerk.get(home);
        Browsing.Answer answer = clerk.follow(clerk.upload(
                home + "/upload", "学校.xlsx", "<html>not a workbook".getBytes(StandardCharsets.UTF_8), Map.of()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(said(answer)).contains("文件用不了");
        assertThat(states()).containsExactly(Form.State.NOT_STARTED);
    }

    @Test
    void a_file_name_from_elsewhere_leads_nowhere() {
        clerk.get(home);
        Browsing.Answer answer =
                clerk.follow(clerk.upload(home + "/upload", "../../../../etc/学校.xlsx", new byte[] {1, 2, 3}, Map.of()));
        assertThat(said(answer)).doesNotContain("..").contains("学校.xlsx");
    }

    private Map<String, String> filled(Document page) {
        Map<String, String> fields = new HashMap<>();
        for (Element input : page.select("#grid [name]")) {
            String value = input.tagName().equals("select")
                    ? input.select("option[selected]").attr("value")
                    : input.attr("value");
            fields.put(input.attr("name"), value);
        }
        fields.remove("_csrf");
        return fields;
    }

    private String cell(Document page, String field) {
        return page.select("#grid [name$=." + field + "][name^=cell]").first().attr("name");
    }

    @Test
    void a_figure_typed_on_the_page_is_saved_and_last_years_stands_beside() {
        upload(clean());
        Browsing.Answer answer = clerk.get(home + "/stage");
        assertThat(answer.page().select("td .before").text()).contains("去年");
        Map<String, String> fields = filled(answer.page());
        fields.put(cell(answer.page(), "students"), "777");
        assertThat(clerk.post(home + "/stage", fields).status()).isEqualTo(303);
        assertThat(rows("stage").get(0).values()).containsEntry("students", 777d);
    }

    @Test
    void a_wrong_figure_stays_in_its_cell_with_what_to_write() {
        upload(clean());
        Document page = clerk.get(home + "/stage").page();
        Map<String, String> fields = filled(page);
        Object before = rows("stage").get(0).values().get("students");
        fields.put(cell(page, "students"), "很多");
        fields.put(cell(page, "classes"), "19");
        Browsing.Answer answer = clerk.post(home + "/stage", fields);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().title()).startsWith("错误：");
        assertThat(answer.page().select("td.error input:not([type=hidden])").attr("value"))
                .isEqualTo("很多");
        assertThat(answer.page().select("td.error").text()).contains("整数");
        assertThat(rows("stage").get(0).values())
                .containsEntry("students", before)
                .containsEntry("classes", 19d);
    }

    @Test
    void of_two_who_edit_one_cell_the_second_sees_both_values() {
        upload(clean());
        Document seen = clerk.get(home + "/stage").page();
        Browsing second = town.as("clerk");
        Map<String, String> fields = filled(second.get(home + "/stage").page());
        fields.put(cell(seen, "students"), "501");
        second.post(home + "/stage", fields);
        Map<String, String> late = filled(seen);
        late.put(cell(seen, "students"), "502");
        clerk.get(home);
        Browsing.Answer answer = clerk.post(home + "/stage", late);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(said(answer)).contains("501").contains("502");
        assertThat(rows("stage").get(0).values()).containsEntry("students", 501d);
    }

    @Test
    void a_new_row_can_be_typed_and_made_blank_again() {
        upload(clean());
        Document page = clerk.get(home + "/room").page();
        Map<String, String> fields = filled(page);
        String last = page.select("[name^=key.]").last().attr("name").substring("key.".length());
        fields.put("cell." + last + ".room", "新音乐室");
        String kind =
                page.select("[name=cell." + last + ".room_kind] option").get(1).attr("value");
        fields.put("cell." + last + ".room_kind", kind);
        int before = rows("room").size();
        assertThat(clerk.post(home + "/room", fields).status()).isEqualTo(303);
        assertThat(rows("room")).hasSize(before + 1);
    }

    @Test
    void fields_that_are_not_of_the_form_are_not_looked_at() {
        upload(clean());
        Map<String, String> fields = filled(clerk.get(home + "/stage").page());
        fields.put("cell.0.school", town.secondSchool);
        fields.put("cell.0.year", "1999");
        fields.put("cell.0._county", Town.OTHER);
        assertThat(clerk.post(home + "/stage", fields).status()).isEqualTo(303);
        assertThat(rows("stage")).allSatisfy(row -> assertThat(row.values()).containsEntry("school", town.school));
    }

    private Browsing.Answer submit() {
        clerk.get(home);
        return clerk.post(home + "/submit", Map.of());
    }

    @Test
    void forms_with_queries_are_submitted_once_they_are_explained() {
        upload(clean());
        boolean hasQueries =
                clerk.get(home).page().select("form[action$=/submit]").isEmpty();
        assertThat(submit().status()).isEqualTo(hasQueries ? 400 : 303);
        SchoolYear.explained(clerk, town.school);
        if (hasQueries) {
            assertThat(submit().status()).as(said(clerk.get(home))).isEqualTo(303);
        }
        assertThat(states()).containsExactly(Form.State.SUBMITTED);
        assertThat(said(clerk.get(home))).contains("等县里核收");
    }

    @Test
    void an_empty_form_asks_whether_there_is_nothing() {
        Browsing.Answer answer = submit();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(said(answer)).contains("每所学校都有这一行");
        assertThat(states()).containsExactly(Form.State.NOT_STARTED);
        assertThat(clerk.post(home + "/submit", Map.of("nothing", "school")).status())
                .as("no school has nothing to say of itself")
                .isEqualTo(400);

        Facts figures = Town.figures(town.school);
        upload(town.workbook(
                town.school,
                Facts.of(List.of(figures.table("school"), figures.table("stage"), figures.table("class-band")))));
        SchoolYear.explained(clerk, town.school);
        assertThat(said(submit())).contains("没有请打勾");
    }

    @Test
    void what_is_submitted_can_be_taken_back_and_is_locked_until_then() {
        upload(clean());
        SchoolYear.explained(clerk, town.school);
        Browsing.Answer submitted = submit();
        assertThat(submitted.status()).as(said(submitted)).isEqualTo(303);
        Document page = clerk.get(home + "/stage").page();
        assertThat(page.select("#grid button")).isEmpty();
        Browsing.Answer late = upload(flawedStudents());
        assertThat(late.status()).as(said(late)).isEqualTo(400);
        assertThat(said(late)).contains("已提交");
        assertThat(clerk.post(home + "/withdraw", Map.of()).status()).isEqualTo(303);
        assertThat(states()).containsExactly(Form.State.FILLING);
    }

    private Path flawedStudents() {
        Facts facts = Town.figures(town.school);
        Table stage = facts.table("stage");
        return town.workbook(
                town.school, facts.with(stage.with(stage.column("students").with(0, 123))));
    }

    @Test
    void the_head_confirms_what_was_signed_and_a_later_change_shows() {
        upload(clean());
        SchoolYear.explained(clerk, town.school);
        Browsing.Answer submitted = submit();
        assertThat(submitted.status()).as(said(submitted)).isEqualTo(303);
        Browsing head = town.as("head");
        Document sheet = head.get(home + "/sheet").page();
        assertThat(sheet.text()).contains("数据真实性承诺");
        String digest = sheet.select("[name=digest]").attr("value");
        byte[] scan = "%PDF-1.4 signed".getBytes(StandardCharsets.US_ASCII);
        assertThat(head.upload(home + "/confirm", "扫描.pdf", scan, Map.of("digest", digest))
                        .status())
                .as("without the statement")
                .isEqualTo(400);
        assertThat(head.upload(
                                home + "/confirm",
                                "扫描.pdf",
                                "<html>".getBytes(),
                                Map.of("digest", digest, "truth", "yes"))
                        .status())
                .as("not a scan")
                .isEqualTo(400);
        assertThat(head.upload(home + "/confirm", "扫描.pdf", scan, Map.of("digest", digest, "truth", "yes"))
                        .status())
                .isEqualTo(303);
        assertThat(said(head.get(home))).contains("数没有再变");
        clerk.get(home);
        clerk.post(home + "/withdraw", Map.of());
        Document page = clerk.get(home + "/stage").page();
        Map<String, String> fields = filled(page);
        fields.put(cell(page, "students"), "778");
        clerk.post(home + "/stage", fields);
        assertThat(said(head.get(home))).contains("要重新确认");
    }

    @Test
    void another_school_is_closed_to_the_clerk_in_every_way() {
        String other = "/school/" + town.secondSchool + "/" + Town.YEAR;
        assertThat(clerk.get(other).status()).isEqualTo(403);
        assertThat(clerk.get(other + "/stage").status()).isEqualTo(403);
        assertThat(clerk.get(other + "/template").status()).isEqualTo(403);
        clerk.get(home);
        assertThat(clerk.upload(other + "/upload", clean(), Map.of()).status()).isEqualTo(403);
        assertThat(clerk.post(other + "/submit", Map.of()).status()).isEqualTo(403);
        assertThat(clerk.get("/school/0000000000/2025").status()).isEqualTo(403);
    }

    @Test
    void a_form_alone_is_checked_beside_the_forms_that_are_stored() {
        upload(clean());
        Facts figures = Town.figures(town.school);
        Path rooms = town.workbook(town.school, Facts.of(List.of(figures.table("room"))));
        Browsing.Answer answer = upload(rooms);
        assertThat(said(answer)).doesNotContain("《学校》里没有").contains("全部已存");
    }

    @Test
    void a_site_may_name_the_main_school_that_hands_in_by_itself() {
        upload(clean());
        Map<String, String> fields = filled(clerk.get(home + "/school").page());
        fields.put("cell.0.counts_as_school", "0");
        fields.put("cell.0.merged_into", town.secondSchool);
        clerk.post(home + "/school", fields);
        assertThat(clerk.get(home + "/school").page().select("td.error")).isEmpty();
        fields = filled(clerk.get(home + "/school").page());
        fields.put("cell.0.merged_into", Town.OTHER_SCHOOL);
        clerk.post(home + "/school", fields);
        assertThat(clerk.get(home + "/school").page().select(".error .message").text())
                .as("a school of another county")
                .contains(Town.OTHER_SCHOOL);
    }
}
