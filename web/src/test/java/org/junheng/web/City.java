package org.junheng.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junheng.desk.BuiltIn;
import org.junheng.store.Actor;
import org.junheng.store.audit.AuditChain;
import org.junheng.store.audit.AuditEntry;
import org.junheng.store.audit.AuditRows;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.signin.Passwords;

/**
 * A running server of a city with two counties and two schools, each with its people. The areas are real, the schools and all people
 * are invented.
 */
final class City implements AutoCloseable {

    static final String CITY = "370200";
    static final String SOUTH = "370202";
    static final String NORTH = "370203";
    static final String SOUTH_SCHOOL = "2137000001";
    static final String NORTH_SCHOOL = "2137000002";
    static final String PASSWORD = "晨读 竹林 四十二 roads";

    private static final AtomicInteger NEXT = new AtomicInteger();

    final Server server;
    private final Map<String, Browsing> signedIn = new HashMap<>();
    private final String encoded = new Passwords().encoded(PASSWORD);

    City(Path folder) {
        this(ServerSettings.of(folder, 0));
    }

    City(ServerSettings settings) {
        server = Server.start(settings, BuiltIn.registers(), BuiltIn.standards());
        server.store().doing(Actor.COMMAND_LINE, deed -> {
            Units.put(deed, new Unit(CITY, Unit.Kind.CITY, "青岛市", ""));
            Units.put(deed, new Unit(SOUTH, Unit.Kind.COUNTY, "市南区", CITY));
            Units.put(deed, new Unit(NORTH, Unit.Kind.COUNTY, "市北区", CITY));
            Units.put(deed, new Unit(SOUTH_SCHOOL, Unit.Kind.SCHOOL, "松树小学", SOUTH));
            Units.put(deed, new Unit(NORTH_SCHOOL, Unit.Kind.SCHOOL, "柳树小学", NORTH));
        });
        for (String role : List.of("administrator", "security-administrator", "auditor")) {
            account("city-" + role, CITY, role);
            account("south-" + role, SOUTH, role);
            account("north-" + role, NORTH, role);
        }
        account("south-clerk", SOUTH_SCHOOL, "school-clerk");
        account("north-clerk", NORTH_SCHOOL, "school-clerk");
    }

    /** An account with the usual password and the roles at its home. */
    Account account(String login, String home, String... roles) {
        return named(login, "某人", home, roles);
    }

    Account named(String login, String name, String home, String... roles) {
        return server.store().does(Actor.COMMAND_LINE, deed -> {
            Account account = Accounts.add(deed, login, name, home, encoded, false);
            for (String role : roles) {
                Accounts.grant(deed, account, new Account.Grant(role, home));
            }
            return account;
        });
    }

    /** An account that no other test knows. */
    Account fresh(String home, String... roles) {
        return account("fresh-" + NEXT.incrementAndGet(), home, roles);
    }

    Account found(String login) {
        return server.store().look(look -> new Accounts(look).named(login)).orElseThrow();
    }

    /** Somebody signed in, on their first page; the same session for all tests of a city. */
    Browsing as(String login) {
        Browsing browsing = signedIn.computeIfAbsent(login, unused -> {
            Browsing fresh = new Browsing(server.port());
            fresh.signIn(login, PASSWORD);
            return fresh;
        });
        browsing.get("/");
        return browsing;
    }

    /** The path of somebody's page, or of a deed there. */
    String path(String login, String... deed) {
        return "/people/" + found(login).id() + (deed.length == 0 ? "" : "/" + deed[0]);
    }

    /** All audit rows, the newest first. */
    List<AuditChain.Row> audit() {
        return server.store()
                .look(look -> new ArrayList<>(new AuditRows(look, List.of(AuditEntry.HOUSE, SOUTH, NORTH))
                        .older(AuditRows.Filter.NONE, AuditRows.Mark.NEWEST, 10_000)));
    }

    /** The newest audit row of a deed. */
    AuditEntry newest(String deed) {
        return audit().stream()
                .map(AuditChain.Row::entry)
                .filter(entry -> entry.deed().equals(deed))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, String> grant(String role, String unit) {
        return Map.of("role", role, "unit", unit);
    }

    @Override
    public void close() {
        server.close();
    }
}
