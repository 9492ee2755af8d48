package org.junheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An invented county of three hundred schools and three years (虚构), written once and kept. */
final class County {

    static final int YEAR = 2025;

    private County() {}

    static Path folder(Path root) throws IOException, InterruptedException {
        Path folder = root.resolve("bench/target/county-300");
        if (!Files.exists(folder)) {
            int status = new ProcessBuilder(
                            root.resolve("junheng").toString(),
                            "example",
                            "--schools",
                            "300",
                            "--seed",
                            "7",
                            "--years",
                            "3",
                            "-o",
                            folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("junheng example ended with " + status);
            }
        }
        return folder;
    }
}
