package org.junheng.office;

import java.nio.file.Path;
import java.util.List;
import org.junheng.core.collect.RawTable;

/**
 * Reads workbooks (.xlsx, .xlsm, .xls) as raw tables, one per sheet that holds anything, the guard first. A file is read whole and
 * right or turned away with one {@link org.junheng.core.text.Refusal}: never with fewer cells than it holds. Formulas give their
 * stored value, errors their text (#DIV/0!), yes and no TRUE and FALSE, dates yyyy-MM-dd; all other text stays as typed.
 */
public final class Workbooks {

    private Workbooks() {}

    /** @param shownName the name people know the file by; it stands in every place and every refusal */
    public static List<RawTable> read(Path file, String shownName) {
        return read(file, shownName, GuardLimits.DEFAULT);
    }

    public static List<RawTable> read(Path file, String shownName, GuardLimits limits) {
        HandedIn handedIn = new HandedIn(file, shownName);
        return switch (Guard.kind(handedIn, limits)) {
            case XLSX -> {
                try (WorkbookCensus census = WorkbookCensus.begun(handedIn, limits)) {
                    yield new XlsxReader(handedIn, limits, census).read();
                }
            }
            case XLS -> new XlsReader(handedIn, limits).read();
            case CSV -> throw handedIn.refuse("是 CSV 文本，不是 Excel 工作簿。", "is CSV text, not an Excel workbook.");
        };
    }
}
