package org.junheng.web.survey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicInteger;
import org.junheng.store.people.SignIns;
import org.springframework.stereotype.Component;

/**
 * Codes that were tried and are none (试码), counted by address: a hundred in a quarter of an hour, then no code from there is looked at
 * for a while. Kept in memory alone: where somebody answered from is written nowhere.
 */
@Component
final class WrongCodes {

    private static final int MOST = 100;
    private static final int ADDRESSES = 100_000;

    private final Cache<String, AtomicInteger> tried = Caffeine.newBuilder()
            .expireAfterWrite(SignIns.WINDOW)
            .maximumSize(ADDRESSES)
            .build();

    boolean areTooMany(String address) {
        AtomicInteger count = tried.getIfPresent(address);
        return count != null && count.get() >= MOST;
    }

    void tried(String address) {
        tried.get(address, unused -> new AtomicInteger()).incrementAndGet();
    }
}
