package org.junheng.cli.serve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What can be set for a server (配置项): one name for the option, the line of the file and, in capitals, the environment variable. */
enum Key {
    DATA("data"),
    ADDRESS("127.0.0.1"),
    PORT("8080"),
    DB(""),
    DB_USER(""),
    DB_PASSWORD(""),
    DB_PASSWORD_FILE(""),
    TRUST_PROXY("false"),
    UPLOAD_MB("200"),
    REGISTERS(""),
    STANDARDS("");

    private static final String PREFIX = "JUNHENG_";
    /** a third of a name may be mistyped */
    private static final int LETTERS_PER_SLIP = 3;

    private final String fallback;

    Key(String fallback) {
        this.fallback = fallback;
    }

    String fallback() {
        return fallback;
    }

    /** As in the file and, behind two hyphens, on the command line. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String variable() {
        return PREFIX + name();
    }

    static Optional<Key> of(String text) {
        return Arrays.stream(values()).filter(key -> key.text().equals(text)).findFirst();
    }

    static Optional<Key> ofVariable(String name) {
        return Arrays.stream(values())
                .filter(key -> key.variable().equals(name))
                .findFirst();
    }

    /** The name somebody most likely meant; empty where none is close. */
    static Optional<Key> near(String text) {
        String given = text.toLowerCase(Locale.ROOT).replace('_', '-').replace('.', '-');
        return Arrays.stream(values())
                .filter(key ->
                        slips(given, key.text()) <= Math.max(1, key.text().length() / LETTERS_PER_SLIP))
                .min(Comparator.comparingInt(key -> slips(given, key.text())));
    }

    /** Letters to add, drop or exchange to come from one to the other. */
    private static int slips(String from, String to) {
        int[] before = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] now = new int[to.length() + 1];
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int exchanged = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(exchanged, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[to.length()];
    }
}
