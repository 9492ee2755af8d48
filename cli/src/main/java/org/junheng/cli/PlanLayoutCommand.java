package org.junheng.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junheng.desk.plan.PaperKind;
import org.junheng.desk.plan.PaperPlanning;
import org.junheng.desk.plan.PlaceTables;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.layout.LayoutFile;
import org.junheng.planner.layout.LayoutInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code junheng plan layout}: which schools to keep, merge, open, and who walks, rides or boards. */
@Command(
        name = "layout",
        header = "学校布局：哪些学校保留、撤并、新办，谁走读、坐车、寄宿 / layout: schools to keep, merge, open",
        description = {
            "退出码：0 有方案，1 守不住所有限制，3 数据用不了。问题写在一个文件夹里，见 docs/plan-layout.md",
            "Exit: 0 a plan, 1 no plan keeps to all limits, 3 input unusable. The question lies in a folder, see docs/plan-layout.md"
        },
        mixinStandardHelpOptions = true)
final class PlanLayoutCommand extends World implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "layout.yaml 所在的文件夹 / the folder of layout.yaml")
    private Path folder;

    @Mixin
    private PlanEffort effort;

    @Mixin
    private PlanOut out;

    @Override
    public Integer call() {
        out.check(folder);
        LayoutInput input = LayoutFile.read(folder, PlaceTables::read);
        PaperPlanning planning = PaperPlanning.layout(input, registers(), effort.asked(PaperKind.LAYOUT), Watch.NOBODY);
        return out.tell(planning, folder, this).status();
    }
}
