package org.junheng.store.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.statement.Query;
import org.junheng.store.Look;

/** The accounts that belong to some units or to what is below them (账号表), searched, in order, page by page. */
public final class AccountList {

    private static final String WITHIN = "WITH RECURSIVE under (id) AS (SELECT id FROM unit WHERE id IN (<units>)"
            + " UNION SELECT unit.id FROM unit JOIN under ON unit.parent = under.id) ";

    private static final String FOUND = " FROM account JOIN under ON account.home = under.id"
            + " JOIN unit ON unit.id = account.home"
            + " WHERE (LOWER(account.login) LIKE :searched ESCAPE '!' OR LOWER(account.name) LIKE :searched ESCAPE '!'"
            + " OR LOWER(unit.name) LIKE :searched ESCAPE '!' OR unit.id LIKE :searched ESCAPE '!')";

    private final Look look;
    private final Collection<String> units;
    private final String searched;

    /** @param searched a part of the login, the name or the unit; empty for all */
    public AccountList(Look look, Collection<String> units, String searched) {
        this.look = look;
        this.units = units;
        this.searched = "%"
                + searched.toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
    }

    /** What a list can be sorted by; there is no other. */
    public enum Order {
        LOGIN("account.login"),
        NAME("account.name, account.login"),
        UNIT("unit.id, account.login"),
        STATE("account.disabled DESC, account.must_change DESC, account.login"),
        CHANGED("account.password_at, account.login");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }
    }

    /** How many there are, how many of them cannot sign in, and how many are granted nothing. */
    public record Count(long all, long disabled, long withoutRole) {}

    public List<Account> page(Order order, int skipped, int most) {
        Accounts accounts = new Accounts(look);
        return asked("SELECT account.*" + FOUND + " ORDER BY " + order.columns + " LIMIT :most OFFSET :skipped")
                .bind("most", most)
                .bind("skipped", skipped)
                .map((row, context) -> accounts.account(row))
                .list();
    }

    public Count count() {
        return asked("SELECT COUNT(*) AS total, COALESCE(SUM(account.disabled), 0) AS shut,"
                        + " COALESCE(SUM(CASE WHEN EXISTS (SELECT 1 FROM granted WHERE granted.account = account.id)"
                        + " THEN 0 ELSE 1 END), 0) AS bare" + FOUND)
                .map((row, context) -> new Count(row.getLong("total"), row.getLong("shut"), row.getLong("bare")))
                .one();
    }

    private Query asked(String query) {
        return look.sql().createQuery(WITHIN + query).bindList("units", units).bind("searched", searched);
    }
}
