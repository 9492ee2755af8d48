package org.junheng.cli;

import java.nio.file.Path;

/** The program's own folder in the user's home (主目录): the user's standards and the log of failures. */
final class Home {

    private Home() {}

    /** {@code ~/.junheng}, unless JUNHENG_HOME names another. */
    static Path folder() {
        String named = System.getProperty("junheng.home", System.getenv("JUNHENG_HOME"));
        return named == null ? Path.of(System.getProperty("user.home"), ".junheng") : Path.of(named);
    }
}
