package org.junheng.desk;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * A folder of results (结果文件夹) that appears whole or not at all: files are written beside it and moved in when all are there.
 * It bears a mark, so that results are never read as input. Several threads may write at once, each its own files; when one of them
 * fails, what the others have begun comes to its end before it is taken away.
 */
public final class ResultFolder implements AutoCloseable {

    /** The file that tells a folder of results from a folder of data. */
    static final String MARK = ".junheng-results";

    private final Path folder;
    private final Path unfinished;
    private final List<String> written = Collections.synchronizedList(new ArrayList<>());
    private volatile Refusal failure;
    private int writing;
    private boolean isClosed;

    /** What a file will hold. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    private ResultFolder(Path folder, Path unfinished) {
        this.folder = folder;
        this.unfinished = unfinished;
    }

    /** @throws Refusal where the folder holds the data itself: results would be read as data next time */
    public static void check(Path folder, Input input) {
        for (Original read : input.originals()) {
            read.path()
                    .map(file -> file.toAbsolutePath().normalize().getParent())
                    .ifPresent(data -> inside(folder, data));
        }
    }

    /** The same for a folder or a file that was read. */
    public static void check(Path folder, Path read) {
        Path data = read.toAbsolutePath().normalize();
        inside(folder, Files.isDirectory(data) ? data : data.getParent());
    }

    private static void inside(Path folder, Path data) {
        if (folder.toAbsolutePath().normalize().equals(data)) {
            throw new Refusal(Words.of(
                    "结果不能写进数据所在的文件夹 %s，下次会当作数据读入；请另写一个，例如 %s",
                    "results cannot go into the folder of the data, %s: they would be read as data next time; name another, such as %s",
                    folder,
                    folder.resolve("报告")));
        }
    }

    /** @throws Refusal where nothing can be written, or where it holds the data itself */
    public static ResultFolder at(Path folder, Input input) {
        check(folder, input);
        return at(folder);
    }

    /**
     * The same for what was read from a folder or file that is no input of a county.
     *
     * @param read the folder, or a file in it
     */
    public static ResultFolder at(Path folder, Path read) {
        check(folder, read);
        return at(folder);
    }

    private static ResultFolder at(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(target);
            return new ResultFolder(target, Files.createTempDirectory(target, ".part"));
        } catch (IOException unwritable) {
            throw unwritable(folder, unwritable);
        }
    }

    /**
     * Writes one file. Where one cannot be written the others are not begun, and {@link #finish} says so: threads that write beside it
     * come to their end first. Nothing is begun once the folder is closed.
     *
     * @param name path inside the folder, parts divided by /
     */
    public void write(String name, Content content) {
        if (failure == null && isBegun()) {
            try {
                written(name, content);
            } finally {
                end();
            }
        }
    }

    private synchronized boolean isBegun() {
        writing += isClosed ? 0 : 1;
        return !isClosed;
    }

    private synchronized void end() {
        writing--;
        notifyAll();
    }

    private void written(String name, Content content) {
        Path file = unfinished.resolve(name);
        Disk disk = null;
        try {
            Files.createDirectories(file.getParent());
            disk = new Disk(Files.newOutputStream(file));
            try (OutputStream out = new BufferedOutputStream(disk)) {
                content.write(out);
            }
        } catch (IOException unwritable) {
            failure = unwritable(folder.resolve(name), unwritable);
        } catch (RuntimeException broken) {
            if (disk == null || !disk.refused) {
                throw broken;
            }
            // writers of pages and workbooks hide what the disk said in exceptions of their own
            failure = unwritable(folder.resolve(name), broken);
        }
        written.add(name);
    }

    /** Knows whether it was the disk that failed, whatever a writer makes of it. */
    private static final class Disk extends FilterOutputStream {

        private boolean refused;

        Disk(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException full) {
                refused = true;
                throw full;
            }
        }
    }

    /** What was written up to now: name → file, still beside the folder. */
    SortedMap<String, Path> files() {
        SortedMap<String, Path> files = new TreeMap<>();
        written.forEach(name -> files.put(name, unfinished.resolve(name)));
        return files;
    }

    /** Moves everything in; from here on the results are there. Gives the names written, sorted. */
    public List<String> finish() {
        if (failure != null) {
            throw failure;
        }
        List<String> names = written.stream().sorted().toList();
        try {
            for (String name : names) {
                Path target = folder.resolve(name);
                Files.createDirectories(target.getParent());
                Files.move(unfinished.resolve(name), target, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(folder.resolve(MARK), "");
        } catch (IOException unwritable) {
            throw unwritable(folder, unwritable);
        }
        return names;
    }

    @Override
    public void close() {
        endAll();
        try (Stream<Path> left = Files.walk(unfinished)) {
            for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException unwritable) {
            throw unwritable(unfinished, unwritable);
        }
    }

    /** Waits for what other threads have begun; they go on when the one that failed has already told of it. */
    private synchronized void endAll() {
        isClosed = true;
        boolean isInterrupted = false;
        while (writing > 0) {
            try {
                wait();
            } catch (InterruptedException asked) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Refusal unwritable(Path where, Exception cause) {
        return new Refusal(
                Words.of(
                        "写不进 %s：正被打开、没有写的权限，或磁盘已满",
                        "cannot write %s: it is open, not yours to write, or the disk is full", where),
                cause);
    }
}
