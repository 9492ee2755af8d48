package org.junheng.cli.serve;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code junheng backup FILE}: everything a server keeps in one file, while it runs (备份). */
@Command(
        name = "backup",
        header = "备份：服务存的一切写进一个文件 / backup: everything a server keeps, in one file",
        description = {
            "服务在运行也可以做。文件写全了才有名字；里面有审计密钥和口令的密文，要像数据一样保管。",
            "May be made while the server runs. The file has its name only when it is whole; it holds the audit key and encoded"
                    + " passwords, keep it as you keep the data."
        },
        mixinStandardHelpOptions = true)
public final class BackupCommand extends ServerOptions implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "备份文件，如 junheng-2026-11-26.zip / the file to write")
    private Path file;

    @Override
    public Integer call() {
        return new Keeping(this).backup(file).status();
    }
}
