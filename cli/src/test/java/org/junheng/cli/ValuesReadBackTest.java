package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.cli.ReadBack.list;
import static org.junheng.cli.ReadBack.shown;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The tables of all documents read back: values, means, coefficients, counts are those of result.json, rounded as they are shown. */
class ValuesReadBackTest {

    @TempDir
    private static Path folder;

    private static ReadBack back;

    @BeforeAll
    static void everything_is_written() throws IOException {
        back = ReadBack.of(folder);
    }

    private static List<JsonNode> stages(String standard) {
        return list(back.verdict(standard).get("stages"));
    }

    private static String name(JsonNode stage) {
        return stage.get("stage").stringValue().equals("primary") ? "小学" : "初中";
    }

    /** Section by section in the order of the result: name, students, and the value of each indicator. */
    private static List<List<String>> sections(String standard) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode stage : stages(standard)) {
            for (JsonNode section : stage.get("sections")) {
                List<String> row =
                        new ArrayList<>(List.of(section.get("name").stringValue(), shown(section.get("students"), 0)));
                for (JsonNode indicator : stage.get("indicators")) {
                    row.add(shown(
                            section.get("indicators")
                                    .get(indicator.get("id").stringValue())
                                    .get("value"),
                            ReadBack.digits(indicator)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> each(JsonNode stage, String key, int digits) {
        List<String> shown = new ArrayList<>();
        stage.get("indicators")
                .forEach(each -> shown.add(shown(each.get(key), digits < 0 ? ReadBack.digits(each) : digits)));
        return shown;
    }

    private static List<List<String>> rows(List<List<String>> all, Predicate<List<String>> wanted) {
        return all.stream().filter(wanted).toList();
    }

    /** The mean of the coefficients of a stage, by arithmetic of the test's own. */
    private static BigDecimal composite(JsonNode stage) {
        double sum = 0;
        for (JsonNode each : stage.get("indicators")) {
            sum += each.get("cv").doubleValue();
        }
        return BigDecimal.valueOf(sum / stage.get("indicators").size());
    }

    private static void are_the_sections(List<List<String>> numbered, String standard) {
        List<List<String>> expected = sections(standard);
        assertThat(numbered).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(numbered.get(i)).containsSubsequence(expected.get(i));
        }
    }

    private static void are_the_spreads(List<List<String>> rows, String standard) {
        List<List<String>> means = rows(rows, row -> row.contains("全县均值"));
        List<List<String>> spreads = rows(rows, row -> row.contains("差异系数"));
        assertThat(means).hasSize(2);
        assertThat(spreads).hasSize(2);
        for (int i = 0; i < 2; i++) {
            JsonNode stage = stages(standard).get(i);
            List<String> mean = new ArrayList<>(List.of(name(stage), "全县均值"));
            mean.addAll(each(stage, "mean", -1));
            mean.add("—");
            assertThat(means.get(i)).isEqualTo(mean);
            List<String> spread = new ArrayList<>(List.of("差异系数"));
            spread.addAll(each(stage, "cv", 3));
            spread.add(standard.equals(ReadBack.BASIC) ? shown(composite(stage), 3) : "—");
            assertThat(spreads.get(i)).endsWith(spread.toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ReadBack.BASIC, ReadBack.QUALITY})
    void the_form_in_word_has_the_values_of_the_result(String standard) throws IOException {
        List<List<String>> rows = back.wordRows("application-" + standard + ".docx");
        are_the_sections(rows(rows, row -> row.size() > 10 && row.get(0).matches("\\d+")), standard);
        are_the_spreads(rows, standard);
    }

    @ParameterizedTest
    @ValueSource(strings = {ReadBack.BASIC, ReadBack.QUALITY})
    void the_form_in_excel_has_the_values_of_the_result(String standard) throws IOException {
        String file = "application-" + standard + ".xlsx";
        are_the_sections(rows(back.sheetRows(file, "表Ⅱ-2"), row -> row.get(0).matches("\\d+")), standard);
        are_the_spreads(back.sheetRows(file, "表Ⅲ"), standard);
    }

    @Test
    void the_composite_of_2012_is_decided_by_what_the_form_prints() {
        for (JsonNode clause : back.verdict(ReadBack.BASIC).get("clauses")) {
            if (clause.get("id").stringValue().equals("composite")) {
                JsonNode stage = stages(ReadBack.BASIC).stream()
                        .filter(each -> each.get("stage").equals(clause.get("stage")))
                        .findFirst()
                        .orElseThrow();
                assertThat(ReadBack.numbers(clause.get("why").get("zh").stringValue()))
                        .contains(shown(composite(stage), 3));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".docx", ".xlsx"})
    void the_totals_of_2017_count_the_schools_of_the_result(String format) throws IOException {
        String file = "application-" + ReadBack.QUALITY + format;
        List<List<String>> rows = format.equals(".xlsx") ? back.sheetRows(file, "表Ⅱ-1") : back.wordRows(file);
        for (JsonNode stage : stages(ReadBack.QUALITY)) {
            int schools = stage.get("schools").intValue();
            assertThat(schools).isEqualTo(stage.get("sections").size());
            List<String> expected = new ArrayList<>(List.of(name(stage), String.valueOf(schools)));
            stage.get("indicators")
                    .forEach(each -> expected.addAll(share(
                            schools
                                    - each.get("below_threshold").intValue()
                                    - each.get("open").intValue(),
                            schools)));
            expected.addAll(share(schools - failing(stage), schools));
            assertThat(rows).contains(expected);
        }
    }

    private static List<String> share(int some, int all) {
        return List.of(
                String.valueOf(some),
                new BigDecimal(some * 100)
                        .divide(new BigDecimal(all), 1, RoundingMode.HALF_UP)
                        .toPlainString());
    }

    private static int failing(JsonNode stage) {
        return list(back.verdict(ReadBack.QUALITY).get("clauses")).stream()
                .filter(clause -> clause.get("id").stringValue().equals("schools"))
                .filter(clause -> clause.get("stage").equals(stage.get("stage")))
                .mapToInt(clause ->
                        clause.get("failing").size() + clause.get("open").size())
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {ReadBack.BASIC, ReadBack.QUALITY})
    void the_points_of_each_item_and_their_reasons_are_those_of_the_result(String standard) throws IOException {
        List<List<String>> rows = new ArrayList<>(back.wordRows("application-" + standard + ".docx"));
        List<List<String>> sheets = back.sheetRows("application-" + standard + ".xlsx", "表");
        for (JsonNode clause : back.verdict(standard).get("clauses")) {
            String block = clause.get("block").stringValue();
            if (List.of("government", "quality", "veto").contains(block)) {
                String stage = clause.get("stage").stringValue();
                String name = (stage.isEmpty() ? "" : stage.equals("primary") ? "小学：" : "初中：")
                        + clause.get("name").get("zh").stringValue();
                JsonNode judgement = clause.get("judgement");
                String points =
                        judgement == null || judgement.get("score").isNull() ? "" : shown(judgement.get("score"), 1);
                for (List<List<String>> form : List.of(rows, sheets)) {
                    List<List<String>> found =
                            rows(form, row -> row.size() > 5 && row.get(1).equals(name));
                    assertThat(found).as(name).hasSize(1);
                    assertThat(ReadBack.numbers(found.get(0).get(2)))
                            .as(name)
                            .isEqualTo(ReadBack.numbers(ProseReadBackTest.reason(clause)));
                    assertThat(found.get(0).get(3)).as(name).isEqualTo(points);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ReadBack.BASIC, ReadBack.QUALITY})
    void the_county_in_the_form_is_the_county_as_it_reported_itself(String standard) throws IOException {
        String file = "application-" + standard;
        List<List<String>> sheet =
                rows(back.sheetRows(file + ".xlsx", "表Ⅰ"), row -> row.get(0).matches("L?\\d+"));
        assertThat(sheet.stream().map(row -> row.get(3))).isEqualTo(ReportedCounty.basics(standard));
        assertThat(back.wordRows(file + ".docx")).containsAll(sheet);
    }

    @Test
    void the_money_in_the_form_of_2012_and_its_growth_follow_from_what_was_reported() throws IOException {
        Map<String, String> fields = Map.of(
                "预算内教育拨款", "预算内教育拨款",
                "义务教育财政拨款", "义务教育财政拨款",
                "地方财政经常性收入", "财政经常性收入",
                "小学生均预算内教育事业费", "小学生均教育事业费",
                "初中生均预算内教育事业费", "初中生均教育事业费",
                "小学生均预算内公用经费", "小学生均公用经费",
                "初中生均预算内公用经费", "初中生均公用经费",
                "教职工年平均工资", "教职工年平均工资");
        List<List<String>> rows = back.sheetRows("application-" + ReadBack.BASIC + ".xlsx", "表Ⅴ");
        assertThat(back.wordRows("application-" + ReadBack.BASIC + ".docx"))
                .containsAll(rows(rows, row -> row.size() == 5 && !row.get(0).equals("项目")));
        String field = "";
        int compared = 0;
        for (List<String> row : rows(rows, row -> row.size() == 5 && !row.get(0).equals("项目"))) {
            boolean isGrowth = row.get(0).equals("比上年增长");
            field = isGrowth ? field : fields.get(row.get(0));
            for (int year = 2022; field != null && year <= 2024; year++) {
                double now = ReportedCounty.number(ReportedCounty.row("经费", "财政年度", year), field);
                double before = ReportedCounty.number(ReportedCounty.row("经费", "财政年度", year - 1), field);
                double expected =
                        isGrowth ? (now - before) / before * 100 : row.get(1).equals("千元") ? now * 10 : now;
                assertThat(row.get(2 + year - 2022))
                        .as(row.get(0) + " " + field + " " + year)
                        .isEqualTo(shown(BigDecimal.valueOf(expected), isGrowth ? 1 : 0));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(3 * 15);
    }

    @ParameterizedTest
    @ValueSource(strings = {ReadBack.BASIC, ReadBack.QUALITY})
    void the_survey_in_the_form_is_the_survey_that_was_reported(String standard) throws IOException {
        List<List<String>> rows = back.sheetRows("application-" + standard + ".xlsx", "表Ⅵ");
        List<Map<String, String>> reported = ReportedCounty.rows("调查").stream()
                .filter(row -> row.getOrDefault("学年", "").startsWith("2025"))
                .toList();
        assertThat(reported).hasSize(6);
        for (Map<String, String> each : reported) {
            assertThat(rows)
                    .contains(List.of(
                            each.get("调查对象"),
                            figure(each, "发放问卷数"),
                            figure(each, "有效问卷数"),
                            figure(each, "满意问卷数"),
                            rate(each, "满意问卷数", "有效问卷数"),
                            figure(each, "实地访谈人数"),
                            figure(each, "访谈满意人数"),
                            rate(each, "访谈满意人数", "实地访谈人数")));
        }
    }

    private static String figure(Map<String, String> row, String heading) {
        return shown(BigDecimal.valueOf(ReportedCounty.number(row, heading)), 0);
    }

    private static String rate(Map<String, String> row, String some, String all) {
        return shown(BigDecimal.valueOf(ReportedCounty.number(row, some) / ReportedCounty.number(row, all) * 100), 1);
    }

    @Test
    void the_items_of_the_form_of_2012_are_numbered_as_they_stand() throws IOException {
        List<String> numbers = back.sheetRows("application-" + ReadBack.BASIC + ".xlsx", "表Ⅳ").stream()
                .map(row -> row.get(0))
                .filter(cell -> cell.matches("\\d+"))
                .toList();
        assertThat(numbers)
                .isEqualTo(
                        IntStream.rangeClosed(1, 18).mapToObj(String::valueOf).toList());
    }

    @Test
    void the_report_has_the_values_of_the_result() throws IOException {
        List<List<String>> rows = ReadBack.htmlRows(back.page("report.html"));
        List<List<String>> expected = new ArrayList<>(sections(ReadBack.BASIC));
        expected.addAll(sections(ReadBack.QUALITY));
        // what is lacking stands behind the values of 2017
        List<String> names = expected.stream().map(row -> row.get(0)).toList();
        List<List<String>> schools = rows(rows, row -> names.contains(row.get(0)));
        assertThat(schools).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(schools.get(i)).startsWith(expected.get(i).toArray(String[]::new));
        }
    }

    @Test
    void the_report_has_the_means_and_coefficients_of_the_result() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : ReadBack.htmlRows(back.page("report.html"))) {
            if (row.size() > 3 && row.get(1).endsWith("生")) {
                rows.add(row.subList(1, row.size()));
            }
        }
        List<List<String>> expected = new ArrayList<>();
        for (String standard : List.of(ReadBack.BASIC, ReadBack.QUALITY)) {
            for (JsonNode stage : stages(standard)) {
                stage.get("indicators").forEach(each -> expected.add(indicator(each)));
            }
        }
        assertThat(rows).isEqualTo(expected);
    }

    /** Unit, mean and coefficient; then, where there are any, limit, margin and decision; threshold and how many are below it. */
    static List<String> indicator(JsonNode each) {
        List<String> row = new ArrayList<>(List.of(
                each.get("unit").get("zh").stringValue(),
                shown(each.get("mean"), ReadBack.digits(each)),
                shown(each.get("cv"), 3)));
        if (!each.get("limit").isNull()) {
            BigDecimal limit = each.get("limit").decimalValue();
            row.add(shown(limit, 2));
            row.add(shown(limit.subtract(each.get("cv").decimalValue()), 3));
            row.add(each.get("within").stringValue().equals("met") ? "达标" : "未达标");
        }
        if (!each.get("threshold").isNull()) {
            row.add(ReadBack.given(each.get("threshold")));
            row.add(each.get("below_threshold").toString());
            row.add(each.get("open").toString());
        }
        return row;
    }

    @Test
    void the_report_shares_each_spread_out_as_the_values_do() throws IOException {
        List<List<String>> rows = rows(
                ReadBack.htmlRows(back.page("report.html")),
                row -> row.size() == 3 && row.get(2).matches("[▲▼].*"));
        int at = 0;
        for (String standard : List.of(ReadBack.BASIC, ReadBack.QUALITY)) {
            for (JsonNode stage : stages(standard)) {
                for (JsonNode indicator : stage.get("indicators")) {
                    List<String> row = rows.get(at++);
                    assertThat(row.get(1)).isEqualTo(shown(indicator.get("cv"), 3));
                    for (String part : row.get(2).split("，")) {
                        String name = part.substring(1, part.lastIndexOf(' '));
                        assertThat(part)
                                .isIn(Shares.of(stage, indicator).stream()
                                        .filter(share -> share.name().equals(name))
                                        .map(share -> "%s%s %s%%"
                                                .formatted(
                                                        share.above() ? "▲" : "▼",
                                                        name,
                                                        shown(BigDecimal.valueOf(share.percent()), 0)))
                                        .toList());
                    }
                }
            }
        }
        assertThat(rows).hasSize(at);
    }
}
