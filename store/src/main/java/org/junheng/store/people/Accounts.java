package org.junheng.store.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Look;
import org.junheng.store.audit.AuditEntry;
import org.junheng.store.people.Account.Grant;

/** The accounts of this server (账号) and what they are granted. */
public final class Accounts {

    private final Look look;

    public Accounts(Look look) {
        this.look = look;
    }

    /** What an account may be called: it stands in addresses, lists and logs. */
    public static boolean isLogin(String text) {
        return text.matches("[A-Za-z0-9_.-]{2,40}");
    }

    /** Who holds one of some roles in one of some units and can sign in, by name. */
    public List<Account> holding(Collection<String> roles, Collection<String> units) {
        return roles.isEmpty() || units.isEmpty()
                ? List.of()
                : look.sql()
                        .createQuery("SELECT * FROM account WHERE disabled = 0 AND id IN (SELECT account FROM granted"
                                + " WHERE role IN (<roles>) AND unit IN (<units>)) ORDER BY name, login")
                        .bindList("roles", roles)
                        .bindList("units", units)
                        .map((row, context) -> account(row))
                        .list();
    }

    public Optional<Account> named(String login) {
        return found("SELECT * FROM account WHERE login = :given", login).findFirst();
    }

    public Optional<Account> find(String id) {
        return found("SELECT * FROM account WHERE id = :given", id).findFirst();
    }

    /** Whether a name is taken; small and large letters are not told apart. */
    public boolean isTaken(String login) {
        return found("SELECT * FROM account WHERE LOWER(login) = LOWER(:given)", login)
                .findFirst()
                .isPresent();
    }

    /** The account as it is, unchanged by others until the deed is over. */
    public static Account held(Deed deed, String id) {
        deed.sql()
                .createUpdate("UPDATE account SET seen_at = seen_at WHERE id = :id")
                .bind("id", id)
                .execute();
        return new Accounts(deed)
                .find(id)
                .orElseThrow(() -> new Refusal(Words.of("没有这个账号", "there is no such account")));
    }

    /** Whether somebody else who can sign in holds a role at a unit or above it. */
    public static boolean isHeldByAnother(Deed deed, Account account, Grant grant) {
        // two who give up the last two at once wait for each other here
        deed.sql()
                .createUpdate("UPDATE account SET seen_at = seen_at WHERE id IN"
                        + " (SELECT account FROM granted WHERE role = :role)")
                .bind("role", grant.role())
                .execute();
        List<String> lineage =
                new Units(deed).lineage(grant.unit()).stream().map(Unit::id).toList();
        return deed.sql()
                        .createQuery(
                                "SELECT COUNT(*) FROM granted JOIN account ON account.id = granted.account"
                                        + " WHERE role = :role AND unit IN (<units>) AND disabled = 0 AND granted.account <> :account")
                        .bind("role", grant.role())
                        .bindList("units", lineage)
                        .bind("account", account.id())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** Whether all accounts of this server belong to these units or to what is below them: then nobody above them is on it. */
    public boolean areAllWithin(Collection<String> units) {
        return look.sql()
                        .createQuery("WITH RECURSIVE under (id) AS (SELECT id FROM unit WHERE id IN (<units>)"
                                + " UNION SELECT unit.id FROM unit JOIN under ON unit.parent = under.id)"
                                + " SELECT COUNT(*) FROM account WHERE home NOT IN (SELECT id FROM under)")
                        .bindList("units", units)
                        .mapTo(Long.class)
                        .one()
                == 0;
    }

    /** All of them, by login. */
    public List<Account> all() {
        return look.sql()
                .createQuery("SELECT * FROM account ORDER BY login")
                .map((row, context) -> account(row))
                .list();
    }

    public boolean areNone() {
        return look.sql()
                        .createQuery("SELECT COUNT(*) FROM account")
                        .mapTo(Long.class)
                        .one()
                == 0;
    }

    private java.util.stream.Stream<Account> found(String query, String given) {
        Query asked = look.sql().createQuery(query).bind("given", given);
        return asked.map((row, context) -> account(row)).list().stream();
    }

    Account account(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Account(
                id,
                row.getString("login"),
                row.getString("name"),
                row.getString("home"),
                row.getString("password"),
                row.getString("password_at"),
                row.getLong("must_change") != 0,
                row.getLong("disabled") != 0,
                Language.valueOf(row.getString("language")),
                grants(id));
    }

    private List<Grant> grants(String account) {
        return look.sql()
                .createQuery("SELECT role, unit FROM granted WHERE account = :account ORDER BY role, unit")
                .bind("account", account)
                .map((row, context) -> new Grant(row.getString("role"), row.getString("unit")))
                .list();
    }

    /** Adds an account without grants. */
    public static Account add(
            Deed deed, String login, String name, String home, String encodedPassword, boolean mustChange) {
        new Units(deed).unit(home);
        if (new Accounts(deed).isTaken(login)) {
            throw new Refusal(
                    Words.of("账号“%s”已经有了；请另取一个", "the account \"%s\" is already there; choose another name", login));
        }
        String id = Ids.next();
        deed.sql()
                .createUpdate(
                        "INSERT INTO account (id, login, name, home, password, password_at, must_change, disabled, language, created_at)"
                                + " VALUES (:id, :login, :name, :home, :password, :at, :mustChange, 0, 'ZH', :at)")
                .bind("id", id)
                .bind("login", login)
                .bind("name", name)
                .bind("home", home)
                .bind("password", encodedPassword)
                .bind("mustChange", mustChange ? 1 : 0)
                .bind("at", deed.at())
                .execute();
        deed.note(AuditEntry.HOUSE, home, "account.added", login, "");
        return new Accounts(deed).find(id).orElseThrow();
    }

    /** Grants a role at the account's home or below; elsewhere it could not be seen by those who look after the account. */
    public static void grant(Deed deed, Account account, Grant grant) {
        boolean isBelowHome =
                new Units(deed).lineage(grant.unit()).stream().map(Unit::id).anyMatch(account.home()::equals);
        if (!isBelowHome) {
            throw new Refusal(Words.of(
                    "账号“%s”属于单位 %s，角色只能授在该单位或其下级",
                    "the account \"%s\" belongs to unit %s; roles are granted there or below",
                    account.login(),
                    account.home()));
        }
        deed.sql()
                .createUpdate("INSERT INTO granted (account, role, unit) VALUES (:account, :role, :unit)"
                        + " ON CONFLICT (account, role, unit) DO NOTHING")
                .bind("account", account.id())
                .bindMethods(grant)
                .execute();
        deed.note(AuditEntry.HOUSE, grant.unit(), "account.granted", account.login(), grant.role());
    }

    public static void withdraw(Deed deed, Account account, Grant grant) {
        deed.sql()
                .createUpdate("DELETE FROM granted WHERE account = :account AND role = :role AND unit = :unit")
                .bind("account", account.id())
                .bindMethods(grant)
                .execute();
        deed.note(AuditEntry.HOUSE, grant.unit(), "account.withdrawn", account.login(), grant.role());
    }

    public static void password(Deed deed, Account account, String encodedPassword, boolean mustChange) {
        deed.sql()
                .createUpdate(
                        "UPDATE account SET password = :password, password_at = :at, must_change = :mustChange WHERE id = :id")
                .bind("id", account.id())
                .bind("password", encodedPassword)
                .bind("mustChange", mustChange ? 1 : 0)
                .bind("at", deed.at())
                .execute();
        boolean isOwn = deed.actor().login().equals(account.login());
        deed.note(
                AuditEntry.HOUSE,
                account.home(),
                isOwn ? "account.password" : "account.password-reset",
                account.login(),
                "");
    }

    public static void disable(Deed deed, Account account, boolean disabled) {
        deed.sql()
                .createUpdate("UPDATE account SET disabled = :disabled WHERE id = :id")
                .bind("id", account.id())
                .bind("disabled", disabled ? 1 : 0)
                .execute();
        deed.note(
                AuditEntry.HOUSE,
                account.home(),
                disabled ? "account.disabled" : "account.enabled",
                account.login(),
                "");
    }

    public static void speak(Deed deed, Account account, Language language) {
        deed.sql()
                .createUpdate("UPDATE account SET language = :language WHERE id = :id")
                .bind("id", account.id())
                .bind("language", language.name())
                .execute();
        deed.note(AuditEntry.HOUSE, "", "account.language", account.login(), language.name());
    }
}
