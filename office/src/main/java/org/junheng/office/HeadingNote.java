package org.junheng.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** What the note on a heading tells whoever fills the column in. */
final class HeadingNote {

    private final Field field;
    private final boolean key;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private HeadingNote(Field field, boolean key, Language language) {
        this.field = field;
        this.key = key;
        this.language = language;
    }

    static String of(Field field, boolean key, Language language) {
        HeadingNote note = new HeadingNote(field, key, language);
        note.compose();
        return String.join("\n", note.lines);
    }

    private void compose() {
        boolean required = key || field.required();
        lines.add(field.name().in(language) + (required ? say("（必填）", " (required)") : ""));
        add("口径：%s", "Definition: %s", field.definition().in(language));
        field.unit().ifPresent(unit -> add("单位：%s", "Unit: %s", unit.name().in(language)));
        add("时点：%s", "As of: %s", field.period().in(language));
        add("官方表：%s", "Official form: %s", field.form());
        add("填法：%s", "How: %s", how(field).in(language));
        range(field).ifPresent(range -> add("范围：%s", "Range: %s", range.in(language)));
        field.appliesWhen()
                .ifPresent(when ->
                        lines.add(say("不是每一行都要填；不适用的空着", "Not for every row; leave it blank where it does not apply")));
    }

    /** How a field is filled in, in a few words. */
    static Words how(Field field) {
        return switch (field.type()) {
            case TEXT ->
                field.length() > 0
                        ? Words.of("%d 位，按文本填，开头的 0 不能少", "%d characters, as text, with leading zeros", field.length())
                        : Words.of("文字", "text");
            case CODE -> Words.of("从下拉框里选", "choose from the list");
            case FLAG -> Words.of("选“是”或“否”", "yes or no");
            case COUNT -> Words.of("整数；没有填 0，不知道空着", "a whole number; 0 for none, blank for not known");
            case NUMBER -> Words.of("数字，可以有小数；没有填 0，不知道空着", "a number; 0 for none, blank for not known");
            case DATE -> Words.of("日期，例 2025-09-01", "a date, for example 2025-09-01");
            case YEAR -> Words.of("四位年份，例 2025", "a year, for example 2025");
        };
    }

    static java.util.Optional<Words> range(Field field) {
        if (field.type() != FieldType.NUMBER && field.type() != FieldType.COUNT) {
            return java.util.Optional.empty();
        }
        String least = field.atLeast().map(BigDecimal::toPlainString).orElse("");
        String most = field.atMost().map(BigDecimal::toPlainString).orElse("");
        if (most.isEmpty()) {
            return least.isEmpty()
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(Words.of("不小于 %s", "at least %s", least));
        }
        return java.util.Optional.of(
                least.isEmpty()
                        ? Words.of("不大于 %s", "at most %s", most)
                        : Words.of("%s 到 %s", "%s to %s", least, most));
    }

    private void add(String zh, String en, String text) {
        if (!text.isBlank()) {
            lines.add(say(zh, en).formatted(text));
        }
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }
}
