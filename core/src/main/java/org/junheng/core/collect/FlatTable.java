package org.junheng.core.collect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.core.collect.Binding.How;
import org.junheng.core.collect.ReturnMap.CellRule;
import org.junheng.core.model.Column;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.Place;
import org.junheng.core.register.Register;
import org.junheng.core.text.Words;

/** A flat table of all schools of one section (校基表): the school's own figures and those of the section, one row per school. */
final class FlatTable {

    private static final String YEAR = "year";
    private static final String SCHOOL = "school";
    private static final String STAGE = "stage";

    private final RawTable sheet;
    private final TableMap map;
    private final FlatHeader header;
    private final SheetUnits units;
    private final Areas areas;
    private final Register schools;
    private final Register stages;
    private final Complaints complaints = new Complaints();
    private final List<Binding.Ignored> ignored = new ArrayList<>();
    private final Map<String, String> letters = new LinkedHashMap<>();
    private final Set<Integer> columnsRead = new LinkedHashSet<>();

    FlatTable(RawTable sheet, TableMap map, SheetUnits units, Areas areas, Register schools, Register stages) {
        this.sheet = sheet;
        this.map = map;
        this.header = FlatHeader.of(sheet, map.all().get(0)).orElseThrow();
        this.units = units;
        this.areas = areas;
        this.schools = schools;
        this.stages = stages;
    }

    /** Whether a sheet is such a table: headings of several rows, and those that all of them have. */
    static boolean is(RawTable sheet, TableMap map) {
        return FlatHeader.of(sheet, map.all().get(0))
                .filter(header -> map.all().stream().allMatch(header::says)
                        && map.any().stream().anyMatch(header::says))
                .isPresent();
    }

    void read(Gathered gathered) {
        Optional<String> year = Stream.concat(
                        header.titles().stream(), header.paths().stream().flatMap(List::stream))
                .flatMap(text -> SchoolYear.in(text).stream())
                .findFirst();
        Optional<String> stage = stage();
        if (year.isEmpty()) {
            complain(
                    "return-year",
                    Words.of(
                            "校基表里找不到学年，没有读；请在标题行写明，例 2025/2026学年初",
                            "the flat table names no school year and was not read; write it into a title row, for example 2025/2026学年初"));
        }
        if (stage.isEmpty()) {
            complain(
                    "return-stage",
                    Words.of(
                            "看不出校基表是小学、初中还是高中的，没有读；请在标题、表名或文件名写明一个学段",
                            "the flat table does not say whether it is of primary, junior or senior sections and was not read; write one stage into its title, sheet or file name"));
        }
        if (year.isPresent() && stage.isPresent()) {
            int[] rows = new FlatRows(sheet, map, header, complaints, ignored).kept();
            gathered.parts().add(part(schools, map.school(), rows, year.get(), Map.of()));
            gathered.parts().add(part(stages, map.stage(), rows, year.get(), Map.of(STAGE, stage.get())));
        }
        gathered.findings().addAll(complaints.findings());
        gathered.bindings().put(sheet, binding());
    }

    private Optional<String> stage() {
        List<String> said = new ArrayList<>(header.titles());
        said.add(sheet.source().sheet());
        said.add(sheet.source().file());
        for (String text : said) {
            List<String> named = map.stages().entrySet().stream()
                    .filter(stage -> stage.getValue().stream().anyMatch(text::contains))
                    .map(Map.Entry::getKey)
                    .toList();
            if (named.size() == 1) {
                return Optional.of(named.get(0));
            }
        }
        return Optional.empty();
    }

    private Part part(Register register, List<CellRule> rules, int[] rows, String year, Map<String, String> stated) {
        FlatColumns reader = new FlatColumns(sheet, map, header, units, areas, complaints);
        Map<String, Column> columns = new LinkedHashMap<>();
        Map<String, String> own = new LinkedHashMap<>();
        columns.put(YEAR, Stated.column(register.field(YEAR), year, rows.length));
        stated.forEach((field, value) -> columns.put(field, Stated.column(register.field(field), value, rows.length)));
        columns.put(SCHOOL, reader.codes(rows));
        own.put(SCHOOL, Place.letter(header.codeColumn()));
        for (CellRule rule : rules) {
            boolean isOfStage = rule.onlyStage().isEmpty() || rule.onlyStage().equals(stated.get(STAGE));
            if (isOfStage && !rule.field().id().equals(SCHOOL)) {
                take(rule, reader, rows, columns, own);
            }
        }
        reader.settle(rules, columns, rows, own);
        letters.putAll(own);
        columnsRead.addAll(reader.columnsRead());
        int[] excelRows = java.util.Arrays.stream(rows).map(sheet::excelRow).toArray();
        return new Part(register, sheet.source(), true, excelRows, columns, own, Map.of());
    }

    private static void take(
            CellRule rule, FlatColumns reader, int[] rows, Map<String, Column> columns, Map<String, String> letters) {
        reader.column(rule, rows).ifPresent(found -> {
            columns.put(rule.field().id(), found.facts());
            letters.put(rule.field().id(), Place.letter(found.column()));
        });
    }

    private Binding binding() {
        long unread = 0;
        for (int row = 0; row < sheet.rows(); row++) {
            for (int column = 0; column < sheet.columns(); column++) {
                boolean isHeading = row < header.firstRow();
                unread += sheet.isBlank(row, column) || !isHeading && columnsRead.contains(column) ? 0 : 1;
            }
        }
        if (unread > 0) {
            ignored.add(new Binding.Ignored(Words.of("表头和用不到的列", "headings and columns that are not needed"), unread));
        }
        return new Binding(
                sheet.source(),
                List.of(schools.id(), stages.id()),
                How.RETURN_MAP,
                sheet.excelRow(header.firstRow() - 1),
                Map.copyOf(letters),
                List.of(),
                List.copyOf(ignored),
                sheet.cells());
    }

    private void complain(String rule, Words message) {
        Place place = new Place(sheet.source().file(), sheet.source().sheet(), 0, "");
        complaints.add(Level.ERROR, rule, place, "", "", message);
    }
}
