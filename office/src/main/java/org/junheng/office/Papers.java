package org.junheng.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junheng.core.text.Refusal;

/**
 * Looks a file of evidence over before it is kept (佐证文件检查): by its content, never by its name. What is a program, a page, a picture
 * that holds scripts, two things at once, locked or carries macros is refused with a sentence that says what to do.
 */
public final class Papers {

    private static final int START = 1_024;
    private static final int TAIL = 66_000;
    private static final int END_LENGTH = 22;
    private static final int END_OF_ZIP = 0x504B0506;
    private static final List<String> SCRIPTS =
            List.of("<html", "<script", "<svg", "<!doctype", "<?php", "<%@", "<body");

    private Papers() {}

    /** @throws Refusal where it is nothing that is taken */
    public static PaperKind check(Path path, String shownName) {
        HandedIn file = new HandedIn(path, shownName);
        try {
            return check(file);
        } catch (IOException unreadable) {
            throw file.unreadable(unreadable);
        }
    }

    private static PaperKind check(HandedIn file) throws IOException {
        String start = start(file.path());
        if (start.isEmpty()) {
            throw file.refuse("是空文件（0 字节）：请重新导出或另存后再交。", "is empty (0 bytes): save it again and hand that in.");
        }
        if (start.startsWith("PK")) {
            return PackedPapers.kind(file);
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return single(file, start, OldPapers.kind(file));
        }
        if (start.startsWith("%PDF-")) {
            return single(file, start, PaperKind.PDF);
        }
        if (start.startsWith("\u00FF\u00D8\u00FF")) {
            Photos.parts(file, PaperKind.JPG);
            return single(file, start, PaperKind.JPG);
        }
        if (start.startsWith("\u0089PNG\r\n\u001A\n")) {
            Photos.parts(file, PaperKind.PNG);
            return single(file, start, PaperKind.PNG);
        }
        foreign(file, start);
        if (PlainPapers.isText(file.path())) {
            return PaperKind.TXT;
        }
        throw wrong(file, "读不懂的文件", "a file of unknown kind");
    }

    private static String start(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
        }
    }

    /** It is one thing only: no page or script in front, no archive behind. */
    private static PaperKind single(HandedIn file, String start, PaperKind kind) throws IOException {
        String lower = start.toLowerCase(Locale.ROOT);
        if (SCRIPTS.stream().anyMatch(lower::contains) || !kind.isPhoto() && endsAsZip(file.path())) {
            throw wrong(file, "拼了两种内容的文件", "two kinds of file in one");
        }
        return kind;
    }

    /** Whether the listing of an archive stands at the end. What stands behind a picture is cut off anyway. */
    private static boolean endsAsZip(Path path) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(path.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(in.length(), TAIL)];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(tail);
            for (int at = tail.length - END_LENGTH; at >= 0; at--) {
                if (bytes.getInt(at) == END_OF_ZIP) {
                    return true;
                }
            }
            return false;
        }
    }

    private static void foreign(HandedIn file, String start) {
        if (start.startsWith("MZ") || start.startsWith("\u007FELF") || start.startsWith("#!")) {
            throw wrong(file, "程序文件", "a program");
        }
        if (start.startsWith("Rar!") || start.startsWith("7z\u00BC\u00AF") || start.startsWith("\u001F\u008B")) {
            throw wrong(file, "压缩包", "an archive");
        }
        if (start.length() > 12 && start.startsWith("ftyp", 4)) {
            throw file.refuse(
                    "是手机的 HEIC 照片或视频：请在手机里把照片转为 JPG（相机设置选“兼容性最佳”），再交。",
                    "is a HEIC photo or a video of a phone: turn the photo into a JPG (camera setting \"most compatible\") and hand that in.");
        }
        String text =
                start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<") || SCRIPTS.stream().anyMatch(text::contains)) {
            throw wrong(file, "网页、SVG 或脚本", "a web page, SVG or script");
        }
    }

    static Refusal wrong(HandedIn file, String zh, String en) {
        return file.refuse(
                "是%s，不能作佐证：请交 pdf、docx、xlsx、doc、xls、jpg、png 或 txt。",
                "is %2$s and cannot be taken: hand in pdf, docx, xlsx, doc, xls, jpg, png or txt.", zh, en);
    }

    static Refusal macros(HandedIn file) {
        return file.refuse(
                "带有宏，不收：请在 Word、Excel 或 WPS 里另存为不带宏的 .docx、.xlsx 后再交。",
                "has macros and is not taken: save it without macros as .docx or .xlsx and hand that in.");
    }
}
