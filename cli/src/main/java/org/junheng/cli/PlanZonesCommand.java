package org.junheng.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junheng.cli.exit.Exit;
import org.junheng.core.text.Words;
import org.junheng.desk.plan.PlaceTables;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.zones.ZoneConflict;
import org.junheng.planner.zones.ZoneMap;
import org.junheng.planner.zones.ZonePlan;
import org.junheng.planner.zones.Zones;
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
        Zones.Outcome outcome = Zones.plan(map, effort.asked(), Watch.NOBODY);
        PlanLines lines = new PlanLines(this);
        if (outcome.plan().isEmpty()) {
            ZoneConflict conflict = outcome.conflict().orElseThrow();
            lines.conflict(conflict.isProven(), conflict.conflict(), conflict.loosening());
            out.write(conflict.paper(map), folder, this);
            return Exit.NOT_PASSED.status();
        }
        ZonePlan plan = outcome.plan().get();
        lines.say(Words.of(
                "划片方案：上学路程合计 %s 人·公里，下界 %s，差距不超过 %s%%%s；%,d 名学生换片；复核通过",
                "zones: %s student-km, lower bound %s, gap at most %s %%%s; %,d students change zone; checked",
                PlanLines.number(plan.studentKm()),
                PlanLines.number(plan.bound()),
                PlanLines.percent(plan.gap()),
                PlanLines.clock(plan.isByClock()),
                plan.moved()));
        plan.sentences().forEach(each -> lines.say(Words.of("  %s", "  %s", each)));
        out.write(plan.paper(), folder, this);
        return Exit.PASSED.status();
    }
}
