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
        return new Words(say(Language.ZH, zh, en, arguments), say(Language.EN, zh, en, arguments));
    }

    /** The same in one language alone, for words that are said once and not kept. */
    public static String say(Language language, String zh, String en, Object... arguments) {
        String pattern = language == Language.ZH ? zh : en;
        return arguments.length == 0 ? pattern : String.format(Locale.ROOT, pattern, speak(language, arguments));
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
