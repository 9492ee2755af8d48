package org.junheng.cli;

import java.nio.file.Path;
import org.junheng.core.report.PlanPaper;
import org.junheng.desk.Input;
import org.junheng.desk.ResultFolder;
import org.junheng.desk.plan.PaperFolder;
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

    void write(PlanPaper paper, Input input, World world) {
        if (folder != null) {
            write(paper, ResultFolder.at(folder, input), world);
        }
    }

    /** @param read the folder or file of the question */
    void write(PlanPaper paper, Path read, World world) {
        if (folder != null) {
            write(paper, ResultFolder.at(folder, read), world);
        }
    }

    private static void write(PlanPaper paper, ResultFolder at, World world) {
        try (at) {
            PaperFolder.write(paper, at, world.language());
            at.finish();
        }
    }
}
