package org.junheng.planner.highs;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** Finds the native library of HiGHS inside the OR-Tools jar of this system, and loads it once. */
final class Natives {

    /** How OR-Tools names the library on each system. */
    private static final Map<Integer, String> FILES = Map.of(
            Platform.LINUX, "libhighs.so.1",
            Platform.WINDOWS, "highs.dll",
            Platform.MAC, "libhighs.1.dylib");

    /** On Windows it needs a library beside it. */
    private static final String BESIDE_ON_WINDOWS = "zlib1.dll";

    private static HighsLibrary loaded;

    private Natives() {}

    /** @throws Refusal where OR-Tools has no library for this system */
    static synchronized HighsLibrary load() {
        if (loaded == null) {
            String folder = "ortools-" + Platform.RESOURCE_PREFIX + "/";
            String file = FILES.getOrDefault(Platform.getOSType(), "");
            try {
                Path place = Files.createTempDirectory("junheng-highs");
                place.toFile().deleteOnExit();
                if (Platform.isWindows()) {
                    copy(folder + BESIDE_ON_WINDOWS, place.resolve(BESIDE_ON_WINDOWS));
                }
                Path library = copy(folder + file, place.resolve(file.isEmpty() ? "none" : file));
                loaded = Native.load(library.toString(), HighsLibrary.class);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return loaded;
    }

    private static Path copy(String resource, Path to) throws IOException {
        try (InputStream in = Natives.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new Refusal(Words.of(
                        "求解器没有这个系统（%s）的版本；请在 64 位的 Linux、Windows 或 macOS 上做方案",
                        "the solver has no build for this system (%s); plan on 64-bit Linux, Windows or macOS",
                        Platform.RESOURCE_PREFIX));
            }
            Files.copy(in, to);
        }
        to.toFile().deleteOnExit();
        return to;
    }
}
