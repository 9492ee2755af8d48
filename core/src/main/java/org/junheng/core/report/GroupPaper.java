package org.junheng.core.report;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.core.assess.StageWords;
import org.junheng.core.document.PlaceMap;
import org.junheng.core.measure.Shown;
import org.junheng.core.plan.Standing;
import org.junheng.core.plan.pairs.GroupProblem;
import org.junheng.core.plan.pairs.GroupProposal;
import org.junheng.core.plan.pairs.Member;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Words;

/** School groups for their readers (集团方案文稿): each group with its leader, members and strength, each school with how far it is. */
public final class GroupPaper {

    private final List<GroupProposal> proposals;
    private final Registers registers;
    private final PlanPaper paper;

    private GroupPaper(List<GroupProposal> proposals, Registers registers, PlanPaper paper) {
        this.proposals = proposals;
        this.registers = registers;
        this.paper = paper;
    }

    private static PlanPaper paper(String county, int year, Words title) {
        return new PlanPaper(
                "groups",
                Words.of("%s %s", "%s: %s", county, title),
                Words.of("%s · %d—%d学年的数", "%s · figures of the school year %d–%d", county, year, year + 1));
    }

    /**
     * @param proposals one for each stage
     * @param county its name
     * @param year of the figures
     */
    public static PlanPaper of(List<GroupProposal> proposals, Registers registers, String county, int year) {
        return new GroupPaper(proposals, registers, paper(county, year, new Words("集团化办学方案", "School groups")))
                .written();
    }

    /** What is settled cannot be kept. */
    public static PlanPaper impossible(GroupProblem problem, String county, int year) {
        return paper(county, year, new Words("集团化办学方案：做不到", "School groups: there are none"))
                .lead(new Words(
                        "已证明：已定的成员（settled）自己就守不住限制，没有方案。",
                        "Proven: what is settled breaks a limit by itself; there is no plan."))
                .hindrance(
                        new PlanPaper.Hindrance(
                                true,
                                problem.settledWrongly(),
                                List.of(
                                        new Words(
                                                "上面每一条去掉多出来的已定成员，或放宽 members、reach 的上限",
                                                "take away what is settled too much in each of these lines, or raise the limits under members or reach"))))
                .limits(problem.standings(problem.settled()).stream()
                        .map(Standing::limit)
                        .toList());
    }

    private PlanPaper written() {
        int groups = 0;
        int members = 0;
        int alone = 0;
        for (GroupProposal each : proposals) {
            groups += each.problem().leaders().size();
            members += each.problem().members().size() - each.alone().size();
            alone += each.alone().size();
        }
        paper.lead(Words.of(
                        "%d 个集团，成员 %d 处%s。",
                        "%d groups with %d members%s.",
                        groups,
                        members,
                        alone == 0 ? Words.same("") : Words.of("；没有集团可进的 %d 处", "; no group can take %d", alone)))
                .note(
                        new Words(
                                "权重见选项文件，是示例，可以改。每个学段各分各的。强弱是各指标达成比的平均，集团按学生加权，列出与全县平均之差。",
                                "Weights are examples of the options file, to be changed. Each stage by itself. Strength is the mean of values over thresholds, weighed by students; told is what lies above the county's mean."))
                .figure("groups", new Words("集团（个）", "Groups"), PaperValue.missing(), PaperValue.of(groups))
                .figure("members", new Words("成员（处）", "Members"), PaperValue.missing(), PaperValue.of(members))
                .figure(
                        "alone",
                        new Words("没有集团可进（处）", "Whom no group can take"),
                        PaperValue.missing(),
                        PaperValue.of(alone));
        groups();
        members();
        proposals.forEach(each -> {
            Words stage = stage(each);
            paper.standings(each.standings().stream()
                    .map(standing -> new Standing(
                            Words.of("%s：%s", "%s: %s", stage, standing.limit()), standing.now(), standing.tight()))
                    .toList());
            paper.certificate(PlanPaper.Certificate.of(
                    Words.of("%s，目标值（路程、失衡、落单的加权和）", "%s, score (way, imbalance and who is left, weighed)", stage),
                    each.proof(),
                    2));
            map(each);
        });
        return paper;
    }

    private Words stage(GroupProposal proposal) {
        return StageWords.of(registers, proposal.problem().stage());
    }

    private void groups() {
        PaperTable table = new PaperTable("groups", new Words("各集团", "Groups"))
                .column("stage", "学段", "Stage")
                .column("leader", "牵头学校", "Leader")
                .column("size", "成员数", "Members")
                .column("students", "学生", "Students")
                .column("leaderStrength", "牵头学校强弱", "Strength of the leader")
                .column("excess", "集团强弱（与平均之差）", "Strength above the mean")
                .column("farthest", "最远成员（公里）", "Farthest member (km)")
                .column("members", "成员", "Who");
        for (GroupProposal each : proposals) {
            for (int leader = 0; leader < each.problem().leaders().size(); leader++) {
                Member leading = each.problem().leaders().get(leader);
                List<Member> members = each.members(leader);
                BigDecimal farthest = members.stream()
                        .map(leading::kilometresTo)
                        .filter(apart -> apart != null)
                        .max(BigDecimal::compareTo)
                        .orElse(null);
                table.row(List.of(
                        PaperValue.of(stage(each)),
                        PaperValue.of(leading.name()),
                        PaperValue.of(members.size()),
                        PaperValue.of(
                                leading.students()
                                        + members.stream()
                                                .mapToDouble(Member::students)
                                                .sum(),
                                0),
                        PaperValue.of(leading.strength(), Shown.CV_DIGITS),
                        PaperValue.of(each.excesses().get(leader), Shown.CV_DIGITS),
                        PaperValue.of(farthest, 1),
                        PaperValue.of(
                                members.isEmpty()
                                        ? PaperWords.NONE
                                        : PaperWords.joined(members.stream()
                                                .map(Member::name)
                                                .map(Words::same)
                                                .toList()))));
            }
        }
        paper.table(table);
    }

    private void members() {
        PaperTable table = new PaperTable("schools", new Words("各校", "Schools"))
                .column("school", "学校", "School")
                .column("stage", "学段", "Stage")
                .column("role", "身份", "Role")
                .column("leader", "牵头学校", "Leader")
                .column("kilometres", "相距（公里）", "Apart (km)")
                .column("students", "学生", "Students")
                .column("strength", "强弱", "Strength")
                .column("below", "低于达标线（项）", "Below a threshold")
                .column("reason", "缘由", "Reason");
        for (GroupProposal each : proposals) {
            each.problem()
                    .leaders()
                    .forEach(leader -> table.row(row(each, leader, new Words("牵头", "leads"), leader, leading(each))));
            for (int member = 0; member < each.given().size(); member++) {
                int leader = each.given().get(member);
                Member school = each.problem().members().get(member);
                table.row(
                        leader < 0
                                ? row(
                                        each,
                                        school,
                                        new Words("没有集团", "in no group"),
                                        null,
                                        new Words("够得着的集团都已满，或没有", "groups within reach are full, or there is none"))
                                : row(
                                        each,
                                        school,
                                        new Words("成员", "member"),
                                        each.problem().leaders().get(leader),
                                        reason(each, member)));
            }
        }
        paper.table(table);
    }

    private static Words leading(GroupProposal proposal) {
        return proposal.problem().options().leaders().isEmpty()
                ? new Words("低于达标线的项最少、学生最多", "least below thresholds, most students")
                : new Words("选项里写明", "named by the options");
    }

    private static Words reason(GroupProposal proposal, int member) {
        if (proposal.problem().settled()[member] >= 0) {
            return new Words("已定", "settled");
        }
        Member school = proposal.problem().members().get(member);
        Member own = proposal.problem().leaders().get(proposal.given().get(member));
        long nearer = proposal.problem().leaders().stream()
                .map(school::kilometresTo)
                .filter(apart -> apart != null && apart.compareTo(school.kilometresTo(own)) < 0)
                .count();
        return nearer == 0
                ? new Words("最近的牵头学校", "the nearest leader")
                : Words.of("更近的 %d 个集团已满，或为各集团强弱相当", "%d nearer groups are full, or groups are kept even", nearer);
    }

    private List<PaperValue> row(GroupProposal proposal, Member school, Words role, Member leader, Words reason) {
        return List.of(
                PaperValue.of(school.name()),
                PaperValue.of(stage(proposal)),
                PaperValue.of(role),
                leader == null ? PaperValue.missing() : PaperValue.of(leader.name()),
                leader == null || leader == school
                        ? PaperValue.missing()
                        : PaperValue.of(school.kilometresTo(leader), 1),
                PaperValue.of(school.students(), 0),
                PaperValue.of(school.strength(), Shown.CV_DIGITS),
                PaperValue.of(school.below().size()),
                PaperValue.of(reason));
    }

    private void map(GroupProposal proposal) {
        SchoolsMap map = new SchoolsMap(
                        Words.of(
                                "%s：%d 个集团",
                                "%s: %d groups",
                                stage(proposal),
                                proposal.problem().leaders().size()),
                        new Words(
                                "方块是牵头学校，圆是成员，线连着成员和牵头学校；三角是没有集团可进的。标记越大学生越多。只按坐标放，是直线，不是路。",
                                "Squares lead, discs are members, each joined to its leader by a line; triangles are in no group. The larger the more students. Placed by coordinates alone; lines are no roads."),
                        new Words("坐标、学生数来自县里的报表", "Coordinates and students from the county's forms"),
                        PlaceMap.Stroke.SOLID,
                        new Words("条", "lines"))
                .key(PlaceMap.Form.SQUARE, "牵头学校", "leader")
                .key(PlaceMap.Form.DISC, "成员", "member")
                .key(PlaceMap.Form.TRIANGLE, "没有集团", "in no group")
                .lineKey("同一集团", "one group");
        proposal.problem().leaders().forEach(each -> map.spot(spot(each, PlaceMap.Form.SQUARE)));
        proposal.alone().forEach(each -> map.spot(spot(each, PlaceMap.Form.TRIANGLE)));
        for (int leader = 0; leader < proposal.problem().leaders().size(); leader++) {
            String name = proposal.problem().leaders().get(leader).name();
            proposal.members(leader).forEach(member -> {
                map.spot(spot(member, PlaceMap.Form.DISC));
                map.line(member.name(), name);
            });
        }
        map.map().ifPresent(each -> paper.map(proposal.problem().stage(), each));
    }

    private static SchoolsMap.Spot spot(Member member, PlaceMap.Form form) {
        return new SchoolsMap.Spot(
                member.name(),
                Words.of("%s 名学生", "%s students", Shown.number(member.students(), 0)),
                member.longitude(),
                member.latitude(),
                Double.isNaN(member.students()) ? 0 : member.students(),
                form);
    }
}
