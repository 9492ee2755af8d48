package org.junheng.web.page;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Language;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Words;

/**
 * The words on the pages (页面文字), from {@code texts/*.yaml}: each key in both languages, found by file and key
 * ({@code signin.title} is {@code title} in signin.yaml). Templates hold none of their own.
 */
public final class Texts {

    private final Map<String, Words> words = new TreeMap<>();

    private Texts(Shelf shelf) {
        for (String path : shelf.files().keySet()) {
            String name = path.substring(0, path.length() - ".yaml".length());
            for (Map.Entry<String, Entry> entry : shelf.yaml(path).entries().entrySet()) {
                words.put(name + "." + entry.getKey(), entry.getValue().words());
            }
        }
    }

    public static Texts builtIn() {
        return new Texts(Shelf.builtIn("texts"));
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    public Set<String> keys() {
        return words.keySet();
    }

    /** A text as it was written, with its places for arguments. */
    public Words words(String key) {
        Words found = words.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return found;
    }

    /** A text in one language, filled; Words among the arguments speak it too. */
    public String say(Language language, String key, Object... arguments) {
        Words found = words(key);
        return Words.say(language, found.zh(), found.en(), arguments);
    }
}
