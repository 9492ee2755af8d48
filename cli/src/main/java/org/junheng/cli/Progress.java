package org.junheng.cli;

import java.io.PrintWriter;

/** What the program is doing just now (进度): one line that is written over, and only where a person watches. */
final class Progress {

    private final PrintWriter err;
    private final boolean watched;
    private int length;

    Progress(PrintWriter err) {
        this.err = err;
        this.watched = System.console() != null && System.getenv("TERM") != null;
    }

    void say(String doing) {
        if (watched) {
            err.print("\r" + " ".repeat(length) + "\r" + doing);
            err.flush();
            length = 2 * doing.length();
        }
    }

    void done() {
        say("");
        if (watched) {
            err.print("\r");
            err.flush();
        }
    }
}
