package org.junheng.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.collect.CsvFiles;
import org.junheng.core.collect.RawTable;
import org.junheng.office.GuardLimits;
import org.junheng.office.Workbooks;

/** A file of tables (表格文件), read by what its name ends in: a workbook or a text. */
public final class TableFile {

    private static final Set<String> WORKBOOKS = Set.of("xlsx", "xlsm", "xls");
    private static final Set<String> TEXTS = Set.of("csv", "tsv", "txt");

    private TableFile() {}

    /**
     * Its sheets; empty where it is none that is read.
     *
     * @param shown the name people know it by; it stands in every place and every refusal
     */
    public static Optional<List<RawTable>> sheets(Path file, String shown) {
        return sheets(file, shown, GuardLimits.DEFAULT);
    }

    /** The same where a workbook may hold no more than that. */
    public static Optional<List<RawTable>> sheets(Path file, String shown, GuardLimits limits) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (WORKBOOKS.contains(ending)) {
            return Optional.of(Workbooks.read(file, shown, limits));
        }
        return TEXTS.contains(ending) ? Optional.of(List.of(CsvFiles.read(file, shown))) : Optional.empty();
    }
}
