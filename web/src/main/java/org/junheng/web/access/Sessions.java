package org.junheng.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junheng.store.Store;
import org.junheng.store.Times;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.springframework.stereotype.Component;

/**
 * Who is signed in (会话): a few sessions per account, each at most twelve hours old, over when the password changes or the account is
 * disabled. After half an hour without a request the container ends it.
 */
@Component
public class Sessions {

    private static final Duration OLDEST = Duration.ofHours(12);
    private static final int PER_ACCOUNT = 3;
    private static final String ACCOUNT = "account";
    private static final String SINCE = "since";

    private final Store store;
    private final Map<String, Deque<HttpSession>> open = new ConcurrentHashMap<>();

    Sessions(Store store) {
        this.store = store;
    }

    /** The account of a request, as it is now; empty where nobody is signed in or the session is over. */
    Optional<Account> account(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(ACCOUNT) == null) {
            return Optional.empty();
        }
        String id = (String) session.getAttribute(ACCOUNT);
        Instant since = (Instant) session.getAttribute(SINCE);
        Optional<Account> account = store.look(look -> new Accounts(look).find(id))
                .filter(found -> !found.isDisabled()
                        && found.passwordAt().compareTo(Times.text(since)) <= 0
                        && since.plus(OLDEST).isAfter(store.clock().instant()));
        if (account.isEmpty()) {
            ended(session);
        }
        return account;
    }

    /** Begins a session under a fresh id; the oldest of too many is ended. */
    public void begin(HttpServletRequest request, Account account) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            ended(before);
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(ACCOUNT, account.id());
        session.setAttribute(SINCE, store.clock().instant());
        open.compute(account.id(), (id, sessions) -> {
            Deque<HttpSession> all = sessions == null ? new ArrayDeque<>() : sessions;
            all.addLast(session);
            while (all.size() > PER_ACCOUNT) {
                ended(all.removeFirst());
            }
            return all;
        });
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            ended(session);
        }
    }

    private static void ended(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException over) {
            // it ended by itself
        }
    }
}
