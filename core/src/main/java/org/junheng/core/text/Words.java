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

    /** A number of things, with the noun English wants for one and for several; each a pattern over the number. */
    public static Words many(int number, String zh, String one, String several) {
        return of(zh, number == 1 ? one : several, number);
    }

    /** The same in one language alone, for words that are said once and not kept. */
    public static String say(Language language, String zh, String en, Object... arguments) {
        String pattern = language == Language.ZH ? zh : en;
        return arguments.length == 0 ? pattern : filled(pattern, speak(language, arguments));
    }

    /** What {@link String#format} gives, at a fifth of its cost for the patterns nearly all are: texts and whole numbers one after the other. */
    private static String filled(String pattern, Object[] arguments) {
        StringBuilder text = new StringBuilder(2 * pattern.length());
        int next = 0;
        int from = 0;
        for (int at = pattern.indexOf('%'); at >= 0; at = pattern.indexOf('%', from)) {
            text.append(pattern, from, at);
            from = at + 2;
            switch (pattern.charAt(at + 1)) {
                case 's', 'd' -> text.append(arguments[next++]);
                case '%' -> text.append('%');
                default -> {
                    return String.format(Locale.ROOT, pattern, arguments);
                }
            }
        }
        return text.append(pattern, from, pattern.length()).toString();
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
