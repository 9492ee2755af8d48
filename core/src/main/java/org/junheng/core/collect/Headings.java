package org.junheng.core.collect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Unit;

/** The headings that mean a field of one register: id, Chinese and English name, aliases, each with its unit in brackets or not. */
final class Headings {

    private static final Pattern IN_BRACKETS = Pattern.compile("(.+)\\((?:单位:?)?([^()]+)\\)");

    private final UnitWords units;
    private final Map<String, Field> fields = new HashMap<>();

    Headings(Register register, UnitWords units) {
        this.units = units;
        // names before aliases: the alias of one field must not hide the name of another
        for (Field field : register.fields().values()) {
            List.of(field.id(), field.name().zh(), field.name().en())
                    .forEach(name -> fields.putIfAbsent(Spelling.heading(name), field));
        }
        for (Field field : register.fields().values()) {
            field.aliases().forEach(alias -> fields.putIfAbsent(Spelling.heading(alias), field));
        }
    }

    /** A heading understood: its field and the unit it states, empty for none. */
    record Match(Field field, String statedUnit) {}

    /** The field a heading means; empty for a heading of something else. */
    Optional<Match> find(String heading) {
        String folded = Spelling.heading(heading);
        Field field = fields.get(folded);
        if (field != null) {
            return Optional.of(new Match(field, ""));
        }
        Matcher brackets = IN_BRACKETS.matcher(folded);
        if (brackets.matches() && !units.called(brackets.group(2)).isEmpty()) {
            return Optional.ofNullable(fields.get(brackets.group(1))).map(found -> new Match(found, brackets.group(2)));
        }
        return Optional.empty();
    }

    /** The unit a heading states where that is not the field's own; empty where both agree or nothing is stated. */
    Optional<Unit> otherUnit(Match match) {
        List<Unit> stated = units.called(match.statedUnit());
        if (stated.isEmpty() || match.field().unit().isEmpty()) {
            return Optional.empty();
        }
        Unit own = match.field().unit().get();
        if (stated.contains(own)) {
            return Optional.empty();
        }
        return stated.stream()
                .filter(unit -> unit.dimension().equals(own.dimension()))
                .findFirst()
                .or(() -> Optional.of(stated.get(0)));
    }
}
