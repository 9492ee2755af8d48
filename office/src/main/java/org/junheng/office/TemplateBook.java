package org.junheng.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * Writes the workbook that a school or county fills in (填报模板), from the register files: one sheet per register, one column per
 * field asked for, drop-downs, definitions as notes, and a hidden sheet by which it is known when it comes back. The same workbook
 * can be filled from facts. The same input gives the same bytes.
 */
public final class TemplateBook {

    /** version of the layout, written into the hidden sheet */
    static final String VERSION = "1";

    private static final int ROWS_IN_MEMORY = 200;

    private final Registers registers;
    private final String level;
    private final Language language;
    private final String area;
    private final int year;

    private TemplateBook(Registers registers, String level, Language language, String area, int year) {
        this.registers = registers;
        this.level = level;
        this.language = language;
        this.area = area;
        this.year = year;
    }

    /** @param level {@code school}, {@code county} or {@code plan} */
    public static TemplateBook of(Registers registers, String level, Language language) {
        if (registers.all().stream().noneMatch(register -> register.level().equals(level))) {
            throw new Refusal(Words.of(
                    "没有“%s”这一级的登记册；应写 school、county 或 plan",
                    "no register of level \"%s\"; write school, county or plan", level));
        }
        return new TemplateBook(registers, level, language, "", 0);
    }

    /** The template of one county and year, both known when it comes back; an empty area or year 0 leaves it open. */
    public TemplateBook forCounty(String areaCode, int schoolYear) {
        return new TemplateBook(registers, level, language, areaCode, schoolYear);
    }

    /** An empty template. */
    public void write(Path target) {
        write(target, Facts.of(List.of()), Filling.BLANK);
    }

    /**
     * A template that begins with what was reported before: rows and what tells them apart (names, codes, yes and no). Figures are
     * carried only where the year stays the same: last year's figures must not come back as this year's by being left alone.
     */
    public void writePrefilled(Path target, Facts previous) {
        write(target, previous, Filling.CARRIED);
    }

    /** The workbook filled in. */
    public void writeFilled(Path target, Facts facts) {
        write(target, facts, Filling.WHOLE);
    }

    private void write(Path target, Facts facts, Filling filling) {
        List<SheetLayout> sheets = sheets(filling == Filling.WHOLE ? facts : Facts.of(List.of()));
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            Look look = new Look(workbook);
            Choices choices = new Choices(language);
            new GuideSheet(workbook, look, language).write(level, sheets);
            for (SheetLayout sheet : sheets) {
                new RegisterSheet(workbook, look, sheet, choices).write(facts, filling, year);
            }
            new VersionSheet(workbook, language).write(sheets, choices, area, year);
            workbook.setActiveSheet(filling == Filling.WHOLE ? 1 : 0);
            workbook.setSelectedTab(filling == Filling.WHOLE ? 1 : 0);
            workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreator(Marking.AUTHOR);
            SameBytes.write(target, workbook::write, true);
        } catch (IOException unwritable) {
            throw SameBytes.unwritable(target, unwritable);
        }
    }

    /** The sheets in the order people fill them: whole schools before their stages and rooms. */
    private List<SheetLayout> sheets(Facts facts) {
        return registers.all().stream()
                .filter(register -> register.level().equals(level))
                .sorted(Comparator.<Register>comparingInt(
                                register -> register.key().size())
                        .thenComparingInt(register -> -register.fields().size()))
                .map(register -> SheetLayout.of(register, field -> isReported(facts, register, field), language))
                .toList();
    }

    private static boolean isReported(Facts facts, Register register, Field field) {
        if (!facts.has(register.id()) || !facts.table(register.id()).has(field.id())) {
            return false;
        }
        Column column = facts.table(register.id()).column(field.id());
        return IntStream.range(0, column.size()).anyMatch(column::isThere);
    }

    /** What becomes of facts that are at hand. */
    enum Filling {
        BLANK,
        CARRIED,
        WHOLE;

        boolean carries(Field field, boolean sameYear) {
            return switch (this) {
                case BLANK -> false;
                case WHOLE -> true;
                case CARRIED ->
                    sameYear
                            || switch (field.type()) {
                                case TEXT, CODE, FLAG, DATE, YEAR -> true;
                                case COUNT, NUMBER -> false;
                            };
            };
        }
    }
}
