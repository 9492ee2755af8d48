package org.junheng.core.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.ExactReading;
import org.junheng.core.formula.Rational;
import org.junheng.core.formula.Row;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Table;
import org.junheng.core.register.Code;
import org.junheng.core.register.CodeList;
import org.junheng.core.register.FactRows;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.standard.ApplicationForm;
import org.junheng.core.standard.ApplicationForm.Item;

/** The tables of an application form that are read off the facts line by line: about the county, its money, a register's rows. */
final class FormLines {

    private final Speech speech;
    private final Measures measures;
    private final String area;
    private final FactRows rows;

    FormLines(Speech speech, Measures measures, String area) {
        this.speech = speech;
        this.measures = measures;
        this.area = area;
        this.rows = new FactRows(measures.facts(), measures.standard().registers());
    }

    /** One line per item, its period beside it. */
    Block.Grid county(ApplicationForm.Sheet table) {
        Row county = county();
        List<List<Cell>> lines = new ArrayList<>();
        for (Item item : table.items()) {
            lines.add(List.of(
                    Cell.of(item.number()),
                    Cell.of(item.name()),
                    Cell.of(item.unit()),
                    cell(item, county),
                    Cell.of(period(item))));
        }
        return new Block.Grid("", Block.Grid.head("序号", "项目", "单位", "数值", "时间"), lines);
    }

    /** One line per item, a column per fiscal year. */
    Block.Grid fiscalYears(ApplicationForm.Sheet table) {
        int last = measures.standard().fiscalYear(measures.year());
        List<Cell> head = new ArrayList<>(List.of(Cell.of("项目"), Cell.of("单位")));
        List<Row> years = new ArrayList<>();
        for (int year = last - table.years() + 1; year <= last; year++) {
            head.add(Cell.of(year + " 年").toned(Cell.Tone.STRONG));
            years.add(rows.row(known(year)));
        }
        List<List<Cell>> lines = new ArrayList<>();
        for (Item item : table.items()) {
            List<Cell> line = new ArrayList<>(List.of(Cell.of(item.name()), Cell.of(item.unit())));
            years.forEach(year -> line.add(cell(item, year)));
            lines.add(line);
        }
        return new Block.Grid("", List.of(head), lines);
    }

    /** The rows of a register that are this county's, this year. */
    Block.Grid register(ApplicationForm.Sheet table) {
        List<Cell> head = new ArrayList<>();
        table.items().forEach(item -> head.add(heading(item)));
        List<List<Cell>> lines = new ArrayList<>();
        if (measures.facts().has(table.register())) {
            Table facts = measures.facts().table(table.register());
            for (int row = 0; row < facts.size(); row++) {
                if (isHere(facts, row, "area", area) && isHere(facts, row, "year", String.valueOf(measures.year()))) {
                    List<Cell> line = new ArrayList<>();
                    for (Item item : table.items()) {
                        line.add(cell(item, rows.row(table.register(), row, Map.of())));
                    }
                    lines.add(line);
                }
            }
        }
        return new Block.Grid("", List.of(head), lines);
    }

    Row county() {
        return rows.row(known(measures.standard().fiscalYear(measures.year())));
    }

    Row section(int row) {
        return rows.row(
                measures.standard().rows(),
                row,
                Map.of("fiscal_year", String.valueOf(measures.standard().fiscalYear(measures.year()))));
    }

    static Cell heading(Item item) {
        return Cell.of(item.unit().isEmpty() ? item.name() : "%s（%s）".formatted(item.name(), item.unit()));
    }

    /** What stands there: a number with the form's decimals, a word, a code's official number; a dash where there is nothing. */
    Cell cell(Item item, Row row) {
        Exact exact = ExactReading.of(item.value(), row);
        if (exact instanceof Exact.Word word) {
            return Cell.of(code(item, word.text())
                    .map(code -> item.coded() ? number(code) : code.name().zh())
                    .orElse(word.text()));
        }
        Optional<Rational> known = exact.isApplicable() ? exact.known() : Optional.empty();
        return known.map(number -> figure(number.rounded(item.digits()))).orElse(Cell.of("—", Cell.Tone.MISSING));
    }

    private Cell figure(BigDecimal number) {
        return speech.figure(number);
    }

    private Optional<Code> code(Item item, String id) {
        return item.value().names().stream()
                .flatMap(name -> field(name).flatMap(Field::codes).map(CodeList::codes).orElse(List.of()).stream())
                .filter(code -> code.id().equals(id))
                .findFirst();
    }

    /** The number a code has in official forms, else its name. */
    private static String number(Code code) {
        return code.aliases().stream()
                .filter(alias -> alias.matches("\\d+"))
                .findFirst()
                .orElse(code.name().zh());
    }

    private String period(Item item) {
        return item.period().isEmpty()
                ? item.value().names().stream()
                        .flatMap(name -> field(name).stream())
                        .map(field -> field.period().zh())
                        .findFirst()
                        .orElse("")
                : item.period();
    }

    private Optional<Field> field(String name) {
        return measures.standard().registers().having(name).stream()
                .findFirst()
                .map((Register register) -> register.field(name));
    }

    private Map<String, String> known(int fiscalYear) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("area", area);
        known.put("year", String.valueOf(measures.year()));
        known.put("fiscal_year", String.valueOf(fiscalYear));
        return known;
    }

    private static boolean isHere(Table facts, int row, String field, String value) {
        return !facts.has(field) || facts.shown(row, field).equals(value);
    }
}
