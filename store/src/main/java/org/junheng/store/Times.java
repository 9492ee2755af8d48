package org.junheng.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How moments are kept (时间): UTC, to the thousandth of a second, all of one length, so that they sort as texts. */
public final class Times {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    public static String text(Instant moment) {
        return FORM.format(moment);
    }
}
