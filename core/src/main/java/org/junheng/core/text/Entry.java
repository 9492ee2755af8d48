package org.junheng.core.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One entry of a YAML file, with its place. Values are kept as the text that was written, so numbers come from their
 * digits and dates are never guessed. Every wrong entry is refused with file, key, found and wanted.
 */
public final class Entry {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final String file;
    private final String path;
    private final Object value;

    private Entry(String file, String path, Object value) {
        this.file = file;
        this.path = path;
        this.value = value;
    }

    /** @param value nested {@code Map<String, ?>}, {@code List<?>}, {@code String}, or null for an empty entry */
    public static Entry of(String file, String path, Object value) {
        return new Entry(file, path, value);
    }

    public String file() {
        return file;
    }

    public String path() {
        return path;
    }

    /** This file with some top-level entries replaced, as a variant states its differences; a null there removes the key. */
    public Entry overlaid(Entry differences) {
        Map<String, Object> merged = new LinkedHashMap<>(map());
        differences.map().forEach((key, replaced) -> {
            if (replaced == null) {
                merged.remove(key);
            } else {
                merged.put(key, replaced);
            }
        });
        return new Entry(differences.file, differences.path, merged);
    }

    /** This file with what another one says otherwise, as deep as its maps go; its lists and texts replace those here. */
    public Entry merged(Entry differences) {
        return new Entry(differences.file, differences.path, merged(map(), differences.map()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> merged(Map<String, ?> here, Map<String, ?> other) {
        Map<String, Object> merged = new LinkedHashMap<>(here);
        other.forEach((key, replaced) -> merged.put(
                key,
                replaced instanceof Map && merged.get(key) instanceof Map
                        ? merged((Map<String, ?>) merged.get(key), (Map<String, ?>) replaced)
                        : replaced));
        return merged;
    }

    /** This file without a top-level key. */
    public Entry without(String key) {
        Map<String, Object> rest = new LinkedHashMap<>(map());
        rest.remove(key);
        return new Entry(file, path, rest);
    }

    public boolean isMap() {
        return value instanceof Map;
    }

    public boolean isList() {
        return value instanceof List;
    }

    public boolean isEmpty() {
        return value == null;
    }

    /** The entry under a key, which must be there. */
    public Entry at(String key) {
        return maybe(key)
                .orElseThrow(
                        () -> new FileRefusal(file, below(key), "", Words.of("此项，不可缺少", "this key, it is required")));
    }

    public Optional<Entry> maybe(String key) {
        Object found = map().get(key);
        return found == null ? Optional.empty() : Optional.of(new Entry(file, below(key), found));
    }

    /** The elements of a list; a single value stands for a list of one. */
    public List<Entry> items() {
        if (!(value instanceof List<?> list)) {
            return List.of(this);
        }
        List<Entry> items = new ArrayList<>();
        for (Object item : list) {
            items.add(new Entry(file, path + "[" + items.size() + "]", item));
        }
        return items;
    }

    public List<Entry> items(String key) {
        return maybe(key).map(Entry::items).orElse(List.of());
    }

    public List<String> texts(String key) {
        return items(key).stream().map(Entry::text).toList();
    }

    /** The keys and entries of a map, in the order written. */
    public Map<String, Entry> entries() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        map().forEach((key, found) -> entries.put(key, new Entry(file, below(key), found)));
        return entries;
    }

    /** The keys of a map with their texts, null where nothing is written after the key. */
    public Map<String, String> plainEntries() {
        Map<String, String> texts = new LinkedHashMap<>();
        map().forEach((key, found) -> texts.put(key, found == null ? null : new Entry(file, below(key), found).text()));
        return texts;
    }

    public String text() {
        if (value instanceof String text) {
            return text;
        }
        throw wrong(Words.of("一个值", "a single value"));
    }

    public String text(String key) {
        return at(key).text();
    }

    public String text(String key, String otherwise) {
        return maybe(key).map(Entry::text).orElse(otherwise);
    }

    public boolean flag(String key, boolean otherwise) {
        return maybe(key).map(Entry::flag).orElse(otherwise);
    }

    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(Words.of("true 或 false", "true or false"));
        };
    }

    public BigDecimal decimal() {
        if (value instanceof String text && NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        String key = path.replaceFirst(".*\\.", "");
        throw wrong(Words.of("数字，单位写在 unit，例 %s: 10.2", "a number, the unit goes to unit, for example %s: 10.2", key));
    }

    public int whole() {
        boolean isNumber = value instanceof String text && NUMBER.matcher(text).matches();
        try {
            if (isNumber) {
                return decimal().intValueExact();
            }
        } catch (ArithmeticException notWhole) {
            // said below
        }
        throw wrong(Words.of("整数", "a whole number"));
    }

    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException notADate) {
            throw wrong(Words.of("日期，例 2017-04-19", "a date, for example 2017-04-19"));
        }
    }

    /** Chinese and English, written {zh: …, en: …}. */
    public Words words() {
        only("zh", "en");
        return new Words(text("zh"), text("en"));
    }

    public Words words(String key) {
        return at(key).words();
    }

    /** One of the given words. */
    public String oneOf(String... allowed) {
        if (!Arrays.asList(allowed).contains(text())) {
            throw wrong(Words.same(String.join(" | ", allowed)));
        }
        return text();
    }

    /** Refuses keys that nobody reads: a misspelt key must not be lost in silence. */
    public Entry only(String... known) {
        List<String> allowed = Arrays.asList(known);
        for (String key : map().keySet()) {
            if (!allowed.contains(key)) {
                throw new FileRefusal(
                        file, below(key), key, Words.of("下列之一：%s", "one of: %s", String.join(" ", known)));
            }
        }
        return this;
    }

    public FileRefusal wrong(Words wanted) {
        return new FileRefusal(file, path, value == null ? "" : String.valueOf(value), wanted);
    }

    /** The entry as plain text, for writing a resolved standard out again. */
    public Object plain() {
        return value;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map() {
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw wrong(Words.of("若干“键: 值”", "keys with values"));
    }

    private String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
