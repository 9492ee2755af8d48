package org.junheng.web.survey;

/** Names of sheets as Excel takes them (表名). */
final class SheetNames {

    private static final int LONGEST = 31;

    private SheetNames() {}

    static String of(String name) {
        String plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).strip();
    }
}
