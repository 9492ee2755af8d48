package org.junheng.web.page;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Packs one answer as gzip (RFC 1952), taking parts that are packed already as they are. */
final class Gzip extends OutputStream {

    private static final byte[] HEAD = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int TAIL = 8;
    private static final int BUFFER = 8192;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final CRC32 sum = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private long size;

    Gzip() {
        out.writeBytes(HEAD);
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        sum.update(bytes, from, length);
        size += length;
        deflater.setInput(bytes, from, length);
        while (!deflater.needsInput()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
    }

    /** @param blocks the same, packed */
    void write(byte[] plain, byte[] blocks) {
        sum.update(plain);
        size += plain.length;
        // what follows must not look back over the part, which the deflater has not seen
        out.writeBytes(PackedParts.flushed(deflater, Deflater.FULL_FLUSH));
        out.writeBytes(blocks);
    }

    byte[] end() {
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        out.writeBytes(ByteBuffer.allocate(TAIL)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .putInt((int) size)
                .array());
        return out.toByteArray();
    }

    @Override
    public void close() {
        deflater.end();
    }
}
