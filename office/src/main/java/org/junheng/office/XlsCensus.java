package org.junheng.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Counts the cells with a value in an old .xls by walking its records, without the reader. The format has no checksums, so the walk
 * is strict: inside the cells of a sheet only records of cells may stand, of their right length and in their order.
 */
final class XlsCensus {

    private static final int BEGIN = 0x0809;
    private static final int END = 0x000A;
    private static final int LISTED_SHEET = 0x0085;
    private static final int WORKSHEET = 0x0010;
    /** the workbook itself, Basic, a sheet, a chart, a macro sheet */
    private static final Set<Integer> STREAMS = Set.of(0x0005, 0x0006, WORKSHEET, 0x0020, 0x0040);

    private static final int HEADER = 4;
    private static final int BYTES_OF_ONE = 6;
    private static final int AROUND_MANY = 6;
    private static final long COLUMNS = 256;

    private final HandedIn file;
    private final ByteBuffer records;
    private final Set<Integer> listed = new TreeSet<>();
    private final Set<Integer> begun = new TreeSet<>();
    private long cells;
    private int depth;
    private boolean inSheet;
    private boolean inTable;
    private boolean foreign;
    private long last;

    private XlsCensus(HandedIn file, byte[] stream) {
        this.file = file;
        this.records = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    }

    static long count(HandedIn file, POIFSFileSystem ole) throws IOException {
        DirectoryNode root = ole.getRoot();
        try (InputStream in = root.createDocumentInputStream(root.hasEntry("Workbook") ? "Workbook" : "Book")) {
            return new XlsCensus(file, in.readAllBytes()).count();
        }
    }

    private long count() {
        int at = 0;
        boolean ended = false;
        while (at + HEADER <= records.limit() && !(ended && records.getInt(at) == 0)) {
            int kind = records.getShort(at) & 0xFFFF;
            int length = records.getShort(at + 2) & 0xFFFF;
            if (at + HEADER + length > records.limit()) {
                throw wrong();
            }
            record(kind, length, at + HEADER);
            ended = depth == 0;
            at += HEADER + length;
        }
        if (depth != 0 || !listed.equals(begun)) {
            throw wrong();
        }
        return cells;
    }

    private void record(int kind, int length, int at) {
        if (kind == BEGIN) {
            if (depth++ == 0) {
                if (at != HEADER) {
                    begun.add(at - HEADER);
                }
                int stream = length >= HEADER ? records.getShort(at + 2) & 0xFFFF : 0;
                if (!STREAMS.contains(stream)) {
                    throw wrong();
                }
                inSheet = stream == WORKSHEET;
                inTable = false;
                foreign = false;
                last = -1;
            }
        } else if (kind == END) {
            if (length != 0 || --depth < 0) {
                throw wrong();
            }
        } else if (depth == 0 || kind == 0) {
            throw wrong();
        } else if (kind == LISTED_SHEET && length >= HEADER) {
            listed.add(records.getInt(at));
        } else if (inSheet && depth == 1) {
            // a chart inside a sheet has numbers of its own, which are no cells
            inSheet(kind, length, at);
        }
    }

    private void inSheet(int kind, int length, int at) {
        switch (kind) {
            case 0x0208 -> table(length == 16); // ROW
            case 0x0203 -> cell(length == 14, at, 1); // NUMBER
            case 0x027E, 0x00FD -> cell(length == 10, at, 1); // RK, LABELSST
            case 0x0205 -> cell(length == 8, at, 1); // BOOLERR
            case 0x0006 -> cell(length >= 22 && length == 22 + (records.getShort(at + 20) & 0xFFFF), at, 1); // FORMULA
            case 0x0204, 0x00D6 -> cell(length >= 8, at, 1); // LABEL, RSTRING
            case 0x00BD -> { // MULRK
                int many = (length - AROUND_MANY) / BYTES_OF_ONE;
                cell(many > 0 && length == AROUND_MANY + many * BYTES_OF_ONE, at, many);
            }
            case 0x0201 -> table(length == 6); // BLANK
            case 0x00BE, 0x00D7 -> table(true); // MULBLANK, DBCELL
            case 0x0207 -> { // STRING, the text of a formula, one or two bytes a character
                int characters = length < 3 ? 0 : (records.getShort(at) & 0xFFFF) << (records.get(at + 2) & 1);
                if (length > 3 + characters) {
                    throw wrong();
                }
            }
            case 0x003C, 0x0221, 0x04BC, 0x0236 -> {} // CONTINUE, ARRAY, SHRFMLA, TABLE follow a cell
            default -> foreign |= inTable;
        }
    }

    private void table(boolean right) {
        if (!right || foreign) {
            throw wrong();
        }
        inTable = true;
    }

    private void cell(boolean right, int at, int many) {
        table(right);
        long first = (records.getShort(at) & 0xFFFF) * COLUMNS + (records.getShort(at + 2) & 0xFFFF);
        if ((records.getShort(at + 2) & 0xFFFF) + many > COLUMNS || first <= last) {
            throw wrong();
        }
        last = first + many - 1;
        cells += many;
    }

    private RuntimeException wrong() {
        return file.damaged("记录的次序或长度不对", "its records are out of order or of wrong length");
    }
}
