package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.store.Actor;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Requests;

/**
 * Every page there is, with something on it: one county that is through its year and one in the middle of it, so that each page is
 * looked at by somebody who works on it.
 */
final class EveryPage {

    private static final String COUNTY = "/county/" + Town.COUNTY;
    private static final String OTHER = "/county/" + Town.OTHER;
    private static final String YEAR = "/" + Town.YEAR;

    /**
     * One page.
     *
     * @param route as the permission table has it
     * @param login who looks; empty for somebody who is not signed in
     */
    record Page(String route, String login, String path) {

        @Override
        public String toString() {
            return (login.isEmpty() ? "anybody" : login) + " " + path;
        }
    }

    private final Town town;
    private final List<Page> pages = new ArrayList<>();

    private EveryPage(Town town) {
        this.town = town;
    }

    static List<Page> in(Town town) {
        EveryPage every = new EveryPage(town);
        every.throughTheYear();
        every.inTheMiddle();
        every.surveys();
        every.people();
        every.rules();
        return every.pages;
    }

    private void page(String route, String login, String path) {
        pages.add(new Page("GET " + route, login, path));
    }

    /** Standards, help and search: to anybody, and with the frame of somebody who is signed in. */
    private void rules() {
        String standards = "/standards";
        String quality = standards + "/quality-balance-2017";
        for (String login : List.of("", "clerk")) {
            page(standards, login, standards);
            page("/help", login, "/help");
        }
        for (String id : List.of("/quality-balance-2017", "/quality-balance-liaoning-shenyang", "/three-growths")) {
            page("/standards/{standard}", "", standards + id);
        }
        page("/standards/compare", "", standards + "/compare");
        page(
                "/standards/compare",
                "",
                standards + "/compare?one=quality-balance-2017&other=quality-balance-liaoning-shenyang");
        page("/standards/{standard}/try/{rule}", "", quality + "/try/sports-area-per-student");
        page(
                "/standards/{standard}/try/{rule}",
                "",
                quality + "/try/sports-area-per-student?1.students=1000&1.indoor_sports_m2=600&1.sports_ground_m2=6890"
                        + "&2.students=500&2.indoor_sports_m2=0&2.sports_ground_m2=6890");
        page(
                "/standards/{standard}/try/{rule}",
                "clerk",
                quality + "/try/school-size?s.type=primary&primary.students=2001");
        page("/glossary", "", "/glossary");
        page("/api", "", "/api");
        page("/tokens", "staff", "/tokens");
        page("/help/{topic}", "", "/help/fill");
        page("/search", "staff", "/search");
        page("/search", "staff", "/search?q=xx");
        page("/search", "clerk", "/search?q=%E5%B7%AE%E5%BC%82%E7%B3%BB%E6%95%B0");
    }

    /** Handed in, corrected, accepted, frozen, submitted, before the public. */
    private void throughTheYear() {
        new SchoolYear(town).accepted();
        String home = SchoolYear.home(town.school);
        Browsing clerk = town.as("clerk");
        String ask =
                clerk.get(home + "/stage").page().select("a[href*=/correction]").attr("href");
        corrected(clerk, home + "/stage/correction", ask, Map.of("field", "largest_class", "value", "57"));
        corrected(clerk, home + "/stage/correction", ask, Map.of("field", "boarders", "value", "1"));
        Browsing staff = town.as("staff");
        staff.get(COUNTY + YEAR + "/collect");
        staff.upload(COUNTY + YEAR + "/upload", Path.of("../examples/qinghe/县.xlsx"), Map.of("kind", "figures"));
        staff.get(COUNTY + YEAR + "/collect");
        String frozen = staff.post(COUNTY + YEAR + "/freeze", Map.of()).location();
        assertThat(frozen).startsWith("/frozen/");
        staff.get(frozen);
        staff.post(frozen + "/county", Map.of("step", "approve"));
        staff.get(COUNTY + "/notice");
        staff.post(COUNTY + "/notice", Map.of("title", "公示", "text", "请看。", "to", "2099-12-01"));
        String notice = staff.get(COUNTY + "/notice")
                .page()
                .select("a[href^=/open/notice/]")
                .attr("href");
        Browsing anybody = new Browsing(town.server.port());
        anybody.get(notice);
        for (String text : List.of("音乐室数不对", "操场小了")) {
            anybody.post(notice + "/objection", Map.of("text", text, "name", "家长", "contact", ""));
        }
        String answer = staff.get(COUNTY + "/notice")
                .page()
                .select("form[action^=/objection/]")
                .first()
                .attr("action");
        staff.post(answer, Map.of("answer", "已核对。"));

        page("/school/{school}/{year}", "clerk", home);
        page("/school/{school}/{year}/{register}", "clerk", home + "/stage");
        page("/school/{school}/{year}/{register}", "clerk", home + "/room");
        page("/school/{school}/{year}/{register}/correction", "clerk", ask);
        page("/school/{school}/{year}/sheet", "head", home + "/sheet");
        String upload = clerk.get(home).page().select("a[href^=/upload/]").attr("href");
        page("/upload/{upload}", "clerk", upload);
        page("/", "staff", "/");
        page("/county/{county}/{year}/collect", "staff", COUNTY + YEAR + "/collect");
        page("/county/{county}/{year}/collect", "staff", COUNTY + "/2026/collect");
        page("/county/{county}/{year}/verify", "staff", COUNTY + YEAR + "/verify");
        page("/county/{county}/{year}/verify", "staff", COUNTY + YEAR + "/verify?shown=explained");
        page("/county/{county}/{year}/corrections", "staff", COUNTY + YEAR + "/corrections");
        page("/county/{county}/frozen", "staff", COUNTY + "/frozen");
        page("/frozen/{frozen}", "city", frozen);
        page("/county/{county}/notice", "staff", COUNTY + "/notice");
        page("/open/notice/{notice}", "", notice);
        page("/open/{county}", "", "/open/" + Town.COUNTY);
        page("/open/{county}", "", "/open/" + Town.OTHER);
        results(staff);
        evidence(staff);
        cases(staff);
        page("/region/{region}", "city", "/region/" + Town.CITY);
        page("/region/{region}/{year}/counties", "city", "/region/" + Town.CITY + YEAR + "/counties");
        page("/frozen/{frozen}/review", "city", frozen + "/review");
        page("/", "leader", "/");
    }

    private void results(Browsing staff) {
        page("/school/{school}/{year}/standing", "head", SchoolYear.home(town.school) + "/standing");
        page("/county/{county}/{year}", "leader", COUNTY + YEAR);
        for (String path : List.of("/diagnose", "/map", "/try", "/report", "/report/view")) {
            page("/county/{county}/{year}" + path, "leader", COUNTY + YEAR + path);
        }
        page("/county/{county}/{year}/scenario/forecast", "leader", COUNTY + YEAR + "/scenario/forecast");
        page("/county/{county}/{year}/scenario", "staff", COUNTY + YEAR + "/scenario");
        page("/county/{county}/{year}/scenario/{kind}", "staff", COUNTY + YEAR + "/scenario/layout");
        page("/scenario/{scenario}", "staff", ScenarioTest.planned(staff, COUNTY + YEAR + "/scenario"));
        String measure = "/county/{county}/{year}/measure/{standard}/{indicator}";
        String indicator = opening(staff, COUNTY + YEAR, "a[href*=/measure/]:not([href*=/spread])");
        page(measure, "leader", indicator.replaceAll("#.*", ""));
        page(measure + "/spread", "leader", opening(staff, COUNTY + YEAR, "a[href*=/spread]"));
        String counted = "/county/{county}/{year}/counted/{standard}";
        for (String of : List.of("of=schools", "of=whole", "of=below", "of=open", "of=items-met", "of=items-failed")) {
            page(counted, "leader", opening(staff, COUNTY + YEAR, "a[href*=" + of + "]"));
        }
        String stage = "&stage=primary";
        page(counted, "leader", COUNTY + YEAR + "/counted/quality-balance-2017?of=over" + stage);
        page(counted, "leader", COUNTY + YEAR + "/counted/quality-balance-2017?of=left-out");
        page(
                "/county/{county}/{year}/clause/{standard}/{clause}",
                "leader",
                opening(staff, COUNTY + YEAR, "a[href*=/clause/]"));
        page(
                "/school/{school}/{year}/value",
                "head",
                opening(town.as("head"), SchoolYear.home(town.school) + "/standing", "a[href*=/value?]"));
        page(
                measure + "/value",
                "leader",
                staff.get(indicator).page().select("a[href*=/value]").attr("href"));
    }

    /** The first address on a page that leads somewhere. */
    private static String opening(Browsing visitor, String page, String link) {
        return visitor.get(page).page().select(link).attr("href");
    }

    /** One material sent back, one approved, one late, one used twice, a judgement that waits. */
    private void evidence(Browsing staff) {
        Browsing second = town.as("staff2");
        String clause = "technology-used";
        SomeEvidence.handedIn(staff, clause, "ability", "考核结果.docx", "教师信息技术考核");
        SomeEvidence.decided(second, clause, Map.of("step", "return", "reason", "缺公章"));
        SomeEvidence.handedIn(staff, clause, "ability", "考核结果（盖章）.docx", "教师信息技术考核");
        SomeEvidence.decided(second, clause, Map.of("step", "approve"));
        SomeEvidence.handedIn(staff, clause, "use-records", "使用记录.docx", SomeEvidence.docx("教室使用记录"), "2026-10-08");
        SomeEvidence.proposed(staff, clause, "met", "");
        String list = "/county/{county}/{year}/assess";
        page(list, "staff", SomeEvidence.ASSESS);
        page(list, "leader", SomeEvidence.ASSESS + "?standard=basic-balance-2012&state=missing&q=%E6%95%99%E5%AE%A4");
        page(list + "/{standard}/{clause}", "staff", SomeEvidence.clause(clause) + "?q=%E6%95%99%E5%AE%A4");
        page(list + "/{standard}/{clause}", "staff2", SomeEvidence.clause(clause));
        page(list + "/{standard}/{clause}", "staff", SomeEvidence.clause("layout-plan"));
    }

    /** A problem somebody mends, late, with a predicted effect; and what the public reports. */
    private void cases(Browsing staff) {
        String list = COUNTY + "/act/rectification";
        String opening = staff.get(list).page().select("a[href$=/new]").attr("href");
        staff.get(opening);
        Map<String, String> problem = new java.util.HashMap<>(Map.of(
                "title", "缺音乐教师",
                "unit", town.school,
                "block", "teachers",
                "span", "town-country",
                "clause", "quality-balance-2017/balance",
                "owner", "clerk",
                "due", "2026-01-01",
                "setting", town.school + "/primary.music+=2"));
        problem.put("problem", "两个年级没有音乐课");
        Browsing.Answer answer = staff.post(opening, problem);
        assertThat(answer.location()).as(answer.text()).startsWith("/act/rectification/");
        String it = answer.location();
        page("/county/{county}/act", "staff", COUNTY + "/act");
        page("/school/{school}/act", "clerk", "/school/" + town.school + "/act");
        page("/region/{region}/act", "city", "/region/" + Town.CITY + "/act");
        page("/county/{county}/act/{register}", "staff", list);
        page("/county/{county}/act/{register}", "staff", list + "?late=1&block=teachers&q=%E9%9F%B3");
        page("/school/{school}/act/{register}", "clerk", "/school/" + town.school + "/act/rectification?mine=1");
        page("/region/{region}/act/{register}", "city", "/region/" + Town.CITY + "/act/rectification");
        page("/county/{county}/act/{register}/new", "staff", opening);
        page("/school/{school}/act/{register}/new", "supervisor", "/school/" + town.school + "/act/visit/new");
        page("/act/{register}/{case}", "clerk", it);
        page("/act/{register}/{case}", "staff", it);
        staff.get(COUNTY + "/act/visit/new");
        staff.post(
                COUNTY + "/act/visit/new",
                Map.of("title", "12 月入校", "unit", town.school, "owner", "supervisor", "due", "2026-01-31"));
        page("/inspect", "supervisor", "/inspect");
        page("/open/{county}/say/{register}", "", "/open/" + Town.COUNTY + "/say/complaint");
        page("/", "clerk", "/");
    }

    private void corrected(Browsing clerk, String path, String ask, Map<String, String> what) {
        String key = clerk.get(ask).page().select("[name=key]").attr("value");
        Map<String, String> fields = new java.util.HashMap<>(what);
        fields.putAll(Map.of("key", key, "reason", "漏报"));
        byte[] evidence = "名单".getBytes(StandardCharsets.UTF_8);
        assertThat(clerk.upload(path, "名单.txt", evidence, fields).status()).isEqualTo(303);
    }

    /** A round just opened, a figure typed wrong, files that are no good, reminded. */
    private void inTheMiddle() {
        Browsing staff = town.as("other-staff");
        page("/county/{county}/{year}/collect", "other-staff", OTHER + YEAR + "/collect");
        staff.get(OTHER + YEAR + "/collect");
        staff.post(
                OTHER + YEAR + "/round",
                Map.of("name", "2025 秋季", "due", "2099-12-01", "register", "stage", "school", Town.OTHER_SCHOOL));
        staff.get(OTHER + YEAR + "/collect");
        staff.post(OTHER + YEAR + "/forms", Map.of("step", "remind", "school", Town.OTHER_SCHOOL));
        String home = SchoolYear.home(Town.OTHER_SCHOOL);
        Browsing clerk = town.as("other-clerk");
        clerk.get(home);
        for (byte[] file : List.of("纯文本".getBytes(StandardCharsets.UTF_8), foreign())) {
            page(
                    "/upload/{upload}",
                    "other-clerk",
                    clerk.upload(home + "/upload", "学段.xlsx", file, Map.of()).location());
        }
        clerk.get(home + "/stage");
        clerk.post(
                home + "/stage",
                Map.of("key.0", "", "cell.0.stage", "primary", "cell.0.students", "30", "cell.0.largest_class", "50"));
        page("/", "other-clerk", "/");
        page("/school/{school}/{year}", "other-clerk", home);
        page("/school/{school}/{year}/{register}", "other-clerk", home + "/stage");
        page("/county/{county}/{year}/verify", "other-staff", OTHER + YEAR + "/verify?shown=errors");
        page("/county/{county}/frozen", "other-staff", OTHER + "/frozen");
        page("/county/{county}/notice", "other-staff", OTHER + "/notice");
    }

    /** A survey that takes answers, and one that has ended with something low. */
    private void surveys() {
        Surveying running = Surveying.opened(town);
        String slip = running.slips("parents", town.school, 20).get(0);
        running.answered(running.slips("public", "-", 30).subList(0, 25), "satisfied");
        page("/county/{county}/survey", "staff", COUNTY + "/survey");
        page("/survey/{survey}", "staff", running.path());
        page("/survey/{survey}/sample", "staff", running.path() + "/sample?group=parents");
        page("/survey/{survey}/paper", "staff", running.path() + "/paper");
        page("/s", "", "/s");
        page("/s", "", "/s?sent=1");
        page("/s/{code}", "", slip);
        Surveying ended = Surveying.opened(town);
        ended.answered(ended.slips("parents", town.school, 12), "dissatisfied");
        ended.answered(ended.slips("parents", town.secondSchool, 12), "satisfied");
        ended.close();
        page("/survey/{survey}", "leader", ended.path());
        page("/survey/{survey}", "staff", ended.path());
        page("/survey/{survey}/comments", "leader", ended.path() + "/comments");
        page("/county/{county}/survey", "other-staff", OTHER + "/survey");
    }

    private byte[] foreign() {
        try {
            return java.nio.file.Files.readAllBytes(town.workbook(town.school, Town.figures(town.school)));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private void people() {
        Account spare =
                town.store.look(look -> new Accounts(look).named("spare")).orElseThrow();
        town.store.doing(
                Actor.COMMAND_LINE, deed -> Requests.ask(deed, spare, new Account.Grant("supervisor", Town.COUNTY)));
        page("/", "security", "/");
        page("/people", "security", "/people");
        page("/people/search", "security", "/people/search?q=clerk");
        page("/people/{account}", "security", "/people/" + spare.id());
        page("/people/requests", "security", "/people/requests");
        page("/people/add", "admin", "/people/add");
        page("/people/upload", "admin", "/people/upload");
        page("/people/units", "admin", "/people/units");
        page("/audit", "auditor", "/audit");
        page("/password", "leader", "/password");
        page("/sign-in", "", "/sign-in");
    }
}
