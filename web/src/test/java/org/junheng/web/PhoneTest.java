package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.desk.BuiltIn;
import org.junheng.store.act.Case;
import org.junheng.store.act.Cases;
import org.junheng.store.act.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visit made where there is no network: filled in, kept on the phone, sent when there is one, once. */
class PhoneTest {

    private static final List<String> CHECKLIST =
            List.of("enrolment", "curriculum", "workload", "rooms", "grounds", "staff", "safety", "conduct");

    @TempDir
    Path folder;

    private static String visit(Town town) {
        Browsing staff = town.as("staff");
        String opening = "/county/" + Town.COUNTY + "/act/visit/new";
        staff.get(opening);
        return staff.post(
                        opening,
                        Map.of("title", "12 月入校", "unit", town.school, "owner", "supervisor", "due", "2099-12-31"))
                .location();
    }

    private static List<Step> steps(org.junheng.store.Store store, String it) {
        return store.look(look -> {
            Cases cases = new Cases(look, BuiltIn.registers());
            Case found = cases.of(it.substring(it.lastIndexOf('/') + 1));
            return cases.steps(found);
        });
    }

    private static void set(Chromium browser, String css, String value) {
        browser.run("arguments[0].value = arguments[1]", browser.find(css), value);
    }

    @Test
    void what_is_sent_twice_is_done_once_and_the_server_keeps_the_order() {
        try (Town town = Town.in(folder)) {
            String it = visit(town);
            Browsing supervisor = town.as("supervisor");
            supervisor.get(it);
            Map<String, String> sent = new HashMap<>(Map.of(
                    "version",
                    "0",
                    "key",
                    "k-1",
                    "said",
                    "1999-01-01T00:00:00.000Z",
                    "visited_on",
                    "2026-11-26",
                    "signed",
                    "督学"));
            CHECKLIST.forEach(item -> sent.put(item, "fine"));
            assertThat(supervisor.post(it + "/move/visit", sent).status()).isEqualTo(303);
            assertThat(supervisor.post(it + "/move/visit", sent).status()).isEqualTo(303);
            assertThat(steps(town.store, it)).extracting(Step::move).containsExactly("open", "visit");
            assertThat(steps(town.store, it)).extracting(Step::saidAt).containsExactly("", "1999-01-01T00:00:00.000Z");
            assertThat(supervisor.get(it).text()).as("in China's time").contains("手机时钟 1999-01-01 08:00");
            sent.put("key", "k-2");
            assertThat(supervisor.post(it + "/move/visit", sent).status())
                    .as("on what is no longer so")
                    .isEqualTo(409);
        }
    }

    @Test
    void a_visit_is_filled_in_without_a_network_and_sent_later() {
        Town town = Town.in(folder);
        int port = town.server.port();
        String it = visit(town);
        try (Chromium browser = new Chromium(port, folder)) {
            browser.signIn("supervisor", Town.PASSWORD).open("/inspect");
            browser.run("return navigator.serviceWorker.ready.then(() => true)");
            browser.open("/inspect");
            assertThat(browser.overflowOnPhone()).as("wider than the phone").isNotPositive();
            assertThat(browser.barriers()).isEmpty();
            town.close();

            browser.open("/inspect");
            assertThat(browser.text()).contains("填入校记录");
            browser.run("Crypto.prototype.randomUUID = undefined; return true");
            browser.find("#inspect details summary").click();
            assertThat(browser.all("#inspect form[action$='/move/visit'] textarea"))
                    .extracting(field -> field.getAttribute("name"))
                    .as("signed last")
                    .startsWith("findings", "signed");
            String form = "#inspect form[action$='/move/visit'] ";
            set(browser, form + "[name=visited_on]", "2026-11-26");
            CHECKLIST.forEach(
                    item -> set(browser, form + "[name=" + item + "]", item.equals("grounds") ? "problem" : "fine"));
            browser.type(form + "[name=findings]", "操场东侧围栏破损").type(form + "[name=signed]", "督学");
            browser.find(form + "button").click();
            browser.until(() -> browser.text().contains("待上传 1 条"));
            browser.until(() -> browser.text().contains("没有网络，已存在手机里"));

            try (Server again = Server.start(
                    ServerSettings.of(folder.resolve("data"), port), BuiltIn.registers(), BuiltIn.standards())) {
                browser.find("#send").click();
                browser.find("a[href='/sign-in?then=/inspect']");
                assertThat(steps(again.store(), it)).hasSize(1);
                browser.signIn("supervisor", Town.PASSWORD).open("/inspect");
                browser.until(() -> browser.text().contains("没有待上传的"));
                assertThat(steps(again.store(), it)).extracting(Step::move).containsExactly("open", "visit");
                browser.open(it);
                assertThat(browser.text()).contains("操场东侧围栏破损").contains("手机时钟").contains("通知学校整改");
            }
        }
    }

    private static List<Case> problems(org.junheng.store.Store store, String visit) {
        return store.look(look -> {
            Cases cases = new Cases(look, BuiltIn.registers());
            return cases.from(cases.of(visit.substring(visit.lastIndexOf('/') + 1)));
        });
    }

    @Test
    void a_problem_opened_without_a_network_brings_its_clause_its_owner_and_a_description() {
        Town town = Town.in(folder);
        int port = town.server.port();
        String it = visit(town);
        try (Chromium browser = new Chromium(port, folder)) {
            browser.signIn("supervisor", Town.PASSWORD).open("/inspect");
            browser.run("return navigator.serviceWorker.ready.then(() => true)");
            browser.open("/inspect");
            town.close();

            browser.open("/inspect");
            browser.all("#inspect details summary").get(1).click();
            assertThat(browser.overflowOnPhone()).as("wider than the phone").isNotPositive();
            assertThat(browser.barriers()).isEmpty();
            String form = "#inspect form[action$='/rectification/new'] ";
            assertThat(browser.all(form + "[name=owner] option"))
                    .extracting(option -> option.getAttribute("value"))
                    .as("the school, unless somebody is named")
                    .startsWith("")
                    .contains("head");
            set(browser, form + "[name=clause]", "quality-balance-2017/class-size");
            set(browser, form + "[name=owner]", "head");
            browser.type(form + "[name=title]", "操场围栏破损").type(form + "[name=problem]", "东侧 6 米，上周起，学生可翻出");
            browser.find(form + "button").click();
            browser.until(() -> browser.text().contains("没有网络，已存在手机里"));

            try (Server again = Server.start(
                    ServerSettings.of(folder.resolve("data"), port), BuiltIn.registers(), BuiltIn.standards())) {
                browser.signIn("supervisor", Town.PASSWORD).open("/inspect");
                browser.until(() -> browser.text().contains("没有待上传的"));
                assertThat(problems(again.store(), it)).singleElement().satisfies(problem -> {
                    assertThat(problem.title()).isEqualTo("操场围栏破损");
                    assertThat(problem.owner()).isEqualTo("head");
                    assertThat(problem.standard() + "/" + problem.clause())
                            .isEqualTo("quality-balance-2017/class-size");
                    assertThat(problem.source()).startsWith("visit ");
                    browser.open("/act/rectification/" + problem.id());
                    assertThat(browser.text()).contains("东侧 6 米，上周起，学生可翻出");
                });
            }
        }
    }
}
