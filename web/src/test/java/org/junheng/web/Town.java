package org.junheng.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Language;
import org.junheng.desk.BuiltIn;
import org.junheng.office.TemplateBook;
import org.junheng.office.Workbooks;
import org.junheng.store.Actor;
import org.junheng.store.Blobs;
import org.junheng.store.Deed;
import org.junheng.store.Store;
import org.junheng.store.figures.Incoming;
import org.junheng.store.figures.Keeping;
import org.junheng.store.figures.Upload;
import org.junheng.store.figures.Uploads;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.Round;
import org.junheng.store.round.Rounds;
import org.junheng.web.signin.Passwords;

/**
 * An invented city of two counties on a running server: one with schools of the example county and their figures of earlier years, a
 * round open for 2025, one account per role and county, all with one password.
 */
final class Town implements AutoCloseable {

    static final String PASSWORD = "纸船 灯塔 forty-two 七月";
    static final String PROVINCE = "990000";
    static final String CITY = "999900";
    static final String COUNTY = "999901";
    static final String OTHER = "999902";
    static final String OTHER_SCHOOL = "9999020001";
    static final int YEAR = 2025;

    private static final Registers REGISTERS = BuiltIn.registers();
    private static final Facts QINGHE = facts();
    private static final Actor OPERATOR = Actor.COMMAND_LINE;
    private static final String ENCODED = new Passwords().encoded(PASSWORD);

    final Server server;
    final Store store;
    final String school;
    final String secondSchool;
    final Path folder;

    private static Facts facts() {
        List<RawTable> sheets = new ArrayList<>();
        for (String name : List.of("学校.xlsx", "县.xlsx")) {
            sheets.addAll(Workbooks.read(Path.of("../examples/qinghe", name), name));
        }
        return Returns.of(sheets, REGISTERS).facts();
    }

    private Town(Server server, Path folder, List<String> schools) {
        this.server = server;
        this.store = server.store();
        this.folder = folder;
        this.school = schools.get(0);
        this.secondSchool = schools.get(1);
    }

    static Town in(Path folder) {
        return in(ServerSettings.of(folder.resolve("data"), 0), folder);
    }

    static Town in(ServerSettings settings, Path folder) {
        Server server = Server.start(settings, REGISTERS, BuiltIn.standards());
        Table stages = QINGHE.table("stage");
        List<String> schools = IntStream.range(0, stages.size())
                .mapToObj(row -> stages.shown(row, "school"))
                .distinct()
                .limit(2)
                .toList();
        Town town = new Town(server, folder, schools);
        town.store.doing(OPERATOR, deed -> town.begin(deed, schools));
        return town;
    }

    private void begin(Deed deed, List<String> schools) {
        Units.put(deed, new Unit(PROVINCE, Unit.Kind.PROVINCE, "云外省", ""));
        Units.put(deed, new Unit(CITY, Unit.Kind.CITY, "云外市", PROVINCE));
        Units.put(deed, new Unit(COUNTY, Unit.Kind.COUNTY, "清禾县", CITY));
        Units.put(deed, new Unit(OTHER, Unit.Kind.COUNTY, "白石县", CITY));
        Units.put(deed, new Unit(OTHER_SCHOOL, Unit.Kind.SCHOOL, "白石小学", OTHER));
        Table names = QINGHE.table("school");
        for (String code : schools) {
            int row = names.find(List.of(String.valueOf(YEAR), code));
            Units.put(deed, new Unit(code, Unit.Kind.SCHOOL, names.shown(row, "school_name"), COUNTY));
        }
        account(deed, "clerk", "school-clerk", schools.get(0));
        account(deed, "clerk2", "school-clerk", schools.get(1));
        account(deed, "head", "head", schools.get(0));
        account(deed, "head2", "head", schools.get(1));
        account(deed, "staff", "county-staff", COUNTY);
        account(deed, "staff2", "county-staff", COUNTY);
        account(deed, "leader", "county-leader", COUNTY);
        account(deed, "supervisor", "supervisor", COUNTY);
        account(deed, "department", "department", COUNTY);
        account(deed, "city", "city-reviewer", CITY);
        account(deed, "province", "province-reviewer", PROVINCE);
        account(deed, "admin", "administrator", CITY);
        account(deed, "security", "security-administrator", CITY);
        account(deed, "auditor", "auditor", CITY);
        account(deed, "other-clerk", "school-clerk", OTHER_SCHOOL);
        account(deed, "other-staff", "county-staff", OTHER);
        account(deed, "spare", "county-leader", COUNTY);
        account(deed, "other-spare", "county-leader", OTHER);
        Blobs.Blob blob = store.blobs().put(Path.of("../examples/qinghe/学校.xlsx"));
        Upload upload =
                Uploads.add(deed, store.blobs(), blob, COUNTY, COUNTY, YEAR - 1, Upload.Kind.FIGURES, "往年.xlsx");
        Facts earlier = Facts.of(QINGHE.tables().stream()
                .filter(table -> table.has("school"))
                .map(table -> table.pick(rows(table, schools, year -> year < YEAR)))
                .toList());
        new Keeping(deed)
                .keep(upload, Incoming.of(earlier, REGISTERS, "往年.xlsx", COUNTY, "", (r, i) -> true, (r, y) -> false));
        Rounds.open(
                deed,
                COUNTY,
                YEAR,
                "2025 秋季",
                List.of("school", "stage", "room", "class-band"),
                schools,
                LocalDate.parse("2099-12-01"));
    }

    private static int[] rows(Table table, List<String> schools, java.util.function.IntPredicate year) {
        return IntStream.range(0, table.size())
                .filter(row -> schools.contains(table.shown(row, "school")))
                .filter(row -> !table.key().contains("year")
                        || year.test((int) table.column("year").number(row)))
                .toArray();
    }

    private static void account(Deed deed, String login, String role, String unit) {
        Account account = Accounts.add(deed, login, login, unit, ENCODED, false);
        Accounts.grant(deed, account, new Account.Grant(role, unit));
    }

    Browsing as(String login) {
        Browsing visitor = new Browsing(server.port());
        visitor.signIn(login, PASSWORD);
        return visitor;
    }

    Round round() {
        return store.look(look -> new Rounds(look).latest(COUNTY).orElseThrow());
    }

    /** What the example county's books say of a school this year. */
    static Facts figures(String school) {
        Map<String, Table> tables = new TreeMap<>();
        QINGHE.tables().stream()
                .filter(table -> table.has("school") && table.key().contains("year"))
                .forEach(table ->
                        tables.put(table.register(), table.pick(rows(table, List.of(school), year -> year == YEAR))));
        return Facts.of(tables.values());
    }

    /** A school's workbook of this year, filled in. */
    Path workbook(String school, Facts facts) {
        try {
            Path file = Files.createTempDirectory(folder, "book").resolve("学校.xlsx");
            TemplateBook.of(REGISTERS, "school", Language.ZH)
                    .forCounty(COUNTY, YEAR)
                    .writeFilled(file, facts);
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
