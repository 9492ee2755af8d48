package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans on the page: asked, made by a process of their own, compared, adopted into cases with their predicted effects. */
class ScenarioTest {

    @TempDir
    Path folder;

    @Test
    void a_plan_is_asked_for_shown_and_adopted_into_cases() {
        try (Town town = Town.in(folder)) {
            String list = "/county/" + Town.COUNTY + "/" + Town.YEAR + "/scenario";
            Browsing staff = town.as("staff");
            assertThat(staff.get(list).text()).contains("还没有情景");
            Map<String, String> asked = new HashMap<>(Map.of("name", "先做一年", "at.years", "一"));
            assertThat(staff.post(list, asked).text()).contains("应写数字");
            String page = planned(staff, list);
            assertThat(page).startsWith("/scenario/");
            String told = staff.get(page).text();
            assertThat(told).contains("任何方案都不会少于").contains("采用");
            assertThat(staff.get(list).text()).contains("有方案");
            assertThat(staff.get(page + "/plan.json").text()).contains("\"certificate\"");
            assertThat(town.as("clerk").get(page).status()).isEqualTo(404);

            assertThat(staff.post(page + "/adopt", Map.of()).status()).isEqualTo(303);
            assertThat(staff.get(page).text()).contains("采用").doesNotContain("删去");
            assertThat(staff.post(page + "/adopt", Map.of()).text()).contains("已经采用过");
            String projects =
                    staff.get("/county/" + Town.COUNTY + "/act/project").text();
            assertThat(projects).contains("增加");
        }
    }

    /** Asks for a plan of one year and waits for it; gives its page. */
    static String planned(Browsing staff, String list) {
        staff.get(list);
        String page = staff.post(
                        list, Map.of("name", "先做一年", "at.years", "1", "more", "limits: {rotation: {on: false}}"))
                .location();
        awaited(staff, page);
        return page;
    }

    private static void awaited(Browsing staff, String page) {
        for (long end = System.nanoTime() + Duration.ofMinutes(5).toNanos(); System.nanoTime() < end; ) {
            if (staff.get(page).page().select("[data-reload]").isEmpty()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        throw new AssertionError("still being worked on");
    }
}
