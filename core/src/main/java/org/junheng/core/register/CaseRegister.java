package org.junheng.core.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.core.text.Words;

/**
 * A register whose entries have a life (台账): what is written down of each, and how it goes on. From it alone come its table, list,
 * page, tasks, statistics, workbook and rights.
 *
 * @param own the fields this register has for itself
 * @param head the fields every case has, in front of them
 */
public record CaseRegister(Register own, Register head, Life life) {

    /** The field of the head that says what a case is about. */
    public static final String TITLE = "title";

    public String id() {
        return own.id();
    }

    public Words name() {
        return own.name();
    }

    public boolean isPublic() {
        return life.opened().contains(Life.PUBLIC);
    }

    /** Head and own fields as one register, by which rows of a sheet or of a page are read. */
    public Register sheet() {
        Map<String, Field> fields = new LinkedHashMap<>(head.fields());
        fields.putAll(own.fields());
        return new Register(
                own.id(), own.name(), own.level(), own.sheet(), own.aliases(), List.of(TITLE), fields, List.of());
    }

    /** Own fields, in order. */
    public List<Field> fields() {
        return new ArrayList<>(own.fields().values());
    }

    /** What is filled in when a case is opened: everything that no move asks for later. */
    public List<Field> opening() {
        Set<String> later = life.moves().values().stream()
                .flatMap(move -> Stream.concat(move.fills().stream(), move.offers().stream()))
                .collect(Collectors.toSet());
        return own.fields().values().stream()
                .filter(field -> field.required() || !later.contains(field.id()))
                .toList();
    }
}
