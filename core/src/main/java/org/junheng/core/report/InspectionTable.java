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
    /** school → its rows in each register's table */
    private final Map<String, Map<String, List<Integer>>> rows = new HashMap<>();

    InspectionTable(Dossier dossier) {
        this.speech = dossier.speech();
        this.registers = dossier.registers();
        this.facts = dossier.report().facts();
        this.year = String.valueOf(dossier.report().year());
        facts.tables().forEach(this::index);
    }

    private void index(Table table) {
        if (!table.has(SCHOOL) || registers.find(table.register()).isEmpty()) {
            return;
        }
        for (int row = 0; row < table.size(); row++) {
            if (!table.has(YEAR) || table.shown(row, YEAR).equals(year)) {
                rows.computeIfAbsent(table.shown(row, SCHOOL), unused -> new HashMap<>())
                        .computeIfAbsent(table.register(), unused -> new ArrayList<>())
                        .add(row);
            }
        }
    }

    Block.Grid of(String school) {
        List<List<Cell>> lines = new ArrayList<>();
        for (Register register : registers.all()) {
            for (int row : rows.getOrDefault(school, Map.of()).getOrDefault(register.id(), List.of())) {
                for (Field field : register.fields().values()) {
                    figure(lines, register, row, field);
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

    private void figure(List<List<Cell>> lines, Register register, int row, Field field) {
        Table table = facts.table(register.id());
        boolean isCounted = field.type() == FieldType.COUNT || field.type() == FieldType.NUMBER;
        if (!isCounted || field.unit().isEmpty() || register.key().contains(field.id()) || !table.has(field.id())) {
            return;
        }
        Column column = table.column(field.id());
        if (!column.isThere(row)) {
            return;
        }
        lines.add(List.of(
                Cell.of(whose(register, table, row) + speech.say(field.name())),
                Cell.of(java.math.BigDecimal.valueOf(column.number(row)), Table.plain(column.number(row))),
                Cell.of(field.unit()
                        .filter(unit -> !unit.dimension().isEmpty())
                        .map(unit -> speech.say(unit.name()))
                        .orElse("")),
                Cell.of(defined(field)),
                speech.cell(field.lookAt()),
                Cell.of(field.form()),
                Cell.of(SourceChapter.place(speech, table.place(row, field.id()))),
                Cell.of("")));
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
