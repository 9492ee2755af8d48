package org.junheng.web.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.core.collect.Binding;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Place;
import org.junheng.core.model.Table;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.verify.Checked;
import org.junheng.core.verify.Verification;
import org.junheng.store.figures.Explanations;
import org.junheng.store.figures.Incoming;
import org.junheng.store.figures.Row;
import org.junheng.web.page.Abridging;

/**
 * A file as it was handed in, read and checked (来件核对), one level of problem at a time: the file, then sheets and columns, then rows.
 * A row is good where no ERROR stands in it.
 */
public final class HandedFile implements Abridging {

    /** How far it got. */
    public enum Level {
        /** cannot be used at all */
        FILE,
        /** sheets or columns are wrong */
        COLUMNS,
        /** rows are wrong */
        ROWS,
        /** nothing must be corrected */
        CLEAN
    }

    private final Level level;
    private final List<Finding> findings;
    private final Returns returns;
    private final Registers registers;
    private final Set<List<Object>> wrongRows;
    private final Located located;

    private HandedFile(Level level, List<Finding> findings, Returns returns, Registers registers) {
        this.level = level;
        this.findings = List.copyOf(findings);
        this.returns = returns;
        this.registers = registers;
        this.wrongRows = wrongRows(findings);
        this.located = new Located(returns == null ? Facts.of(List.of()) : returns.facts(), registers);
    }

    /**
     * Whose file it is.
     *
     * @param unit a school's code, or the county's own
     * @param mostRows how many rows its file may have
     * @param beside what is stored of the same unit and is not in the file, given the registers that are: last year's figures to
     *     compare with, this year's of other forms
     * @param elsewhere register → codes of rows that others hand in, which may be named here
     * @param areas the units of this server
     * @param said what was said of doubtful rows before: register and key of the row, its words
     * @param mayBring whether a row of this school and year may come with this file
     */
    public record About(
            String unit,
            int mostRows,
            Function<Set<String>, List<RawTable>> beside,
            Map<String, Set<String>> elsewhere,
            RawTable areas,
            Map<String, String> said,
            BiPredicate<String, Integer> mayBring) {}

    public static HandedFile read(Path file, String name, About about, Registers registers) {
        List<RawTable> sheets;
        try {
            sheets = HandedSheets.read(file, name, about.mostRows);
        } catch (Refusal unusable) {
            Finding why = Finding.error("file", new Place(name, "", 0, ""), "", unusable.sentence());
            return new HandedFile(Level.FILE, List.of(why), null, registers);
        }
        Returns own = Returns.of(with(sheets, about.areas), registers);
        List<Finding> columns = columnProblems(own, name);
        if (!columns.isEmpty()) {
            return new HandedFile(Level.COLUMNS, columns, own, registers);
        }
        List<RawTable> all = new ArrayList<>(sheets);
        List<RawTable> stored = about.beside.apply(own.facts().tables().stream()
                .filter(table -> table.size() > 0)
                .map(Table::register)
                .collect(Collectors.toSet()));
        all.addAll(stored);
        Returns beside = stored.isEmpty() ? own : Returns.of(with(all, about.areas), registers);
        Checked checked = Verification.of(beside, registers, about.elsewhere);
        List<Finding> found = new ArrayList<>(strangers(own, registers, about));
        checked.findings().stream()
                .filter(finding ->
                        finding.places().stream().anyMatch(place -> place.file().equals(name)))
                .forEach(found::add);
        Located located = new Located(own.facts(), registers);
        found.replaceAll(finding -> explained(finding, located, about));
        boolean isClean = found.stream().noneMatch(finding -> finding.level() == Finding.Level.ERROR);
        return new HandedFile(isClean ? Level.CLEAN : Level.ROWS, found, own, registers);
    }

    private static List<RawTable> with(List<RawTable> sheets, RawTable areas) {
        List<RawTable> all = new ArrayList<>(sheets);
        all.add(areas);
        return all;
    }

    /** No sheet was recognised, or an error stands in or above the headings. */
    private static List<Finding> columnProblems(Returns returns, String name) {
        Map<String, Integer> headings = new TreeMap<>();
        boolean isAnyKnown = false;
        for (Binding binding : returns.bindings()) {
            if (binding.source().file().equals(name)) {
                headings.put(binding.source().sheet(), binding.headingRow());
                isAnyKnown |= binding.how() != Binding.How.NOT_RECOGNISED;
            }
        }
        if (!isAnyKnown) {
            Place place = new Place(name, String.join("、", headings.keySet()), 0, "");
            return List.of(Finding.error(
                    "sheets",
                    place,
                    "",
                    Words.of(
                            "一张表也没有认出来；请用这里下载的模板，或把表名写成“学校、学段、教室、班额”",
                            "not one sheet was recognised; use the template from here, or name the sheets as in it")));
        }
        return returns.findings().stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .filter(finding -> {
                    Place place = finding.places().get(0);
                    return place.row() <= headings.getOrDefault(place.sheet(), 0);
                })
                .toList();
    }

    /** Rows of schools or years that this file may not bring. */
    private static List<Finding> strangers(Returns returns, Registers registers, About about) {
        List<Finding> found = new ArrayList<>();
        for (Table table : returns.facts().tables()) {
            Register register = registers.register(table.register());
            for (int row = 0; row < table.size(); row++) {
                String unit = register.level().equals("school") ? table.shown(row, "school") : about.unit;
                int year = register.key().contains("year")
                        ? (int) table.column("year").number(row)
                        : 0;
                if (!about.mayBring.test(unit, year)) {
                    found.add(Finding.error(
                            "not-yours",
                            table.place(row, register.key().get(register.key().size() - 1)),
                            unit,
                            register.level().equals("school") && !unit.equals(about.unit)
                                    ? Words.of(
                                            "这一行是学校 %s 的，不归本次上传的单位 %s；请删去这一行，或核对标识码",
                                            "this row is of school %s, not of the unit %s it is handed in for; remove it or check the code",
                                            unit,
                                            about.unit)
                                    : Words.of(
                                            "这一行是 %d 学年的，现在不收；请删去这一行，或核对学年",
                                            "this row is of the school year %d, which is not collected now; remove it or check the year",
                                            year)));
                }
            }
        }
        return found;
    }

    /** A doubtful row may have been explained on the page before the file came again. */
    private static Finding explained(Finding finding, Located located, About about) {
        if (finding.level() != Finding.Level.QUERY || !finding.explanation().isEmpty()) {
            return finding;
        }
        return located.row(finding.places().get(0))
                .map(at -> about.said.get(Explanations.name(at.register().id(), Row.key(at.table(), at.row()))))
                .map(finding::explained)
                .orElse(finding);
    }

    private static Set<List<Object>> wrongRows(List<Finding> findings) {
        Set<List<Object>> wrong = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.level() == Finding.Level.ERROR) {
                finding.places().forEach(place -> wrong.add(at(place)));
            }
        }
        return wrong;
    }

    private static List<Object> at(Place place) {
        return List.of(place.sheet(), place.row());
    }

    @Override
    public Map<String, Object> abridged() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("level", level());
        parts.put("counts", counts());
        parts.put("findings", findings());
        return parts;
    }

    public Level level() {
        return level;
    }

    /** Whether any sheet is one of the ministry's returns. */
    static boolean isReturns(Returns read) {
        return read.bindings().stream().anyMatch(binding -> binding.how() == Binding.How.RETURN_MAP);
    }

    public List<Finding> findings() {
        return findings;
    }

    public List<Finding> errors() {
        return of(Finding.Level.ERROR);
    }

    /** Doubtful and not yet explained. */
    public List<Finding> queries() {
        return of(Finding.Level.QUERY).stream()
                .filter(finding -> finding.explanation().isEmpty())
                .toList();
    }

    private List<Finding> of(Finding.Level wanted) {
        return findings.stream().filter(finding -> finding.level() == wanted).toList();
    }

    /** What a register brought: all its rows and those that are good. */
    public record Count(Register register, int rows, int good) {}

    public List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        for (Table table : tables()) {
            int good = 0;
            for (int row = 0; row < table.size(); row++) {
                good += isGood(table, row) ? 1 : 0;
            }
            counts.add(new Count(registers.register(table.register()), table.size(), good));
        }
        return counts;
    }

    private List<Table> tables() {
        return level == Level.FILE || level == Level.COLUMNS
                ? List.of()
                : List.copyOf(returns.facts().tables());
    }

    private boolean isGood(Table table, int row) {
        return registers.register(table.register()).key().stream()
                .map(field -> table.place(row, field))
                .noneMatch(place -> wrongRows.contains(at(place)));
    }

    /** What a clerk wrote in column 说明 of a row. */
    public record Said(Row row, String text) {}

    /** What stands in the column 说明 of the good rows. */
    public List<Said> explanations(String county) {
        List<Said> said = new ArrayList<>();
        for (Table table : tables()) {
            String last = table.key().get(table.key().size() - 1);
            for (int row = 0; row < table.size(); row++) {
                String text = returns.explanation(table.place(row, last));
                if (!text.isEmpty() && isGood(table, row)) {
                    said.add(new Said(Row.known(registers.register(table.register()), table, row, county), text));
                }
            }
        }
        return said;
    }

    /** The row of a register at a cell, for what is said of it; empty where the cell is in no row that was read. */
    public Optional<Located.At> row(Place cell) {
        return located.row(cell);
    }

    /**
     * The good rows, to be kept.
     *
     * @param label what the file is called where a figure tells where it came from
     * @param unit the school whose forms these are; empty for a whole county
     */
    public Incoming incoming(String label, String county, String unit) {
        if (tables().isEmpty()) {
            return Incoming.of(Facts.of(List.of()), registers, label, county, unit, (r, i) -> false, (r, y) -> false);
        }
        Set<String> flawed = new HashSet<>();
        for (Table table : tables()) {
            for (int row = 0; row < table.size(); row++) {
                if (!isGood(table, row)) {
                    flawed.add(table.register());
                }
            }
        }
        return Incoming.of(
                returns.facts(),
                registers,
                label,
                county,
                unit,
                (register, row) -> isGood(returns.facts().table(register), row),
                (register, year) -> !unit.isEmpty() && !flawed.contains(register));
    }
}
