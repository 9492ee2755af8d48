package org.junheng.web.work;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Whose turn it is (轮流) to do what takes a core and memory, such as to read a workbook: on the last day of a round hundreds hand in at
 * once. First come, first served, and one core stays free for those who only look.
 */
final class Turns {

    private final Semaphore free =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

    /** Never within another turn: with one core that would wait for itself. */
    <T> T taken(Supplier<T> work) {
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
