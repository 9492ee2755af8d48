package org.junheng.office;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.core.formula.ExcelReading;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.FormulaRefusal;
import org.junheng.core.measure.Derivations;
import org.junheng.core.measure.Derivations.Source;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.measure.Wording;
import org.junheng.core.model.Column;
import org.junheng.core.model.Place;
import org.junheng.core.register.Registers;
import org.junheng.core.register.Unit;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/**
 * One stage of one standard as a sheet that computes: figures by reference to the facts (shared out where a school is combined), the
 * value of each indicator from them, and what each school brings to the spread. Every formula holds its value, so that the sheet
 * reads the same before anything recalculates it.
 */
final class SectionSheet {

    private static final int FIRST_ROW = 2;
    /** stands for the number of the row in a formula worded once for all rows; no name and no text holds it */
    private static final String LINE = "\u0000";

    private static final double WIDTH = 13;
    private static final double NAME_WIDTH = 24;

    private final Measures measures;
    private final StageMeasures stage;
    private final Language language;
    private final String name;
    private final Map<String, FactSheet> facts;
    private final Derivations derivations;
    private final List<String> fields;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    /** field → how many base units its unit is */
    private final Map<String, BigDecimal> factors = new HashMap<>();
    /** indicator → its value as Excel computes it, with {@link #LINE} for the number of the row; empty where one cell cannot say it */
    private final Map<String, Optional<String>> excel = new HashMap<>();

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
        Registers registers = measures.standard().registers();
        for (String field : fields) {
            Optional<Unit> unit = registers.having(field).get(0).field(field).unit();
            factors.put(field, unit.map(Unit::factor).orElse(BigDecimal.ONE));
        }
        stage.indicators().forEach(each -> excel.put(value(each), excel(each)));
    }

    private Optional<String> excel(IndicatorMeasures each) {
        try {
            return Optional.of(ExcelReading.of(formula(each), field -> letter(field) + LINE));
        } catch (FormulaRefusal beyondOneCell) {
            return Optional.empty();
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
        return XlsxFile.quoted(name)
                + "!$%s$%d:$%s$%d".formatted(letter, FIRST_ROW + 1, letter, FIRST_ROW + stage.size());
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

    String name() {
        return name;
    }

    /** @param mean the address of each indicator's mean, by its id */
    void write(XlsxFile file, Map<String, String> mean) throws IOException {
        double[] widths = new double[columns.size()];
        Arrays.fill(widths, WIDTH);
        widths[0] = NAME_WIDTH;
        file.sheet(XlsxSheet.Setup.of(1, FIRST_ROW, widths), sheet -> {
            head(sheet);
            for (int i = 0; i < stage.size(); i++) {
                int section = i;
                sheet.nextRow();
                sheet.told(measures.name(stage, section));
                Map<String, Source> known = known(section);
                fields.forEach(field -> figure(sheet, section, field, known.get(field)));
                share(sheet, section);
                for (IndicatorMeasures each : stage.indicators()) {
                    Optional<String> formula = formula(section, each, known.keySet(), sheet.row());
                    indicator(sheet, section, each, formula, mean.get(value(each)));
                }
            }
        });
    }

    private void head(XlsxSheet sheet) {
        Registers registers = measures.standard().registers();
        List<String> heads = new ArrayList<>(List.of(Words.of("学校", "School").in(language)));
        List<String> units = new ArrayList<>(List.of(""));
        for (String field : fields) {
            heads.add(Wording.of(field, registers).in(language));
            units.add(registers
                    .having(field)
                    .get(0)
                    .field(field)
                    .unit()
                    .flatMap(each -> each.dimension().keySet().stream().findFirst())
                    .map(base -> registers.units().get(base).name().in(language))
                    .orElse(""));
        }
        heads.add(Words.of("折算份额", "Share").in(language));
        units.add("");
        for (IndicatorMeasures each : stage.indicators()) {
            heads.addAll(Collections.nCopies(3, each.indicator().shortName().in(language)));
            units.add(each.indicator().unit().in(language));
            units.add(Words.of("× 学生", "× students").in(language));
            units.add(Words.of("学生 ×（值 − 全县值）²", "students × (value − mean)²").in(language));
        }
        sheet.heads(heads);
        sheet.nextRow();
        units.forEach(unit -> sheet.text(unit, XlsxStyles.UNIT));
    }

    /** The fields of a section that have a value, and where it stands. */
    private Map<String, Source> known(int section) {
        Map<String, Source> known = new HashMap<>();
        for (String field : fields) {
            derivations
                    .source(stage, section, field)
                    .filter(Source::isThere)
                    .ifPresent(source -> known.put(field, source));
        }
        return known;
    }

    /**
     * A figure in base units, by reference to its fact; shared out where only a share belongs to the section.
     *
     * @param source null where it has no value
     */
    private void figure(XlsxSheet sheet, int section, String field, Source source) {
        FactSheet stands = source == null ? null : facts.get(source.register());
        Column column = stands == null
                ? null
                : measures.facts().table(source.register()).column(field);
        if (column == null || !column.isNumeric()) {
            sheet.blank(XlsxStyles.COMPUTED);
            return;
        }
        BigDecimal factor = factors.get(field);
        double number = column.number(source.row()) * factor.doubleValue();
        String formula = stands.address(source.row(), field);
        if (factor.compareTo(BigDecimal.ONE) != 0) {
            formula += "*" + factor.toPlainString();
        }
        if (source.isShared()) {
            formula += "*$" + letter("share") + (FIRST_ROW + section + 1);
            number *= shareOf(section);
        }
        sheet.formula(formula, number, XlsxStyles.COMPUTED);
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

    private void share(XlsxSheet sheet, int section) {
        List<Derivations.Part> parts = derivations.sharing(stage, section);
        if (parts.isEmpty()) {
            sheet.number(1, XlsxStyles.COMPUTED);
            return;
        }
        FactSheet known = facts.get(stage.table().register());
        String weight = measures.standard().weight();
        String own = parts.stream()
                .filter(part -> part.row() == stage.row(section))
                .map(part -> part.weight().toPlainString() + "*" + known.address(part.row(), weight))
                .findFirst()
                .orElse("1");
        String all = parts.stream()
                .map(part -> part.weight().toPlainString() + "*" + known.address(part.row(), weight))
                .collect(Collectors.joining("+"));
        sheet.formula(own + "/(" + all + ")", shareOf(section), XlsxStyles.COMPUTED);
    }

    /**
     * @param formula of its value; empty where one cell cannot say it
     * @param average the address of the county's value
     */
    private void indicator(
            XlsxSheet sheet, int section, IndicatorMeasures each, Optional<String> formula, String average) {
        int line = sheet.row();
        double number = each.value(section);
        if (formula.isPresent()) {
            sheet.formula(formula.get(), number, XlsxStyles.COMPUTED);
        } else if (Double.isNaN(number)) {
            sheet.blank(XlsxStyles.COMPUTED);
        } else {
            sheet.number(number, XlsxStyles.COMPUTED);
        }
        String own = letter(value(each)) + line;
        String students = letter(measures.standard().weight()) + line;
        double weight = stage.students(section);
        double distance = number - each.spread().mean();
        sheet.formula(
                "IF(ISNUMBER(" + own + ")," + own + "*" + students + ",\"\")", number * weight, XlsxStyles.COMPUTED);
        sheet.formula(
                "IF(ISNUMBER(" + own + ")," + students + "*(" + own + "-" + average + ")^2,\"\")",
                weight * distance * distance,
                XlsxStyles.COMPUTED);
    }

    /** Empty where an exemption counts otherwise, where a figure does not apply, or where Excel cannot say it. */
    private Optional<String> formula(int section, IndicatorMeasures each, Set<String> known, int line) {
        boolean drops = !known.containsAll(formula(each).names());
        if (drops && !Double.isNaN(each.value(section)) || derivations.isExempted(stage, section, each)) {
            return Optional.empty();
        }
        return excel.get(value(each)).map(formula -> formula.replace(LINE, String.valueOf(line)));
    }
}
