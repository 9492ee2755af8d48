package org.junheng.core.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.register.Register;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** What a row names must be there: the school of a stage, the school that a site joins, the county of a school. */
final class ReferenceRule implements Rule {

    private record Reference(Level level, String from, List<String> fields, String to, List<String> match) {}

    private final List<Reference> references = new ArrayList<>();

    private final Map<String, Set<String>> elsewhere;

    ReferenceRule(Settings settings, Map<String, Set<String>> elsewhere) {
        this.elsewhere = elsewhere;
        for (Entry entry : settings.file("references").only("references").items("references")) {
            entry.only("from", "fields", "to", "match", "level");
            List<String> match = entry.texts(entry.maybe("match").isPresent() ? "match" : "fields");
            if (settings.knows(entry, "from", "fields")
                    && settings.knows(entry, "to", entry.maybe("match").isPresent() ? "match" : "fields")) {
                references.add(new Reference(
                        Settings.level(entry), entry.text("from"), entry.texts("fields"), entry.text("to"), match));
            }
        }
    }

    @Override
    public void check(World world, Log log) {
        for (Reference reference : references) {
            if (world.has(reference.from()) && world.has(reference.to())) {
                check(reference, world, log);
            }
        }
    }

    private void check(Reference reference, World world, Log log) {
        String[] named = world.links().keys(reference.from(), reference.fields());
        if (Arrays.stream(named).allMatch(Objects::isNull)) {
            return;
        }
        Set<String> there = new HashSet<>(Arrays.asList(world.links().keys(reference.to(), reference.match())));
        String field = reference.fields().get(0);
        Set<String> others = elsewhere.getOrDefault(reference.to(), Set.of());
        int[] rows = Rows.where(
                named.length,
                row -> named[row] != null
                        && !there.contains(named[row])
                        && !others.contains(world.table(reference.from()).shown(row, field))
                        && !log.isKnown(world.table(reference.from()), row, field));
        log.add(
                new Cause(reference.level(), "reference", reference.from(), List.of(field)),
                rows,
                row -> says(reference, world, row, rows.length > 100 ? Set.of() : there));
    }

    private static Words says(Reference reference, World world, int row, Set<String> there) {
        Register from = world.registers().register(reference.from());
        Field field = from.field(reference.fields().get(0));
        String code = world.table(from.id()).shown(row, field.id());
        Words found = field.codes().map(codes -> codes.code(code).name()).orElse(Words.same(code));
        Words hint = similar(code, there);
        Words year = reference.fields().stream()
                .filter(each -> from.field(each).type() == FieldType.YEAR)
                .findFirst()
                .map(each -> Words.of("（%s 年）", " (%s)", world.table(from.id()).shown(row, each)))
                .orElse(Words.same(""));
        return Words.of(
                "“%s”写的是 %s，《%s》里没有%s；请核对代码%s，或在《%s》补上这一行",
                "\"%s\" says %s, which sheet \"%s\" does not have%s; check the code%s, or add the row to sheet \"%s\"",
                field.name(),
                found,
                world.registers().register(reference.to()).sheet(),
                year,
                hint,
                world.registers().register(reference.to()).sheet());
    }

    /** The one code that is there and differs in a single character, as a typing error would. */
    private static Words similar(String code, Set<String> there) {
        List<String> near = there.stream()
                .filter(key -> key != null)
                .map(key -> key.substring(0, key.indexOf('\n')))
                .filter(other -> isNear(code, other))
                .distinct()
                .limit(2)
                .toList();
        return near.size() == 1 ? Words.of("（是不是 %s？）", " (is it %s?)", near.get(0)) : Words.same("");
    }

    private static boolean isNear(String code, String other) {
        if (code.length() != other.length() || code.length() < 2) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < code.length(); i++) {
            different += code.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return different == 1;
    }
}
