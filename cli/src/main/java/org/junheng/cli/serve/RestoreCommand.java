package org.junheng.cli.serve;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code junheng restore FILE}: brings a backup back into an empty place (恢复). */
@Command(
        name = "restore",
        header = "恢复：把备份放回空的地方 / restore: a backup comes back into an empty place",
        description = {
            "先停下服务：它在运行时拒绝恢复。备份里有一位不对就什么也不做。SQLite 的备份可以恢复到 PostgreSQL，反过来也可以。",
            "Stop the server first: nothing is restored under a running one. Where a single bit of the backup is wrong nothing is done."
                    + " What was backed up from SQLite can be restored into PostgreSQL and the other way round."
        },
        mixinStandardHelpOptions = true)
public final class RestoreCommand extends ServerOptions implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "备份文件 / the backup")
    private Path file;

    @Option(
            names = "--replace",
            description = "先把数据文件夹里的旧数据移到 before-日期 文件夹（只用于 SQLite）"
                    + " / set what is in the data folder aside first, into before-DATE (SQLite only)")
    private boolean isReplacing;

    @Override
    public Integer call() {
        return new Keeping(this).restore(file, isReplacing).status();
    }
}
