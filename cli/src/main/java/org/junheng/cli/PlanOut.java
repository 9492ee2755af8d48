package org.junheng.cli;

import java.nio.file.Path;
import org.junheng.cli.exit.Exit;
import org.junheng.desk.Input;
import org.junheng.desk.ResultFolder;
import org.junheng.desk.plan.PaperFolder;
import org.junheng.desk.plan.PaperPlanning;
import picocli.CommandLine.Option;

/** Where a plan's files go, if it is wanted in files. */
final class PlanOut {

    @Option(
            names = "-o",
            paramLabel = "DIR",
            description = "写出 plan.xlsx docx html json 和点图 plan-map.svg / write them and a map into this folder")
    private Path folder;

    /** Before the work begins. */
    void check(Input input) {
        if (folder != null) {
            ResultFolder.check(folder, input);
        }
    }

    /** @param read the folder or file of the question */
    void check(Path read) {
        if (folder != null) {
            ResultFolder.check(folder, read);
        }
    }

    /** Says what came of it, and writes it where that is wanted. */
    Exit tell(PaperPlanning planning, Input input, World world) {
        say(planning, world);
        if (folder != null) {
            write(planning, ResultFolder.at(folder, input), world);
        }
        return exit(planning);
    }

    /** @param read the folder or file of the question */
    Exit tell(PaperPlanning planning, Path read, World world) {
        say(planning, world);
        if (folder != null) {
            write(planning, ResultFolder.at(folder, read), world);
        }
        return exit(planning);
    }

    private static void say(PaperPlanning planning, World world) {
        world.out().print(planning.text().apply(world.language()));
        world.out().flush();
    }

    private static void write(PaperPlanning planning, ResultFolder at, World world) {
        try (at) {
            PaperFolder.write(planning.paper(), at, world.language());
            at.finish();
        }
    }

    private static Exit exit(PaperPlanning planning) {
        return planning.paper().isPlan() ? Exit.PASSED : Exit.NOT_PASSED;
    }
}
