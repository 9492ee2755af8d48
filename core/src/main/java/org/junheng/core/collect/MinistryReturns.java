package org.junheng.core.collect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.core.register.Registers;

/**
 * Finds the ministry's education-statistics returns (教育事业统计报表) among the sheets: workbooks of one school, one sheet per form,
 * and flat tables of all schools (校基表).
 */
final class MinistryReturns {

    private static final Pattern FORM = Pattern.compile("((?:基础基|教基)\\d{3,4}(?:续表?\\d*)?)(?![\\d]).*", Pattern.DOTALL);
    private static final int CODE_ROWS = 2 + 2;

    private final Registers registers;
    private final ReturnMaps maps;
    private final SheetUnits units;
    private final Areas areas;

    private MinistryReturns(Registers registers, Areas areas) {
        this.registers = registers;
        this.maps = new ReturnMaps(registers);
        this.units = new SheetUnits(registers);
        this.areas = areas;
    }

    static Gathered in(List<RawTable> sheets, Registers registers, Areas areas) {
        Gathered gathered = Gathered.empty();
        boolean mayHold = sheets.stream().anyMatch(sheet -> sheet.hidden().isEmpty());
        if (mayHold) {
            new MinistryReturns(registers, areas).gather(sheets, gathered);
        }
        return gathered;
    }

    private void gather(List<RawTable> sheets, Gathered gathered) {
        Map<String, List<RawTable>> workbooks = new LinkedHashMap<>();
        for (RawTable sheet : sheets) {
            if (sheet.hidden().isEmpty()) {
                Optional<TableMap> flat = maps.tables().stream()
                        .filter(map -> FlatTable.is(sheet, map))
                        .findFirst();
                if (flat.isPresent()) {
                    new FlatTable(
                                    sheet,
                                    flat.get(),
                                    units,
                                    areas,
                                    registers.register("school"),
                                    registers.register("stage"))
                            .read(gathered);
                } else {
                    workbooks
                            .computeIfAbsent(sheet.source().file(), unused -> new ArrayList<>())
                            .add(sheet);
                }
            }
        }
        workbooks.values().stream()
                .filter(workbook ->
                        workbook.stream().anyMatch(sheet -> form(sheet).isPresent()))
                .forEach(workbook -> new SchoolReturn(workbook, maps, units).read(gathered));
    }

    /** The code of the form a sheet holds: its name begins with it, or a cell at its top. */
    static Optional<String> form(RawTable sheet) {
        Matcher name = FORM.matcher(Spelling.folded(sheet.source().sheet()));
        if (name.matches()) {
            return Optional.of(name.group(1));
        }
        for (int row = 0; row < Math.min(sheet.rows(), CODE_ROWS); row++) {
            for (int column = 0; column < Math.min(sheet.columns(), CODE_ROWS); column++) {
                Matcher cell = FORM.matcher(Spelling.folded(sheet.text(row, column)));
                if (cell.matches()) {
                    return Optional.of(cell.group(1));
                }
            }
        }
        return Optional.empty();
    }
}
