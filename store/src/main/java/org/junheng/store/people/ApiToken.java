package org.junheng.store.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Look;
import org.junheng.store.Times;
import org.junheng.store.audit.AuditEntry;

/**
 * A key with which a program acts as an account (接口令牌). Only its digest is kept; it ends on its day, with the account, and when the
 * password changes.
 *
 * @param until the last moment it holds
 */
public record ApiToken(String id, String account, String name, String at, String until) {

    private static final int MOST = 10;
    private static final int LONGEST_NAME = 60;

    /** Those of an account that still hold, newest first. */
    public static List<ApiToken> of(Look look, Account account, Instant now) {
        return look.sql()
                .createQuery("SELECT * FROM api_token WHERE account = :account AND until > :now ORDER BY id DESC")
                .bind("account", account.id())
                .bind("now", Times.text(now))
                .map((row, context) -> token(row))
                .list();
    }

    /** The account a key opens now; empty where it is unknown, over, or older than the account's password. */
    public static Optional<Account> account(Look look, String digest, Instant now) {
        return look.sql()
                .createQuery("SELECT * FROM api_token WHERE digest = :digest AND until > :now")
                .bind("digest", digest)
                .bind("now", Times.text(now))
                .map((row, context) -> token(row))
                .findOne()
                .flatMap(token -> new Accounts(look)
                        .find(token.account)
                        .filter(account -> !account.isDisabled()
                                && !account.mustChange()
                                && account.passwordAt().compareTo(token.at) <= 0));
    }

    /** Makes one. */
    public static ApiToken add(Deed deed, Account account, String name, String digest, Instant until, Instant now) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Refusal(Words.of(
                    "请写一句这个令牌给谁用，不超过 %d 字", "say who the token is for, in no more than %d characters", LONGEST_NAME));
        }
        if (of(deed, account, now).size() >= MOST) {
            throw new Refusal(Words.of("令牌最多 %d 个；先停用不用的", "no more than %d tokens; end those not used first", MOST));
        }
        ApiToken token = new ApiToken(Ids.next(), account.id(), name, deed.at(), Times.text(until));
        deed.sql()
                .createUpdate("INSERT INTO api_token (id, account, name, digest, at, until)"
                        + " VALUES (:id, :account, :name, :digest, :at, :until)")
                .bindMethods(token)
                .bind("digest", digest)
                .execute();
        deed.note(AuditEntry.HOUSE, account.home(), "token.made", token.id, name);
        return token;
    }

    /** Ends one of an account's own. */
    public static void end(Deed deed, Account account, String id) {
        int ended = deed.sql()
                .createUpdate("DELETE FROM api_token WHERE id = :id AND account = :account")
                .bind("id", id)
                .bind("account", account.id())
                .execute();
        if (ended == 0) {
            throw new Refusal(Words.of("没有这个令牌，或已停用", "there is no such token, or it was ended"));
        }
        deed.note(AuditEntry.HOUSE, account.home(), "token.ended", id, "");
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getString("id"),
                row.getString("account"),
                row.getString("name"),
                row.getString("at"),
                row.getString("until"));
    }
}
