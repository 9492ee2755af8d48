package org.junheng.core.plan.resources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.model.Table;

/**
 * Which fields count the teachers of a kind, while teachers come and go: a plan decides over traits, a return counts music teachers and
 * bachelors. Where several fields count a trait, the one that counts most there gives, and the one that counts fewest there takes.
 */
final class Roster {

    private final Baseline base;
    private final Map<String, Integer> counts = new HashMap<>();

    Roster(Baseline base) {
        this.base = base;
    }

    private int count(Section section, String field) {
        return counts.computeIfAbsent(section.number() + field, key -> {
            Table table = section.stage().table();
            boolean isThere = table.has(field) && table.column(field).isThere(section.row());
            return isThere ? (int) table.column(field).number(section.row()) : 0;
        });
    }

    private void change(Section section, List<String> fields, int by) {
        fields.forEach(
                field -> counts.merge(section.number() + field, by, (now, more) -> count(section, field) + more));
    }

    /** One teacher of a kind leaves for another section: what counted them. */
    List<String> move(Section from, Section to, int kind) {
        List<String> fields = counted(from, kind);
        fields.forEach(field -> count(to, field));
        change(from, fields, -1);
        change(to, fields, 1);
        return fields;
    }

    private List<String> counted(Section from, int kind) {
        List<String> fields = new ArrayList<>(List.of(teachers()));
        for (int trait = 0; trait < base.traits().size(); trait++) {
            if (Decisions.has(kind, trait)) {
                base.traits().get(trait).fields(from.stage().stage()).stream()
                        .max(Comparator.comparingInt(field -> count(from, field)))
                        .ifPresent(fields::add);
            } else {
                before(trait, from).filter(field -> count(from, field) > 0).ifPresent(fields::add);
            }
        }
        return fields;
    }

    /** One new teacher of a kind: what counts them. */
    List<String> hire(Section to, int kind) {
        List<String> fields = new ArrayList<>(List.of(teachers()));
        for (int trait = 0; trait < base.traits().size(); trait++) {
            if (Decisions.has(kind, trait)) {
                fields.add(newField(to, trait));
            }
        }
        fields.forEach(field -> count(to, field));
        change(to, fields, 1);
        return fields;
    }

    /** One teacher in post acquires a trait: what counts them for it now. */
    String qualify(Section section, int trait) {
        String field = newField(section, trait);
        count(section, field);
        change(section, List.of(field), 1);
        return field;
    }

    /** What counted a teacher before they had a trait, and no longer does; empty where nothing did. */
    java.util.Optional<String> replaced(Section section, int trait) {
        java.util.Optional<String> field = before(trait, section).filter(each -> count(section, each) > 0);
        field.ifPresent(each -> change(section, List.of(each), -1));
        return field;
    }

    private java.util.Optional<String> before(int trait, Section section) {
        ResourceOptions.Qualify qualify =
                base.options().qualify().get(base.traits().get(trait).id());
        return qualify == null
                ? java.util.Optional.empty()
                : java.util.Optional.ofNullable(
                        qualify.from().get(section.stage().stage()));
    }

    /** Of the fields that count anybody in the county, the one said in the options, or the one that counts fewest at the school. */
    private String newField(Section section, int trait) {
        String stage = section.stage().stage();
        ResourceOptions.Qualify qualify =
                base.options().qualify().get(base.traits().get(trait).id());
        if (qualify != null && qualify.as().containsKey(stage)) {
            return qualify.as().get(stage);
        }
        List<String> fields = base.traits().get(trait).fields(stage);
        return fields.stream()
                .filter(field -> base.sections(section.stage()).stream().anyMatch(each -> count(each, field) > 0))
                .min(Comparator.comparingInt(field -> count(section, field)))
                .orElse(fields.get(0));
    }

    private String teachers() {
        return base.options().teachers().field();
    }
}
