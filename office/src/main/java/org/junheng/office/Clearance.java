package org.junheng.office;

import java.util.HashMap;
import java.util.Map;

/**
 * How far the census has gone, for the reader that follows it: no row is read before the census has seen it and the next, so every
 * limit holds before the reader comes to it. What the census turns away, the reader turns away with the same sentence.
 */
final class Clearance {

    private static final int ROWS_AT_ONCE = 2_048;

    private final Map<SheetCensus, Integer> cleared = new HashMap<>();
    private SheetCensus current;
    private int rows;
    private RuntimeException failure;
    private boolean ended;

    /** The census has seen one more row. */
    void row(SheetCensus sheet) {
        if (sheet != current) {
            current = sheet;
            rows = 0;
        }
        if (++rows % ROWS_AT_ONCE == 0) {
            publish(sheet, rows);
        }
    }

    /** The census has seen the whole sheet, its checksum included. */
    void sheet(SheetCensus sheet) {
        publish(sheet, Integer.MAX_VALUE);
    }

    /** The census is through, or has turned the file away. */
    synchronized void end(RuntimeException refusal) {
        failure = refusal;
        ended = true;
        notifyAll();
    }

    /** Waits until the census has seen so many rows of a sheet; gives how many it has seen. */
    synchronized int await(SheetCensus sheet, int row) {
        while (!ended && cleared.getOrDefault(sheet, 0) < row) {
            pause();
        }
        if (failure != null) {
            throw failure;
        }
        return cleared.getOrDefault(sheet, 0);
    }

    /** Waits until the census is through. */
    synchronized void await() {
        while (!ended) {
            pause();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private synchronized void publish(SheetCensus sheet, int seen) {
        cleared.put(sheet, seen);
        notifyAll();
    }

    private void pause() {
        try {
            wait();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
