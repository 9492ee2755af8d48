package org.junheng.office;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Counts the cells with a value in an old .xls by walking its records, without the reader. */
final class XlsCensus {

    private static final int BEGIN = 0x0809;
    private static final int END = 0x000A;
    private static final int WORKSHEET = 0x0010;
    private static final int FORMULA = 0x0006;
    private static final int MULTIPLE_NUMBERS = 0x00BD;
    private static final int RICH_TEXT = 0x00D6;
    private static final int SHARED_TEXT = 0x00FD;
    private static final int NUMBER = 0x0203;
    private static final int TEXT = 0x0204;
    private static final int FLAG_OR_ERROR = 0x0205;
    private static final int PACKED_NUMBER = 0x027E;
    private static final int BYTES_AROUND_MANY = 6;
    private static final int BYTES_OF_ONE = 6;
    private static final int HEADER = 4;

    private XlsCensus() {}

    static long count(HandedIn file, POIFSFileSystem ole) throws IOException {
        DirectoryNode root = ole.getRoot();
        String stream = root.hasEntry("Workbook") ? "Workbook" : "Book";
        byte[] bytes;
        try (DataInputStream in = new DataInputStream(root.createDocumentInputStream(stream))) {
            bytes = in.readAllBytes();
        }
        ByteBuffer records = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long cells = 0;
        int at = 0;
        int depth = 0;
        boolean inSheet = false;
        while (at + HEADER <= bytes.length) {
            int kind = records.getShort(at) & 0xFFFF;
            int length = records.getShort(at + 2) & 0xFFFF;
            if (at + HEADER + length > bytes.length) {
                throw file.damaged("没有结尾", "it has no end");
            }
            if (kind == BEGIN) {
                inSheet = depth++ == 0 && length >= HEADER && (records.getShort(at + HEADER + 2) & 0xFFFF) == WORKSHEET
                        || inSheet;
            } else if (kind == END) {
                inSheet = --depth > 0 && inSheet;
            } else if (inSheet && depth == 1) {
                cells += cells(kind, length);
            }
            at += HEADER + length;
        }
        return cells;
    }

    /** Cells of one record; a chart inside a sheet keeps numbers of its own, which are no cells. */
    private static int cells(int kind, int length) {
        return switch (kind) {
            case FORMULA, RICH_TEXT, SHARED_TEXT, NUMBER, TEXT, FLAG_OR_ERROR, PACKED_NUMBER -> 1;
            case MULTIPLE_NUMBERS -> Math.max(0, (length - BYTES_AROUND_MANY) / BYTES_OF_ONE);
            default -> 0;
        };
    }
}
