package org.junheng.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junheng.core.formula.ExcelReading;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.FormulaRefusal;
import org.junheng.core.measure.Derivations;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.measure.Wording;
import org.junheng.core.model.Place;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/**
 * One stage of one standard as a sheet that computes: figures by reference to the facts (shared out where a school is combined), the
 * value of each indicator from them, and what each school brings to the spread. Every formula holds its value, so that the sheet
 * reads the same before anything recalculates it.
 */
final class SectionSheet {

    private static final int FIRST_ROW = 2;
    private static final int WIDTH = 13 * 256;
    private static final int NAME_WIDTH = 24 * 256;

    private final Measures measures;
    private final StageMeasures stage;
    private final Language language;
    private final String name;
    private final Map<String, FactSheet> facts;
    private final Derivations derivations;
    private final List<String> fields;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    /** @param facts the sheets of facts by register */
    SectionSheet(Measures measures, StageMeasures stage, String name, Language language, Map<String, FactSheet> facts) {
        this.measures = measures;
        this.stage = stage;
        this.language = language;
        this.name = name;
        this.facts = facts;
        this.derivations = measures.derivations();
        Set<String> used = new LinkedHashSet<>(List.of(measures.standard().weight()));
        stage.indicators().forEach(each -> used.addAll(formula(each).names()));
        this.fields = new ArrayList<>(used);
        column("name");
        fields.forEach(this::column);
        column("share");
        for (IndicatorMeasures each : stage.indicators()) {
            column(value(each));
            column(quantity(each));
            column(part(each));
        }
    }

    private void column(String key) {
        columns.put(key, columns.size());
    }

    private Formula formula(IndicatorMeasures each) {
        return each.indicator().value(stage.stage());
    }

    private static String value(IndicatorMeasures each) {
        return each.indicator().id();
    }

    private static String quantity(IndicatorMeasures each) {
        return each.indicator().id() + " quantity";
    }

    private static String part(IndicatorMeasures each) {
        return each.indicator().id() + " part";
    }

    private String letter(String key) {
        return Place.letter(columns.get(key));
    }

    /** All cells of a column, for the formulas of the results. */
    private String range(String key) {
        String letter = letter(key);
        return "'%s'!$%s$%d:$%s$%d".formatted(name, letter, FIRST_ROW + 1, letter, FIRST_ROW + stage.size());
    }

    String students() {
        return range(measures.standard().weight());
    }

    String values(IndicatorMeasures each) {
        return range(value(each));
    }

    String quantities(IndicatorMeasures each) {
        return range(quantity(each));
    }

    String parts(IndicatorMeasures each) {
        return range(part(each));
    }

    /** @param mean the address of each indicator's mean, by its id */
    void write(SXSSFWorkbook workbook, Look look, Map<String, String> mean) {
        SXSSFSheet sheet = workbook.createSheet(name);
        sheet.createFreezePane(1, FIRST_ROW);
        head(sheet, look);
        CellStyle number = look.computed("General");
        for (int section = 0; section < stage.size(); section++) {
            Row row = sheet.createRow(FIRST_ROW + section);
            Cell school = row.createCell(0);
            String named = measures.name(stage, section);
            PlainTexts.put(school, named);
            school.setCellStyle(look.told(named));
            for (String field : fields) {
                figure(cell(row, field, number), section, field);
            }
            share(cell(row, "share", number), section);
            for (IndicatorMeasures each : stage.indicators()) {
                indicator(row, section, each, mean, number);
            }
        }
        sheet.setColumnWidth(0, NAME_WIDTH);
        for (int i = 1; i < columns.size(); i++) {
            sheet.setColumnWidth(i, WIDTH);
        }
    }

    private void head(SXSSFSheet sheet, Look look) {
        Row head = sheet.createRow(0);
        Row units = sheet.createRow(1);
        heading(head, units, look, "name", Words.of("学校", "School"), Words.same(""));
        for (String field : fields) {
            Words unit = measures.standard()
                    .registers()
                    .having(field)
                    .get(0)
                    .field(field)
                    .unit()
                    .flatMap(each -> each.dimension().keySet().stream().findFirst())
                    .map(base ->
                            measures.standard().registers().units().get(base).name())
                    .orElse(Words.same(""));
            heading(
                    head,
                    units,
                    look,
                    field,
                    Wording.of(field, measures.standard().registers()),
                    unit);
        }
        heading(head, units, look, "share", Words.of("折算份额", "Share"), Words.same(""));
        for (IndicatorMeasures each : stage.indicators()) {
            heading(
                    head,
                    units,
                    look,
                    value(each),
                    each.indicator().shortName(),
                    each.indicator().unit());
            heading(head, units, look, quantity(each), each.indicator().shortName(), Words.of("× 学生", "× students"));
            heading(
                    head,
                    units,
                    look,
                    part(each),
                    each.indicator().shortName(),
                    Words.of("学生 ×（值 − 全县值）²", "students × (value − mean)²"));
        }
    }

    private void heading(Row head, Row units, Look look, String key, Words words, Words unit) {
        Cell above = head.createCell(columns.get(key));
        PlainTexts.put(above, words.in(language));
        above.setCellStyle(look.heading(Look.OPTIONAL, Look.INK));
        Cell below = units.createCell(columns.get(key));
        PlainTexts.put(below, unit.in(language));
        below.setCellStyle(look.heading(Look.OURS, Look.INK));
    }

    private Cell cell(Row row, String key, CellStyle style) {
        Cell cell = row.createCell(columns.get(key));
        cell.setCellStyle(style);
        return cell;
    }

    /** A figure in base units, by reference to its fact; shared out where only a share belongs to the section. */
    private void figure(Cell cell, int section, String field) {
        Optional<Derivations.Source> source = derivations.source(stage, section, field);
        if (source.isEmpty()
                || !source.get().isThere()
                || !facts.containsKey(source.get().register())) {
            return;
        }
        String fact = facts.get(source.get().register()).address(source.get().row(), field);
        BigDecimal factor = measures.standard()
                .registers()
                .having(field)
                .get(0)
                .field(field)
                .unit()
                .map(unit -> unit.factor())
                .orElse(BigDecimal.ONE);
        String formula = factor.compareTo(BigDecimal.ONE) == 0 ? fact : fact + "*" + factor.toPlainString();
        double number =
                measures.facts().table(source.get().register()).column(field).isNumeric()
                        ? measures.facts()
                                        .table(source.get().register())
                                        .column(field)
                                        .number(source.get().row())
                                * factor.doubleValue()
                        : Double.NaN;
        if (Double.isNaN(number)) {
            return;
        }
        if (source.get().isShared()) {
            formula += "*$" + letter("share") + (FIRST_ROW + section + 1);
            number *= shareOf(section);
        }
        Formulas.put(cell, formula, number);
    }

    private double shareOf(int section) {
        double all = 0;
        double own = 1;
        for (Derivations.Part part : derivations.sharing(stage, section)) {
            double weighted = part.weight().doubleValue() * students(part.row());
            all += weighted;
            own = part.row() == stage.row(section) ? weighted : own;
        }
        return all == 0 ? 1 : own / all;
    }

    private double students(int row) {
        return stage.table().column(measures.standard().weight()).number(row);
    }

    private void share(Cell cell, int section) {
        List<Derivations.Part> parts = derivations.sharing(stage, section);
        if (parts.isEmpty()) {
            cell.setCellValue(1);
            return;
        }
        FactSheet sheet = facts.get(stage.table().register());
        String weight = measures.standard().weight();
        String own = parts.stream()
                .filter(part -> part.row() == stage.row(section))
                .map(part -> part.weight().toPlainString() + "*" + sheet.address(part.row(), weight))
                .findFirst()
                .orElse("1");
        String all = parts.stream()
                .map(part -> part.weight().toPlainString() + "*" + sheet.address(part.row(), weight))
                .collect(Collectors.joining("+"));
        Formulas.put(cell, own + "/(" + all + ")", shareOf(section));
    }

    private void indicator(Row row, int section, IndicatorMeasures each, Map<String, String> mean, CellStyle style) {
        int line = FIRST_ROW + section + 1;
        double number = each.value(section);
        Cell value = cell(row, value(each), style);
        Optional<String> formula = formula(section, each, line);
        if (formula.isPresent()) {
            Formulas.put(value, formula.get(), number);
        } else if (!Double.isNaN(number)) {
            value.setCellValue(number); // what one cell cannot say stands there as a number
        }
        String own = letter(value(each)) + line;
        String students = letter(measures.standard().weight()) + line;
        double weight = stage.students(section);
        Formulas.put(
                cell(row, quantity(each), style),
                "IF(ISNUMBER(%s),%s*%s,\"\")".formatted(own, own, students),
                number * weight);
        double distance = number - each.spread().mean();
        Formulas.put(
                cell(row, part(each), style),
                "IF(ISNUMBER(%s),%s*(%s-%s)^2,\"\")"
                        .formatted(own, students, own, mean.get(each.indicator().id())),
                weight * distance * distance);
    }

    /** Empty where an exemption counts otherwise, where a figure does not apply, or where Excel cannot say it. */
    private Optional<String> formula(int section, IndicatorMeasures each, int line) {
        boolean drops = formula(each).names().stream()
                .map(field -> derivations.source(stage, section, field))
                .anyMatch(source -> source.isEmpty() || !source.get().isThere());
        if (derivations.isExempted(stage, section, each) || drops && !Double.isNaN(each.value(section))) {
            return Optional.empty();
        }
        try {
            return Optional.of(ExcelReading.of(formula(each), field -> letter(field) + line));
        } catch (FormulaRefusal beyondOneCell) {
            return Optional.empty();
        }
    }
}
