package org.junheng.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/**
 * Carries a large sheet from the census, which counts it on a thread of its own, to the reader: a few blocks of bytes, each sent only
 * once it is counted. So no limit is met by the reader before the census, and the sheet is unpacked once for both.
 */
final class Relay extends InputStream {

    private static final int BLOCK = 1 << 16;
    private static final int BLOCKS = 16;

    private final byte[][] blocks = new byte[BLOCKS][BLOCK];
    private final int[] lengths = new int[BLOCKS];
    private final Thread thread;
    /** numbers of blocks that were sent, and that were read to their end */
    private int sent;

    private int read;
    private int at;
    private boolean ended;
    private boolean closed;
    private Throwable failure;

    /** @param census counts the sheet and writes what it has counted; a failure of it is thrown behind all that came before */
    Relay(Consumer<OutputStream> census) {
        thread = new Thread(() -> run(census), "junheng-census");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Consumer<OutputStream> census) {
        Throwable met = null;
        try {
            census.accept(new Counted());
        } catch (RuntimeException | Error broken) {
            met = broken;
        } finally {
            end(met);
        }
    }

    /** Where the census writes. */
    private final class Counted extends OutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int done = 0;
            while (done < length && awaitRoom()) {
                int slot = sent % BLOCKS;
                lengths[slot] = Math.min(BLOCK, length - done);
                System.arraycopy(bytes, from + done, blocks[slot], 0, lengths[slot]);
                done += lengths[slot];
                send();
            }
        }
    }

    /** Waits until a block is free; false if nobody reads any more. */
    private synchronized boolean awaitRoom() throws IOException {
        while (sent - read == BLOCKS && !closed) {
            pause();
        }
        return !closed;
    }

    private synchronized void send() {
        sent++;
        notifyAll();
    }

    private synchronized void end(Throwable met) {
        failure = met;
        ended = true;
        notifyAll();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (!awaitBlock()) {
            rethrow();
            return -1;
        }
        int slot = read % BLOCKS;
        int count = Math.min(length, lengths[slot] - at);
        System.arraycopy(blocks[slot], at, buffer, offset, count);
        at += count;
        if (at == lengths[slot]) {
            free();
        }
        return count;
    }

    /** Waits for a block to read; false at the end. */
    private synchronized boolean awaitBlock() throws IOException {
        while (sent == read && !ended) {
            pause();
        }
        return sent > read;
    }

    private synchronized void free() {
        at = 0;
        read++;
        notifyAll();
    }

    private void pause() throws IOException {
        try {
            wait();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Waits until the census has seen the rest of the sheet too, and throws what it met. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        rethrow();
    }

    private void rethrow() {
        if (failure instanceof RuntimeException refused) {
            throw refused;
        } else if (failure instanceof Error error) {
            throw error;
        }
    }
}
