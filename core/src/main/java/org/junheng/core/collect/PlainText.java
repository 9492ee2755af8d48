package org.junheng.core.collect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** Turns bytes into text, strictly: by their byte-order mark, else UTF-8, else GB18030; a byte that fits none is never replaced. */
final class PlainText {

    private static final char MARK = '\uFEFF';
    private static final Set<String> UTF16_MARKS = Set.of("\u00FF\u00FE", "\u00FE\u00FF");
    private static final Charset GB18030 = Charset.forName("GB18030");

    private PlainText() {}

    static String decode(String file, byte[] bytes) {
        if (bytes.length == 0) {
            throw empty(file);
        }
        String text = utf16(bytes)
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .or(() -> strictly(bytes, GB18030))
                .orElseThrow(() -> new Refusal(Words.of(
                        "%s 的文字编码认不出；请另存为 UTF-8 的 CSV",
                        "the encoding of %s is unknown; save it as CSV in UTF-8", file)));
        String unmarked = text.charAt(0) == MARK ? text.substring(1) : text;
        if (unmarked.isBlank()) {
            throw empty(file);
        }
        if (unmarked.chars().anyMatch(PlainText::isBinary)) {
            throw new Refusal(Words.of(
                    "%s 不是文本表格；Excel 文件请保留 .xlsx 后缀，或另存为 CSV",
                    "%s is not a text table; keep the suffix .xlsx of an Excel file, or save it as CSV", file));
        }
        return unmarked;
    }

    static Refusal empty(String file) {
        return new Refusal(Words.of("%s 是空的", "%s is empty", file));
    }

    private static Optional<String> utf16(byte[] bytes) {
        String first = new String(bytes, 0, Math.min(2, bytes.length), StandardCharsets.ISO_8859_1);
        return UTF16_MARKS.contains(first) ? strictly(bytes, StandardCharsets.UTF_16) : Optional.empty();
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notThisOne) {
            return Optional.empty();
        }
    }

    private static boolean isBinary(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }
}
