package org.junheng.core.collect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.collect.Binding.How;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Place;
import org.junheng.core.model.Table;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Words;

/** What was handed in (报送): the facts, how each sheet was understood, what was wrong with it, and what was explained. */
public final class Returns {

    private final Facts facts;
    private final List<Finding> findings;
    private final List<Binding> bindings;
    private final Map<Place, String> explanations;

    private final Areas areas;

    private Returns(
            Facts facts, List<Finding> findings, List<Binding> bindings, Map<Place, String> explanations, Areas areas) {
        this.areas = areas;
        this.facts = facts;
        this.findings = List.copyOf(findings);
        this.bindings = List.copyOf(bindings);
        this.explanations = Map.copyOf(explanations);
    }

    /** Reads sheets of any mixture: our templates, own tables, ministry returns. */
    public static Returns of(List<RawTable> sheets, Registers registers) {
        return new Collecting(registers).collect(sheets);
    }

    public Facts facts() {
        return facts;
    }

    /** What was found while reading, in the order of the sheets. */
    public List<Finding> findings() {
        return findings;
    }

    /** How each sheet was understood, in the order they were handed in. */
    public List<Binding> bindings() {
        return bindings;
    }

    /** The areas known: those built in, those of the registers' folder, and any areas.csv handed in. */
    public Areas areas() {
        return areas;
    }

    /** What the clerk wrote in column 说明 of the row of a cell; empty if nothing. */
    public String explanation(Place cell) {
        return explanations.getOrDefault(new Place(cell.file(), cell.sheet(), cell.row(), ""), "");
    }

    private static final class Collecting {

        private final Registers registers;
        private final Binder binder;
        private Areas areas;
        private final Map<String, List<Part>> parts = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<Binding> bindings = new ArrayList<>();
        private final Map<Place, String> explanations = new LinkedHashMap<>();

        private Collecting(Registers registers) {
            this.registers = registers;
            this.binder = new Binder(registers);
            this.areas = Areas.of(registers);
        }

        private Returns collect(List<RawTable> sheets) {
            sheets.stream().filter(Areas::isList).forEach(list -> areas = areas.with(list));
            Gathered returns = MinistryReturns.in(sheets, registers, areas);
            for (RawTable sheet : sheets) {
                if (returns.took(sheet)) {
                    bindings.add(returns.bindings().get(sheet));
                } else {
                    read(sheet);
                }
            }
            findings.addAll(returns.findings());
            // our own files come first: where a return differs, they win
            returns.parts()
                    .forEach(part -> parts.computeIfAbsent(part.register().id(), unused -> new ArrayList<>())
                            .add(part));
            List<Table> tables = new ArrayList<>();
            for (Register register : registers.all()) {
                if (parts.containsKey(register.id())) {
                    tables.add(Joined.of(register, parts.get(register.id()), findings));
                }
            }
            Facts facts = Applicability.applied(Facts.of(tables), registers, findings);
            List<Finding> explained = findings.stream().map(this::explained).toList();
            return new Returns(facts, explained, bindings, explanations, areas);
        }

        private void read(RawTable sheet) {
            if (Areas.isList(sheet)) {
                bindings.add(new Binding(
                        sheet.source(),
                        List.of("areas"),
                        How.HEADINGS,
                        sheet.excelRow(0),
                        Map.of(),
                        List.of(),
                        List.of(),
                        sheet.cells()));
                return;
            }
            Optional<Binder.Bound> bound = binder.bind(sheet);
            if (bound.isEmpty()) {
                skip(sheet);
                return;
            }
            Layout layout = bound.get().layout();
            SheetReader.Read read = new SheetReader(sheet, layout).read();
            read.part()
                    .ifPresent(part -> parts.computeIfAbsent(part.register().id(), unused -> new ArrayList<>())
                            .add(part));
            findings.addAll(read.complaints().findings());
            read.explanations()
                    .forEach((row, text) -> explanations.put(
                            new Place(sheet.source().file(), sheet.source().sheet(), row, ""), text));
            Map<String, String> columns = new LinkedHashMap<>();
            layout.columns()
                    .forEach((column, match) -> columns.put(match.field().id(), Place.letter(column)));
            bindings.add(new Binding(
                    sheet.source(),
                    List.of(layout.register().id()),
                    bound.get().how(),
                    sheet.excelRow(layout.headingRow()),
                    columns,
                    read.unmatched(),
                    read.ignored(),
                    sheet.cells()));
        }

        private void skip(RawTable sheet) {
            List<Binding.Ignored> ignored =
                    List.of(new Binding.Ignored(Words.of("认不出的表", "sheet not recognised"), sheet.cells()));
            bindings.add(new Binding(
                    sheet.source(),
                    List.of(),
                    How.NOT_RECOGNISED,
                    0,
                    Map.of(),
                    List.of(),
                    sheet.cells() == 0 ? List.of() : ignored,
                    sheet.cells()));
            if (sheet.cells() > 0) {
                Place place = new Place(sheet.source().file(), sheet.source().sheet(), 0, "");
                findings.add(Finding.note(
                        "sheet-unknown",
                        place,
                        Words.of(
                                "认不出这张表属于哪个登记册，没有读；可把表名改为下列之一：%s",
                                "the sheet belongs to no register and was not read; name it one of: %s",
                                sheetNames())));
            }
        }

        private Words sheetNames() {
            return new Words(
                    String.join(
                            "、",
                            registers.all().stream()
                                    .map(register -> register.sheet().zh())
                                    .toList()),
                    String.join(
                            ", ",
                            registers.all().stream()
                                    .map(register -> register.sheet().en())
                                    .toList()));
        }

        private Finding explained(Finding finding) {
            return finding.places().stream()
                    .map(place -> explanations.get(new Place(place.file(), place.sheet(), place.row(), "")))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .map(finding::explained)
                    .orElse(finding);
        }
    }
}
