package org.junheng.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junheng.cli.exit.Exit;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;
import org.junheng.desk.example.Example;
import org.junheng.desk.example.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code junheng example}: an invented county to try everything on (示例). */
@Command(
        name = "example",
        header = "造一个虚构的县，各表填好 / example: an invented county, every sheet filled",
        mixinStandardHelpOptions = true)
final class ExampleCommand implements Callable<Integer> {

    @Option(
            names = "--schools",
            paramLabel = "N",
            defaultValue = "60",
            description = "学校数，各县合计，2 到 200000，默认 60 / schools, all counties together, 60 by default")
    private int schools;

    @Option(
            names = "--counties",
            paramLabel = "N",
            defaultValue = "1",
            description = "县数，默认 1 / counties, 1 by default")
    private int counties;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "种子，同一种子文件逐字节相同，默认 1 / the same seed gives the same bytes, 1 by default")
    private long seed;

    @Option(
            names = "--years",
            paramLabel = "N",
            defaultValue = "3",
            description = "学年数，默认 3 / school years, 3 by default")
    private int years;

    @Option(
            names = "--year",
            paramLabel = "Y",
            defaultValue = "2025",
            description = "最后一个学年，默认 2025，指 2025—2026 / the latest school year, 2025 by default")
    private int lastYear;

    @Option(names = "--flaws", description = "埋入已知的错，逐条列在 已埋问题.csv / plant known faults, each listed in 已埋问题.csv")
    private boolean flaws;

    @Option(
            names = "--format",
            paramLabel = "xlsx|csv",
            defaultValue = "xlsx",
            description = "默认 xlsx；很大的用 csv / xlsx by default; csv for very large ones")
    private Order.Format format;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "ZH",
            description = "输出语言，默认 zh / language of the answer, zh by default")
    private Language language;

    @Option(names = "-o", paramLabel = "DIR", required = true, description = "写入的文件夹 / the folder to write")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Order order = new Order(schools, counties, seed, years, lastYear, flaws, format);
        Example.write(order, folder);
        Words said = Words.of(
                "已写入 %s：%d 个县，%d 所学校，%d 个学年，全部虚构",
                "written to %s: counties %d, schools %d, school years %d, all invented",
                folder,
                counties,
                schools,
                years);
        spec.commandLine().getOut().println(said.in(language));
        if (flaws) {
            Words listed = Words.of("埋入的问题列在 已埋问题.csv", "the faults planted are listed in 已埋问题.csv");
            spec.commandLine().getOut().println(listed.in(language));
        }
        return Exit.PASSED.status();
    }
}
