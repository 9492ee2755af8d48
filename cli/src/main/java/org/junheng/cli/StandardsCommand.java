package org.junheng.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.cli.exit.Exit;
import org.junheng.core.assess.Examples;
import org.junheng.core.report.StandardText;
import org.junheng.core.report.TextTable;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code junheng standards}: what is known, one readable, two compared, the examples inside them run. */
@Command(
        name = "standards",
        header = "标准：看、比、试 / standards: list, show, compare, test",
        mixinStandardHelpOptions = true,
        subcommands = {StandardsCommand.Show.class, StandardsCommand.Compare.class, StandardsCommand.Test.class})
final class StandardsCommand implements Callable<Integer> {

    @Mixin
    private World world;

    @Override
    public Integer call() {
        TextTable table = new TextTable(0, 1, 2);
        for (String id : world.standards().ids()) {
            Standard standard = world.standards().standard(id);
            table.row(
                    id,
                    standard.number().isEmpty() ? "—" : standard.number(),
                    standard.name().in(world.language()),
                    Words.of("%d 项指标", "%d indicators", standard.indicators().size())
                            .in(world.language()),
                    Words.of("%d 条", "%d clauses", standard.clauses().size()).in(world.language()),
                    Words.of(
                                    "%d 例",
                                    "%d examples",
                                    world.standards().examples(id).size())
                            .in(world.language()));
        }
        world.out().print(table.text(""));
        return Exit.PASSED.status();
    }

    @Command(name = "show", header = "读一部标准 / one standard, readable", mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {

        @Mixin
        private World world;

        @Parameters(paramLabel = "ID")
        private String id;

        @Override
        public Integer call() {
            world.out().print(StandardText.of(world.standards().standard(id), world.language()));
            return Exit.PASSED.status();
        }
    }

    @Command(name = "compare", header = "两部标准的不同 / the differences of two standards", mixinStandardHelpOptions = true)
    static final class Compare implements Callable<Integer> {

        @Mixin
        private World world;

        @Parameters(index = "0", paramLabel = "A")
        private String left;

        @Parameters(index = "1", paramLabel = "B")
        private String right;

        @Override
        public Integer call() {
            world.out()
                    .print(StandardText.compare(
                            world.standards().standard(left), world.standards().standard(right), world.language()));
            return Exit.PASSED.status();
        }
    }

    @Command(
            name = "test",
            header = "运行标准里的例子 / run the examples inside the standards",
            mixinStandardHelpOptions = true)
    static final class Test implements Callable<Integer> {

        @Mixin
        private World world;

        @Parameters(arity = "0..*", paramLabel = "ID", description = "默认全部 / all by default")
        private List<String> ids;

        @Override
        public Integer call() {
            int held = 0;
            int failed = 0;
            for (String id : ids == null ? List.copyOf(world.standards().ids()) : ids) {
                Standard standard = world.standards().standard(id);
                // read only when they are needed, so their faults would show late
                standard.application();
                standard.schedule();
                int before = held + failed;
                for (Examples.Result result : Examples.run(world.standards(), id)) {
                    if (result.holds()) {
                        held++;
                    } else {
                        failed++;
                        world.out().println("✗ " + id + "：" + result.says().in(world.language()));
                        result.differences().forEach(difference -> world.out().println("    " + difference));
                    }
                }
                world.out()
                        .println(Words.of("%s：%d 例", "%s: %d examples", id, held + failed - before)
                                .in(world.language()));
            }
            world.out()
                    .println(Words.of("成立 %d，不成立 %d", "%d hold, %d do not", held, failed)
                            .in(world.language()));
            return failed == 0 ? Exit.PASSED.status() : Exit.NOT_PASSED.status();
        }
    }
}
