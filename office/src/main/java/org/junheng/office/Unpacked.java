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

    /** What may still come out of the file as a whole. */
    static final class Budget {
        private final GuardLimits limits;
        private long left;

        Budget(GuardLimits limits) {
            this.limits = limits;
            this.left = limits.unpackedBytes();
        }
    }

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
        budget.left -= got;
        if (budget.left < 0) {
            throw file.refuse(
                    "解开后超过 %d MB：请拆成几个文件后再交。",
                    "unpacks to more than %d MB: split it into several files.", budget.limits.unpackedBytes() >> 20);
        }
        if (out > budget.limits.ratioFrom() && out / budget.limits.ratio() > Math.max(1, entry.getCompressedSize())) {
            throw file.refuse(
                    "解开后膨胀超过 %d 倍，像是“压缩炸弹”，没有读取：请在 Excel 或 WPS 里打开原件，另存为新的 .xlsx 后再交。",
                    "grows more than %d times when unpacked, like a zip bomb, and was not read: open the original in Excel or WPS,"
                            + " save it as a new .xlsx and hand that in.",
                    budget.limits.ratio());
        }
    }

    private void finish() {
        ended = true;
        if (out != entry.getSize() || crc.getValue() != entry.getCrc()) {
            throw file.damaged("%s 的校验和不符", "the checksum of %s does not match", entry.getName());
        }
    }
}
