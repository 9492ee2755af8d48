package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastCommandTest {

    private static final String COUNTY = "../examples/qinghe";

    @TempDir
    Path folder;

    private record Said(int status, String out, String err) {}

    private static Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = CommandLines.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Said(status, out.toString(), err.toString());
    }

    @Test
    void the_example_is_told_the_year_its_junior_sports_areas_fail_and_files_say_the_same() throws IOException {
        Path results = folder.resolve("forecast");
        Said said = run("forecast", COUNTY, "--standard", "quality-balance-2017", "-o", results.toString());
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("✗ 初中 体育场馆差异系数：现在达到，2029 学年起达不到（低 2026、中 2029、高 2029）：0.460，限值 0.45。")
                .contains("没有出生人口", "是见过的幅度，不是概率");
        assertThat(Files.readString(results.resolve("forecast.json")))
                .contains("\"sports-area-per-student\"", "\"band\" : true");
        assertThat(Files.readString(results.resolve("forecast.csv")))
                .startsWith("\uFEFFarea,school,name,stage,year,students,low,high")
                .contains("999901,0900000001,清禾县第一小学,primary,2030,1507,1372,1645");
    }

    @Test
    void with_a_plan_carried_out_what_it_mends_is_told_by_year() throws IOException {
        Path plan = folder.resolve("plan");
        String options = "../examples/plans/one-year.yaml";
        assertThat(run("plan", "resources", COUNTY, "--options", options, "-o", plan.toString())
                        .status())
                .isZero();

        Said said = run(
                "forecast",
                COUNTY,
                "--standard",
                "quality-balance-2017",
                "--plan",
                plan.resolve("plan.json").toString(),
                "--options",
                options);

        assertThat(said.status()).as(said.err()).isZero();
        String alone =
                said.out().substring(said.out().indexOf("只有学生数变"), said.out().indexOf("方案逐年照做"));
        String planned = said.out().substring(said.out().indexOf("方案逐年照做"));
        // the plan is made for the students of now: with those expected it lowers the spread, and is not enough
        assertThat(line(alone, "小学 体育场馆")).contains("0.508✗", "0.518✗");
        assertThat(line(planned, "小学 体育场馆")).contains("0.508✗", "0.510✗").doesNotContain("0.518");
        assertThat(line(alone, "初中 骨干教师")).contains("0.240 (1)");
        assertThat(line(planned, "初中 骨干教师")).contains("0.214 (0)");
    }

    private static String line(String text, String with) {
        return text.lines().filter(line -> line.contains(with)).findFirst().orElseThrow();
    }

    @Test
    void births_that_fall_leave_fewer_students_and_a_file_without_births_is_refused() throws IOException {
        StringBuilder births = new StringBuilder("区划代码,乡镇街道,出生年份,出生人数\n");
        for (int year = 2015; year <= 2024; year++) {
            births.append("999901,全县,")
                    .append(year)
                    .append(',')
                    .append(year < 2020 ? 2900 : 1500)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("births.csv"), births);
        Said said = run(
                "forecast", COUNTY, "--standard", "basic-balance-2012", "--births", file.toString(), "--lang", "en");
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.out()).contains("entrants per child born", "entrants are reckoned from the county's births");
        Path other = Files.writeString(folder.resolve("other.csv"), "甲,乙\n1,2\n");
        Said refused = run("forecast", COUNTY, "--births", other.toString());
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("没有读到出生人数").doesNotContain("Exception");
    }

    @Test
    void more_years_than_there_is_ground_for_are_refused() {
        Said refused = run("forecast", COUNTY, "--years", "50");
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("50", "1 到 9");
    }
}
