package org.junheng.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.model.Place;
import org.junheng.core.register.CodeList;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** The words of the drop-downs; each list stands once, in a column of the hidden sheet. */
final class Choices {

    static final Words YES = Words.of("是", "yes");
    static final Words NO = Words.of("否", "no");

    private static final String YES_OR_NO = "flag";

    private final Language language;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    Choices(Language language) {
        this.language = language;
    }

    /** The lists in the order of their columns. */
    List<List<String>> lists() {
        return new ArrayList<>(lists.values());
    }

    /** The words a field may hold; empty for one that is not chosen from a list. */
    List<String> words(Field field) {
        if (field.type() == FieldType.FLAG) {
            return List.of(YES.in(language), NO.in(language));
        }
        return field.codes().map(CodeList::codes).orElse(List.of()).stream()
                .map(code -> code.name().in(language))
                .toList();
    }

    /** Where on the hidden sheet the words of a field stand. */
    String range(Field field) {
        List<String> words = words(field);
        String list = field.type() == FieldType.FLAG
                ? YES_OR_NO
                : field.codes().orElseThrow().id();
        lists.putIfAbsent(list, words);
        String column =
                Place.letter(HiddenSheet.WORDS + List.copyOf(lists.keySet()).indexOf(list));
        return "'%s'!$%s$1:$%s$%d".formatted(HiddenSheet.NAME, column, column, words.size());
    }
}
