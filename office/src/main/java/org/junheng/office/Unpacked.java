package org.junheng.office;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * One packed part, unpacked under watch: a part that grows too much is turned away while it grows, one that does not come out as
 * declared (length, checksum) when it ends. Reads fill the buffer whole unless the part ends.
 */
final class Unpacked extends InputStream {

    private static final int CHUNK = 1 << 16;

    private final HandedIn file;
    private final ZipArchiveEntry entry;
    private final InputStream packed;
    private final Budget budget;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] input = new byte[CHUNK];
    private long out;
    private boolean ended;

    Unpacked(HandedIn file, ZipArchiveEntry entry, InputStream packed, Budget budget) {
        this.file = file;
        this.entry = entry;
        this.packed = packed;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int total = 0;
        while (total < length && !ended) {
            int got = entry.getMethod() == ZipArchiveEntry.STORED
                    ? packed.read(buffer, offset + total, length - total)
                    : inflate(buffer, offset + total, length - total);
            if (got < 0) {
                finish();
            } else {
                crc.update(buffer, offset + total, got);
                count(got);
                total += got;
            }
        }
        return total == 0 && length > 0 ? -1 : total;
    }

    @Override
    public void close() {
        inflater.end();
    }

    private int inflate(byte[] buffer, int offset, int length) throws IOException {
        try {
            while (true) {
                int got = inflater.inflate(buffer, offset, length);
                if (got > 0) {
                    return got;
                }
                if (inflater.finished()) {
                    return -1;
                }
                int more = inflater.needsInput() ? packed.read(input) : -1;
                if (more < 0) {
                    throw new EOFException();
                }
                inflater.setInput(input, 0, more);
            }
        } catch (DataFormatException | EOFException broken) {
            throw file.damaged(broken, "%s 解不开", "%s does not unpack", entry.getName());
        }
    }

    private void count(int got) {
        out += got;
        budget.unpack(got);
        budget.ratio(out, entry.getCompressedSize());
    }

    private void finish() {
        ended = true;
        if (out != entry.getSize() || crc.getValue() != entry.getCrc()) {
            throw file.damaged("%s 的校验和不符", "the checksum of %s does not match", entry.getName());
        }
    }
}
