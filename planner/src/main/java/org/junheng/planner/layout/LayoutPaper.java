package org.junheng.planner.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junheng.core.assess.StageWords;
import org.junheng.core.plan.Standing;
import org.junheng.core.register.Registers;
import org.junheng.core.report.PaperTable;
import org.junheng.core.report.PaperValue;
import org.junheng.core.report.PlanPaper;
import org.junheng.core.text.Words;

/** A layout for its readers: what becomes of each school and why, each village before and after, ways and money by year. */
final class LayoutPaper {

    private static final Words HOW = new Words("价格松弛（拉格朗日）与 HiGHS", "Lagrangian prices and HiGHS");

    private final LayoutPlan plan;
    private final LayoutInput input;
    private final Registers registers;
    private final PlanPaper paper;
    private final int last;

    private LayoutPaper(LayoutPlan plan, Registers registers) {
        this.plan = plan;
        this.input = plan.input();
        this.registers = registers;
        this.paper = paper(input, new Words("学校布局方案", "school layout"));
        this.last = input.years().size() - 1;
    }

    private static PlanPaper paper(LayoutInput input, Words title) {
        int first = input.years().get(0);
        int last = input.years().get(input.years().size() - 1);
        return new PlanPaper(
                "layout",
                Words.of("%s：%s", "%s: %s", input.name(), title),
                Words.of("%s · %d—%d 年", "%s · %d–%d", input.name(), first, last));
    }

    static PlanPaper of(LayoutPlan plan, Registers registers) {
        return new LayoutPaper(plan, registers).written();
    }

    static PlanPaper of(LayoutConflict conflict, LayoutInput input) {
        return paper(input, new Words("学校布局：做不到", "no school layout keeps to all limits"))
                .lead(
                        conflict.isProven()
                                ? new Words("已证明：没有一个方案能同时守住全部限制。", "Proven: no plan keeps to all limits at once.")
                                : new Words(
                                        "时间内没有找到守住全部限制的方案，也没有证明做不到。",
                                        "No plan that keeps to all limits was found in the time given, nor was it proven that there is none."))
                .hindrance(new PlanPaper.Hindrance(conflict.isProven(), conflict.conflict(), conflict.loosening()))
                .limits(input.limits().stream().map(LayoutLimit::says).toList());
    }

    private PlanPaper written() {
        List<Standing> standings =
                input.limits().stream().map(limit -> limit.standing(plan)).toList();
        paper.lead(Words.of(
                        "%d 年共需 %s 元：保留 %d 所，撤并 %d 所，新办 %d 所；没有方案少于 %s 元。",
                        "%d years cost %s yuan: %d schools are kept, %d closed, %d opened; no plan costs less than %s.",
                        input.years().size(),
                        LayoutSentences.yuan(plan.cost()),
                        count(Fate.KEPT),
                        count(Fate.CLOSED),
                        count(Fate.OPENED),
                        LayoutSentences.yuan(Math.floor(plan.bound()))))
                .note(
                        new Words(
                                "费用按选项里的价格；价格来源见选项文件，示例价格要换成本县的。撤并前要办的手续写在“学校去留”里。",
                                "Money by the prices of the options, where their sources stand; replace example prices by your own. Steps before a closing are told with each school."));
        if (plan.isByClock()) {
            paper.warning(new Words("计算到时停止，再算一次结果可能不同。", "Stopped by the clock; another run may end otherwise."));
        }
        figures();
        paper.table(new SitesTable(plan, registers).table());
        villages();
        ways();
        paper.table(LayoutCosts.table(plan));
        siteYears();
        stages().forEach(stage -> LayoutPicture.of(plan, stage).ifPresent(map -> paper.map(stage, map)));
        return paper.standings(standings)
                .certificate(new PlanPaper.Certificate(
                        Words.of(
                                "%d 年费用（元）",
                                "cost of %d years (yuan)", input.years().size()),
                        PaperValue.of(plan.cost(), 0),
                        PaperValue.of(plan.bound(), 0),
                        plan.gap(),
                        plan.isByClock() ? "time" : "proven",
                        plan.isByClock()
                                ? new Words("到时停止，重算可能不同", "stopped by the clock, another run may differ")
                                : new Words("已证明", "proven"),
                        HOW));
    }

    private List<String> stages() {
        return input.villages().stream()
                .map(LayoutInput.Village::stage)
                .distinct()
                .sorted()
                .toList();
    }

    private int count(Fate fate) {
        return (int) IntStream.range(0, input.sites().size())
                .filter(site -> Fate.of(plan, site) == fate)
                .count();
    }

    private void figures() {
        long openBefore =
                input.sites().stream().filter(LayoutInput.Site::isOpen).count();
        long openAfter = IntStream.range(0, input.sites().size())
                .filter(site -> plan.isOpen()[site][last])
                .count();
        figure("schools", "开办的学校（所）", "Open schools", PaperValue.of(openBefore), PaperValue.of(openAfter));
        Journeys before = Journeys.today(input);
        Journeys after = Journeys.of(plan, last);
        paper.figure(
                "students",
                Words.of(
                        "学生（名；%d 年、%d 年）",
                        "Students (in %d, in %d)",
                        input.years().get(0),
                        input.years().get(last)),
                before.countedStudents(),
                PaperValue.of(after.students()));
        figure("meanKm", "平均上学路程（公里）", "Mean way to school (km)", before.mean(), after.mean());
        figure("farthestKm", "最远上学路程（公里）", "Farthest way to school (km)", before.farthest(), after.farthest());
        for (Travel.Mode mode : Travel.Mode.values()) {
            Words name = Words.of("%s（名）", "Students %s", mode.words());
            paper.figure(
                    mode.name().toLowerCase(java.util.Locale.ROOT),
                    name,
                    PaperValue.missing(),
                    PaperValue.of(after.students(mode)));
        }
        figure("changing", "换学校的学生（名）", "Students who change school", PaperValue.missing(), PaperValue.of(changing()));
        figure("cost", "各年费用合计（元）", "Cost of all years (yuan)", PaperValue.missing(), PaperValue.of(plan.cost(), 0));
    }

    private void figure(String key, String zh, String en, PaperValue before, PaperValue after) {
        paper.figure(key, new Words(zh, en), before, after);
    }

    /** In the last year, of those whose school of today is known. */
    private int changing() {
        int students = 0;
        for (int village = 0; village < input.villages().size(); village++) {
            int today = input.villages().get(village).today();
            students += today >= 0 && today != plan.siteOf()[village][last] ? input.students(village, last) : 0;
        }
        return students;
    }

    private void villages() {
        PaperTable table = new PaperTable("villages", new Words("谁去哪里", "Who goes where"))
                .note(new Words(
                        "一个村同一所学校、同一种方式的连续几年写一行。",
                        "One line for the years in which a village goes to one school in one way."))
                .column("village", "村庄", "Village")
                .column("stage", "学段", "Stage")
                .column("age", "年龄段", "Age")
                .column("from", "自", "From")
                .column("to", "至", "Until")
                .column("students", "学生", "Students")
                .column("schoolBefore", "现就读", "School today")
                .column("school", "方案后学校", "School then")
                .column("changes", "换学校", "Changes")
                .column("mode", "方式", "How")
                .column("kmBefore", "现路程（公里）", "Way today (km)")
                .column("km", "方案后路程（公里）", "Way then (km)")
                .column("reason", "缘由", "Reason");
        for (int village = 0; village < input.villages().size(); village++) {
            int from = 0;
            for (int year = 1; year <= input.years().size(); year++) {
                if (year > last || !isSame(village, from, year)) {
                    if (IntStream.range(from, year).anyMatch(students(village))) {
                        table.row(row(village, from, year - 1));
                    }
                    from = year;
                }
            }
        }
        paper.table(table);
    }

    private java.util.function.IntPredicate students(int village) {
        return year -> input.students(village, year) > 0;
    }

    private boolean isSame(int village, int from, int year) {
        return plan.siteOf()[village][from] == plan.siteOf()[village][year]
                && plan.mode()[village][from] == plan.mode()[village][year];
    }

    private List<PaperValue> row(int village, int from, int to) {
        LayoutInput.Village here = input.villages().get(village);
        int site = plan.siteOf()[village][from];
        int today = here.today();
        boolean isChanged = today >= 0 && today != site;
        return List.of(
                PaperValue.of(here.name()),
                PaperValue.of(StageWords.of(registers, here.stage())),
                PaperValue.of(here.age()),
                PaperValue.year(input.years().get(from)),
                PaperValue.year(input.years().get(to)),
                PaperValue.of(input.students(village, from)),
                today < 0
                        ? PaperValue.missing()
                        : PaperValue.of(input.sites().get(today).name()),
                PaperValue.of(input.sites().get(site).name()),
                today < 0
                        ? PaperValue.missing()
                        : PaperValue.of(isChanged ? new Words("是", "yes") : new Words("否", "no")),
                PaperValue.of(plan.mode()[village][from].words()),
                today < 0 ? PaperValue.missing() : PaperValue.of(input.km()[village][today], 1),
                PaperValue.of(input.km()[village][site], 1),
                PaperValue.of(reason(village, from, isChanged)));
    }

    private Words reason(int village, int year, boolean isChanged) {
        int site = plan.siteOf()[village][year];
        int today = input.villages().get(village).today();
        if (isChanged && !plan.isOpen()[today][year]) {
            return Words.of("%s 停办", "%s is closed", input.sites().get(today).name());
        }
        if (isChanged && input.km()[village][site] < input.km()[village][today]) {
            return new Words("更近", "nearer");
        }
        if (isChanged) {
            return new Words("为各校不超学位、合计费用最少", "so that no school is too full and all is cheapest together");
        }
        boolean isNearest = IntStream.range(0, input.sites().size())
                .filter(other -> plan.isOpen()[other][year]
                        && input.sites()
                                .get(other)
                                .stage()
                                .equals(input.villages().get(village).stage()))
                .allMatch(other -> input.km()[village][other] >= input.km()[village][site]);
        return isNearest ? new Words("最近的学校", "the nearest school") : new Words("留在现在的学校", "stays where it is");
    }

    private void ways() {
        PaperTable table = new PaperTable("ways", new Words("各年怎么上学", "Ways by year"))
                .column("year", "年", "Year")
                .column("mode", "方式", "How")
                .column("students", "学生", "Students")
                .column("meanKm", "平均（公里）", "Mean (km)")
                .column("farthestKm", "最远（公里）", "Farthest (km)");
        for (int year = 0; year <= last; year++) {
            Journeys journeys = Journeys.of(plan, year);
            for (Travel.Mode mode : Travel.Mode.values()) {
                if (journeys.students(mode) > 0) {
                    table.row(List.of(
                            PaperValue.year(input.years().get(year)),
                            PaperValue.of(mode.words()),
                            PaperValue.of(journeys.students(mode)),
                            journeys.mean(mode),
                            journeys.farthest(mode)));
                }
            }
        }
        paper.table(table);
    }

    private void siteYears() {
        PaperTable table = new PaperTable("schoolYears", new Words("各校逐年", "Schools by year"))
                .folded()
                .column("school", "学校", "School")
                .column("year", "年", "Year")
                .column("open", "开办", "Open")
                .column("students", "学生", "Students")
                .column("places", "学位", "Places")
                .column("boarders", "寄宿", "Boarders")
                .column("beds", "床位", "Beds");
        for (LayoutPlan.Line line : plan.lines()) {
            table.row(new ArrayList<>(List.of(
                    PaperValue.of(line.site()),
                    PaperValue.year(line.year()),
                    PaperValue.of(line.isOpen() ? new Words("是", "yes") : new Words("否", "no")),
                    PaperValue.of(line.students()),
                    PaperValue.of(line.places()),
                    PaperValue.of(line.boarders()),
                    PaperValue.of(line.beds()))));
        }
        paper.table(table);
    }
}
