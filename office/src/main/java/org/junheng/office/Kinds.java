package org.junheng.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junheng.core.text.Refusal;

/** Tells what a file is by its first bytes; its name is only a claim. */
final class Kinds {

    private static final int START = 4_096;
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private Kinds() {}

    static Guard.Kind of(HandedIn file) {
        byte[] start;
        try (InputStream in = Files.newInputStream(file.path())) {
            start = in.readNBytes(START);
        } catch (IOException unreadable) {
            throw file.unreadable(unreadable);
        }
        String latin = new String(start, StandardCharsets.ISO_8859_1);
        if (latin.startsWith("PK")) {
            return Guard.Kind.XLSX;
        }
        if (latin.startsWith(new String(OLE, StandardCharsets.ISO_8859_1))) {
            return old(file);
        }
        known(file, latin);
        if (!isText(start)) {
            throw notAWorkbook(file, "读不懂的二进制文件", "a binary file of unknown kind");
        }
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".tsv")) {
            return Guard.Kind.CSV;
        }
        throw file.refuse(
                "里面是纯文本（像 CSV），不是 Excel 工作簿：请把扩展名改为 .csv，或在 Excel 里打开后另存为 .xlsx。",
                "holds plain text, like CSV, and is no Excel workbook: rename it to .csv, or open it in Excel and save it as .xlsx.");
    }

    static Refusal notAWorkbook(HandedIn file, String zh, String en) {
        return file.refuse(
                "不是表格文件，而是%s：请交 .xlsx、.xls 或 .csv 文件。",
                "is no workbook but %2$s: hand in an .xlsx, .xls or .csv file.", zh, en);
    }

    private static void known(HandedIn file, String start) {
        if (start.startsWith("%PDF")) {
            throw notAWorkbook(file, "PDF 文件", "a PDF file");
        }
        if (start.startsWith("MZ") || start.startsWith("\u007fELF")) {
            throw notAWorkbook(file, "程序文件", "a program");
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00ff\u00d8\u00ff") || start.startsWith("GIF8")) {
            throw notAWorkbook(file, "图片", "a picture");
        }
        if (start.startsWith("Rar!") || start.startsWith("7z\u00bc\u00af") || start.startsWith("\u001f\u008b")) {
            throw notAWorkbook(file, "压缩包", "an archive");
        }
        String text = start.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        if (text.startsWith("<") && !file.name().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw file.refuse(
                    "里面是网页或 XML，只是名字像表格：请用 Excel 打开它，另存为 .xlsx 后再交。",
                    "holds a web page or XML under the name of a workbook: open it in Excel, save it as .xlsx and hand that in.");
        }
    }

    private static Guard.Kind old(HandedIn file) {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.path().toFile(), true)) {
            if (ole.getRoot().hasEntry("EncryptedPackage")) {
                throw ZipParts.encrypted(file);
            }
            if (ole.getRoot().hasEntry("Workbook") || ole.getRoot().hasEntry("Book")) {
                return Guard.Kind.XLS;
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            throw file.damaged(broken, "结构读不通", "its structure cannot be followed");
        }
        throw notAWorkbook(file, "Word 等别的办公文件", "an office document of another kind, such as Word");
    }

    /** Text may not hold control characters; UTF-16 shows by its byte order mark. */
    private static boolean isText(byte[] start) {
        if (start.length >= 2
                && (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE
                        || start[0] == (byte) 0xFE && start[1] == (byte) 0xFF)) {
            return true;
        }
        for (byte b : start) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        return true;
    }
}
