package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junheng.store.Database;
import org.junheng.store.people.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One way through all pages of people and audit on the other database. */
class PeopleOnPostgresTest {

    @TempDir
    Path folder;

    @Test
    void accounts_come_by_excel_are_confirmed_used_and_audited() {
        ServerSettings settings =
                new ServerSettings(Database.POSTGRESQL.fresh(folder), ServerSettings.LOOPBACK, 0, false, 10);
        try (City city = new City(settings)) {
            Browsing.Answer handed = city.as("south-administrator")
                    .upload(
                            "/people/upload",
                            "名单.xlsx",
                            AccountsByExcelTest.workbook(
                                    List.of("账号", "姓名", "单位代码", "角色"), List.of("yang", "杨某", City.SOUTH_SCHOOL, "校长")),
                            Map.of());
            assertThat(handed.status()).isEqualTo(200);
            Browsing security = city.as("south-security-administrator");
            String request = security.get("/people/requests")
                    .page()
                    .select("tbody input")
                    .val();
            security.post("/people/requests", Map.of("answer", "confirm", "request", request));
            assertThat(city.found("yang").grants()).containsExactly(new Account.Grant("head", City.SOUTH_SCHOOL));
            for (String sort : List.of("login", "name", "unit", "state", "changed")) {
                assertThat(security.get("/people/search?q=YANG&sort=" + sort)
                                .page()
                                .select("tbody th")
                                .text())
                        .isEqualTo("yang");
            }
            assertThat(security.get("/people/units").status()).isEqualTo(200);
            assertThat(security.post(city.path("yang", "disable"), Map.of()).status())
                    .isEqualTo(303);
            assertThat(security.post(city.path("yang", "password"), Map.of()).status())
                    .isEqualTo(200);
            Browsing auditor = city.as("city-auditor");
            assertThat(auditor.get("/audit?who=south-security-administrator&deed=account.disabled")
                            .page()
                            .select("tbody tr"))
                    .hasSize(1);
            assertThat(auditor.post("/audit/verify", Map.of())
                            .page()
                            .select(".done p")
                            .text())
                    .contains("全部完好");
            assertThat(auditor.get("/audit/export").text()).contains("account.requested", "yang");
        }
    }
}
