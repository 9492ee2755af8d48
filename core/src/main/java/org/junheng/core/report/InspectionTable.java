package org.junheng.core.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;

/** Every figure a school reported this year, with the form and the cell it stands in, to be checked off on the spot (入校核查). */
final class InspectionTable {

    private static final String SCHOOL = "school";
    private static final String YEAR = "year";

    private final Speech speech;
    private final Registers registers;
    private final Facts facts;
    private final String year;
    /** register → the figures that are counted on the spot */
    private final Map<String, List<Item>> items = new HashMap<>();
    /** school → its rows in each register's table */
    private final Map<String, Map<String, List<Integer>>> rows = new HashMap<>();

    /** A field, and what its line says at every school alike. */
    private record Item(Field field, Column column, String name, Cell unit, Cell defined, Cell lookAt, Cell form) {}

    InspectionTable(Dossier dossier) {
        this.speech = dossier.speech();
        this.registers = dossier.registers();
        this.facts = dossier.report().facts();
        this.year = String.valueOf(dossier.report().year());
        facts.tables().forEach(table -> registers.find(table.register()).ifPresent(register -> index(register, table)));
    }

    private void index(Register register, Table table) {
        if (!table.has(SCHOOL)) {
            return;
        }
        items.put(
                register.id(),
                register.fields().values().stream()
                        .filter(field -> table.has(field.id()) && isCounted(register, field))
                        .map(field -> item(table, field))
                        .toList());
        for (int row = 0; row < table.size(); row++) {
            if (!table.has(YEAR) || table.shown(row, YEAR).equals(year)) {
                rows.computeIfAbsent(table.shown(row, SCHOOL), unused -> new HashMap<>())
                        .computeIfAbsent(register.id(), unused -> new ArrayList<>())
                        .add(row);
            }
        }
    }

    private static boolean isCounted(Register register, Field field) {
        boolean isNumber = field.type() == FieldType.COUNT || field.type() == FieldType.NUMBER;
        return isNumber && field.unit().isPresent() && !register.key().contains(field.id());
    }

    private Item item(Table table, Field field) {
        String unit = field.unit()
                .filter(each -> !each.dimension().isEmpty())
                .map(each -> speech.say(each.name()))
                .orElse("");
        return new Item(
                field,
                table.column(field.id()),
                speech.say(field.name()),
                Cell.of(unit),
                Cell.of(defined(field)),
                speech.cell(field.lookAt()),
                Cell.of(field.form()));
    }

    Block.Grid of(String school) {
        List<List<Cell>> lines = new ArrayList<>();
        for (Register register : registers.all()) {
            for (int row : rows.getOrDefault(school, Map.of()).getOrDefault(register.id(), List.of())) {
                Table table = facts.table(register.id());
                String whose = whose(register, table, row);
                for (Item item : items.get(register.id())) {
                    if (item.column.isThere(row)) {
                        lines.add(line(item, table, row, whose));
                    }
                }
            }
        }
        return new Block.Grid(
                "",
                List.of(List.of(
                        speech.cell("项目", "Item"),
                        speech.cell("上报数", "Reported"),
                        speech.cell("单位", "Unit"),
                        speech.cell("口径、时间", "Defined as"),
                        speech.cell("看什么", "Look at"),
                        speech.cell("报表", "Form"),
                        speech.cell("来自", "From"),
                        speech.cell("实地数", "Found"))),
                lines);
    }

    private List<Cell> line(Item item, Table table, int row, String whose) {
        double number = item.column.number(row);
        return List.of(
                Cell.of(whose + item.name),
                speech.figure(Table.decimal(number)),
                item.unit,
                item.defined,
                item.lookAt,
                item.form,
                Cell.of(SourceChapter.place(speech, table.place(row, item.field.id()))),
                Cell.of(""));
    }

    /** The parts of a row's key beyond school and year: 小学, 音乐教室 1. */
    private String whose(Register register, Table table, int row) {
        List<String> parts = new ArrayList<>();
        for (String part : register.key()) {
            if (!part.equals(SCHOOL) && !part.equals(YEAR)) {
                String shown = table.shown(row, part);
                parts.add(Optional.of(register.field(part))
                        .flatMap(Field::codes)
                        .flatMap(codes -> codes.find(shown))
                        .map(code -> speech.say(code.name()))
                        .orElse(shown));
            }
        }
        return parts.isEmpty() ? "" : String.join(" ", parts) + speech.say("：", ": ");
    }

    private String defined(Field field) {
        String definition = speech.say(field.definition());
        String period = speech.say(field.period());
        return definition.isEmpty() || period.isEmpty()
                ? definition + period
                : definition + speech.say("；", "; ") + period;
    }
}
