package org.junheng.web.evidence;

import java.util.Locale;
import java.util.Set;

/** Names of files and folders that every system takes (安全文件名), Windows among them. */
final class SafeName {

    private static final int LONGEST = 60;
    private static final int LONGEST_FOLDER = 40;
    private static final int MANY = 10;
    private static final String NEVER = "[\\p{Cntrl}<>:\"/\\\\|?*\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]";
    /** devices, whatever stands behind the point */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private SafeName() {}

    /** Shortened in front of its ending. */
    static String of(String name) {
        String plain = name.replaceAll(NEVER, "_").strip();
        int dot = plain.lastIndexOf('.');
        String ending = dot > 0 && plain.length() - dot <= MANY ? plain.substring(dot) : "";
        String stem = cut(plain.substring(0, plain.length() - ending.length()), LONGEST);
        return (isDevice(stem) ? "_" + stem : stem) + ending.replaceAll("[. ]+$", "");
    }

    /** Its number first, so that folders stand in the order of the clauses. */
    static String folder(int number, int among, String name) {
        int digits = String.valueOf(among).length();
        return String.format(Locale.ROOT, "%0" + digits + "d ", number)
                + cut(name.replaceAll(NEVER, "_").strip(), LONGEST_FOLDER);
    }

    /** Not through the middle of a sign, and with no point or blank at the end, which Windows takes away. */
    private static String cut(String text, int longest) {
        int end = Math.min(text.length(), longest);
        if (end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        String cut = text.substring(0, end).replaceAll("[. ]+$", "");
        return cut.isEmpty() ? "_" : cut;
    }

    private static boolean isDevice(String stem) {
        int dot = stem.indexOf('.');
        return DEVICES.contains((dot < 0 ? stem : stem.substring(0, dot)).toLowerCase(Locale.ROOT));
    }
}
