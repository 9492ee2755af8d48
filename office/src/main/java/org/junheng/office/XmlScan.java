package org.junheng.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/**
 * Walks the tags and texts of one XML part as bytes, without a parser: fast, of small memory, and independent of the readers it
 * watches over. Turns away what no workbook needs: document types, other encodings, endless tags, endless depth.
 */
final class XmlScan {

    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_TAG = 1 << 20;
    /** parsers compare the names of all attributes of a tag */
    private static final int MOST_ATTRIBUTES = 500;

    private static final int DEEPEST = 200;

    private final HandedIn file;
    private final String part;
    private final InputStream in;
    private final OutputStream seen;
    private final Function<Tag, Elements> chooser;
    private final Tag tag = new Tag();
    private Elements elements;
    private byte[] buffer = new byte[CHUNK];
    private int from;
    private int limit;
    private int depth;

    /**
     * @param seen where all goes that was walked over without complaint
     * @param chooser gives the listener for the part, once its root is known
     */
    XmlScan(HandedIn file, String part, InputStream in, OutputStream seen, Function<Tag, Elements> chooser) {
        this.file = file;
        this.part = part;
        this.in = in;
        this.seen = seen;
        this.chooser = chooser;
    }

    /** Whether these first bytes are those of XML: a tag after at most a byte order mark and blanks. */
    static boolean looksLikeXml(byte[] start, int length) {
        int at = length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF ? 3 : 0;
        while (at < length && start[at] >= 0 && start[at] <= ' ' && start[at] != 0) {
            at++;
        }
        return at < length && start[at] == '<';
    }

    void run() throws IOException {
        while (fill()) {
            int at = from;
            while (at < limit) {
                int open = next(at);
                if (open > at && elements != null) {
                    elements.text(buffer, at, open);
                }
                from = open;
                int end = open < limit ? markup(open) : -1;
                if (end < 0) {
                    break;
                }
                at = end;
                from = end;
            }
        }
        if (from < limit || depth != 0 || elements == null) {
            throw file.damaged("%s 没有结尾", "%s has no end", part);
        }
        elements.end();
    }

    /** Where the next tag begins, or the end of what is there. */
    private int next(int start) {
        byte[] bytes = buffer;
        int end = limit;
        int at = start;
        while (at < end && bytes[at] != '<') {
            at++;
        }
        return at;
    }

    /** Hands on what was understood, keeps the piece that was not yet, and reads on; false at the end. */
    private boolean fill() throws IOException {
        seen.write(buffer, 0, from);
        int kept = limit - from;
        if (kept == buffer.length) {
            if (kept >= LONGEST_TAG) {
                throw file.damaged("%s 里有过长的标记", "%s has a tag that is too long", part);
            }
            buffer = Arrays.copyOf(buffer, 2 * kept);
        }
        System.arraycopy(buffer, from, buffer, 0, kept);
        from = 0;
        limit = kept;
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read > 0) {
            limit += read;
        }
        return read > 0;
    }

    /** Takes one tag, comment, or the like; gives where it ends, or -1 if the rest of it is still to be read. */
    private int markup(int open) {
        if (open + 1 >= limit) {
            return -1;
        }
        return switch (buffer[open + 1]) {
            case '!' -> declaration(open);
            case '?' -> instruction(open);
            default -> element(open);
        };
    }

    private int declaration(int open) {
        if (limit - open < "<![CDATA[".length()) {
            return -1;
        }
        if (startsWith(open, "<!--")) {
            return after(open + 4, "-->");
        }
        if (startsWith(open, "<![CDATA[")) {
            int end = after(open + 9, "]]>");
            if (end > 0 && elements != null) {
                elements.text(buffer, open + 9, end - 3);
            }
            return end;
        }
        throw file.refuse(
                "的 %s 里有文档类型或实体声明，表格文件用不到，可能有害：请在 Excel 或 WPS 里另存为新的 .xlsx 后再交。",
                "declares a document type or entities in %s, which no workbook needs and which may do harm: save it as a new"
                        + " .xlsx in Excel or WPS and hand that in.",
                part);
    }

    private int instruction(int open) {
        int end = after(open + 2, "?>");
        if (end > 0 && startsWith(open, "<?xml ")) {
            String declared =
                    new String(buffer, open, end - open, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            int encoding = declared.indexOf("encoding");
            if (encoding >= 0
                    && !declared.substring(encoding).matches("encoding\\s*=\\s*[\"'](utf-8|us-ascii)[\"'].*\\s*")) {
                throw file.damaged("%s 不是 UTF-8 编码", "%s is not in UTF-8", part);
            }
        }
        return end;
    }

    private int element(int open) {
        int end = closing(open + 1);
        if (end < 0) {
            return -1;
        }
        boolean isClose = buffer[open + 1] == '/';
        boolean isEmpty = !isClose && buffer[end - 1] == '/';
        name(isClose ? open + 2 : open + 1, isEmpty ? end - 1 : end);
        if (!isClose) {
            if (elements == null) {
                elements = chooser.apply(tag);
            }
            if (++depth > DEEPEST) {
                throw file.damaged("%s 套得太深", "%s is nested too deeply", part);
            }
            elements.open(tag);
        }
        if (isClose || isEmpty) {
            if (--depth < 0) {
                throw file.damaged("%s 的标记不成对", "the tags of %s do not match", part);
            }
            elements.close(tag);
        }
        return end + 1;
    }

    /** Where the tag closes; a {@code >} inside quotes does not. */
    private int closing(int start) {
        byte[] bytes = buffer;
        int end = limit;
        byte quote = 0;
        int quoted = 0;
        for (int at = start; at < end; at++) {
            byte b = bytes[at];
            if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (b == '>') {
                return at;
            } else if (b == '"' || b == '\'') {
                quote = b;
                if (++quoted > MOST_ATTRIBUTES) {
                    throw file.damaged("%s 里有一个标记的属性太多", "a tag in %s has too many attributes", part);
                }
            }
        }
        return -1;
    }

    private void name(int start, int end) {
        byte[] bytes = buffer;
        int from = start;
        int at = start;
        while (at < end && (bytes[at] > ' ' || bytes[at] < 0)) {
            if (bytes[at] == ':') {
                from = at + 1;
            }
            at++;
        }
        tag.buffer = bytes;
        tag.nameFrom = from;
        tag.nameTo = at;
        tag.to = end;
    }

    private int after(int start, String mark) {
        for (int at = start; at + mark.length() <= limit; at++) {
            if (startsWith(at, mark)) {
                return at + mark.length();
            }
        }
        return -1;
    }

    private boolean startsWith(int at, String mark) {
        if (at + mark.length() > limit) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if (buffer[at + i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
