package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the template over the upload to the roles that a second person confirms. All people are invented. */
class AccountsByExcelTest {

    private static final List<String> HEAD = List.of("账号", "姓名", "单位代码", "角色");

    @TempDir
    static Path folder;

    private static City city;

    @BeforeAll
    static void start() {
        city = new City(folder);
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    /** A workbook with these rows from row 1 on; an empty row is left out. */
    @SafeVarargs
    static byte[] workbook(List<String>... rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("账号");
            for (int i = 0; i < rows.length; i++) {
                Row row = rows[i].isEmpty() ? null : sheet.createRow(i);
                for (int column = 0; column < rows[i].size(); column++) {
                    row.createCell(column).setCellValue(rows[i].get(column));
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Browsing.Answer upload(byte[] workbook) {
        return city.as("south-administrator").upload("/people/upload", "名单.xlsx", workbook, Map.of());
    }

    private static long accounts() {
        return city.server
                .store()
                .look(look -> look.sql()
                        .createQuery("SELECT COUNT(*) FROM account")
                        .mapTo(Long.class)
                        .one());
    }

    private static List<String> wrong(Browsing.Answer answer) {
        return answer.page().select("tbody tr").eachText();
    }

    @Test
    void the_template_has_the_columns_the_roles_to_choose_from_and_ones_own_units() throws IOException {
        Browsing.Answer answer = city.as("south-administrator").get("/people/template");
        assertThat(answer.headers().get("content-disposition")).contains("attachment");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.bytes()))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(texts(sheet.getRow(0))).isEqualTo(HEAD);
            assertThat(sheet.getDataValidations())
                    .map(DataValidation::getValidationConstraint)
                    .anyMatch(constraint ->
                            String.valueOf(constraint.getFormula1()).contains("_junheng"));
            Sheet units = workbook.getSheetAt(1);
            List<String> codes =
                    rows(units).map(row -> row.getCell(0).getStringCellValue()).toList();
            assertThat(codes).contains(City.SOUTH, City.SOUTH_SCHOOL).doesNotContain(City.NORTH, City.NORTH_SCHOOL);
            assertThat(rows(workbook.getSheet("_junheng"))
                            .map(row -> row.getCell(7).getStringCellValue()))
                    .contains("学校填报员", "审计管理员");
        }
    }

    @Test
    void the_template_filled_in_is_taken_as_it_is() throws IOException {
        byte[] template = city.as("south-administrator").get("/people/template").bytes();
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            Row row = workbook.getSheetAt(0).getRow(1);
            row.getCell(0).setCellValue("from-template");
            row.getCell(1).setCellValue("冯某");
            row.getCell(2).setCellValue(City.SOUTH_SCHOOL);
            row.getCell(3).setCellValue("学校填报员");
            workbook.write(filled);
        }
        assertThat(upload(filled.toByteArray()).status()).isEqualTo(200);
        assertThat(city.found("from-template").home()).isEqualTo(City.SOUTH_SCHOOL);
    }

    private static Stream<Row> rows(Sheet sheet) {
        return Stream.iterate(0, i -> i + 1).limit(sheet.getLastRowNum() + 1).map(sheet::getRow);
    }

    private static List<String> texts(Row row) {
        return Stream.iterate(0, i -> i + 1)
                .limit(row.getLastCellNum())
                .map(row::getCell)
                .map(Cell::getStringCellValue)
                .toList();
    }

    @Test
    void accounts_are_added_without_roles_until_a_second_person_confirms_them() {
        Browsing.Answer answer = upload(workbook(
                HEAD,
                List.of("chu", "褚某", City.SOUTH_SCHOOL, "学校填报员"),
                List.of(),
                List.of("wei", "卫某", City.SOUTH, "County staff"),
                List.of("wei", "卫某", City.SOUTH, "督学")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("tbody th").eachText()).containsExactly("chu", "wei");
        assertThat(city.found("chu").grants()).isEmpty();
        assertThat(city.found("wei").mustChange()).isTrue();

        Browsing chu = new Browsing(city.server.port());
        chu.signIn("chu", answer.page().select("tbody code").get(0).text());
        assertThat(chu.get("/").location()).isEqualTo("/password");

        // nobody of the other county, and not the one who asked
        assertThat(requests("north-security-administrator").select("tbody tr")).isEmpty();
        assertThat(city.as("south-administrator").get("/people/requests").status())
                .isEqualTo(403);
        assertThat(city.as("south-security-administrator")
                        .get("/people")
                        .page()
                        .select(".done")
                        .text())
                .contains("等待确认");

        Document page = requests("south-security-administrator");
        List<String> chosen =
                page.select("tr:contains(chu) input, tr:contains(wei) input").eachAttr("value");
        assertThat(chosen).hasSize(3);
        assertThat(page.select("input[type=checkbox]:not([checked])")).isEmpty();
        answered("south-security-administrator", "confirm", chosen);
        assertThat(city.found("chu").grants()).containsExactly(new Account.Grant("school-clerk", City.SOUTH_SCHOOL));
        assertThat(city.found("wei").grants()).hasSize(2);
        assertThat(city.newest("account.granted").who()).isEqualTo("south-security-administrator");
        assertThat(city.newest("account.requested").who()).isEqualTo("south-administrator");
        // a second click on what was already done
        assertThat(answered("south-security-administrator", "confirm", chosen).status())
                .isEqualTo(409);
    }

    private static Document requests(String login) {
        return city.as(login).get("/people/requests").page();
    }

    private static Browsing.Answer answered(String login, String answer, List<String> chosen) {
        return city.as(login).post("/people/requests", Map.of("answer", answer, "request", String.join(",", chosen)));
    }

    @Test
    void requests_of_another_county_cannot_be_confirmed() {
        upload(workbook(HEAD, List.of("jiang", "蒋某", City.SOUTH_SCHOOL, "校长")));
        List<String> chosen = requests("south-security-administrator")
                .select("tr:contains(jiang) input")
                .eachAttr("value");
        assertThat(answered("north-security-administrator", "confirm", chosen).status())
                .isEqualTo(403);
        assertThat(answered("south-administrator", "confirm", chosen).status()).isEqualTo(403);
        assertThat(city.found("jiang").grants()).isEmpty();
    }

    @Test
    void turned_down_requests_are_gone_and_none_chosen_is_told() {
        upload(workbook(HEAD, List.of("shen", "沈某", City.SOUTH_SCHOOL, "校长")));
        assertThat(answered("south-security-administrator", "confirm", List.of())
                        .status())
                .isEqualTo(400);
        List<String> chosen = requests("south-security-administrator")
                .select("tr:contains(shen) input")
                .eachAttr("value");
        answered("south-security-administrator", "refuse", chosen);
        assertThat(requests("south-security-administrator").select("tr:contains(shen)"))
                .isEmpty();
        assertThat(city.found("shen").grants()).isEmpty();
        assertThat(city.newest("account.request-refused").subject()).isEqualTo("shen");
    }

    @Test
    void who_asked_cannot_confirm_even_after_changing_roles() {
        Account changing = city.fresh(City.SOUTH, "administrator");
        city.as(changing.login())
                .upload(
                        "/people/upload",
                        "名单.xlsx",
                        workbook(HEAD, List.of("han", "韩某", City.SOUTH_SCHOOL, "校长")),
                        Map.of());
        city.server.store().doing(org.junheng.store.Actor.COMMAND_LINE, deed -> {
            Accounts.withdraw(deed, changing, new Account.Grant("administrator", City.SOUTH));
            Accounts.grant(deed, changing, new Account.Grant("security-administrator", City.SOUTH));
        });
        List<String> chosen =
                requests(changing.login()).select("tr:contains(han) input").eachAttr("value");
        Browsing.Answer answer = answered(changing.login(), "confirm", chosen);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#problem").text()).contains("要另一个人来确认");
        assertThat(city.found("han").grants()).isEmpty();
    }

    @Test
    void while_a_row_is_wrong_nothing_is_added_and_every_wrong_cell_is_told_by_excels_row() {
        long before = accounts();
        Browsing.Answer answer = upload(workbook(
                HEAD,
                List.of("good-one", "好某", City.SOUTH_SCHOOL, "校长"),
                List.of(),
                List.of("坏", "某", City.SOUTH_SCHOOL, "校长"),
                List.of("foreign", "某", City.NORTH_SCHOOL, "校长"),
                List.of("unknown", "某", "9999999999", "校长"),
                List.of("no-role", "某", City.SOUTH_SCHOOL, "皇帝"),
                List.of("wrong-role", "某", City.SOUTH_SCHOOL, "县领导"),
                List.of("south-clerk", "某", City.SOUTH_SCHOOL, "校长"),
                List.of("no-name", "", City.SOUTH_SCHOOL, "校长"),
                List.of("good-one", "另某", City.SOUTH_SCHOOL, "学校填报员"),
                List.of("good-one", "好某", City.SOUTH_SCHOOL, "校长")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(accounts()).isEqualTo(before);
        assertThat(answer.page().title()).startsWith("错误：");
        assertThat(answer.page().select("#problem").text()).contains("9 处不对").contains("一个账号也没有加");
        assertThat(wrong(answer))
                .containsExactly(
                        "第 4 行 A 账号 坏 2–40 个字母、数字、点、横线、下划线",
                        "第 5 行 C 单位代码 2137000002 你管的单位的代码，模板的“单位”表里有",
                        "第 6 行 C 单位代码 9999999999 你管的单位的代码，模板的“单位”表里有",
                        "第 7 行 D 角色 皇帝 下拉框里的角色：学校填报员、校长、督学",
                        "第 8 行 D 角色 县领导 可授在学校的角色：学校填报员、校长、督学",
                        "第 9 行 A 账号 south-clerk 另一个账号，这个已经有了",
                        "第 10 行 B 姓名 （空着） 姓名，最多 40 个字",
                        "第 11 行 B 姓名 另某 “好某”，与第 2 行的同一账号一样；是另一个人就换个账号",
                        "第 12 行 D 角色 校长 别的角色，第 2 行已有这个");
    }

    @Test
    void the_three_administrators_are_separate_in_a_workbook_too() {
        Browsing.Answer answer = upload(
                workbook(HEAD, List.of("both", "某", City.SOUTH, "系统管理员"), List.of("both", "某", City.SOUTH, "审计管理员")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(wrong(answer)).singleElement().asString().contains("第 3 行 D").contains("三员分立");
    }

    @Test
    void missing_columns_are_told_before_any_row() {
        Browsing.Answer answer = upload(workbook(List.of("账号", "名字", "角色"), List.of("坏", "", "皇帝")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#problem").text()).contains("第 1 行缺这些标题：姓名、单位代码");
        assertThat(wrong(answer)).isEmpty();
        assertThat(upload(workbook(List.of("账号", "姓名", "单位代码", "角色", "姓名")))
                        .page()
                        .select("#problem")
                        .text())
                .contains("2 个“姓名”列");
        assertThat(upload(workbook(HEAD)).page().select("#problem").text()).contains("只有标题");
    }

    @Test
    void what_is_no_workbook_is_told_as_a_file() {
        for (byte[] content : List.of("账号,姓名".getBytes(), new byte[0], new byte[] {'P', 'K', 3, 4, 1, 2})) {
            Browsing.Answer answer = upload(content);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.page().select("#problem").text()).contains("《名单.xlsx》");
        }
    }

    @Test
    void too_many_rows_are_refused() {
        List<List<String>> rows = Stream.concat(
                        Stream.of(HEAD),
                        Stream.iterate(1, i -> i + 1)
                                .limit(501)
                                .map(i -> List.of("many-" + i, "某", City.SOUTH_SCHOOL, "校长")))
                .toList();
        @SuppressWarnings("unchecked")
        List<String>[] array = rows.toArray(List[]::new);
        assertThat(upload(workbook(array)).page().select("#problem").text()).contains("最多 500 行");
    }

    @Test
    void the_workbook_of_first_passwords_holds_texts_alone_and_is_not_kept() throws IOException {
        Browsing.Answer answer = upload(
                workbook(HEAD, List.of("live", "=HYPERLINK(\"http://e.example\",\"x\")", City.SOUTH_SCHOOL, "校长")));
        assertThat(answer.status()).as(answer.page().text()).isEqualTo(200);
        String password = answer.page().select("tbody code").text();
        String link = answer.page().select("a[download]").attr("href");
        assertThat(link).startsWith("data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,");
        byte[] bytes = Base64.getDecoder().decode(link.substring(link.indexOf(',') + 1));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<String> cells = rows(workbook.getSheetAt(0))
                    .filter(row -> row != null)
                    .flatMap(row -> Stream.iterate(0, i -> i + 1)
                            .limit(Math.max(0, row.getLastCellNum()))
                            .map(row::getCell))
                    .filter(cell -> cell != null)
                    .peek(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))
                    .map(Cell::toString)
                    .toList();
            assertThat(cells).contains("live", password).anyMatch(text -> text.startsWith("=HYPERLINK"));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(password);
            }
        }
    }

    @Test
    void nobody_but_the_administrator_uploads() {
        for (String login : List.of("south-security-administrator", "south-auditor", "south-clerk")) {
            assertThat(city.as(login)
                            .upload("/people/upload", "名单.xlsx", workbook(HEAD), Map.of())
                            .status())
                    .as(login)
                    .isEqualTo(403);
            assertThat(city.as(login).get("/people/template").status()).isEqualTo(403);
        }
    }
}
