package org.junheng.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How moments are kept (时间): UTC, to the thousandth of a second, all of one length, so that they sort as texts. */
public final class Times {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** The clock by which days are counted. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Times() {}

    /** The day it is in China. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, CHINA);
    }

    public static String text(Instant moment) {
        return FORM.format(moment);
    }
}
