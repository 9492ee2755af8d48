package org.junheng.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** What the program is doing just now (进度): one line that is written over, and only where a person watches. */
final class Progress implements Consumer<Words> {

    private final PrintWriter err;
    private final Language language;
    private final boolean watched;
    private int length;

    Progress(World world) {
        this.err = world.err();
        this.language = world.language();
        this.watched = System.console() != null && System.getenv("TERM") != null;
    }

    @Override
    public void accept(Words doing) {
        say(doing.in(language));
    }

    private void say(String doing) {
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
