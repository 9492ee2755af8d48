package org.junheng.core.text;

/** A standard, register or profile file that cannot be read: file, place in it, what is written, what to write. */
public final class FileRefusal extends Refusal {

    private final transient Words rest;
    private final String path;

    public FileRefusal(String file, String path, String found, Words wanted) {
        super(Words.of("%s › %s：写的是“%s”；应写%s", "%s › %s: found \"%s\"; write %s", file, path, clip(found), wanted));
        this.path = path;
        this.rest = Words.of("写的是“%s”；应写%s", "found \"%s\"; write %s", clip(found), wanted);
    }

    /** The place in the file. */
    public String path() {
        return path;
    }

    /** The same of a place that has a name of its own. */
    public Words sentence(Words name) {
        return Words.of("“%s”%s", "\"%s\": %s", name, rest);
    }

    private static String clip(String text) {
        int longest = 2 * 100;
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= longest ? line : line.substring(0, longest) + "…";
    }
}
