package org.junheng.office;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Word and Excel files of today (docx、xlsx), looked over by what is packed in them. */
final class PackedPapers {

    private PackedPapers() {}

    static PaperKind kind(HandedIn file) throws IOException {
        ZipParts parts = new ZipParts(file, GuardLimits.DEFAULT);
        try (ZipFile zip = parts.open()) {
            List<ZipArchiveEntry> entries = parts.honest(zip);
            Set<String> names = new HashSet<>();
            entries.forEach(entry -> names.add(entry.getName().toLowerCase(Locale.ROOT)));
            boolean isFirst = entries.stream().anyMatch(entry -> entry.getLocalHeaderOffset() == 0);
            if (!names.contains("[content_types].xml") || !isFirst) {
                throw Papers.wrong(file, "压缩包", "an archive");
            }
            if (names.stream().anyMatch(PackedPapers::isMacro)) {
                throw Papers.macros(file);
            }
            long unpacked = entries.stream().mapToLong(ZipArchiveEntry::getSize).sum();
            if (unpacked > GuardLimits.DEFAULT.unpackedBytes()) {
                throw Papers.wrong(file, "压缩炸弹", "a file that unpacks without end");
            }
            if (names.contains("word/document.xml")) {
                return PaperKind.DOCX;
            }
            if (names.contains("xl/workbook.xml")) {
                return PaperKind.XLSX;
            }
            throw Papers.wrong(file, "别的办公文件", "an office file of another kind");
        } catch (ZipException broken) {
            throw file.damaged(broken, "结构读不通", "its structure cannot be followed");
        }
    }

    private static boolean isMacro(String name) {
        return name.endsWith("vbaproject.bin")
                || name.contains("/macrosheets/")
                || name.contains("/activex/")
                || name.contains("/embeddings/") && name.endsWith(".bin");
    }
}
