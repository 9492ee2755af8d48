package org.junheng.desk.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.core.collect.RawTable;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.TableFile;
import org.junheng.office.GuardLimits;

/** Tables of a question of places (村庄、学校、小区), in a workbook or a text, read as every other file of figures is. */
public final class PlaceTables {

    private PlaceTables() {}

    /** @param table what the options call it, such as villages */
    public static RawTable read(String table, Path file) {
        return read(table, file, file.getFileName().toString(), GuardLimits.DEFAULT);
    }

    /** @param shown the name people know the file by */
    static RawTable read(String table, Path file, String shown, GuardLimits limits) {
        List<RawTable> sheets = TableFile.sheets(file, shown, limits)
                .orElseThrow(() ->
                        new Refusal(Words.of("“%s”要是 xlsx、xls 或 csv", "\"%s\" has to be an xlsx, xls or csv", shown)));
        return sheets.size() == 1 ? sheets.get(0) : named(table, sheets, shown);
    }

    /** Of several sheets the one that is called like the table: none is left aside that may have been meant. */
    private static RawTable named(String table, List<RawTable> sheets, String shown) {
        Words name = Stream.of(PaperKind.LAYOUT, PaperKind.ZONES)
                .flatMap(kind -> kind.tables().stream())
                .filter(each -> each.id().equals(table))
                .findFirst()
                .orElseThrow()
                .name();
        return sheets.stream()
                .filter(sheet -> Stream.of(table, name.zh(), name.en())
                        .anyMatch(sheet.source().sheet().strip()::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(() -> new Refusal(Words.of(
                        "《%s》里有几张工作表：%s；请只留一张，或把要用的那张改名为“%s”",
                        "\"%s\" holds several sheets: %s; leave only one, or call the one that is meant \"%s\"",
                        shown,
                        sheets.stream().map(sheet -> sheet.source().sheet()).collect(Collectors.joining("、")),
                        name)));
    }
}
