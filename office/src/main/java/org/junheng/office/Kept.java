package org.junheng.office;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Keeps a small sheet while it is counted, for the reader that comes after. No more is kept than the sheet declared to hold: the
 * census turns away what holds more.
 */
final class Kept extends OutputStream {

    private final byte[] bytes;
    private int size;

    Kept(int declared) {
        bytes = new byte[declared];
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] source, int from, int length) {
        int count = Math.min(length, bytes.length - size);
        System.arraycopy(source, from, bytes, size, count);
        size += count;
    }

    InputStream read() {
        return new ByteArrayInputStream(bytes, 0, size);
    }
}
