package org.junheng.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Unpacks a large part in a thread of its own, a few blocks ahead of who reads it. What goes wrong there is thrown here, behind all
 * bytes that came before it.
 */
final class ReadAhead extends InputStream {

    private static final int BLOCK = 1 << 16;
    private static final int BLOCKS = 8;
    /** smaller parts are not worth a thread */
    private static final long LARGE = 1 << 20;

    private final InputStream in;
    private final BlockingQueue<Block> free = new ArrayBlockingQueue<>(BLOCKS);
    private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(BLOCKS);
    private final Thread thread = new Thread(this::unpack, "unpack");
    private volatile boolean closed;
    private Block block = new Block();
    private int at;

    private static final class Block {
        private final byte[] bytes = new byte[BLOCK];
        /** bytes in it, -1 at the end */
        private int length;

        private Throwable failure;
    }

    private ReadAhead(InputStream in) {
        this.in = in;
        for (int i = 1; i < BLOCKS; i++) {
            free.add(new Block());
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** @param declared the unpacked length that the part declares */
    static InputStream of(InputStream in, long declared) {
        return declared < LARGE ? in : new ReadAhead(in);
    }

    private void unpack() {
        boolean more = true;
        while (more && !closed) {
            try {
                Block next = free.poll(1, TimeUnit.MILLISECONDS);
                if (next != null) {
                    more = fill(next);
                    full.put(next);
                }
            } catch (InterruptedException stopped) {
                more = false;
            }
        }
    }

    private boolean fill(Block next) {
        try {
            next.length = in.read(next.bytes, 0, BLOCK);
        } catch (IOException | RuntimeException | Error failure) {
            next.failure = failure;
        }
        return next.failure == null && next.length >= 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (block.failure == null && block.length >= 0 && at == block.length) {
            advance();
        }
        rethrow(block.failure);
        if (block.length < 0) {
            return -1;
        }
        int count = Math.min(length, block.length - at);
        System.arraycopy(block.bytes, at, buffer, offset, count);
        at += count;
        return count;
    }

    private void advance() throws IOException {
        try {
            free.add(block);
            block = full.take();
            at = 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static void rethrow(Throwable failure) throws IOException {
        if (failure instanceof IOException broken) {
            throw broken;
        } else if (failure instanceof RuntimeException refused) {
            throw refused;
        } else if (failure instanceof Error error) {
            throw error;
        }
    }

    /** Waits for the thread, so that what it reads from may be closed. */
    @Override
    public void close() throws IOException {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        in.close();
    }
}
