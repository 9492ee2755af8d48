package org.junheng.core.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.State;
import org.junheng.core.model.Table;
import org.junheng.core.register.FactRows;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;

/**
 * Facts as they are measured: sites that are not counted as schools (是否计校数 = 0) have joined the main school the county names for
 * them (并入学校). Quantities are added up, a missing part leaves the sum missing. Without such a list nothing is merged. Schools that
 * name no county are in the only one there is.
 */
final class Merging {

    private static final String INTO = "merged_into";
    private static final String SCHOOL = "school";
    private static final String YEAR = "year";

    private final Facts given;
    private final FactRows rows;

    /** The main school of each site, by year and code. */
    private final Map<List<String>, String> into;

    private Merging(Facts given, FactRows rows, Map<List<String>, String> into) {
        this.given = given;
        this.rows = rows;
        this.into = into;
    }

    static Merging of(Facts facts, Registers registers) {
        Map<List<String>, String> into = into(facts);
        return new Merging(facts, new FactRows(merged(facts, into, registers, null), registers), into);
    }

    /** The same of other facts; tables that are these very ones are not merged again. */
    Merging of(Facts others) {
        Map<List<String>, String> into = into(others);
        Facts merged = merged(others, into, rows.registers(), into.equals(this.into) ? this : null);
        return new Merging(others, rows.over(merged), into);
    }

    /** Facts whose sites are merged already, in the rows they are read by. */
    static Merging done(FactRows rows) {
        return new Merging(rows.facts(), rows, Map.of());
    }

    FactRows rows() {
        return rows;
    }

    private static Map<List<String>, String> into(Facts facts) {
        Map<List<String>, String> into = new HashMap<>();
        if (facts.has(SCHOOL) && facts.table(SCHOOL).has(INTO)) {
            Table schools = facts.table(SCHOOL);
            Column mains = schools.column(INTO);
            for (int row = 0; row < schools.size(); row++) {
                if (mains.isThere(row)) {
                    into.put(List.of(schools.shown(row, YEAR), schools.shown(row, SCHOOL)), mains.text(row));
                }
            }
        }
        return into;
    }

    private static Facts merged(Facts facts, Map<List<String>, String> into, Registers registers, Merging before) {
        Facts merged = facts;
        for (Register register : registers.all()) {
            boolean ofSchools = !into.isEmpty()
                    && facts.has(register.id())
                    && facts.table(register.id()).has(SCHOOL)
                    && facts.table(register.id()).has(YEAR);
            if (ofSchools) {
                Table table = facts.table(register.id());
                boolean isMerged =
                        before != null && before.given.has(register.id()) && before.given.table(register.id()) == table;
                merged =
                        merged.with(isMerged ? before.rows.facts().table(register.id()) : merge(table, register, into));
            }
        }
        return Counties.settled(merged);
    }

    private static Table merge(Table table, Register register, Map<List<String>, String> into) {
        List<Integer> kept = new ArrayList<>();
        Map<List<String>, Integer> main = new LinkedHashMap<>();
        Map<Integer, List<Integer>> sites = new HashMap<>();
        String[] schools = new String[table.size()];
        for (int row = 0; row < table.size(); row++) {
            List<String> site = List.of(table.shown(row, YEAR), table.shown(row, SCHOOL));
            schools[row] = into.getOrDefault(site, site.get(1));
            if (!into.containsKey(site)) {
                main.put(table.key(row), row);
            }
        }
        for (int row = 0; row < table.size(); row++) {
            List<String> key = new ArrayList<>(table.key(row));
            int at = table.key().indexOf(SCHOOL);
            boolean isSite = at >= 0 && !key.get(at).equals(schools[row]);
            if (at >= 0) {
                key.set(at, schools[row]);
            }
            // a site's class with no counterpart at the main school, such as a room, simply moves there
            Integer target = isSite ? main.putIfAbsent(key, row) : null;
            if (target == null) {
                kept.add(row);
            } else {
                sites.computeIfAbsent(target, unused -> new ArrayList<>()).add(row);
            }
        }
        return kept.size() == table.size() && java.util.Arrays.equals(schools, texts(table))
                ? table
                : joined(table, register, kept, sites, schools);
    }

    private static String[] texts(Table table) {
        String[] texts = new String[table.size()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = table.shown(row, SCHOOL);
        }
        return texts;
    }

    private static Table joined(
            Table table, Register register, List<Integer> kept, Map<Integer, List<Integer>> sites, String[] schools) {
        Table changed = table.with(Column.ofTexts(SCHOOL, schools));
        for (Field field : register.fields().values()) {
            if (table.has(field.id()) && isAddable(register, field)) {
                changed = changed.with(sum(table.column(field.id()), sites));
            }
        }
        Table picked = changed.pick(kept.stream().mapToInt(Integer::intValue).toArray());
        return Table.of(table.register(), table.key(), picked.columns(), picked.origins());
    }

    /** Quantities with a unit add up; a largest class, a year or a flag does not. */
    private static boolean isAddable(Register register, Field field) {
        return field.type().isNumeric()
                && field.unit().isPresent()
                && !field.unit().get().id().equals("percent")
                && field.adds()
                && !register.key().contains(field.id());
    }

    private static Column sum(Column column, Map<Integer, List<Integer>> sites) {
        Map<Integer, Double> totals = new HashMap<>();
        for (Map.Entry<Integer, List<Integer>> entry : sites.entrySet()) {
            int main = entry.getKey();
            double total = column.state(main) == State.NOT_APPLICABLE ? 0 : column.number(main);
            boolean applies = column.state(main) != State.NOT_APPLICABLE;
            for (int site : entry.getValue()) {
                if (column.state(site) != State.NOT_APPLICABLE) {
                    applies = true;
                    total += column.number(site);
                }
            }
            if (applies) {
                totals.put(main, total);
            }
        }
        return column.with(totals);
    }
}
