package org.junheng.web.search;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * The first letters of a name as it is spoken (拼音首字母): qhxx for 清禾小学. GB 2312 orders its 3,755 common characters by pinyin, so the
 * code of one tells its letter; of a rare one nothing is known, and any letter will do.
 */
final class Initials {

    private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
    /** the code with which each letter begins */
    private static final int[] FROM = {
        0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8, 0xC4C3, 0xC5B6,
        0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1
    };

    private static final int LAST = 0xD7F9;
    private static final char ANY = '?';
    private static final int FEWEST = 2;
    private static final Charset ORDERED = Charset.forName("GB2312");

    private final String letters;

    private Initials(String letters) {
        this.letters = letters;
    }

    static Initials of(String name) {
        CharsetEncoder encoder = ORDERED.newEncoder();
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < 0x80) {
                letters.append(Character.toLowerCase(c));
            } else if (Character.isIdeographic(c)) {
                letters.append(letter(encoder, c));
            }
        }
        return new Initials(letters.toString());
    }

    private static char letter(CharsetEncoder encoder, char c) {
        try {
            ByteBuffer bytes = encoder.encode(CharBuffer.wrap(new char[] {c}));
            int code = (bytes.get() & 0xFF) << Byte.SIZE | bytes.get() & 0xFF;
            if (code < FROM[0] || code > LAST) {
                return ANY;
            }
            int at = 0;
            while (at + 1 < FROM.length && FROM[at + 1] <= code) {
                at++;
            }
            return LETTERS.charAt(at);
        } catch (CharacterCodingException rare) {
            return ANY;
        }
    }

    /** Whether these letters stand in them one after the other. */
    boolean have(String asked) {
        if (asked.length() < FEWEST || !asked.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return false;
        }
        for (int from = 0; from + asked.length() <= letters.length(); from++) {
            if (isAt(from, asked)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int from, String asked) {
        int known = 0;
        for (int i = 0; i < asked.length(); i++) {
            char letter = letters.charAt(from + i);
            if (letter != ANY && letter != asked.charAt(i)) {
                return false;
            }
            known += letter == ANY ? 0 : 1;
        }
        return known > 0;
    }

    @Override
    public String toString() {
        return letters;
    }
}
