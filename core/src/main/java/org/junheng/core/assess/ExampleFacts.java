package org.junheng.core.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Origins;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * The small world of a worked example: flat rows of fields become facts, each field in the register that owns it. Year and area
 * have defaults, so that an example says only what matters.
 */
final class ExampleFacts {

    static final String AREA = "999901";

    private final Registers registers;
    private final int year;
    private final int fiscalYear;
    private final Map<String, Map<List<String>, Map<String, String>>> tables = new TreeMap<>();

    private ExampleFacts(Registers registers, int year, int fiscalYear) {
        this.registers = registers;
        this.year = year;
        this.fiscalYear = fiscalYear;
    }

    /** @param fiscalYear the fiscal year that goes with the year, unless a row says another */
    static Facts of(List<Entry> given, Registers registers, int year, int fiscalYear) {
        ExampleFacts facts = new ExampleFacts(registers, year, fiscalYear);
        given.forEach(facts::add);
        return facts.build();
    }

    /** The same for rows that were not written in a file: field → text, null for what is missing. */
    static Facts ofRows(List<Map<String, String>> rows, Registers registers, int year, int fiscalYear) {
        ExampleFacts facts = new ExampleFacts(registers, year, fiscalYear);
        rows.forEach(row -> facts.add(new LinkedHashMap<>(row)));
        return facts.build();
    }

    private void add(Entry row) {
        Map<String, String> written = new LinkedHashMap<>(row.plainEntries());
        if (written.containsKey("register")) {
            registers
                    .find(written.get("register"))
                    .orElseThrow(() -> row.at("register").wrong(Words.of("一个登记册的 id", "the id of a register")));
        } else {
            written.keySet().stream()
                    .filter(field -> registers.having(field).isEmpty())
                    .findFirst()
                    .ifPresent(field -> {
                        throw row.maybe(field)
                                .orElse(row)
                                .wrong(Words.of("登记册里的字段，没有 %s", "a field of a register, not %s", field));
                    });
        }
        add(written);
    }

    private void add(Map<String, String> written) {
        String named = written.remove("register");
        Map<String, String> known = new TreeMap<>(Map.of("year", String.valueOf(year), "area", AREA));
        known.put("fiscal_year", String.valueOf(fiscalYear));
        known.putAll(written);
        if (named != null) {
            put(registers.register(named), known, written.keySet());
            return;
        }
        written.keySet()
                .forEach(field -> owner(field, known).ifPresent(register -> put(register, known, Set.of(field))));
        for (Register register : registers.all()) {
            boolean isSeen = known.keySet().containsAll(register.key()) && written.containsKey("school");
            if (isSeen && List.of("school", "stage").contains(register.id())) {
                put(register, known, Set.of());
            }
        }
    }

    /** The register with the longest key that the row fills: students belong to a stage, rooms to a school. */
    private Optional<Register> owner(String field, Map<String, String> known) {
        return registers.having(field).stream()
                .filter(register -> known.keySet().containsAll(register.key()))
                .filter(register -> !register.key().contains(field))
                .findFirst();
    }

    private void put(Register register, Map<String, String> known, Set<String> fields) {
        List<String> key = register.key().stream()
                .map(part -> known.getOrDefault(part, ""))
                .toList();
        Map<String, String> row = tables.computeIfAbsent(register.id(), unused -> new LinkedHashMap<>())
                .computeIfAbsent(key, unused -> new TreeMap<>());
        Set<String> all = new LinkedHashSet<>(fields);
        all.addAll(register.key());
        if (register.has("area")) {
            all.add("area");
        }
        for (String field : all) {
            if (register.has(field) && known.get(field) != null) {
                row.put(field, known.get(field));
            }
        }
        if (register.has("school_name") && known.containsKey("school")) {
            row.putIfAbsent("school_name", known.get("school"));
        }
    }

    private Facts build() {
        List<Table> built = new ArrayList<>();
        tables.forEach((id, rows) -> {
            Register register = registers.register(id);
            List<Column> columns = new ArrayList<>();
            for (Field field : register.fields().values()) {
                boolean used = rows.values().stream().anyMatch(row -> row.containsKey(field.id()));
                if (used || register.key().contains(field.id())) {
                    columns.add(column(field, new ArrayList<>(rows.values())));
                }
            }
            built.add(Table.of(id, register.key(), columns, Origins.NONE));
        });
        return Facts.of(built);
    }

    private static Column column(Field field, List<Map<String, String>> rows) {
        if (!field.type().isNumeric()) {
            String[] texts = new String[rows.size()];
            for (int i = 0; i < texts.length; i++) {
                String text = rows.get(i).get(field.id());
                texts[i] = text == null || field.codes().isEmpty()
                        ? text
                        : field.codes().get().find(text).map(code -> code.id()).orElse(text);
            }
            return Column.ofTexts(field.id(), texts);
        }
        double[] numbers = new double[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            String text = rows.get(i).get(field.id());
            numbers[i] = text == null ? Double.NaN : number(field, text);
        }
        return Column.ofNumbers(field.id(), numbers);
    }

    private static double number(Field field, String text) {
        try {
            return switch (field.type()) {
                case FLAG -> text.equals("true") || text.equals("1") ? 1 : 0;
                case DATE -> LocalDate.parse(text).toEpochDay();
                default -> Double.parseDouble(text);
            };
        } catch (NumberFormatException | java.time.DateTimeException wrong) {
            throw new Refusal(Words.of(
                    "例子里“%s”写的是“%s”；应写数字，日期写成 2017-04-19",
                    "in an example, %s is \"%s\"; write a number, a date as 2017-04-19", field.name(), text));
        }
    }
}
