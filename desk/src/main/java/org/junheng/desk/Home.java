package org.junheng.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junheng.core.text.Shelf;

/** The program's own folder in the user's home (主目录): the user's standards and the log of failures. */
public final class Home {

    private Home() {}

    /** {@code ~/.junheng}, unless JUNHENG_HOME names another. */
    public static Path folder() {
        String named = System.getProperty("junheng.home", System.getenv("JUNHENG_HOME"));
        return named == null ? Path.of(System.getProperty("user.home"), ".junheng") : Path.of(named);
    }

    /** The user's own standards, if there are any: the folder {@code standards} in it. */
    public static Optional<Shelf> standards() {
        Path own = folder().resolve("standards");
        return Files.isDirectory(own) ? Optional.of(Shelf.at(own)) : Optional.empty();
    }
}
