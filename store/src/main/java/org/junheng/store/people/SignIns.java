package org.junheng.store.people;

import java.time.Clock;
import java.time.Duration;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Look;
import org.junheng.store.Times;
import org.junheng.store.audit.AuditEntry;

/**
 * Passwords tried (登录尝试), and when no more are looked at: ten per account and a hundred per address in fifteen minutes. The answer
 * to a locked account is the same as to a wrong password.
 */
public final class SignIns {

    /** the window in which tries are counted */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 100;

    private final Look look;
    private final Clock clock;

    public SignIns(Look look, Clock clock) {
        this.look = look;
        this.clock = clock;
    }

    public boolean areLocked(String login, String address) {
        return failures("login", login) >= PER_ACCOUNT || failures("address", address) >= PER_ADDRESS;
    }

    /** A sign-in that passed ends the account's earlier failures, not those of its address. */
    private long failures(String column, String value) {
        String since = Times.text(clock.instant().minus(WINDOW));
        boolean byLogin = column.equals("login");
        return look.sql()
                .createQuery("SELECT COUNT(*) FROM sign_in_try WHERE " + (byLogin ? "login" : "address")
                        + " = :value AND passed = 0 AND at >= :since"
                        + (byLogin
                                ? " AND at > COALESCE((SELECT MAX(at) FROM sign_in_try WHERE login = :value AND passed = 1), '')"
                                : ""))
                .bind("value", value)
                .bind("since", since)
                .mapTo(Long.class)
                .one();
    }

    /** Notes one try; tries that no longer count are forgotten. */
    public static void tried(Deed deed, String login, boolean passed, Clock clock) {
        deed.sql()
                .createUpdate("DELETE FROM sign_in_try WHERE at < :since")
                .bind("since", Times.text(clock.instant().minus(WINDOW)))
                .execute();
        deed.sql()
                .createUpdate("INSERT INTO sign_in_try (id, login, address, at, passed)"
                        + " VALUES (:id, :login, :address, :at, :passed)")
                .bind("id", Ids.next())
                .bind("login", login)
                .bind("address", deed.actor().address())
                .bind("at", deed.at())
                .bind("passed", passed ? 1 : 0)
                .execute();
        deed.note(AuditEntry.HOUSE, "", passed ? "sign-in.passed" : "sign-in.failed", login, "");
    }

    /** Ends the lockout of an account that got a new password; with the deed that gives it. */
    public static void forget(Deed deed, String login) {
        deed.sql()
                .createUpdate("DELETE FROM sign_in_try WHERE login = :login AND passed = 0")
                .bind("login", login)
                .execute();
    }
}
