package org.junheng.web.standards;

import java.util.List;
import java.util.Map;
import org.junheng.core.assess.Tryout;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Words;
import org.junheng.web.page.Choice;
import org.junheng.web.page.Told;

/**
 * A rule with the inputs it asks for and what came of them (试算页).
 *
 * @param told the result; empty before anything was typed
 * @param wrong input → what should stand there
 */
public record TryoutPage(
        Standard standard,
        Words rule,
        Tryout tryout,
        int year,
        List<Stage> stages,
        Map<String, String> typed,
        Map<String, Words> wrong,
        Told told) {

    private static final Words YES = Words.of("是", "yes");
    private static final Words NO = Words.of("否", "no");

    /** One stage it can be tried for. */
    public record Stage(Words name, String path, boolean isHere) {}

    public String path() {
        return "/standards/" + standard.id() + "/try/" + tryout.rule();
    }

    public String anchor() {
        return "/standards/" + standard.id() + "#" + tryout.rule();
    }

    public String value(Tryout.Place place, Field field) {
        return typed.getOrDefault(place.input(field), "");
    }

    public Words wrong(Tryout.Place place, Field field) {
        return wrong.get(place.input(field));
    }

    public boolean isBegun(Tryout.Place place) {
        return place.fields().stream().anyMatch(field -> !value(place, field).isBlank());
    }

    /** What can be chosen; nothing where a number is typed. */
    public List<Choice> choices(Tryout.Place place, Field field) {
        String chosen = value(place, field);
        if (field.type() == FieldType.FLAG) {
            return List.of(
                    new Choice("true", YES, chosen.equals("true")), new Choice("false", NO, chosen.equals("false")));
        }
        return field.codes()
                .map(codes -> codes.codes().stream()
                        .map(code ->
                                new Choice(code.id(), code.name(), code.id().equals(chosen)))
                        .toList())
                .orElse(List.of());
    }
}
