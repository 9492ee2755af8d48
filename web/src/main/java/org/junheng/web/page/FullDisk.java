package org.junheng.web.page;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Whether something failed for want of room on a disk (磁盘满): each system and each database says so in its own words. */
final class FullDisk {

    /** no room; no room for this user; no file so large, which is how a limit of a container or a service shows */
    private static final List<String> FILES = List.of("no space left", "disk quota exceeded", "file too large");

    private static final String POSTGRESQL = "53100";

    private FullDisk() {}

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isIt(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIt(Throwable cause) {
        String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (cause instanceof SQLException sql) {
            return said.contains("sqlite_full")
                    || said.contains("database or disk is full")
                    || POSTGRESQL.equals(sql.getSQLState());
        }
        return cause instanceof IOException && FILES.stream().anyMatch(said::contains);
    }
}
