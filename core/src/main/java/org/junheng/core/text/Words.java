package org.junheng.core.text;

import java.util.Locale;
import java.util.Objects;

/** The same words in Chinese and in English; neither may be left out. */
public record Words(String zh, String en) {

    public Words {
        Objects.requireNonNull(zh);
        Objects.requireNonNull(en);
    }

    /** Both languages at once, each a {@link String#format} pattern over the same arguments; {@code Words} among them speak their language. */
    public static Words of(String zh, String en, Object... arguments) {
        return arguments.length == 0
                ? new Words(zh, en)
                : new Words(
                        String.format(Locale.ROOT, zh, speak(Language.ZH, arguments)),
                        String.format(Locale.ROOT, en, speak(Language.EN, arguments)));
    }

    /** A word that is the same in both languages: a code, a number, a name. */
    public static Words same(String text) {
        return new Words(text, text);
    }

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    private static Object[] speak(Language language, Object[] arguments) {
        Object[] spoken = arguments.clone();
        for (int i = 0; i < spoken.length; i++) {
            if (spoken[i] instanceof Words words) {
                spoken[i] = words.in(language);
            }
        }
        return spoken;
    }
}
