package org.junheng.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junheng.cli.example.Example;
import org.junheng.cli.example.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code junheng example}: an invented county to try everything on (示例). */
@Command(
        name = "example",
        header = "造一个虚构的县，各表填好 / make an invented county, every sheet filled",
        mixinStandardHelpOptions = true)
final class ExampleCommand implements Callable<Integer> {

    @Option(
            names = "--schools",
            paramLabel = "N",
            defaultValue = "60",
            description = {"学校数，各县合计，2 到 200000（默认 ${DEFAULT-VALUE}）", "schools, all counties together"})
    private int schools;

    @Option(
            names = "--counties",
            paramLabel = "N",
            defaultValue = "1",
            description = {"县数（默认 ${DEFAULT-VALUE}）", "counties"})
    private int counties;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = {"种子：同一种子，文件逐字节相同", "the same seed gives the same bytes"})
    private long seed;

    @Option(
            names = "--years",
            paramLabel = "N",
            defaultValue = "3",
            description = {"学年数（默认 ${DEFAULT-VALUE}）", "school years"})
    private int years;

    @Option(
            names = "--year",
            paramLabel = "YYYY",
            defaultValue = "2025",
            description = {"最后一个学年，2025 指 2025—2026（默认 ${DEFAULT-VALUE}）", "the latest school year"})
    private int lastYear;

    @Option(
            names = "--flaws",
            description = {"埋入已知的错，清单在 已埋问题.csv", "plant known faults, listed in 已埋问题.csv"})
    private boolean flaws;

    @Option(
            names = "--format",
            paramLabel = "xlsx|csv",
            defaultValue = "xlsx",
            description = {"文件格式；很大的示例用 csv", "csv for very large examples"})
    private Order.Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = {"写入的文件夹", "the folder to write"})
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Example.write(new Order(schools, counties, seed, years, lastYear, flaws, format), folder);
        var out = spec.commandLine().getOut();
        out.println("已写入 " + folder + "（虚构数据） / written (invented data)");
        out.flush();
        return Exit.PASSED.status();
    }
}
