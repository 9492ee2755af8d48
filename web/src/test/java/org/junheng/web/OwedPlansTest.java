package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junheng.desk.BuiltIn;
import org.junheng.store.Store;
import org.junheng.web.demo.Demo;
import org.junheng.web.demo.DemoAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is started anew while one plan is being made and another one waits: both are made, nobody has to ask again. */
class OwedPlansTest {

    private static final String LIST = "/county/999901/2025/scenario";

    @TempDir
    Path folder;

    @Test
    void what_was_asked_for_is_made_after_the_server_was_started_anew() {
        ServerSettings settings = ServerSettings.of(folder, 0);
        List<DemoAccount> accounts;
        try (Store store = Store.open(settings.store(), BuiltIn.registers())) {
            accounts = Demo.fill(store, BuiltIn.registers());
        }
        String first;
        String second;
        String stopped;
        try (Server server = Server.start(settings, BuiltIn.registers(), BuiltIn.standards())) {
            Browsing staff = ScenarioTest.as(server, accounts, "staff");
            first = asked(staff, "先做一年");
            second = asked(staff, "再做一年");
            stopped = asked(staff, "不做了");
            staff.post(stopped + "/stop", Map.of());
            assertThat(staff.get(second).text()).contains("排队");
        }

        try (Server server = Server.start(settings, BuiltIn.registers(), BuiltIn.standards())) {
            Browsing staff = ScenarioTest.as(server, accounts, "staff");
            ScenarioTest.awaited(staff, first);
            ScenarioTest.awaited(staff, second);

            assertThat(staff.get(first).text()).contains("任何方案都不会少于");
            assertThat(staff.get(second).text()).contains("任何方案都不会少于");
            assertThat(staff.get(stopped).text()).contains("还没开始算就停下了");
        }
    }

    private static String asked(Browsing staff, String name) {
        staff.get(LIST);
        return staff.post(LIST, Map.of("name", name, "at.years", "1", "more", "limits: {rotation: {on: false}}"))
                .location();
    }
}
