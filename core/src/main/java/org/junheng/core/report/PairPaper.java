package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.core.assess.StageWords;
import org.junheng.core.document.PlaceMap;
import org.junheng.core.measure.Shown;
import org.junheng.core.plan.pairs.Member;
import org.junheng.core.plan.pairs.Pair;
import org.junheng.core.plan.pairs.PairProblem;
import org.junheng.core.plan.pairs.PairProposal;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Words;

/** Pairs of schools for their readers (结对方案文稿): who helps whom with what, each gap beside what the helper has, who is left alone. */
public final class PairPaper {

    private final PairProposal proposal;
    private final Registers registers;
    private final PlanPaper paper;

    private PairPaper(PairProposal proposal, Registers registers, PlanPaper paper) {
        this.proposal = proposal;
        this.registers = registers;
        this.paper = paper;
    }

    private static PlanPaper paper(String county, int year, Words title) {
        return new PlanPaper(
                "pairs",
                Words.of("%s %s", "%s: %s", county, title),
                Words.of("%s · %d—%d学年的数", "%s · figures of the school year %d–%d", county, year, year + 1));
    }

    /**
     * @param county its name
     * @param year of the figures
     */
    public static PlanPaper of(PairProposal proposal, Registers registers, String county, int year) {
        return new PairPaper(proposal, registers, paper(county, year, new Words("结对帮扶方案", "Pairs of schools")))
                .written();
    }

    /** What is settled cannot be kept. */
    public static PlanPaper impossible(PairProblem problem, String county, int year) {
        return paper(county, year, new Words("结对帮扶方案：做不到", "Pairs of schools: there are none"))
                .lead(new Words(
                        "已证明：已定的对子（settled）自己就守不住限制，没有方案。",
                        "Proven: what is settled breaks a limit by itself; there is no plan."))
                .hindrance(
                        new PlanPaper.Hindrance(
                                true,
                                problem.settledWrongly(),
                                List.of(
                                        new Words(
                                                "上面每一条去掉多出来的已定对子，或把 helps 的上限放宽到写明的数",
                                                "take away what is settled too much in each of these lines, or raise the limit under helps to the number told"))))
                .limits(problem.limits());
    }

    private PlanPaper written() {
        PairProblem problem = proposal.problem();
        List<Words> alone = proposal.alone().stream().map(this::named).toList();
        paper.lead(Words.of(
                        "薄弱 %d 处，结成 %d 对；%s。",
                        "%d weak places, %d pairs; %s.",
                        problem.weak().size(),
                        proposal.pairs().size(),
                        alone.isEmpty()
                                ? new Words("每处都有学校帮", "each is helped")
                                : Words.of("没有学校可帮的：%s", "nobody can help: %s", PaperWords.joined(alone))))
                .note(new Words(
                        "权重见选项文件，是示例，可以改。一所学校的一个学段算一处。",
                        "Weights are examples of the options file, to be changed. A stage of a school is one place."));
        number("weak", "薄弱（处）", "Weak", problem.weak().size());
        number("strong", "强校（处）", "Strong", problem.strong().size());
        number("pairs", "结成（对）", "Pairs", proposal.pairs().size());
        number("alone", "没有学校可帮（处）", "Nobody can help", alone.size());
        pairs();
        gaps();
        alone();
        map();
        return paper.standings(problem.standings(proposal.pairs()))
                .certificate(PlanPaper.Certificate.of(
                        new Words("目标值（没帮上的代价减去各对的价值）", "score (what unhelped schools cost less what pairs are worth)"),
                        proposal.proof(),
                        2));
    }

    private void number(String key, String zh, String en, int number) {
        paper.figure(key, new Words(zh, en), PaperValue.missing(), PaperValue.of(number));
    }

    private Words stage(Member member) {
        return StageWords.of(registers, member.stage());
    }

    private Words named(Member member) {
        return Words.of("%s（%s）", "%s (%s)", member.name(), stage(member));
    }

    private void pairs() {
        PaperTable table = new PaperTable("pairs", new Words("谁帮谁", "Who helps whom"))
                .column("strong", "强校", "Strong school")
                .column("weak", "薄弱学校", "Weak school")
                .column("stage", "学段", "Stage")
                .column("kilometres", "相距（公里）", "Apart (km)")
                .column("closes", "可补的短板", "Can help with")
                .column("subjects", "互补学科", "Subjects it can lend")
                .column("belowBefore", "低于达标线（项）", "Below a threshold")
                .column("worth", "价值", "Worth")
                .column("reason", "缘由", "Reason");
        for (Pair pair : proposal.pairs()) {
            table.row(List.of(
                    PaperValue.of(pair.strong().name()),
                    PaperValue.of(pair.weak().name()),
                    PaperValue.of(stage(pair.weak())),
                    PaperValue.of(pair.kilometres(), 1),
                    PaperValue.of(listed(pair.closes().stream()
                            .map(each -> pair.weak().names().get(each))
                            .toList())),
                    PaperValue.of(
                            listed(pair.subjects().stream().map(this::subject).toList())),
                    PaperValue.of(pair.weak().below().size()),
                    PaperValue.of(pair.worth(), 2),
                    PaperValue.of(reason(pair))));
        }
        paper.table(table);
    }

    private static Words listed(List<Words> words) {
        return words.isEmpty() ? PaperWords.NONE : PaperWords.joined(words);
    }

    private Words subject(String id) {
        return registers.codes("subject").find(id).map(code -> code.name()).orElse(Words.same(id));
    }

    private Words reason(Pair pair) {
        boolean isSettled = proposal.problem().options().settled().stream()
                .anyMatch(each -> named(pair.strong(), each.strong()) && named(pair.weak(), each.weak()));
        if (isSettled) {
            return new Words("已定", "settled");
        }
        long others = proposal.problem().candidates().stream()
                .filter(other -> other.weak().equals(pair.weak()))
                .count();
        boolean isBest = proposal.problem().candidates().stream()
                .filter(other -> other.weak().equals(pair.weak()))
                .allMatch(other -> other.worth().compareTo(pair.worth()) <= 0);
        return isBest
                ? Words.of("够得着的 %d 所里最值", "worth most of the %d within reach", others)
                : Words.of("够得着的 %d 所里，更值的已帮满", "of the %d within reach those worth more help enough others", others);
    }

    private static boolean named(Member member, String said) {
        return member.name().equals(said) || member.code().equals(said);
    }

    /** Each indicator in which a weak school is below, beside its helper; shares of the threshold, 1 for just met. */
    private void gaps() {
        PaperTable table = new PaperTable("gaps", new Words("短板对照", "Gaps side by side"))
                .note(
                        new Words(
                                "达成比是数值与达标线之比，1 为刚好达标。结对不改变报表里的数，方案不预计达成比怎么变。",
                                "Values over their thresholds, 1 for just met. Pairs change no reported figure; the plan foretells none."))
                .column("weak", "薄弱学校", "Weak school")
                .column("stage", "学段", "Stage")
                .column("indicator", "指标", "Indicator")
                .column("weakRatio", "薄弱学校达成比", "Weak school, of the line")
                .column("strong", "强校", "Strong school")
                .column("strongRatio", "强校达成比", "Strong school, of the line")
                .column("helps", "能补", "Can help");
        for (Pair pair : proposal.pairs()) {
            for (String indicator : pair.weak().below()) {
                table.row(List.of(
                        PaperValue.of(pair.weak().name()),
                        PaperValue.of(stage(pair.weak())),
                        PaperValue.of(pair.weak().names().get(indicator)),
                        PaperValue.of(pair.weak().ratios().get(indicator), Shown.CV_DIGITS)
                                .below(true),
                        PaperValue.of(pair.strong().name()),
                        PaperValue.of(pair.strong().ratios().getOrDefault(indicator, Double.NaN), Shown.CV_DIGITS),
                        PaperValue.of(PaperWords.yes(pair.closes().contains(indicator)))));
            }
        }
        paper.table(table);
    }

    private void alone() {
        PaperTable table = new PaperTable("alone", new Words("没有学校可帮的", "Whom nobody can help"))
                .column("school", "学校", "School")
                .column("stage", "学段", "Stage")
                .column("below", "低于达标线（项）", "Below a threshold")
                .column("reason", "缘由", "Reason");
        for (Member weak : proposal.alone()) {
            boolean isReached = proposal.problem().candidates().stream()
                    .anyMatch(pair -> pair.weak().equals(weak));
            table.row(List.of(
                    PaperValue.of(weak.name()),
                    PaperValue.of(stage(weak)),
                    PaperValue.of(weak.below().size()),
                    PaperValue.of(
                            isReached
                                    ? new Words(
                                            "够得着的强校都已帮满，或不值这段路",
                                            "those within reach help enough others, or are not worth the way")
                                    : new Words("够得着的没有同学段的强校", "no strong school of the stage is within reach"))));
        }
        paper.table(table);
    }

    private void map() {
        SchoolsMap map = new SchoolsMap(
                        Words.of(
                                "%d 对：谁帮谁",
                                "%d pairs: who helps whom", proposal.pairs().size()),
                        new Words(
                                "每个标记一所学校，三角是薄弱学校，圆是强校；箭头从强校到它帮的学校。只按坐标放，是直线，不是路。",
                                "Each mark is a school, triangles are weak, discs are strong; arrows lead from a strong school to the one it helps. Placed by coordinates alone; lines are no roads."),
                        new Words("单位：对；坐标来自《学校》", "Unit: pairs; coordinates from the form of schools"),
                        PlaceMap.Stroke.ARROW,
                        new Words("对", "pairs"))
                .key(PlaceMap.Form.DISC, "强校", "strong school")
                .key(PlaceMap.Form.TRIANGLE, "薄弱学校", "weak school")
                .lineKey("帮扶", "helps");
        List<Member> all = new ArrayList<>(proposal.problem().weak());
        Stream.concat(proposal.pairs().stream().map(Pair::strong), proposal.problem().strong().stream())
                .forEach(all::add);
        for (Member member : all) {
            boolean isWeak = proposal.problem().weak().contains(member);
            map.spot(new SchoolsMap.Spot(
                    member.name(),
                    stage(member),
                    member.longitude(),
                    member.latitude(),
                    0,
                    isWeak ? PlaceMap.Form.TRIANGLE : PlaceMap.Form.DISC));
        }
        proposal.pairs()
                .forEach(pair -> map.line(pair.strong().name(), pair.weak().name()));
        map.map().ifPresent(each -> paper.map("", each));
    }
}
