package org.junheng.planner.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junheng.core.report.PaperTable;
import org.junheng.core.report.PaperValue;
import org.junheng.core.report.PlanPaper;
import org.junheng.core.text.Words;

/** Zones for their readers: each zone before and after, each block that changes and why, every block. */
final class ZonePaper {

    private final ZonePlan plan;
    private final ZoneMap map;
    /** of every block; null where it is not said of all */
    private final int[] today;

    private final PlanPaper paper;

    private ZonePaper(ZonePlan plan) {
        this.plan = plan;
        this.map = plan.map();
        this.today = map.today();
        this.paper = paper(map, new Words("学区划片方案", "enrolment zones"));
    }

    private static PlanPaper paper(ZoneMap map, Words title) {
        return new PlanPaper("zones", Words.of("%s：%s", "%s: %s", map.name(), title), map.name());
    }

    static PlanPaper of(ZonePlan plan) {
        return new ZonePaper(plan).written();
    }

    static PlanPaper of(ZoneConflict conflict, ZoneMap map) {
        return paper(map, new Words("学区划片：做不到", "no enrolment zones keep to all limits"))
                .lead(
                        conflict.isProven()
                                ? new Words("已证明：没有一个方案能同时守住全部限制。", "Proven: no plan keeps to all limits at once.")
                                : new Words(
                                        "时间内没有找到守住全部限制的方案，也没有证明做不到。",
                                        "No plan that keeps to all limits was found in the time given, nor was it proven that there is none."))
                .hindrance(new PlanPaper.Hindrance(conflict.isProven(), conflict.conflict(), conflict.loosening()))
                .limits(map.limits().stream().map(ZoneLimit::says).toList());
    }

    private PlanPaper written() {
        paper.lead(Words.of(
                        "%d 个学区，%,d 名学生改划，全体上学路程合计 %s 人公里；没有方案少于 %s 人公里。",
                        "%d zones, %,d students change, all ways to school come to %s student-km; no plan has fewer than %s.",
                        map.zones().size(),
                        plan.moved(),
                        ZoneSentences.km(plan.studentKm()),
                        ZoneSentences.km(plan.bound())))
                .note(
                        new Words(
                                "路程来自距离表；没写的按直线距离乘绕行倍数。多校划片的学区按学位加权。",
                                "Ways are from the table of distances; by air times a detour where none is told. In a zone of several schools they are weighed by places."));
        if (plan.isByClock()) {
            paper.warning(new Words("计算到时停止，再算一次结果可能不同。", "Stopped by the clock; another run may end otherwise."));
        }
        figures();
        zones();
        moves();
        blocks();
        ZonePicture.of(plan).ifPresent(picture -> paper.map("", picture));
        return paper.standings(map.limits().stream()
                        .map(limit -> limit.standing(map, plan.zoneOf()))
                        .toList())
                .certificate(new PlanPaper.Certificate(
                        new Words("全体上学路程合计（人公里）", "all ways to school together (student-km)"),
                        PaperValue.of(plan.studentKm(), 2),
                        PaperValue.of(plan.bound(), 2),
                        plan.gap(),
                        plan.isByClock() ? "time" : "proven",
                        plan.isByClock()
                                ? new Words("到时停止，重算可能不同", "stopped by the clock, another run may differ")
                                : new Words("已证明", "proven"),
                        new Words("HiGHS，连片用割保证", "HiGHS, with cuts that keep zones in one piece")));
    }

    private void figures() {
        figure(
                "zones",
                "学区（个）",
                "Zones",
                PaperValue.missing(),
                PaperValue.of(map.zones().size()));
        figure("students", "学生（名）", "Students", PaperValue.missing(), PaperValue.of(map.students()));
        figure("moved", "改划的学生（名）", "Students who change", PaperValue.missing(), PaperValue.of(plan.moved()));
        figure(
                "studentKm",
                "路程合计（人公里）",
                "All ways (student-km)",
                today == null ? PaperValue.missing() : PaperValue.of(map.studentKm(today), 2),
                PaperValue.of(plan.studentKm(), 2));
        figure("meanKm", "平均路程（公里）", "Mean way (km)", mean(today), mean(plan.zoneOf()));
        figure("farthestKm", "最远路程（公里）", "Farthest way (km)", farthest(today), farthest(plan.zoneOf()));
        figure("over", "超过学位的学区（个）", "Zones beyond their places", over(today), over(plan.zoneOf()));
    }

    private void figure(String key, String zh, String en, PaperValue before, PaperValue after) {
        paper.figure(key, new Words(zh, en), before, after);
    }

    private PaperValue mean(int[] zoneOf) {
        return zoneOf == null || map.students() == 0
                ? PaperValue.missing()
                : PaperValue.of(map.studentKm(zoneOf) / map.students(), 2);
    }

    private PaperValue farthest(int[] zoneOf) {
        return zoneOf == null
                ? PaperValue.missing()
                : PaperValue.of(
                        IntStream.range(0, zoneOf.length)
                                .filter(block -> map.blocks().get(block).students() > 0)
                                .mapToDouble(block -> map.km()[block][zoneOf[block]])
                                .max()
                                .orElse(Double.NaN),
                        2);
    }

    private PaperValue over(int[] zoneOf) {
        return zoneOf == null
                ? PaperValue.missing()
                : PaperValue.of(IntStream.range(0, map.zones().size())
                        .filter(zone -> map.students(zoneOf, zone)
                                > map.zones().get(zone).places())
                        .count());
    }

    private void zones() {
        List<BalanceLimit> balances = map.limits().stream()
                .filter(BalanceLimit.class::isInstance)
                .map(BalanceLimit.class::cast)
                .toList();
        PaperTable table = new PaperTable("zones", new Words("各学区前后", "Zones before and after"))
                .column("zone", "学区", "Zone")
                .column("schools", "学校", "Schools")
                .column("places", "学位", "Places")
                .column("studentsBefore", "学生：现在", "Students now")
                .column("studentsAfter", "学生：方案后", "Students then")
                .column("arriving", "划入", "Come")
                .column("leaving", "划出", "Leave")
                .column("share", "占学位（%）", "Of the places (%)")
                .column("meanKmBefore", "平均路程：现在（公里）", "Mean way now (km)")
                .column("meanKm", "平均路程：方案后（公里）", "Mean way then (km)")
                .column("farthestKm", "最远（公里）", "Farthest (km)");
        for (BalanceLimit balance : balances) {
            table.column(
                            "share" + balance.group() + "Before",
                            Words.of("“%s”占比：现在（%%）", "Share of \"%s\" now (%%)", balance.column()))
                    .column(
                            "share" + balance.group(),
                            Words.of("“%s”占比：方案后（%%）", "Share of \"%s\" then (%%)", balance.column()));
        }
        List<ZonePlan.Line> lines = plan.lines();
        for (int zone = 0; zone < lines.size(); zone++) {
            table.row(row(lines.get(zone), zone, balances));
        }
        paper.table(table);
    }

    private List<PaperValue> row(ZonePlan.Line line, int zone, List<BalanceLimit> balances) {
        ZoneMap.Zone here = map.zones().get(zone);
        int before = today == null ? 0 : map.students(today, zone);
        List<PaperValue> row = new ArrayList<>(List.of(
                PaperValue.of(line.zone()),
                PaperValue.of(new Words(String.join("、", here.schools()), String.join(", ", here.schools()))),
                PaperValue.of(line.places()),
                today == null ? PaperValue.missing() : PaperValue.of(before).below(before > line.places()),
                PaperValue.of(line.students()).below(line.students() > line.places()),
                PaperValue.of(line.arriving()),
                PaperValue.of(leaving(zone)),
                line.places() == 0 ? PaperValue.missing() : PaperValue.of(100.0 * line.students() / line.places(), 1),
                before == 0 ? PaperValue.missing() : PaperValue.of(studentKm(today, zone) / before, 2),
                PaperValue.of(line.meanKm(), 2),
                PaperValue.of(line.farthestKm(), 2)));
        for (BalanceLimit balance : balances) {
            row.add(today == null ? PaperValue.missing() : PaperValue.of(100 * balance.share(map, today, zone), 1));
            row.add(PaperValue.of(100 * balance.share(map, plan.zoneOf(), zone), 1));
        }
        return row;
    }

    private int leaving(int zone) {
        return IntStream.range(0, map.blocks().size())
                .filter(block -> map.blocks().get(block).today() == zone && plan.zoneOf()[block] != zone)
                .map(block -> map.blocks().get(block).students())
                .sum();
    }

    private double studentKm(int[] zoneOf, int zone) {
        return IntStream.range(0, zoneOf.length)
                .filter(block -> zoneOf[block] == zone)
                .mapToDouble(block -> map.blocks().get(block).students() * map.km()[block][zone])
                .sum();
    }

    private void moves() {
        PaperTable table = new PaperTable("moves", new Words("改划的小区", "Blocks that change"))
                .column("block", "小区", "Block")
                .column("students", "学生", "Students")
                .column("from", "自", "From")
                .column("to", "到", "To")
                .column("kmBefore", "现路程（公里）", "Way now (km)")
                .column("km", "方案后路程（公里）", "Way then (km)")
                .column("change", "变化（公里）", "Change (km)")
                .column("reason", "缘由", "Reason");
        for (int block = 0; block < map.blocks().size(); block++) {
            ZoneMap.Block here = map.blocks().get(block);
            int zone = plan.zoneOf()[block];
            if (here.today() >= 0 && here.today() != zone) {
                double before = map.km()[block][here.today()];
                double after = map.km()[block][zone];
                table.row(List.of(
                        PaperValue.of(here.name()),
                        PaperValue.of(here.students()),
                        PaperValue.of(map.zones().get(here.today()).name()),
                        PaperValue.of(map.zones().get(zone).name()),
                        PaperValue.of(before, 2),
                        PaperValue.of(after, 2),
                        PaperValue.of(after - before, 2),
                        PaperValue.of(reason(block, after - before))));
            }
        }
        paper.table(table);
    }

    private Words reason(int block, double change) {
        ZoneMap.Block here = map.blocks().get(block);
        if (here.pinned() == plan.zoneOf()[block]) {
            return new Words("指定", "pinned");
        }
        if (!here.together().isEmpty()) {
            return Words.of("与同组的一起：%s", "stays together with: %s", here.together());
        }
        if (change < 0) {
            return new Words("更近", "nearer");
        }
        int over = today == null
                ? 0
                : map.students(today, here.today())
                        - map.zones().get(here.today()).places();
        return over > 0
                ? Words.of(
                        "%s 现在超出学位 %,d 名",
                        "%s has %,d more than its places today",
                        map.zones().get(here.today()).name(),
                        over)
                : new Words(
                        "给别的小区腾学位、保持连片或占比，合计最短",
                        "makes room, keeps pieces or shares, so that all ways together are shortest");
    }

    private void blocks() {
        PaperTable table = new PaperTable("blocks", new Words("每个小区", "Every block"))
                .folded()
                .column("block", "小区", "Block")
                .column("students", "学生", "Students")
                .column("zoneBefore", "现学区", "Zone today")
                .column("zone", "方案后学区", "Zone then")
                .column("changes", "改划", "Changes")
                .column("km", "路程（公里）", "Way (km)");
        for (int block = 0; block < map.blocks().size(); block++) {
            ZoneMap.Block here = map.blocks().get(block);
            int zone = plan.zoneOf()[block];
            boolean isMoved = here.today() >= 0 && here.today() != zone;
            table.row(List.of(
                    PaperValue.of(here.name()),
                    PaperValue.of(here.students()),
                    here.today() < 0
                            ? PaperValue.missing()
                            : PaperValue.of(map.zones().get(here.today()).name()),
                    PaperValue.of(map.zones().get(zone).name()),
                    PaperValue.of(isMoved ? new Words("是", "yes") : new Words("否", "no")),
                    PaperValue.of(map.km()[block][zone], 2)));
        }
        paper.table(table);
    }
}
