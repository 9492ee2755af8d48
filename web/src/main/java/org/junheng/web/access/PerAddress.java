package org.junheng.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicInteger;
import org.junheng.store.people.SignIns;

/**
 * How often something came from each network address in a quarter of an hour (来路计数), for what anybody may do without signing in. Kept in
 * memory alone: from where somebody wrote is counted and written nowhere.
 */
public final class PerAddress {

    private static final int ADDRESSES = 100_000;

    private final int most;
    private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder()
            .expireAfterWrite(SignIns.WINDOW)
            .maximumSize(ADDRESSES)
            .build();

    /** @param most how often in a quarter of an hour; from then on an address has to wait */
    public PerAddress(int most) {
        this.most = most;
    }

    public boolean isFull(String address) {
        AtomicInteger count = counts.getIfPresent(address);
        return count != null && count.get() >= most;
    }

    public void count(String address) {
        counts.get(address, unused -> new AtomicInteger()).incrementAndGet();
    }
}
