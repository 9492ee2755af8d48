package org.junheng.office;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junheng.core.text.Refusal;

/** Word and Excel files of old (doc、xls). */
final class OldPapers {

    private static final Set<String> MACROS = Set.of("macros", "_vba_project_cur", "vba", "_vba_project");
    /** in the head of a Word document: its flags, and the one that says it is locked */
    private static final int WORD_FLAGS = 10;

    private static final int WORD_LOCKED = 0x0100;
    /** record of a workbook that says it is locked; it stands behind the first one */
    private static final int EXCEL_LOCKED = 0x002F;

    private static final int MOST_RECORDS = 10;

    private OldPapers() {}

    static PaperKind kind(HandedIn file) {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.path().toFile(), true)) {
            DirectoryEntry root = ole.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                throw ZipParts.encrypted(file);
            }
            if (root.getEntryNames().stream().anyMatch(name -> MACROS.contains(name.toLowerCase(Locale.ROOT)))) {
                throw Papers.macros(file);
            }
            if (root.hasEntry("WordDocument")) {
                if (isWordLocked(ole)) {
                    throw ZipParts.encrypted(file);
                }
                return PaperKind.DOC;
            }
            for (String book : Set.of("Workbook", "Book")) {
                if (root.hasEntry(book)) {
                    if (isBookLocked(ole, book)) {
                        throw ZipParts.encrypted(file);
                    }
                    return PaperKind.XLS;
                }
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            throw file.damaged(broken, "结构读不通", "its structure cannot be followed");
        }
        throw Papers.wrong(file, "别的办公文件", "an office file of another kind");
    }

    private static boolean isWordLocked(POIFSFileSystem ole) throws IOException {
        try (DocumentInputStream in = ole.createDocumentInputStream("WordDocument")) {
            byte[] head = in.readNBytes(WORD_FLAGS + 2);
            return head.length == WORD_FLAGS + 2
                    && ((head[WORD_FLAGS] & 0xFF | (head[WORD_FLAGS + 1] & 0xFF) << 8) & WORD_LOCKED) != 0;
        }
    }

    private static boolean isBookLocked(POIFSFileSystem ole, String book) throws IOException {
        try (DocumentInputStream in = ole.createDocumentInputStream(book)) {
            for (int record = 0; record < MOST_RECORDS && in.available() >= 4; record++) {
                int id = in.readUShort();
                int length = in.readUShort();
                if (id == EXCEL_LOCKED) {
                    return true;
                }
                if (in.skip(length) < length) {
                    return false;
                }
            }
            return false;
        }
    }
}
