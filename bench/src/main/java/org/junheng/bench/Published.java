package org.junheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Instances with published values, beside the repository; where they are not there, what needs them is passed over by name. */
final class Published {

    private static final Path FOLDER = Path.of("shared", "data", "planning");

    private Published() {}

    static Path folder(Path root) {
        return root.toAbsolutePath().getParent().resolve(FOLDER);
    }

    static boolean isThere(Path root, String what) {
        boolean isThere = Files.exists(folder(root).resolve(what));
        if (!isThere) {
            System.out.println("  skipped, not there: " + FOLDER.resolve(what));
        }
        return isThere;
    }

    static double[] numbers(Path file) throws IOException {
        return Arrays.stream(Files.readString(file).trim().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    static void heading() {
        System.out.printf(
                "  %-16s %14s %14s %14s %8s %8s%n", "instance", "published", "ours", "bound", "gap %", "seconds");
    }

    static void row(String instance, double published, double ours, double bound, double seconds) {
        double gap = ours <= bound ? 0 : 100 * (ours - bound) / Math.abs(ours);
        System.out.printf(
                Locale.ROOT,
                "  %-16s %14.3f %14.3f %14.3f %8.3f %8.1f%n",
                instance,
                published,
                ours,
                bound,
                gap,
                seconds);
    }
}
