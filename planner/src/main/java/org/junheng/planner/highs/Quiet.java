package org.junheng.planner.highs;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;

/**
 * Keeps what a native library prints out of a command's answer: HiGHS 1.12 writes a line of its own to the standard output now and then,
 * whatever its options say. While it works the standard output of the process leads nowhere; nobody else may write there meanwhile.
 */
final class Quiet implements AutoCloseable {

    private static final int WRITE_ONLY = 1;
    private static final int OUT = 1;
    private static final C LIBRARY = Platform.isWindows() ? null : Native.load("c", C.class);

    /** How many solvers are at work: the first one turns the output away, the last one turns it back. */
    private static int working;

    private static int saved;

    /** The few functions of the C library this takes. */
    interface C extends Library {
        int dup(int file);

        int dup2(int file, int as);

        int open(String path, int flags);

        int close(int file);

        int fflush(Pointer stream);
    }

    Quiet() {
        if (LIBRARY != null) {
            begin();
        }
    }

    private static synchronized void begin() {
        if (working++ == 0) {
            System.out.flush();
            LIBRARY.fflush(Pointer.NULL);
            saved = LIBRARY.dup(OUT);
            int nowhere = LIBRARY.open("/dev/null", WRITE_ONLY);
            LIBRARY.dup2(nowhere, OUT);
            LIBRARY.close(nowhere);
        }
    }

    private static synchronized void end() {
        if (--working == 0) {
            LIBRARY.fflush(Pointer.NULL);
            LIBRARY.dup2(saved, OUT);
            LIBRARY.close(saved);
        }
    }

    @Override
    public void close() {
        if (LIBRARY != null) {
            end();
        }
    }
}
