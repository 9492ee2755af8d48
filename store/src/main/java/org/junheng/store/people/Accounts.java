package org.junheng.store.people;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    public Optional<Account> named(String login) {
        return found("SELECT * FROM account WHERE login = :given", login).findFirst();
    }

    public Optional<Account> find(String id) {
        return found("SELECT * FROM account WHERE id = :given", id).findFirst();
    }

    /** The accounts with a grant at or below a unit, by login. */
    public List<Account> within(String unit) {
        return found(
                        "WITH RECURSIVE under (id) AS (SELECT id FROM unit WHERE id = :given"
                                + " UNION ALL SELECT unit.id FROM unit JOIN under ON unit.parent = under.id)"
                                + " SELECT * FROM account WHERE id IN"
                                + " (SELECT account FROM granted JOIN under ON granted.unit = under.id) ORDER BY login",
                        unit)
                .toList();
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

    private Account account(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Account(
                id,
                row.getString("login"),
                row.getString("name"),
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
    public static Account add(Deed deed, String login, String name, String encodedPassword, boolean mustChange) {
        if (new Accounts(deed).named(login).isPresent()) {
            throw new Refusal(
                    Words.of("账号“%s”已经有了；请另取一个", "the account \"%s\" is already there; choose another name", login));
        }
        String id = Ids.next();
        deed.sql()
                .createUpdate(
                        "INSERT INTO account (id, login, name, password, password_at, must_change, disabled, language, created_at)"
                                + " VALUES (:id, :login, :name, :password, :at, :mustChange, 0, 'ZH', :at)")
                .bind("id", id)
                .bind("login", login)
                .bind("name", name)
                .bind("password", encodedPassword)
                .bind("mustChange", mustChange ? 1 : 0)
                .bind("at", deed.at())
                .execute();
        deed.note(AuditEntry.HOUSE, "", "account.added", login, "");
        return new Accounts(deed).find(id).orElseThrow();
    }

    public static void grant(Deed deed, Account account, Grant grant) {
        new Units(deed).unit(grant.unit());
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
        deed.note(AuditEntry.HOUSE, "", "account.password", account.login(), "");
    }

    public static void disable(Deed deed, Account account, boolean disabled) {
        deed.sql()
                .createUpdate("UPDATE account SET disabled = :disabled WHERE id = :id")
                .bind("id", account.id())
                .bind("disabled", disabled ? 1 : 0)
                .execute();
        deed.note(AuditEntry.HOUSE, "", disabled ? "account.disabled" : "account.enabled", account.login(), "");
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
