package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junheng.desk.BuiltIn;
import org.junheng.web.access.Access;
import org.junheng.web.access.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every page in both languages: nothing in the way of anybody, no wider than a phone, valid, small. */
class EveryPageTest {

    private static final int MOST_BYTES = 60 * 1024;

    /** routes that answer no page of their own: they lead on, or say how the server is */
    private static final Set<String> LEAD_ON = Set.of(
            "GET /health",
            "GET /setup",
            "GET /school/{school}",
            "GET /school/{school}/standing",
            "GET /county/{county}",
            "GET /county/{county}/collect",
            "GET /county/{county}/assess",
            "GET /county/{county}/verify",
            "GET /county/{county}/diagnose",
            "GET /county/{county}/map",
            "GET /county/{county}/report",
            "GET /county/{county}/try",
            "GET /county/{county}/scenario",
            "GET /region/{region}/counties");

    /** what is a page though the table calls it an export: it is printed */
    private static final Set<String> PRINTED = Set.of("GET /school/{school}/{year}/sheet");

    private static final Set<String> NOBODYS = Set.of("/no-such-page", "/open/notice/none");

    /** to look at a part only: {@code -Dpages=survey} */
    private static final Pattern PART = Pattern.compile(System.getProperty("pages", ""));

    @TempDir
    static Path folder;

    private static Town town;
    private static List<EveryPage.Page> pages;
    private static final Markup MARKUP = new Markup();

    @BeforeAll
    static void begin() {
        town = Town.in(folder);
        pages = EveryPage.in(town);
    }

    @AfterAll
    static void end() {
        town.close();
    }

    @Test
    void every_route_that_answers_a_page_is_among_them() {
        Set<String> routes = Access.builtIn(BuiltIn.registers()).routes().stream()
                .filter(route -> route.method().equals("GET"))
                .filter(route -> PRINTED.contains(route.route())
                        || route.does() != Route.Does.EXPORT && route.does() != Route.Does.FILE)
                .map(Route::served)
                .filter(route -> !LEAD_ON.contains(route))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> looked = new TreeSet<>();
        pages.forEach(page -> looked.add(page.route()));
        assertThat(looked).as("a new page belongs into EveryPage").isEqualTo(routes);
    }

    @Test
    void every_page_is_valid_and_small_in_both_languages() {
        List<String> found = new ArrayList<>();
        Map<String, Integer> sizes = new TreeMap<>();
        Map<String, Browsing> visitors = new HashMap<>();
        for (String language : List.of("en", "zh")) {
            for (EveryPage.Page page : part()) {
                Browsing visitor = visitors.computeIfAbsent(page.login(), EveryPageTest::visitor);
                visitor.get("/sign-in");
                visitor.post("/language", Map.of("language", language, "then", "/"));
                Browsing.Answer answer = visitor.get(page.path());
                assertThat(answer.status()).as(page.toString()).isEqualTo(200);
                assertThat(answer.page().select("html").attr("lang")).startsWith(language);
                MARKUP.flaws(answer.text()).forEach(flaw -> found.add(language + " " + page + " " + flaw));
                int size = weight(visitor, page.path(), answer);
                sizes.merge(page.toString(), size, Math::max);
            }
        }
        assertThat(found).isEmpty();
        assertThat(sizes).allSatisfy((page, size) -> assertThat(size).as(page).isLessThan(MOST_BYTES));
    }

    private static List<EveryPage.Page> part() {
        return pages.stream().filter(page -> PART.matcher(page.route()).find()).toList();
    }

    /** Bytes on the wire for a page and all it asks for. */
    private static int weight(Browsing visitor, String path, Browsing.Answer page) {
        int sum = visitor.zipped(path).bytes().length;
        for (Element part : page.page().select("link[href], script[src]")) {
            sum += visitor.zipped(part.attr("href") + part.attr("src")).bytes().length;
        }
        return sum;
    }

    private static Browsing visitor(String login) {
        return login.isEmpty() ? new Browsing(town.server.port()) : town.as(login);
    }

    @Test
    void no_page_has_a_serious_barrier_in_either_language_or_is_wider_than_a_phone() {
        List<String> found = new ArrayList<>();
        try (Chromium browser = new Chromium(town.server.port(), folder)) {
            Map<String, List<EveryPage.Page>> byLogin = part().stream()
                    .collect(Collectors.groupingBy(EveryPage.Page::login, TreeMap::new, Collectors.toList()));
            byLogin.forEach((login, theirs) -> {
                if (login.isEmpty()) {
                    browser.signOut();
                } else {
                    browser.signIn(login, Town.PASSWORD);
                }
                for (String language : List.of("en", "zh")) {
                    browser.open(login.isEmpty() ? "/sign-in" : "/").speak(language);
                    theirs.forEach(page -> look(browser, language, page.path(), found));
                    NOBODYS.forEach(path -> look(browser, language, path, found));
                }
            });
            handedOver(browser, found);
            slips(browser, found);
            for (String language : List.of("en", "zh")) {
                setUp(browser, language, found);
            }
        }
        assertThat(found).isEmpty();
    }

    private static void look(Chromium browser, String language, String path, List<String> found) {
        browser.open(path);
        looked(browser, language + " " + path, found);
    }

    private static void looked(Chromium browser, String what, List<String> found) {
        browser.barriers().forEach(barrier -> found.add(what + " " + barrier));
        long over = browser.overflowOnPhone();
        if (over > 0) {
            found.add(what + " is wider than a phone by " + over);
        }
        browser.complaints().forEach(complaint -> found.add(what + " " + complaint));
    }

    /** A page that is shown once, after an account was added. */
    private static void handedOver(Chromium browser, List<String> found) {
        for (String language : List.of("en", "zh")) {
            browser.signIn("admin", Town.PASSWORD).speak(language).open("/people/add");
            browser.type("#login", "fresh-" + language)
                    .type("#name", "新人")
                    .type("#unit", Town.COUNTY)
                    .click("form.card button");
            looked(browser, language + " first password", found);
        }
    }

    /** A page that is shown once, after slips were made. */
    private static void slips(Chromium browser, List<String> found) {
        String survey = Surveying.opened(town).path();
        for (String language : List.of("en", "zh")) {
            browser.signIn("staff", Town.PASSWORD).speak(language).open(survey + "/sample?group=public");
            browser.type("input[name='quota.-']", "4").click("form[action$='/slips'] section button");
            looked(browser, language + " slips", found);
        }
    }

    /** A server of its own: its first page is there once. */
    private static void setUp(Chromium browser, String language, List<String> found) {
        ServerSettings settings = ServerSettings.of(folder.resolve("fresh-" + language), 0);
        try (Server fresh = Server.start(settings, BuiltIn.registers(), BuiltIn.standards())) {
            browser.at(fresh.port()).signOut().open("/setup").speak(language);
            looked(browser, language + " set-up", found);
            browser.type("#area", "370202")
                    .type("#login", "admin")
                    .type("#name", "管理员")
                    .type("#password", Town.PASSWORD)
                    .type("#again", Town.PASSWORD)
                    .click("form.card button");
            looked(browser, language + " set-up done", found);
        } finally {
            browser.at(town.server.port());
        }
    }
}
