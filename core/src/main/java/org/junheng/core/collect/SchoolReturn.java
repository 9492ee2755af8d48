package org.junheng.core.collect;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.core.collect.Binding.How;
import org.junheng.core.collect.ReturnCells.Cell;
import org.junheng.core.collect.ReturnMap.CellRule;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.Place;
import org.junheng.core.register.Register;
import org.junheng.core.text.Words;

/** One workbook of one school (基础基, 教基): only form 111 or 1001 names the school, so the workbook is read as a whole. */
final class SchoolReturn {

    private static final int DEEPEST_TITLE = 10;
    private static final String YEAR = "year";
    private static final String SCHOOL = "school";
    private static final String STAGE = "stage";

    private final List<RawTable> workbook;
    private final ReturnMaps maps;
    private final SheetUnits units;
    private final Set<String> blocks;
    private final Map<String, FormSheet> forms = new LinkedHashMap<>();
    private final Complaints complaints = new Complaints();
    private final Map<Register, Map<Map<String, String>, ReturnCells>> rows =
            new TreeMap<>(Comparator.comparing(Register::id));
    private final Map<RawTable, Long> cellsRead = new LinkedHashMap<>();
    private final Map<RawTable, Set<String>> gaveTo = new LinkedHashMap<>();
    private final Map<RawTable, Map<String, String>> cellOf = new LinkedHashMap<>();
    private String called = "";

    SchoolReturn(List<RawTable> workbook, ReturnMaps maps, SheetUnits units) {
        this.workbook = workbook;
        this.maps = maps;
        this.units = units;
        this.blocks = maps.blocks();
    }

    void read(Gathered gathered) {
        workbook.forEach(this::file);
        Optional<ReturnCells> school = school();
        if (school.isPresent()) {
            ReturnCells named = school.get();
            Set<String> stages = stagesOpened();
            if (stages.isEmpty()) {
                note(
                        "return-no-stage",
                        Words.of(
                                "没有义务教育学段的学生表，这本年报没有读",
                                "no form of primary or junior students: the return was not read"));
                rows.clear();
            } else {
                maps.forms().stream().filter(map -> !map.namesSchool()).forEach(map -> read(map, named, stages));
            }
        }
        int row = named().map(FormSheet::sheet)
                .filter(sheet -> sheet.rows() > 0)
                .map(sheet -> sheet.excelRow(0))
                .orElse(1);
        rows.forEach((register, byKey) -> {
            List<ReturnCells> cells = List.copyOf(byKey.values());
            int[] excelRows = new int[cells.size()];
            java.util.Arrays.fill(excelRows, row);
            gathered.parts()
                    .add(ReturnParts.part(
                            register, named().orElseThrow().sheet().source(), cells, excelRows));
        });
        gathered.findings().addAll(complaints.findings());
        workbook.forEach(sheet -> gathered.bindings().put(sheet, binding(sheet)));
    }

    /** Files each sheet under its form; a second sheet of one form is said and not read. */
    private void file(RawTable sheet) {
        Optional<String> code = MinistryReturns.form(sheet);
        if (code.isEmpty()) {
            return;
        }
        if (forms.putIfAbsent(code.get(), new FormSheet(sheet)) != null) {
            complaints.add(
                    Level.ERROR,
                    "return-double",
                    sheetPlace(sheet),
                    "",
                    code.get(),
                    Words.of("同一张表 %s 有两份，只读了前一份", "form %s is there twice: only the first was read", code.get()));
        }
    }

    private Optional<FormSheet> named() {
        return maps.forms().stream()
                .filter(ReturnMap::namesSchool)
                .flatMap(map -> form(map).stream())
                .findFirst();
    }

    private Optional<FormSheet> form(ReturnMap map) {
        return map.forms().stream().filter(forms::containsKey).map(forms::get).findFirst();
    }

    private Optional<ReturnCells> school() {
        Optional<ReturnMap> map = maps.forms().stream()
                .filter(each -> each.namesSchool() && form(each).isPresent())
                .findFirst();
        if (map.isEmpty()) {
            complain(
                    "return-unnamed",
                    Words.of(
                            "缺 基础基111 或 教基1001，不知是哪所学校，这本年报没有读",
                            "neither form 基础基111 nor 教基1001 is there: whose return it is remains unknown, and it was not read"));
            return Optional.empty();
        }
        Optional<String> year = SchoolYear.in(workbook, DEEPEST_TITLE);
        if (year.isEmpty()) {
            complain(
                    "return-year",
                    Words.of(
                            "年报里找不到学年，没有读；请在封面或首页写明，例 2025/2026学年初",
                            "the return names no school year and was not read; write it on its cover or first sheet, for example 2025/2026学年初"));
            return Optional.empty();
        }
        ReturnCells cells = new ReturnCells(new TreeMap<>());
        FormReader reader = reader(form(map.get()).orElseThrow(), map.get());
        for (CellRule rule : map.get().cells()) {
            reader.read(rule).ifPresent(cell -> put(cells, rule, cell));
        }
        note(map.get(), reader);
        if (!cells.has(SCHOOL)) {
            return Optional.empty();
        }
        called = cells.has("school_name") ? cells.text("school_name") : cells.text(SCHOOL);
        cells.key().put(YEAR, year.get());
        cells.key().put(SCHOOL, cells.text(SCHOOL));
        rows.computeIfAbsent(map.get().register(), unused -> new LinkedHashMap<>())
                .put(cells.key(), cells);
        return Optional.of(cells);
    }

    private Set<String> stagesOpened() {
        Set<String> stages = new LinkedHashSet<>();
        maps.forms().stream()
                .filter(map -> map.opens() && form(map).isPresent())
                .forEach(map -> stages.add(map.key().get(STAGE)));
        return stages;
    }

    private void read(ReturnMap map, ReturnCells school, Set<String> stages) {
        Optional<FormSheet> form = form(map);
        String stage = map.key().get(STAGE);
        if (form.isEmpty()) {
            if (map.expectedFor().contains(school.text("type"))) {
                complainOfMissingForm(map);
            }
            return;
        }
        if (stage != null && !stages.contains(stage)) {
            return;
        }
        if (!form.get().isForm()) {
            complaints.add(
                    Level.QUERY,
                    "return-layout",
                    sheetPlace(form.get().sheet()),
                    called,
                    "",
                    Words.of(
                            "《%s》里没有 甲、乙 编号行，也没有 指标名称、代码 表头，没有读",
                            "form %s has neither a number row (甲, 乙) nor headings 指标名称, 代码: not read", map.name()));
            return;
        }
        FormReader reader = reader(form.get(), map);
        if (map.eachRow().isEmpty()) {
            ReturnCells row = row(map, school, Map.of());
            map.cells().forEach(rule -> reader.read(rule).ifPresent(cell -> put(row, rule, cell)));
            Subtotals.settle(map.cells(), row, called, complaints);
        } else {
            readEachRow(map, school, reader);
        }
        note(map, reader);
    }

    private void readEachRow(ReturnMap map, ReturnCells school, FormReader reader) {
        for (FormReader.CodedRow coded : reader.codedRows(map.register().field(map.eachRow()))) {
            ReturnCells row = row(map, school, Map.of(map.eachRow(), coded.code()));
            map.cells().forEach(rule -> reader.inRow(rule, coded.row()).ifPresent(cell -> put(row, rule, cell)));
        }
    }

    /** The row of a register that a form adds to: of the school, and of what its map says. */
    private ReturnCells row(ReturnMap map, ReturnCells school, Map<String, String> more) {
        Map<String, String> key = new TreeMap<>(school.key());
        key.putAll(map.key());
        key.putAll(more);
        key.keySet().retainAll(map.register().key());
        return rows.computeIfAbsent(map.register(), unused -> new LinkedHashMap<>())
                .computeIfAbsent(key, ReturnCells::new);
    }

    private void put(ReturnCells row, CellRule rule, Cell cell) {
        row.put(rule.field().id(), cell);
        workbook.stream()
                .filter(sheet -> sheet.source().sheet().equals(cell.place().sheet()))
                .forEach(sheet -> cellOf.computeIfAbsent(sheet, unused -> new LinkedHashMap<>())
                        .putIfAbsent(
                                rule.field().id(),
                                cell.place().column() + cell.place().row()));
    }

    private FormReader reader(FormSheet form, ReturnMap map) {
        return new FormReader(form, map, blocks, units, complaints, called);
    }

    private void note(ReturnMap map, FormReader reader) {
        RawTable sheet = form(map).orElseThrow().sheet();
        cellsRead.merge(sheet, reader.cellsRead(), Math::max);
        gaveTo.computeIfAbsent(sheet, unused -> new LinkedHashSet<>())
                .add(map.register().id());
    }

    private Binding binding(RawTable sheet) {
        boolean isUsed = gaveTo.containsKey(sheet);
        long ignored = sheet.cells() - cellsRead.getOrDefault(sheet, 0L);
        Words what = isUsed
                ? Words.of("表中未用到的格", "cells of the form that are not needed")
                : Words.of("年报中未用到的表", "form that is not needed");
        return new Binding(
                sheet.source(),
                List.copyOf(gaveTo.getOrDefault(sheet, Set.of())),
                isUsed ? How.RETURN_MAP : How.NOT_RECOGNISED,
                isUsed && forms.values().stream().anyMatch(form -> form.sheet() == sheet && form.isForm())
                        ? headingRow(sheet)
                        : 0,
                cellOf.getOrDefault(sheet, Map.of()),
                List.of(),
                ignored == 0 ? List.of() : List.of(new Binding.Ignored(what, ignored)),
                sheet.cells());
    }

    private int headingRow(RawTable sheet) {
        return forms.values().stream()
                .filter(form -> form.sheet() == sheet)
                .findFirst()
                .map(form -> sheet.excelRow(form.numberRow()))
                .orElse(0);
    }

    private void complainOfMissingForm(ReturnMap map) {
        String family = forms.keySet().iterator().next().replaceFirst("\\d.*", "");
        List<String> codes =
                map.forms().stream().filter(code -> code.startsWith(family)).toList();
        if (codes.isEmpty()) {
            return;
        }
        complaints.add(
                Level.QUERY,
                "return-form-missing",
                sheetPlace(workbook.get(0)),
                called,
                String.join(" ", codes),
                Words.of(
                        "年报缺《%s》（%s），其中的数按缺失处理；请补上这张表，或在模板中填报",
                        "form %s (%s) is missing, its figures count as missing; add it, or report them in the template",
                        map.name(),
                        String.join(" / ", codes)));
    }

    private void complain(String rule, Words message) {
        complaints.add(Level.ERROR, rule, sheetPlace(workbook.get(0)), called, "", message);
    }

    private void note(String rule, Words message) {
        complaints.add(Level.NOTE, rule, sheetPlace(workbook.get(0)), called, "", message);
    }

    private static Place sheetPlace(RawTable sheet) {
        return new Place(sheet.source().file(), sheet.source().sheet(), 0, "");
    }
}
