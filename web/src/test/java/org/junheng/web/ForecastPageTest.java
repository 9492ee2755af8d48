package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junheng.desk.BuiltIn;
import org.junheng.store.Store;
import org.junheng.web.demo.Demo;
import org.junheng.web.demo.DemoAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forecast on a page: its numbers are those of the program, births change them, a plan stands beside it. */
class ForecastPageTest {

    private static final String PAGE = "/county/999901/2025/scenario/forecast";

    @TempDir
    Path folder;

    @Test
    void students_births_and_a_plan_are_forecast() {
        ServerSettings settings = ServerSettings.of(folder, 0);
        List<DemoAccount> accounts;
        try (Store store = Store.open(settings.store(), BuiltIn.registers())) {
            accounts = Demo.fill(store, BuiltIn.registers());
        }
        try (Server server = Server.start(settings, BuiltIn.registers(), BuiltIn.standards())) {
            Browsing staff = ScenarioTest.as(server, accounts, "staff");
            Document page = staff.get(PAGE).page();
            addsUp(page);
            assertThat(page.text()).contains("2025 学年没有数（撤并了，或还没交）");
            assertThat(page.select(".told-blocks h2, .told-blocks h3").eachText())
                    .anyMatch(head -> head.contains("只有学生数变"));
            assertThat(page.text()).contains("还没有算好的方案").doesNotContain("方案逐年照做");

            assertThat(staff.get(PAGE + "?births=" + encoded("2019 812\n二〇二〇 790"))
                            .text())
                    .contains("出生人数第 2 行写的是“二〇二〇 790”；应写年份和人数");
            for (String births : List.of("2019 812\n2019 900", "2019 1,234", "2019", "2019 12345678")) {
                Browsing.Answer refused = staff.get(PAGE + "?births=" + encoded(births));
                assertThat(refused.status()).isEqualTo(400);
            }
            for (String births : List.of("\n \n", "2019\t0", "2019，812")) {
                assertThat(staff.get(PAGE + "?births=" + encoded(births)).status())
                        .isEqualTo(200);
            }
            assertThat(staff.get(PAGE + "?births=" + encoded("2019 812\n2019 900"))
                            .text())
                    .contains("出生人数第 2 行的 2019 年前面已经写过");
            assertThat(staff.get(PAGE + "?years=99").text()).contains("写的是 99；应写 1 到 9");
            String few = encoded("2018 10\n2019 10\n2020 10\n2021 10\n2022 10\n2023 10\n2024 10\n2025 10");
            Document fewer = staff.get(PAGE + "?births=" + few).page();
            assertThat(fewer.select("textarea[name=births]").first().wholeText())
                    .contains("2019 10");
            assertThat(rows(fewer)).isNotEqualTo(rows(page));

            String plan =
                    ScenarioTest.planned(staff, "/county/999901/2025/scenario").replace("/scenario/", "");
            Document carried = staff.get(PAGE + "?years=3&plan=" + plan).page();
            assertThat(carried.select(".told-blocks h2, .told-blocks h3").eachText())
                    .anyMatch(head -> head.contains("方案逐年照做"));
            assertThat(carried.select("option[selected]").eachAttr("value")).contains("3", plan);
            assertThat(ScenarioTest.as(server, accounts, "head").get(PAGE).status())
                    .isEqualTo(403);
        }
    }

    /** The students of a stage are those of its schools, school by school. */
    private static void addsUp(Document page) {
        List<Element> tables = page.select("main table");
        Element schools = tables.stream()
                .filter(table -> table.select("caption").text().startsWith("各校学生"))
                .findFirst()
                .orElseThrow();
        List<String> years = schools.select("thead th").eachText();
        for (String stage : List.of("小学", "初中")) {
            Element byYear = tables.stream()
                    .filter(table -> table.select("caption").text().startsWith(stage + "学生，逐年"))
                    .findFirst()
                    .orElseThrow();
            for (int column = 2; column <= 4; column++) {
                int at = column;
                long sum = schools.select("tbody tr").stream()
                        .filter(row -> row.child(1).text().equals(stage))
                        .mapToLong(row -> number(row.child(at).text()))
                        .sum();
                String year = years.get(column).replace("*", "");
                assertThat(byYear.select("tbody tr").stream()
                                .filter(row -> row.child(0).text().startsWith(year + "—"))
                                .map(row -> number(row.child(1).text())))
                        .containsExactly(sum);
            }
        }
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }

    private static List<String> rows(Document page) {
        return page.select("main tr").stream().map(Element::text).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
