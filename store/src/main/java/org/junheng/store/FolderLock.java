package org.junheng.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * Holds a data folder for one server, or for restoring into it (占用). The system lets go of it with the process, however that ends, so
 * the file that stays behind means nothing.
 */
public final class FolderLock implements AutoCloseable {

    private static final String FILE = "server.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, making it where it is not there.
     *
     * @throws Refusal where a server runs on it, or it cannot be written
     */
    public static FolderLock take(Path folder) {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException ours) {
            // held in this very process, which is held all the same
        } catch (IOException unwritable) {
            throw new Refusal(
                    Words.of(
                            "数据文件夹写不进：%s。请换一个，或让运行服务的用户能写",
                            "cannot write into the data folder %s. Take another, or let the user who runs the server write there",
                            folder),
                    unwritable);
        }
        closed(channel);
        throw new Refusal(Words.of(
                "数据文件夹 %s 上正有一个服务在运行；请先停下它", "a server is running on the data folder %s; stop it first", folder));
    }

    private static void closed(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            // nothing was written
        }
    }

    @Override
    public void close() {
        closed(channel);
    }
}
