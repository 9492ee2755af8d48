package org.junheng.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks a handed-in file over before any reader touches it (decisions 20): size, kind by content, packing, bombs, what is declared
 * and what is there. Whatever is wrong is one {@link org.junheng.core.text.Refusal} that says what to do.
 */
public final class Guard {

    /** What a file is by its content. */
    public enum Kind {
        XLSX,
        XLS,
        CSV
    }

    private Guard() {}

    /** The kind of a file that may be read. */
    public static Kind check(Path file, String shownName) {
        return check(file, shownName, GuardLimits.DEFAULT);
    }

    public static Kind check(Path file, String shownName, GuardLimits limits) {
        HandedIn handedIn = new HandedIn(file, shownName);
        Kind kind = kind(handedIn, limits);
        if (kind == Kind.XLSX) {
            WorkbookCensus.of(handedIn, limits);
        }
        return kind;
    }

    /** The kind of a file of bearable size; what a packed workbook holds is still to be counted. */
    static Kind kind(HandedIn file, GuardLimits limits) {
        String plainName = file.name().replaceFirst(".*[/\\\\]", "");
        if (plainName.startsWith("~$")) {
            throw file.refuse(
                    "是 Excel 打开表格时留下的临时文件：请关闭 Excel，交名字里没有“~$”的那个文件。",
                    "is what Excel leaves while a workbook is open: close Excel and hand in the file without \"~$\" in its name.");
        }
        long size = size(file);
        if (size == 0) {
            throw file.refuse(
                    "是空文件（0 字节）：请重新导出或另存后再交。", "is empty (0 bytes): export or save it again and hand that in.");
        }
        tooLarge(file, size, limits.fileBytes());
        Kind kind = Kinds.of(file);
        if (kind == Kind.XLS && size > limits.oldFormatBytes()) {
            throw file.refuse(
                    "是旧格式 .xls，超过 %d MB：请在 Excel 或 WPS 里另存为 .xlsx 后再交。",
                    "is an old .xls of more than %d MB: save it as .xlsx in Excel or WPS and hand that in.",
                    limits.oldFormatBytes() >> 20);
        }
        return kind;
    }

    private static long size(HandedIn file) {
        try {
            if (!Files.isRegularFile(file.path())) {
                throw file.refuse("找不到：请检查文件名和所在的文件夹。", "is not there: check the name and the folder.");
            }
            return Files.size(file.path());
        } catch (IOException unreadable) {
            throw file.unreadable(unreadable);
        }
    }

    private static void tooLarge(HandedIn file, long size, long most) {
        if (size > most) {
            throw file.refuse(
                    "有 %d MB，超过 %d MB：请拆成几个文件后再交。",
                    "has %d MB, more than %d MB: split it into several files.", size >> 20, most >> 20);
        }
    }
}
