package org.junheng.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Staff who keep reading the board of their county, a second apart each, and how long each look took. */
final class RushReaders {

    private static final long APART_MS = 1_000;

    private final List<Guest> staff;
    private final String board;
    private final AtomicInteger failed = new AtomicInteger();

    RushReaders(List<Guest> staff, String board) {
        this.staff = staff;
        this.board = board;
    }

    /** Reads in the background until it is stopped. */
    Reading begin() {
        Reading reading = new Reading();
        staff.forEach(guest -> reading.threads.add(new Thread(() -> read(guest, reading))));
        reading.threads.forEach(Thread::start);
        return reading;
    }

    private void read(Guest guest, Reading reading) {
        try {
            // spread over the second, so that they do not come in step
            Thread.sleep(reading.threads.indexOf(Thread.currentThread()) * APART_MS / staff.size());
            while (reading.isOn) {
                long begun = System.nanoTime();
                Guest.Answer answer = guest.get(board);
                reading.times.add((System.nanoTime() - begun) / 1e6);
                if (answer.status() != 200) {
                    failed.incrementAndGet();
                }
                Thread.sleep(APART_MS);
            }
        } catch (Exception broken) {
            failed.incrementAndGet();
        }
    }

    int failed() {
        return failed.get();
    }

    /** Some time of reading. */
    static final class Reading {

        private final List<Thread> threads = new ArrayList<>();
        private final List<Double> times = Collections.synchronizedList(new ArrayList<>());
        private volatile boolean isOn = true;

        double[] stop() throws InterruptedException {
            isOn = false;
            for (Thread thread : threads) {
                thread.join();
            }
            return times.stream().mapToDouble(each -> each).sorted().toArray();
        }
    }

    /** @param share 0.95 for what all but one in twenty stay below */
    static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }
}
