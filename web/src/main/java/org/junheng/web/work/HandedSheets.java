package org.junheng.web.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junheng.core.collect.CsvFiles;
import org.junheng.core.collect.RawTable;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.office.GuardLimits;
import org.junheng.office.Workbooks;

/**
 * The sheets of a file that was handed in (来件的表), as far as a server has memory for them while others work: a province's in one
 * workbook is for the command line. Every row may turn out wrong, and what is said of it takes more room than the row itself.
 */
public final class HandedSheets {

    /** a school with a thousand rooms has fewer */
    static final int SCHOOL_ROWS = 5_000;
    /** three years of three hundred schools have fewer */
    public static final int COUNTY_ROWS = 100_000;

    private static final int MB = 1 << 20;
    private static final int CSV_MB = 32;

    private HandedSheets() {}

    /** @throws Refusal where it cannot be read, or holds more rows than that */
    public static List<RawTable> read(Path file, String name, int mostRows) {
        List<RawTable> sheets = name.toLowerCase(Locale.ROOT).endsWith(".csv")
                ? List.of(CsvFiles.read(name, bytes(file)))
                : Workbooks.read(file, name, GuardLimits.ON_A_SERVER);
        int rows = sheets.stream().mapToInt(RawTable::rows).sum();
        if (rows > mostRows) {
            throw new Refusal(Words.of(
                    "文件有 %d 行，这里最多收 %d 行；请只留本单位的表，分开上传",
                    "the file has %d rows, at most %d are taken here; leave only the unit's own sheets, or hand it in in parts",
                    rows,
                    mostRows));
        }
        return sheets;
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > (long) CSV_MB * MB) {
                throw new Refusal(Words.of(
                        "CSV 文件超过 %d MB，没有读；请分开上传",
                        "the CSV file is larger than %d MB and was not read; hand it in in parts", CSV_MB));
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
