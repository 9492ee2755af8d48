package org.junheng.office;

import java.nio.charset.StandardCharsets;

/** A view on the bytes of one tag; moved from tag to tag by {@link XmlScan}, never kept. */
final class Tag {

    byte[] buffer;
    int nameFrom;
    int nameTo;
    /** end of the attributes, before {@code >} or {@code />} */
    int to;

    private int valueFrom;
    private int valueTo;

    boolean is(String localName) {
        if (nameTo - nameFrom != localName.length()) {
            return false;
        }
        for (int i = 0; i < localName.length(); i++) {
            if (buffer[nameFrom + i] != localName.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The local name if it is one letter, else 0. */
    int letter() {
        return nameTo - nameFrom == 1 ? buffer[nameFrom] : 0;
    }

    String name() {
        return new String(buffer, nameFrom, nameTo - nameFrom, StandardCharsets.UTF_8);
    }

    /** An attribute by its local name, as written between the quotes, or null. */
    String attribute(String localName) {
        int at = nameTo;
        while ((at = nextAttribute(at)) > 0) {
            if (attributeLength == localName.length() && attributeIs(localName)) {
                return new String(buffer, valueFrom, valueTo - valueFrom, StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    /** Moves to the attribute after a position; gives where to go on, or -1 at the end. */
    int nextAttribute(int from) {
        int at = from;
        while (at < to && buffer[at] != '=') {
            at++;
        }
        if (at >= to) {
            return -1;
        }
        int nameEnd = at;
        while (nameEnd > from && buffer[nameEnd - 1] <= ' ') {
            nameEnd--;
        }
        int nameStart = nameEnd;
        while (nameStart > from && buffer[nameStart - 1] > ' ' && buffer[nameStart - 1] != ':') {
            nameStart--;
        }
        attributeFrom = nameStart;
        attributeLength = nameEnd - nameStart;
        at++;
        while (at < to && buffer[at] <= ' ' && buffer[at] >= 0) {
            at++;
        }
        if (at >= to || buffer[at] != '"' && buffer[at] != '\'') {
            return -1;
        }
        byte quote = buffer[at++];
        valueFrom = at;
        while (at < to && buffer[at] != quote) {
            at++;
        }
        valueTo = at;
        return at + 1;
    }

    private int attributeFrom;
    private int attributeLength;

    private boolean attributeIs(String localName) {
        for (int i = 0; i < localName.length(); i++) {
            if (buffer[attributeFrom + i] != localName.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The local name of the attribute moved to, if it is one letter without a prefix, else 0. */
    int attributeLetter() {
        return attributeLength == 1 && buffer[attributeFrom - 1] != ':' ? buffer[attributeFrom] : 0;
    }

    int valueFrom() {
        return valueFrom;
    }

    int valueTo() {
        return valueTo;
    }
}
