package org.junheng.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/**
 * Long parts of pages that stay the same from answer to answer, such as what is told of a county, each packed once (打包好的段):
 * runs of deflate blocks that look at nothing before them and end on a whole byte, so that they can stand in the gzip of any
 * answer (RFC 1951). Known by the very array; forgotten with it. For several threads.
 */
final class PackedParts {

    /** Shorter parts are not worth a break in the packing of what is around them. */
    static final int LEAST = 8192;

    private static final int BUFFER = 8192;

    private final Cache<byte[], byte[]> blocks =
            Caffeine.newBuilder().weakKeys().build();

    byte[] blocks(byte[] plain) {
        return blocks.get(plain, PackedParts::pack);
    }

    private static byte[] pack(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            return flushed(deflater, Deflater.SYNC_FLUSH);
        } finally {
            deflater.end();
        }
    }

    /** All that a deflater has taken in and not given out, up to a whole byte. */
    static byte[] flushed(Deflater deflater, int flush) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        int length;
        do {
            length = deflater.deflate(buffer, 0, buffer.length, flush);
            out.write(buffer, 0, length);
        } while (length == buffer.length);
        return out.toByteArray();
    }
}
