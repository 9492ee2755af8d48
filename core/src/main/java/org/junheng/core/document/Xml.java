package org.junheng.core.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes XML as it comes, in UTF-8: what is opened is closed in turn, texts and attributes are escaped, characters that XML forbids
 * become blanks. Names are taken as they are.
 */
public final class Xml {

    private static final int BLOCK = 8_192;
    private static final int SLICE = 512;
    /** bytes of the longest character */
    private static final int LONGEST = 4;

    private final OutputStream out;
    private final byte[] bytes = new byte[BLOCK];
    private final List<String> open = new ArrayList<>();
    /** a slice of the text being written: to ask the text for each sign by itself takes four times as long */
    private final char[] slice = new char[SLICE];

    private int size;
    private boolean isInTag;

    public Xml(OutputStream out) {
        this.out = out;
    }

    /** Something that is no element: a declaration, a document type. */
    public Xml head(String head) {
        put(head);
        return this;
    }

    /** @param attributes names and values by turns */
    public Xml open(String name, String... attributes) {
        endTag();
        put('<');
        put(name);
        open.add(name);
        isInTag = true;
        for (int i = 0; i < attributes.length; i += 2) {
            with(attributes[i], attributes[i + 1]);
        }
        return this;
    }

    /** One more attribute of the element just opened. */
    public Xml with(String attribute, String value) {
        put(' ');
        put(attribute);
        put("=\"");
        escaped(value, true);
        put('"');
        return this;
    }

    public Xml with(String attribute, int value) {
        return with(attribute, String.valueOf(value));
    }

    public Xml text(String text) {
        endTag();
        escaped(text, false);
        return this;
    }

    public Xml close() {
        endTag();
        put("</");
        put(open.remove(open.size() - 1));
        put('>');
        return this;
    }

    /** An element with nothing in it. */
    public Xml empty(String name, String... attributes) {
        open(name, attributes);
        open.remove(open.size() - 1);
        put("/>");
        isInTag = false;
        return this;
    }

    /** Closes what is open and hands everything on; the stream stays open. */
    public void end() {
        while (!open.isEmpty()) {
            close();
        }
        hand();
        try {
            out.flush();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void endTag() {
        if (isInTag) {
            put('>');
            isInTag = false;
        }
    }

    /** Names and signs, which are ASCII: the one case for which this way of copying is right, and three times as fast. */
    @SuppressWarnings("deprecation")
    private void put(String ascii) {
        if (size > BLOCK - ascii.length()) {
            hand();
        }
        ascii.getBytes(0, ascii.length(), bytes, size);
        size += ascii.length();
    }

    private void escaped(String text, boolean isAttribute) {
        int to;
        for (int from = 0; from < text.length(); from = to) {
            to = Math.min(from + SLICE, text.length());
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--; // no pair is cut in two
            }
            text.getChars(from, to, slice, 0);
            escaped(to - from, isAttribute);
        }
    }

    private void escaped(int length, boolean isAttribute) {
        for (int i = 0; i < length; i++) {
            char c = slice[i];
            switch (c) {
                case '&' -> put("&amp;");
                case '<' -> put("&lt;");
                case '>' -> put("&gt;");
                case '"' -> put(isAttribute ? "&quot;" : "\"");
                default -> {
                    boolean isPair =
                            Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(slice[i + 1]);
                    if (isPair) {
                        put(Character.toCodePoint(c, slice[++i]));
                    } else {
                        put(isAllowed(c) ? c : ' ');
                    }
                }
            }
        }
    }

    private static boolean isAllowed(char c) {
        return c >= ' ' && c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c < '\uFFFE'
                || c == '\t'
                || c == '\n'
                || c == '\r';
    }

    private void put(int c) {
        if (size > BLOCK - LONGEST) {
            hand();
        }
        if (c < 0x80) {
            bytes[size++] = (byte) c;
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | c >> 6);
            bytes[size++] = (byte) (0x80 | c & 0x3F);
        } else if (c < 0x1_0000) {
            bytes[size++] = (byte) (0xE0 | c >> 12);
            bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[size++] = (byte) (0x80 | c & 0x3F);
        } else {
            bytes[size++] = (byte) (0xF0 | c >> 18);
            bytes[size++] = (byte) (0x80 | c >> 12 & 0x3F);
            bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[size++] = (byte) (0x80 | c & 0x3F);
        }
    }

    private void hand() {
        try {
            out.write(bytes, 0, size);
            size = 0;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
