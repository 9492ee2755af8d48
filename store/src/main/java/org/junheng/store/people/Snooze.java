package org.junheng.store.people;

import java.time.LocalDate;
import java.util.List;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Deed;
import org.junheng.store.Look;
import org.junheng.store.audit.AuditEntry;

/**
 * A task that somebody put off (搁置), on their own first page only.
 *
 * @param task its key; it changes when the task becomes another one, so that nothing new stays hidden
 * @param until the first day it is shown again
 */
public record Snooze(String task, LocalDate until, String reason) {

    private static final int LONGEST_DAYS = 31;

    /** Those of an account that still hold on a day. */
    public static List<Snooze> of(Look look, Account account, LocalDate today) {
        return look.sql()
                .createQuery("SELECT task, until, reason FROM snooze WHERE account = :account AND until > :today")
                .bind("account", account.id())
                .bind("today", today.toString())
                .map((row, context) -> new Snooze(
                        row.getString("task"), LocalDate.parse(row.getString("until")), row.getString("reason")))
                .list();
    }

    /** Puts a task off, with a reason and for a month at most. */
    public static void put(Deed deed, Account account, Snooze snooze, LocalDate today) {
        if (snooze.reason.isBlank()) {
            throw new Refusal(Words.of("请写一句为什么先放一放", "say in a sentence why it is put off"));
        }
        if (!snooze.until.isAfter(today) || snooze.until.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new Refusal(Words.of(
                    "放到哪天：写明天到一个月之内的一天，例 %s",
                    "put it off to a day from tomorrow on and within a month, for example %s", today.plusDays(2)));
        }
        deed.sql()
                .createUpdate(
                        "INSERT INTO snooze (account, task, until, reason) VALUES (:account, :task, :until, :reason)"
                                + " ON CONFLICT (account, task) DO UPDATE SET until = excluded.until, reason = excluded.reason")
                .bind("account", account.id())
                .bind("task", snooze.task)
                .bind("until", snooze.until.toString())
                .bind("reason", snooze.reason)
                .execute();
        deed.note(AuditEntry.HOUSE, account.home(), "task.put-off", snooze.task, snooze.until.toString());
    }

    /** Takes a task up again. */
    public static void end(Deed deed, Account account, String task) {
        deed.sql()
                .createUpdate("DELETE FROM snooze WHERE account = :account AND task = :task")
                .bind("account", account.id())
                .bind("task", task)
                .execute();
        deed.note(AuditEntry.HOUSE, account.home(), "task.taken-up", task, "");
    }
}
