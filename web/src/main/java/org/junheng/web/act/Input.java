package org.junheng.web.act;

import java.util.List;
import java.util.stream.Stream;
import org.junheng.core.act.Shown;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.text.Words;
import org.junheng.web.page.Choice;

/**
 * One field of a case as a form asks for it (输入项).
 *
 * @param kind text, long, number, date or choice
 * @param choices of a field with codes, or yes and no
 */
public record Input(
        String id, Words name, Words hint, String kind, String value, List<Choice> choices, boolean isRequired) {

    /** @param value what stands there; null for nothing */
    static Input of(Field field, Object value, boolean isRequired) {
        String text = field.codes().isPresent()
                ? value == null ? "" : (String) value
                : Shown.of(field, value).zh();
        return new Input(field.id(), field.heading(), hint(field), kind(field), text, choices(field, text), isRequired);
    }

    private static Words hint(Field field) {
        return field.definition().zh().isEmpty() ? field.lookAt() : field.definition();
    }

    private static String kind(Field field) {
        if (field.codes().isPresent() || field.type() == FieldType.FLAG) {
            return "choice";
        }
        return switch (field.type()) {
            case DATE -> "date";
            case TEXT -> "long";
            default -> "number";
        };
    }

    private static List<Choice> choices(Field field, String chosen) {
        if (field.type() == FieldType.FLAG) {
            return Stream.of(Words.of("是", "yes"), Words.of("否", "no"))
                    .map(word -> new Choice(word.zh(), word, word.zh().equals(chosen)))
                    .toList();
        }
        return field.codes().stream()
                .flatMap(codes -> codes.codes().stream())
                .map(code -> new Choice(code.id(), code.name(), code.id().equals(chosen)))
                .toList();
    }

    /** The same with what was typed before it was refused. */
    Input typed(String text) {
        return new Input(
                id,
                name,
                hint,
                kind,
                text,
                choices.stream()
                        .map(choice -> new Choice(
                                choice.value(), choice.name(), choice.value().equals(text)))
                        .toList(),
                isRequired);
    }
}
