package org.junheng.office;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The table of contents of a packed workbook, looked over before anything is unpacked. */
final class ZipParts {

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LISTED = 0x02014b50;
    private static final int PART = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LISTED_LENGTH = 46;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LONGEST_DESCRIPTOR = 24;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LONGEST_PART_NAME = 1_000;

    private static final Pattern UNSAFE =
            Pattern.compile("^[/\\\\].*|^[A-Za-z]:.*|(^|.*[/\\\\])\\.\\.([/\\\\].*|$)|.*[\\x00-\\x1f].*");
    private static final Pattern ARCHIVE = Pattern.compile(
            ".*\\.(zip|rar|7z|jar|tar|tgz|gz|bz2|xz|xlsx|xlsm|xlsb|docx|docm|pptx|ods|et)", Pattern.CASE_INSENSITIVE);

    private final HandedIn file;
    private final GuardLimits limits;
    private long listingStart;

    ZipParts(HandedIn file, GuardLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    ZipFile open() throws IOException {
        count();
        return ZipFile.builder().setPath(file.path()).get();
    }

    /** Counts the listed parts by itself, before a library makes an object of each. */
    private void count() throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.path().toFile(), "r")) {
            long end = findEnd(in);
            ByteBuffer record = read(in, end, END_LENGTH);
            long listed = record.getShort(10) & 0xFFFF;
            long length = record.getInt(12) & 0xFFFFFFFFL;
            long start = record.getInt(16) & 0xFFFFFFFFL;
            if (listed == 0xFFFF || length == 0xFFFFFFFFL || start == 0xFFFFFFFFL) {
                ByteBuffer large = read(in, locate64(in, end), 56);
                listed = large.getLong(32);
                length = large.getLong(40);
                start = large.getLong(48);
            }
            int longest = limits.parts() * (LISTED_LENGTH + LONGEST_PART_NAME);
            if (listed > limits.parts() || length > longest) {
                throw tooMany();
            }
            if (start < 0 || length < 0 || start + length > end) {
                throw incomplete();
            }
            walk(read(in, start, (int) length), listed);
            listingStart = start;
        }
    }

    /** All parts, or a refusal if the listing is not what an honest program writes. */
    List<ZipArchiveEntry> honest(ZipFile zip) throws IOException {
        List<ZipArchiveEntry> entries = new ArrayList<>();
        zip.getEntries().asIterator().forEachRemaining(entries::add);
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            if (UNSAFE.matcher(entry.getName()).matches()) {
                throw file.refuse(
                        "里的部件名“%s”指向文件之外，没有读取：请在 Excel 或 WPS 里另存为新的 .xlsx 后再交。",
                        "has a part called \"%s\", which leads out of the file, and was not read: save it as a new .xlsx in Excel or WPS.",
                        entry.getName());
            }
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw file.damaged("部件 %s 出现两次", "part %s is there twice", entry.getName());
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw encrypted(file);
            }
            if (entry.getMethod() != ZipArchiveEntry.STORED && entry.getMethod() != ZipArchiveEntry.DEFLATED) {
                throw file.damaged("部件 %s 的压缩方式不认识", "part %s is packed in an unknown way", entry.getName());
            }
            if (ARCHIVE.matcher(entry.getName()).matches()) {
                throw nested(entry.getName());
            }
        }
        apart(entries);
        return entries;
    }

    static RuntimeException encrypted(HandedIn file) {
        return file.refuse(
                "加了密码，打不开：请在 Excel 或 WPS 里去掉打开密码（文件—信息—保护工作簿），保存后再交。",
                "is protected by a password: remove it in Excel or WPS (File, Info, Protect Workbook), save and hand it in again.");
    }

    RuntimeException nested(String part) {
        return file.refuse(
                "里面还套着别的文件（%s），没有读取：请在 Excel 或 WPS 里删去嵌入的对象，保存后再交。",
                "has another file inside (%s) and was not read: delete the embedded object in Excel or WPS, save and hand it in again.",
                part);
    }

    /** No part may begin inside another, before the first, or unlisted behind one. */
    private void apart(List<ZipArchiveEntry> entries) throws IOException {
        List<ZipArchiveEntry> inOrder = new ArrayList<>(entries);
        inOrder.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
        try (RandomAccessFile in = new RandomAccessFile(file.path().toFile(), "r")) {
            long free = 0;
            for (ZipArchiveEntry entry : inOrder) {
                if (entry.getLocalHeaderOffset() < free || hidesPart(in, free, entry.getLocalHeaderOffset())) {
                    throw file.damaged("部件 %s 的位置不对", "part %s is not where it should be", entry.getName());
                }
                free = entry.getDataOffset() + entry.getCompressedSize();
            }
            if (free > listingStart || hidesPart(in, free, listingStart)) {
                throw file.damaged("部件没有列全", "not all parts are listed");
            }
        }
    }

    private boolean hidesPart(RandomAccessFile in, long free, long next) throws IOException {
        int gap = (int) Math.min(next - free, LONGEST_DESCRIPTOR + 4);
        ByteBuffer bytes = read(in, free, gap);
        for (int at = 0; at + 4 <= gap; at++) {
            if (bytes.getInt(at) == PART) {
                return true;
            }
        }
        return false;
    }

    private long findEnd(RandomAccessFile in) throws IOException {
        long length = in.length();
        int tail = (int) Math.min(length, END_LENGTH + LONGEST_COMMENT);
        ByteBuffer bytes = read(in, length - tail, tail);
        for (int at = tail - END_LENGTH; at >= 0; at--) {
            if (bytes.getInt(at) == END) {
                int comment = bytes.getShort(at + 20) & 0xFFFF;
                if (at + END_LENGTH + comment == tail) {
                    return length - tail + at;
                }
                break;
            }
        }
        throw incomplete();
    }

    private long locate64(RandomAccessFile in, long end) throws IOException {
        ByteBuffer locator = read(in, end - LOCATOR_LENGTH, LOCATOR_LENGTH);
        long at = locator.getLong(8);
        if (locator.getInt(0) != LOCATOR_64 || read(in, at, 4).getInt(0) != END_64) {
            throw incomplete();
        }
        return at;
    }

    private void walk(ByteBuffer listing, long listed) {
        long found = 0;
        int at = 0;
        while (at + LISTED_LENGTH <= listing.limit() && listing.getInt(at) == LISTED) {
            found++;
            at += LISTED_LENGTH
                    + (listing.getShort(at + 28) & 0xFFFF)
                    + (listing.getShort(at + 30) & 0xFFFF)
                    + (listing.getShort(at + 32) & 0xFFFF);
        }
        if (found > limits.parts()) {
            throw tooMany();
        }
        if (found != listed || at != listing.limit()) {
            throw incomplete();
        }
    }

    private ByteBuffer read(RandomAccessFile in, long at, int length) throws IOException {
        if (at < 0 || at + length > in.length()) {
            throw incomplete();
        }
        byte[] bytes = new byte[length];
        in.seek(at);
        try {
            in.readFully(bytes);
        } catch (EOFException shorter) {
            throw incomplete();
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private RuntimeException tooMany() {
        return file.refuse(
                "里的部件超过 %d 个，不像表格文件，没有读取：请在 Excel 或 WPS 里另存为新的 .xlsx 后再交。",
                "has more than %d parts, unlike any workbook, and was not read: save it as a new .xlsx in Excel or WPS.",
                limits.parts());
    }

    private RuntimeException incomplete() {
        return file.refuse(
                "不完整（可能没有下载完或复制中断）：请重新下载或复制一遍再交。",
                "is incomplete, perhaps a download or copy that was cut off: download or copy it again.");
    }
}
