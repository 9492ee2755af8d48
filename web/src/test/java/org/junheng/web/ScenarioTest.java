package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Yaml;
import org.junheng.desk.BuiltIn;
import org.junheng.store.Store;
import org.junheng.web.demo.Demo;
import org.junheng.web.demo.DemoAccount;
import org.junheng.web.page.Frame;
import org.junheng.web.plan.PlanAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans on the page: asked, made by a process of their own, compared, adopted into cases with their predicted effects. */
class ScenarioTest {

    @TempDir
    Path folder;

    private static final String COUNTY = "/county/999901";

    @Test
    void a_plan_is_asked_for_shown_and_adopted_into_cases() {
        ServerSettings settings = ServerSettings.of(folder, 0);
        List<DemoAccount> accounts;
        try (Store store = Store.open(settings.store(), BuiltIn.registers())) {
            accounts = Demo.fill(store, BuiltIn.registers());
        }
        try (Server server = Server.start(settings, BuiltIn.registers(), BuiltIn.standards())) {
            String list = COUNTY + "/2025/scenario";
            Browsing staff = as(server, accounts, "staff");
            assertThat(staff.get(list).text()).contains("还没有情景");
            Map<String, String> asked = new HashMap<>(Map.of("name", "先做一年", "at.years", "一"));
            assertThat(staff.post(list, asked).text()).contains("应写数字");
            String page = planned(staff, list);
            assertThat(page).startsWith("/scenario/");
            assertThat(staff.get(page).text()).contains("任何方案都不会少于", "采用");
            assertThat(staff.get(list).text()).contains("有方案");
            Entry json = Yaml.read("plan.json", staff.get(page + "/plan.json").text());
            List<Entry> actions = json.items("actions");
            assertThat(actions).isNotEmpty();
            assertThat(as(server, accounts, "head").get(page).status()).isEqualTo(403);
            asksForReasons(staff, list);
            keepsWhatWasRefused(staff, list);
            saysWhatIsLateFromTheStart(staff, page, actions);
            filters(staff, page, actions);
            followsWithoutAnAction(staff, list, page);
            slidesAlongTheCurve(staff, list, page);
            severalWaysAtOnce(staff, page);

            long before = cases(staff);
            assertThat(staff.post(page + "/adopt", Map.of()).status()).isEqualTo(303);

            assertThat(cases(staff) - before).isEqualTo(actions.size());
            assertThat(staff.get(page).text()).doesNotContain("删去");
            assertThat(staff.post(page + "/adopt", Map.of()).text()).contains("已经采用过");
            assertThat(staff.post(page + "/drop", Map.of()).text()).contains("已采用的方案要留着");
            Entry first = actions.get(0);
            String register = Map.of("build", "project", "qualify", "rectification")
                    .getOrDefault(first.text("kind"), "placement");
            Browsing.Answer cases = staff.get(COUNTY + "/act/" + register);
            assertThat(cases.text()).contains(first.words("says").zh());
            String link = cases.page()
                    .select("a[href^=/act/" + register + "/]")
                    .first()
                    .attr("href");
            assertThat(staff.get(link).text()).contains("预计");
        }
    }

    private static void asksForReasons(Browsing staff, String list) {
        Map<String, String> changed = new HashMap<>(Map.of("name", "少调", "at.limits.outflow.share", "0.1"));
        assertThat(staff.post(list, changed).text()).contains("写明理由");
    }

    /** A wrong number is told by the name of its line, and nothing that was filled in is lost. */
    private static void keepsWhatWasRefused(Browsing staff, String list) {
        Map<String, String> wrong = new HashMap<>(Map.of(
                "name", "两年达标", "standard", "basic-balance-2012", "at.teachers.move.price", "-3", "more", "pins: []"));
        Browsing.Answer refused = staff.post(list, wrong);
        assertThat(refused.text()).contains("“调动一名教师”写的是“-3”；应写不小于 0 的数").doesNotContain("options ›");
        assertThat(refused.page().select("input[name=name]").val()).isEqualTo("两年达标");
        assertThat(refused.page()
                        .select("select[name=standard] option[selected]")
                        .val())
                .isEqualTo("basic-balance-2012");
        assertThat(refused.page().select("textarea[name=more]").first().wholeText())
                .isEqualTo("pins: []");
    }

    /** What a plan of a summer that is over would make of its actions is said before it is adopted, not found out afterwards. */
    private static void saysWhatIsLateFromTheStart(Browsing staff, String page, List<Entry> actions) {
        LocalDate today = Frame.today(Instant.now());
        long late = actions.stream()
                .filter(each -> PlanAnswer.Done.lastDay(each.at("year").whole()).isBefore(today))
                .count();
        String text = staff.get(page).text();
        assertThat(text.contains("一开始就逾期")).isEqualTo(late > 0);
        assertThat(late == 0 || text.contains(late + " 项措施的期限已过")).isTrue();
    }

    private static void filters(Browsing staff, String page, List<Entry> actions) {
        long built = actions.stream()
                .filter(each -> each.text("kind").equals("build"))
                .count();
        assertThat(built).isPositive().isLessThan(actions.size());
        assertThat(staff.get(page + "?kind=build").page().select("#actions tbody tr"))
                .hasSize((int) built);
        assertThat(staff.get(page + "?words=没有这所学校").page().select("#actions tbody tr"))
                .isEmpty();
    }

    /** Another way for the first action that has one: the plan is followed, the rest of it stays. */
    private static void followsWithoutAnAction(Browsing staff, String list, String page) {
        String link = staff.get(page)
                .page()
                .select("#actions a[href*=without]")
                .first()
                .attr("href");
        Browsing.Answer form = staff.get(link.replace("#new", ""));
        String more = form.page().select("textarea[name=more]").first().wholeText();
        // what has no line of its own is kept too
        assertThat(more).contains("换一个办法", "rotation");
        assertThat(form.page().select("input[name=follow][checked]")).hasSize(1);
        Map<String, String> asked = new HashMap<>(Map.of(
                "name",
                "换办法",
                "at.years",
                "1",
                "more",
                more,
                "follow",
                "on",
                "follow.keep",
                "0.5",
                "parent",
                page.substring("/scenario/".length())));
        String other = staff.post(list, asked).location();
        awaited(staff, other);
        assertThat(staff.get(other).text()).contains("与已公布的方案相比", "取消");
        asked.put("parent", "");
        assertThat(staff.post(list, asked).text()).contains("要在哪个方案上改");
    }

    /** Up to five other ways than one action, as the command line's {@code --alternatives} finds them. */
    private static void severalWaysAtOnce(Browsing staff, String page) {
        String action = staff.get(page)
                .page()
                .select("#actions form[action$=/ways] input[name=action]")
                .first()
                .attr("value");
        String ways = staff.post(page + "/ways", Map.of("action", action)).location();
        awaited(staff, ways);
        Browsing.Answer shown = staff.get(ways);
        assertThat(shown.text()).contains("种替代办法，每种都复核过", "比原方案多");
        Entry json = Yaml.read("plan.json", staff.get(ways + "/plan.json").text());
        assertThat(json.items("ways")).hasSizeBetween(1, 5);
        for (Entry way : json.items("ways")) {
            assertThat(way.at("cost").decimal().subtract(way.at("more").decimal()))
                    .isEqualByComparingTo(json.at("cost").decimal());
            assertThat(way.items("changes"))
                    .anyMatch(change -> change.text("fate").equals("dropped")
                            || change.text("fate").equals("changed"));
        }
        assertThat(shown.page().select(".told-blocks table"))
                .hasSize(json.items("ways").size());
        for (String file : List.of("plan.xlsx", "plan.docx", "plan.html")) {
            assertThat(staff.get(ways + "/" + file).status()).as(file).isEqualTo(200);
        }
        assertThat(shown.page().select("form[action$=/adopt], a[href*=from=]")).isEmpty();

        assertThat(staff.post(page + "/ways", Map.of("action", action)).location())
                .as("asked for once")
                .isEqualTo(ways);
        assertThat(staff.get(page).page().select("#ways a").eachAttr("href")).containsExactly(ways);
        assertThat(staff.post(page + "/ways", Map.of("action", "999")).text()).contains("方案里没有第 999 项措施");
        assertThat(staff.post(ways + "/ways", Map.of("action", "1")).text()).contains("还没有方案");
        assertThat(staff.post(ways + "/drop", Map.of()).location()).isEqualTo(page);
        assertThat(staff.get(page).page().select("#ways")).isEmpty();
    }

    private static void slidesAlongTheCurve(Browsing staff, String list, String page) {
        for (long end = System.nanoTime() + Duration.ofMinutes(5).toNanos(); System.nanoTime() < end; ) {
            String curve = staff.get(list + "?from=" + page.substring("/scenario/".length()))
                    .page()
                    .select("input[data-slides='at.limits.reserve.cv']")
                    .attr("data-curve");
            if (curve.contains("0.01:")) {
                assertThat(staff.get(page).text()).contains("成本效果曲线");
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        throw new AssertionError("no curve");
    }

    static Browsing as(Server server, List<DemoAccount> accounts, String login) {
        Browsing visitor = new Browsing(server.port());
        String password = accounts.stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow()
                .password();
        visitor.signIn(login, password);
        return visitor;
    }

    /** How many placements, projects and rectifications there are. */
    private static long cases(Browsing staff) {
        return Stream.of("placement", "project", "rectification")
                .mapToLong(register -> staff.get(COUNTY + "/act/" + register + "?state=")
                        .page()
                        .select("tbody a[href^=/act/" + register + "/]")
                        .size())
                .sum();
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

    static void awaited(Browsing staff, String page) {
        for (long end = System.nanoTime() + Duration.ofMinutes(5).toNanos(); System.nanoTime() < end; ) {
            if (staff.get(page).page().select("[data-reload]").isEmpty()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        throw new AssertionError("still being worked on");
    }
}
