package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.core.act.Person;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Field;
import org.junheng.core.register.Questionnaires;
import org.junheng.core.register.Register;
import org.junheng.core.text.Words;
import org.junheng.desk.BuiltIn;
import org.junheng.store.Actor;
import org.junheng.store.Blobs;
import org.junheng.store.Deed;
import org.junheng.store.act.Case;
import org.junheng.store.act.Evidence;
import org.junheng.store.act.EvidenceUse;
import org.junheng.store.act.Handling;
import org.junheng.store.act.Materials;
import org.junheng.store.act.Opinion;
import org.junheng.store.figures.Correction;
import org.junheng.store.figures.Plan;
import org.junheng.store.figures.Row;
import org.junheng.store.figures.Scenario;
import org.junheng.store.figures.Upload;
import org.junheng.store.figures.Uploads;
import org.junheng.store.people.Accounts;
import org.junheng.store.round.Confirmation;
import org.junheng.store.round.FrozenFigures;
import org.junheng.store.round.Notice;
import org.junheng.store.round.Objection;
import org.junheng.store.survey.Survey;
import org.junheng.web.access.Access;
import org.junheng.web.access.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route as every role on one's own things, a neighbour's and those of another county, against what the permission table says;
 * and every route has a row in it.
 */
class PermissionMatrixTest {

    private static final Access ACCESS = Access.builtIn(BuiltIn.registers());

    /** login → role and unit, as the town grants them */
    private static final Map<String, List<String>> PEOPLE = new LinkedHashMap<>();

    @TempDir
    static Path folder;

    private static final String ABOUT = Materials.about("quality-balance-2017", "layout-plan", "plan");

    private static Town town;
    private static String someNotice;
    private static final Map<String, Browsing> VISITORS = new LinkedHashMap<>();

    /** variable → its values for one's own county, a neighbour school, the other county, with the unit each is of */
    private static final Map<String, List<Target>> TARGETS = new LinkedHashMap<>();

    private record Target(String value, String unit) {}

    @BeforeAll
    static void begin() {
        town = Town.in(folder);
        people();
        town.store.doing(Actor.COMMAND_LINE, PermissionMatrixTest::things);
        PEOPLE.keySet().forEach(login -> VISITORS.put(login, town.as(login)));
    }

    @AfterAll
    static void end() {
        town.close();
    }

    /** Each test throws some away. */
    @BeforeEach
    void plans() {
        TARGETS.remove("plan");
        TARGETS.remove("scenario");
        town.store.doing(Actor.COMMAND_LINE, deed -> {
            for (String county : List.of(Town.COUNTY, Town.OTHER)) {
                Plan plan = Plan.keep(deed, county, Town.YEAR, "试", List.of("x.y=1"));
                target("plan", plan.id(), county);
                Scenario scenario =
                        Scenario.add(deed, county, Town.YEAR, Scenario.RESOURCES, "试", "quality-balance-2017", "", "");
                target("scenario", scenario.id(), county);
            }
        });
    }

    private static void people() {
        person("clerk", "school-clerk", town.school);
        person("clerk2", "school-clerk", town.secondSchool);
        person("head", "head", town.school);
        person("staff", "county-staff", Town.COUNTY);
        person("leader", "county-leader", Town.COUNTY);
        person("supervisor", "supervisor", Town.COUNTY);
        person("department", "department", Town.COUNTY);
        person("city", "city-reviewer", Town.CITY);
        person("province", "province-reviewer", Town.PROVINCE);
        person("admin", "administrator", Town.CITY);
        person("security", "security-administrator", Town.CITY);
        person("auditor", "auditor", Town.CITY);
        person("other-clerk", "school-clerk", Town.OTHER_SCHOOL);
        person("other-staff", "county-staff", Town.OTHER);
    }

    private static void person(String login, String role, String unit) {
        PEOPLE.put(login, List.of(role, unit));
    }

    private static void things(Deed deed) {
        List<String> schools = List.of(town.school, town.secondSchool, Town.OTHER_SCHOOL);
        List<String> counties = List.of(Town.COUNTY, Town.OTHER);
        target("school", schools);
        target("county", counties);
        target("region", List.of(Town.CITY, Town.PROVINCE));
        target("unit", List.of(Town.COUNTY, town.school, Town.OTHER, Town.OTHER_SCHOOL));
        Blobs.Blob blob = town.store.blobs().put(Path.of("../examples/qinghe/学校.xlsx"));
        for (String school : schools) {
            String county = school.equals(Town.OTHER_SCHOOL) ? Town.OTHER : Town.COUNTY;
            Upload upload = Uploads.add(
                    deed, town.store.blobs(), blob, school, county, Town.YEAR, Upload.Kind.FIGURES, "学校.xlsx");
            target("upload", upload.id(), school);
            Confirmation confirmation = Confirmation.add(
                    deed, town.store.blobs(), county, town.round().id(), school, "0", "", blob, "scan.pdf");
            target("confirmation", confirmation.id(), school);
            target("correction", correction(deed, blob, school, county), school);
        }
        for (String county : counties) {
            FrozenFigures frozen = FrozenFigures.add(deed, town.store.blobs(), blob, county, Town.YEAR, "", "2025 秋季");
            target("frozen", frozen.id(), county);
            Notice notice = Notice.publish(
                    deed,
                    frozen,
                    new Notice.Told("公示", "正文", "", ""),
                    LocalDate.parse("2026-01-01"),
                    LocalDate.parse("2099-01-01"));
            Evidence.Shown shown = new Evidence.Shown(blob, "规划.pdf", "pdf", "", Optional.empty(), "");
            Evidence.material(deed, shown, county, ABOUT, Town.YEAR);
            target(
                    "material",
                    new Materials(deed, county, Town.YEAR)
                            .of(ABOUT, 0, 1)
                            .get(0)
                            .use()
                            .id(),
                    county);
            target(
                    "opinion",
                    Opinion.propose(
                                    deed,
                                    county,
                                    Town.YEAR,
                                    "quality-balance-2017",
                                    "layout-plan",
                                    new Opinion.Said("met", "", "", "某某", "2025-11-01"),
                                    "",
                                    "")
                            .id(),
                    county);
            Objection.raise(deed, notice, "", "", "不对");
            target("objection", Objection.on(deed, notice.id()).get(0).id(), county);
            someNotice = notice.id();
        }
        BuiltIn.registers().cases().values().forEach(register -> cases(deed, register, schools, counties));
        for (String county : counties) {
            LocalDate day = LocalDate.parse("2099-01-01");
            Survey survey =
                    Survey.open(deed, county, Town.YEAR, "调查", day, day, Questionnaires.of(BuiltIn.registers()));
            target("survey", survey.id(), county);
        }
        // not the visitors themselves: who is disabled or gets another password visits no more
        for (String unit : List.of(town.school, Town.COUNTY, Town.OTHER_SCHOOL, Town.OTHER, Town.CITY)) {
            target(
                    "account",
                    Accounts.add(deed, "in-" + unit, "某人", unit, "-", false).id(),
                    unit);
        }
    }

    /** A case of each register at every unit it can lie at, with a file; nobody's own. */
    private static void cases(Deed deed, CaseRegister register, List<String> schools, List<String> counties) {
        boolean isOfSchools = register.life().at().contains("school");
        for (String unit : isOfSchools ? schools : counties) {
            String county = unit.equals(Town.OTHER_SCHOOL) || unit.equals(Town.OTHER) ? Town.OTHER : Town.COUNTY;
            Map<String, Object> needed = new LinkedHashMap<>();
            register.fields().stream()
                    .filter(Field::required)
                    .forEach(field -> needed.put(field.id(), field.type().isNumeric() ? (Object) 2026d : "某"));
            Person opener =
                    new Person(Actor.COMMAND_LINE.login(), register.life().opened());
            Person assigner =
                    new Person(Actor.COMMAND_LINE.login(), register.life().assigned());
            Handling handling = new Handling(deed, BuiltIn.registers());
            Case it = handling.open(
                    register,
                    new Handling.Beginning(county, unit, "一件事", "", Optional.empty(), "", "", "", needed),
                    isOfSchools ? "school" : "county",
                    opener);
            Blobs.Blob blob = town.store.blobs().put(Path.of("../examples/qinghe/县.xlsx"));
            Evidence.Shown file = new Evidence.Shown(blob, "县.xlsx", "xlsx", "", Optional.empty(), "");
            handling.attach(it, assigner, List.of(file), "");
            target("case " + register.id(), it.id(), unit);
            FILES.put(
                    it.id(), EvidenceUse.of(deed, Evidence.CASE, it.id()).get(0).evidence());
        }
    }

    /** case → a file of it */
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    /** What a route can be tried with: cases are those of its register. */
    private static List<Target> targets(Route route) {
        if (route.unit().isEmpty()) {
            return List.of(new Target("", ""));
        }
        String variable = route.unit().get();
        return TARGETS.get(variable.equals("case") ? "case " + register(route).id() : variable);
    }

    private static CaseRegister register(Route route) {
        return BuiltIn.registers().cases().get(route.pattern().split("/")[2]);
    }

    private static String correction(Deed deed, Blobs.Blob blob, String school, String county) {
        Register stage = BuiltIn.registers().register("stage");
        Map<String, Object> key = Map.of("year", (double) Town.YEAR, "school", school, "stage", "primary");
        Row row = new Row(stage, school, county, Town.YEAR, key, null);
        return Correction.ask(
                        deed,
                        town.store.blobs(),
                        row,
                        "students",
                        "1",
                        "2",
                        Words.same(""),
                        "",
                        Optional.of(blob),
                        "a.pdf")
                .id();
    }

    private static void target(String variable, List<String> units) {
        units.forEach(unit -> target(variable, unit, unit));
    }

    private static void target(String variable, String value, String unit) {
        TARGETS.computeIfAbsent(variable, unused -> new ArrayList<>()).add(new Target(value, unit));
    }

    /** As the town is built: who is above whom. */
    private static List<String> lineage(String unit) {
        return switch (unit) {
            case Town.PROVINCE -> List.of(Town.PROVINCE);
            case Town.CITY -> List.of(Town.CITY, Town.PROVINCE);
            case Town.COUNTY, Town.OTHER -> List.of(unit, Town.CITY, Town.PROVINCE);
            case Town.OTHER_SCHOOL -> List.of(unit, Town.OTHER, Town.CITY, Town.PROVINCE);
            default -> List.of(unit, Town.COUNTY, Town.CITY, Town.PROVINCE);
        };
    }

    private static boolean isAllowed(Route route, String login, String unit) {
        List<String> person = PEOPLE.get(login);
        return switch (route.open()) {
            case PUBLIC -> true;
            case EVERYONE -> person != null;
            case ROLES ->
                person != null
                        && route.roles().contains(person.get(0))
                        && (unit.isEmpty() || lineage(unit).contains(person.get(1)))
                        && (!route.unit().equals(Optional.of("case"))
                                || register(route).life().seen().contains(person.get(0)));
        };
    }

    private static String path(Route route, String value) {
        String path = route.pattern();
        if (route.unit().isPresent()) {
            path = path.replace("{" + route.unit().get() + "}", value);
        }
        return path.replace("{file}", FILES.getOrDefault(value, "app.css"))
                .replace("{year}", String.valueOf(Town.YEAR))
                .replace("{register}", "stage")
                .replace("{kind}", "layout")
                .replace("{table}", "villages")
                .replace("{county}", Town.COUNTY)
                .replace("{token}", "0")
                .replace("{paper}", "0")
                .replace("{notice}", someNotice)
                .replace("{standard}", "quality-balance-2017")
                .replace("{clause}", "layout-plan")
                .replace("{rule}", "sports-area-per-student")
                .replace("{topic}", "home")
                .replace("{code}", "22222222222222A")
                .replace("{indicator}", "above-degree-teachers-per-hundred");
    }

    private static Browsing.Answer call(Browsing visitor, Route route, String path) {
        return route.method().equals("GET")
                ? visitor.get(path)
                : visitor.post(path, Map.of("unit", Town.COUNTY, "parent", Town.COUNTY));
    }

    @Test
    void every_call_is_answered_as_the_table_says() {
        List<String> wrong = new ArrayList<>();
        int calls = 0;
        Browsing nobody = new Browsing(town.server.port());
        for (Route route : ACCESS.routes()) {
            if (route.pattern().equals("/sign-out") || route.pattern().equals("/setup")) {
                continue; // the one ends the visit, the other is gone
            }
            List<Target> targets = targets(route);
            assertThat(targets).as("nothing to try %s with", route.route()).isNotNull();
            for (Target target : targets) {
                String path = path(route, target.value);
                for (Map.Entry<String, Browsing> each : VISITORS.entrySet()) {
                    int status = call(each.getValue(), route, path).status();
                    boolean isAllowed = isAllowed(route, each.getKey(), target.unit);
                    if (isAllowed == (status == 403) || status >= 500) {
                        wrong.add("%s %s → %d, %s"
                                .formatted(
                                        each.getKey(),
                                        route.method() + " " + path,
                                        status,
                                        isAllowed ? "should pass" : "should be refused"));
                    }
                    calls++;
                }
                Browsing.Answer answer = call(nobody, route, path);
                boolean isSentAway = answer.status() == 403 || answer.location().startsWith("/sign-in");
                if (route.open() != Route.Open.PUBLIC && !isSentAway) {
                    wrong.add("nobody %s → %d".formatted(path, answer.status()));
                }
                calls++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(calls).isGreaterThan(LEAST);
    }

    private static final int LEAST = 2000;

    /** The same table for programs: what a person may not, their token may not. */
    @Test
    void every_call_of_a_program_is_answered_as_the_table_says() {
        List<String> wrong = new ArrayList<>();
        int calls = 0;
        for (String login : List.of("clerk", "staff", "city", "admin", "other-staff")) {
            Program program = Program.of(town.as(login), town.server.port());
            for (Route route : ACCESS.routes()) {
                if (route.pattern().startsWith("/sign-") || route.pattern().startsWith("/setup")) {
                    continue;
                }
                for (Target target : targets(route)) {
                    String path = path(route, target.value);
                    HttpResponse<String> answer = route.method().equals("GET")
                            ? program.get(path)
                            : program.post(path, Map.of("unit", Town.COUNTY, "parent", Town.COUNTY));
                    int status = answer.statusCode();
                    boolean isAllowed = isAllowed(route, login, target.unit);
                    boolean isHtml = answer.headers()
                            .firstValue("Content-Type")
                            .filter(type -> type.startsWith("text/html"))
                            .isPresent();
                    if (isAllowed == (status == 403) || status == 401 || status >= 500 || isHtml) {
                        wrong.add("%s %s %s → %d%s"
                                .formatted(login, route.method(), path, status, isHtml ? " html" : ""));
                    }
                    calls++;
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(calls).isGreaterThan(500);
    }

    @Test
    void ids_of_nothing_are_answered_like_those_of_others() {
        for (Route route : ACCESS.routes()) {
            if (route.unit().isPresent()) {
                String path = path(route, "0000000000");
                assertThat(call(VISITORS.get("staff"), route, path).status())
                        .as(path)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        Set<String> table = new TreeSet<>();
        ACCESS.routes().forEach(route -> table.add(route.served()));
        assertThat(town.server.routes()).isEqualTo(table);
    }

    /** Read first, so that the forms of the next calls carry the token of the session. */
    @Test
    void every_write_without_a_token_is_refused() {
        for (Route route : ACCESS.routes()) {
            // who answers a survey has no session a token could be of; the code stands in its place
            boolean isByCode = route.pattern().equals("/s") || route.pattern().startsWith("/s/");
            if (!route.method().equals("GET") && !isByCode) {
                String value = targets(route).get(0).value;
                assertThat(VISITORS.get("staff")
                                .forged(path(route, value), Map.of())
                                .status())
                        .as(route.route())
                        .isEqualTo(403);
            }
        }
    }
}
