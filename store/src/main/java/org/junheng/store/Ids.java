package org.junheng.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Ids of rows (编号): 32 hexadecimal digits that sort by the time they were made and cannot be guessed (as UUID version 7, RFC 9562). */
public final class Ids {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();
    private static final int RANDOM_BYTES = 8;
    /** a thousandth of a second is split further, so that ids made within it keep their order */
    private static final int STEPS = 12;

    private Ids() {}

    public static String next() {
        long now = System.currentTimeMillis() << STEPS;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        byte[] random = new byte[RANDOM_BYTES];
        CHANCE.nextBytes(random);
        return HexFormat.of().toHexDigits(tick) + HexFormat.of().formatHex(random);
    }
}
