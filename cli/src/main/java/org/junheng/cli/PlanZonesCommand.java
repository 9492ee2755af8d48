package org.junheng.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junheng.desk.plan.PaperKind;
import org.junheng.desk.plan.PaperPlanning;
import org.junheng.desk.plan.PlaceTables;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.zones.ZoneMap;
import org.junheng.planner.zones.ZonesFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code junheng plan zones}: which block belongs to which school's enrolment zone. */
@Command(
        name = "zones",
        header = "学区划片：连片、不超学位、少动学生 / zones: in one piece, within places, few students moved",
        description = {
            "退出码：0 有方案，1 守不住所有限制，3 数据用不了。问题写在一个文件夹里，见 docs/plan-zones.md",
            "Exit: 0 a plan, 1 no plan keeps to all limits, 3 input unusable. The question lies in a folder, see docs/plan-zones.md"
        },
        mixinStandardHelpOptions = true)
final class PlanZonesCommand extends World implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "zones.yaml 所在的文件夹 / the folder of zones.yaml")
    private Path folder;

    @Mixin
    private PlanEffort effort;

    @Mixin
    private PlanOut out;

    @Override
    public Integer call() {
        out.check(folder);
        ZoneMap map = ZonesFile.read(folder, PlaceTables::read);
        PaperPlanning planning = PaperPlanning.zones(map, effort.asked(PaperKind.ZONES), Watch.NOBODY);
        return out.tell(planning, folder, this).status();
    }
}
