package org.junheng.store.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Look;
import org.junheng.store.audit.AuditEntry;

/** Roles that were asked for and wait for a second person (待确认的授权). */
public final class Requests {

    private final Look look;

    public Requests(Look look) {
        this.look = look;
    }

    /**
     * A role asked for.
     *
     * @param account its id
     * @param who asked, by login
     */
    public record Request(String id, String account, Account.Grant grant, String who, String at) {}

    public Optional<Request> find(String id) {
        return look.sql()
                .createQuery("SELECT * FROM requested WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> request(row))
                .findOne();
    }

    /** Those of an account. */
    public List<Request> of(String account) {
        return look.sql()
                .createQuery("SELECT * FROM requested WHERE account = :account ORDER BY id")
                .bind("account", account)
                .map((row, context) -> request(row))
                .list();
    }

    /** Those for accounts of some units and of what is below them, oldest first. */
    public List<Request> within(Collection<String> units) {
        return look.sql()
                .createQuery("WITH RECURSIVE under (id) AS (SELECT id FROM unit WHERE id IN (<units>)"
                        + " UNION SELECT unit.id FROM unit JOIN under ON unit.parent = under.id)"
                        + " SELECT requested.* FROM requested JOIN account ON account.id = requested.account"
                        + " JOIN under ON account.home = under.id ORDER BY requested.id")
                .bindList("units", units)
                .map((row, context) -> request(row))
                .list();
    }

    public static void ask(Deed deed, Account account, Account.Grant grant) {
        deed.sql()
                .createUpdate(
                        "INSERT INTO requested (id, account, role, unit, who, at)"
                                + " VALUES (:id, :account, :role, :unit, :who, :at) ON CONFLICT (account, role, unit) DO NOTHING")
                .bind("id", Ids.next())
                .bind("account", account.id())
                .bindMethods(grant)
                .bind("who", deed.actor().login())
                .bind("at", deed.at())
                .execute();
        deed.note(AuditEntry.HOUSE, grant.unit(), "account.requested", account.login(), grant.role());
    }

    /** Takes a request off the list; whoever does it grants or refuses in the same deed. */
    public static void close(Deed deed, Request request) {
        int closed = deed.sql()
                .createUpdate("DELETE FROM requested WHERE id = :id")
                .bind("id", request.id)
                .execute();
        if (closed == 0) {
            throw gone();
        }
    }

    /** Notes that a request was turned down. */
    public static void refused(Deed deed, Account account, Request request) {
        deed.note(
                AuditEntry.HOUSE,
                request.grant.unit(),
                "account.request-refused",
                account.login(),
                request.grant.role());
    }

    public static Conflict gone() {
        return new Conflict(Words.of(
                "其中有的已被别人处理；请刷新后再选", "somebody else has just dealt with some of these; reload and choose again"));
    }

    private static Request request(ResultSet row) throws SQLException {
        return new Request(
                row.getString("id"),
                row.getString("account"),
                new Account.Grant(row.getString("role"), row.getString("unit")),
                row.getString("who"),
                row.getString("at"));
    }
}
