package org.junheng.web.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.text.Entry;
import org.junheng.core.text.FileRefusal;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Words;

/**
 * An option as a line of a form: a sentence with a number to change.
 *
 * @param at its place in the options file, parts joined by points
 * @param usual the number that comes with the program; empty for none
 * @param value what stands in the form
 * @param reason why it is changed; asked for where the line is a limit
 * @param slide how far it can be slid; null where there is no slider
 */
public record OptionLine(String at, Words name, Words unit, String usual, String value, String reason, Slide slide) {

    private static final String LINES = "plans/resources-lines.yaml";
    private static final String OPTIONS = "plans/resources.yaml";
    private static final String LIMITS = "limits.";
    private static final String REASON = "reason";

    /** @param curve the points of the cost–effect curve that tell what a place costs; empty for none */
    public record Slide(String least, String most, String step, String curve) {}

    /** All lines, with the numbers of some options over the usual ones. */
    static List<OptionLine> of(Entry own) {
        Shelf shelf = Shelf.builtIn("registers");
        Entry usual = shelf.yaml(OPTIONS);
        Entry merged = usual.merged(own);
        List<OptionLine> lines = new ArrayList<>();
        for (Entry line : shelf.yaml(LINES).items("lines")) {
            String at = line.text("at");
            lines.add(new OptionLine(
                    at,
                    line.words("name"),
                    line.words("unit"),
                    text(usual, at),
                    text(merged, at),
                    text(usual, at).equals(text(merged, at)) ? "" : text(merged, reasonAt(at)),
                    line.maybe("slide").map(OptionLine::slide).orElse(null)));
        }
        return lines;
    }

    /** What of some options stands in no line of the form. */
    static Map<String, Object> rest(Entry own) {
        Set<String> inLines = new HashSet<>();
        of(own).stream().filter(line -> !line.isUsual()).forEach(line -> {
            inLines.add(line.at);
            inLines.add(reasonAt(line.at));
        });
        return rest(own, "", inLines);
    }

    private static Map<String, Object> rest(Entry map, String above, Set<String> inLines) {
        Map<String, Object> rest = new LinkedHashMap<>();
        map.entries().forEach((key, each) -> {
            Object kept = each.isMap() ? rest(each, above + key + ".", inLines) : each.plain();
            boolean isEmpty = kept instanceof Map<?, ?> inner && inner.isEmpty();
            if (!isEmpty && !inLines.contains(above + key)) {
                rest.put(key, kept);
            }
        });
        return rest;
    }

    private static Slide slide(Entry entry) {
        return new Slide(entry.text("least"), entry.text("most"), entry.text("step"), entry.text("curve", ""));
    }

    /** A reason stands beside the number it is for. */
    private static String reasonAt(String at) {
        return at.startsWith(LIMITS) ? at.substring(0, at.lastIndexOf('.') + 1) + REASON : "";
    }

    private static String text(Entry options, String at) {
        Optional<Entry> entry = Optional.of(options).filter(any -> !at.isEmpty());
        for (String part : at.split("\\.")) {
            entry = entry.flatMap(each -> each.maybe(part));
        }
        return entry.filter(each -> !each.isEmpty()).map(Entry::text).orElse("");
    }

    /** The field of the form. */
    public String field() {
        return "at." + at;
    }

    public String reasonField() {
        return "why." + at;
    }

    public boolean isLimit() {
        return at.startsWith(LIMITS);
    }

    public boolean isUsual() {
        return value.equals(usual);
    }

    /** The same as somebody filled it in. */
    OptionLine filled(Map<String, String> given) {
        return new OptionLine(
                at,
                name,
                unit,
                usual,
                given.getOrDefault(field(), usual),
                given.getOrDefault(reasonField(), ""),
                slide);
    }

    /**
     * What was filled in and differs from what is usual, as nested maps.
     *
     * @throws Refusal for what is no number, and for a limit changed without a reason
     */
    static Map<String, Object> read(Map<String, String> given) {
        Map<String, Object> own = new LinkedHashMap<>();
        for (OptionLine line : of(Entry.of("options", "", Map.of()))) {
            String typed = given.getOrDefault(line.field(), line.usual).strip();
            String reason = given.getOrDefault(line.reasonField(), "").strip();
            if (!typed.equals(line.usual)) {
                put(own, line.at, typed.isEmpty() ? null : number(line, typed));
                if (line.isLimit()) {
                    put(own, reasonAt(line.at), reason(line, reason));
                }
            }
        }
        return own;
    }

    /** A refusal in the words of the form, where it is about one of its lines. */
    static Words told(Refusal wrong) {
        if (wrong instanceof FileRefusal placed) {
            for (OptionLine line : of(Entry.of("options", "", Map.of()))) {
                if (line.at.equals(placed.path())) {
                    return placed.sentence(line.name);
                }
            }
        }
        return wrong.sentence();
    }

    private static String reason(OptionLine line, String reason) {
        if (reason.isEmpty()) {
            throw new Refusal(Words.of(
                    "“%s”改了，请在同一行写明理由，例：编办已核定",
                    "\"%s\" is changed: say why in the same line, for example: approved by the posts office",
                    line.name));
        }
        return reason;
    }

    private static String number(OptionLine line, String typed) {
        try {
            return new BigDecimal(typed.replace(",", "")).toPlainString();
        } catch (NumberFormatException wrong) {
            throw new Refusal(Words.of(
                    "“%s”写的是“%s”；应写数字，例 %s",
                    "\"%s\" is \"%s\"; write a number, for example %s",
                    line.name,
                    typed,
                    line.usual.isEmpty() ? "100" : line.usual));
        }
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> map, String at, Object value) {
        String[] path = at.split("\\.");
        Map<String, Object> inner = map;
        for (int i = 0; i < path.length - 1; i++) {
            inner = (Map<String, Object>) inner.computeIfAbsent(path[i], key -> new LinkedHashMap<>());
        }
        inner.put(path[path.length - 1], value);
    }
}
