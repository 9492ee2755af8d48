package org.junheng.core.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junheng.core.measure.Shown;
import org.junheng.core.plan.Distance;
import org.junheng.core.plan.rotation.Move;
import org.junheng.core.plan.rotation.Place;
import org.junheng.core.plan.rotation.RotationModel.Loosened;
import org.junheng.core.plan.rotation.RotationOptions;
import org.junheng.core.plan.rotation.RotationProblem;
import org.junheng.core.plan.rotation.RotationProposal;
import org.junheng.core.plan.rotation.Teacher;
import org.junheng.core.text.Words;

/** A rotation for its readers (轮岗方案文稿): every teacher who goes with the reason, every school before and after, who stays and why. */
public final class RotationPaper {

    private static final Words TITLE = new Words("教师交流轮岗方案", "Rotation of teachers");

    private final RotationProposal proposal;
    private final RotationProblem problem;
    private final int year;
    private final PlanPaper paper;

    private RotationPaper(RotationProposal proposal, String county, int year) {
        this.proposal = proposal;
        this.problem = proposal.problem();
        this.year = year;
        this.paper = paper(county, year, TITLE);
    }

    private static PlanPaper paper(String county, int year, Words title) {
        return new PlanPaper(
                "rotation",
                Words.of("%s %s", "%s: %s", county, title),
                Words.of("%s · %d 学年", "%s · school year %d", county, year));
    }

    /**
     * @param county its name
     * @param year the first school year after the moves
     */
    public static PlanPaper of(RotationProposal proposal, String county, int year) {
        return new RotationPaper(proposal, county, year).written();
    }

    /** Why there is none. */
    public static PlanPaper impossible(
            RotationProblem problem, List<Words> conflict, List<Loosened> loosened, String county, int year) {
        return paper(county, year, new Words("教师交流轮岗方案：做不到", "Rotation of teachers: there is none"))
                .lead(new Words("已证明：没有一个方案能同时守住全部限制。", "Proven: no plan keeps to all limits at once."))
                .note(new Words(
                        "放宽是从下面这些里挑最少的一组；请在选项里改其中一条，写明理由。",
                        "The loosening is the least there is; change one of the limits in the options, with a reason."))
                .hindrance(new PlanPaper.Hindrance(
                        true,
                        conflict,
                        loosened.stream()
                                .map(each -> Words.of(
                                        "%s（%s）：差 %s",
                                        "%s (%s): by %s",
                                        each.limit(),
                                        each.where(),
                                        each.by().toPlainString()))
                                .toList()))
                .limits(problem.limits());
    }

    private PlanPaper written() {
        long backbone =
                proposal.moves().stream().filter(RotationPaper::isBackbone).count();
        paper.lead(Words.of(
                "%d 学年 %d 名教师交流（其中骨干 %d 名），一年开支 %s 万元；%s。",
                "In the school year %d %d teachers go (%d of them backbone teachers), for %s (10,000 yuan) a year; %s.",
                year,
                proposal.moves().size(),
                backbone,
                Shown.grouped(proposal.spend().setScale(2, RoundingMode.HALF_UP)),
                helped()));
        if (problem.options().hasExamples()) {
            paper.warning(new Words(
                    "价钱里有示例（虚构）数，请在选项里换成本县的再用。",
                    "Some prices are invented examples; put your own into the options before using this."));
        }
        paper.note(
                new Words(
                        "教师只写县里自编的代码。离家按住处（没填的按学校）直线距离。",
                        "Teachers are named by the county's own codes. Distances from home (from school where none is told) are straight."));
        figures(backbone);
        moves();
        schools();
        staying();
        RotationMap.of(proposal).ifPresent(map -> paper.map("", map));
        return paper.standings(problem.standings(proposal.moves()))
                .certificate(PlanPaper.Certificate.of(
                        new Words(
                                "最省方案的目标值（一年开支减去交流带来的好处，万元）",
                                "score of the cheapest plan (a year's spending less what moves are worth, 10,000 yuan)"),
                        proposal.proof(),
                        2));
    }

    private Words helped() {
        List<Words> missed =
                proposal.missedWeak().stream().map(Place::name).map(Words::same).toList();
        return missed.isEmpty()
                ? new Words("每所薄弱学校都有骨干教师去", "a backbone teacher comes to every weak school")
                : Words.of(
                        "没有骨干教师可去的薄弱学校：%s",
                        "weak schools no backbone teacher can go to: %s", PaperWords.joined(missed));
    }

    private static boolean isBackbone(Move move) {
        return move.teacher().isBackbone();
    }

    private void figures(long backbone) {
        BigDecimal none = null;
        paper.figure(
                "roster",
                new Words("名册教师（人）", "Teachers on the list"),
                PaperValue.missing(),
                PaperValue.of(problem.teachers().size()));
        whole("eligible", "符合交流条件（人）", "Eligible", problem.eligible());
        whole("moves", "交流（人）", "Who go", proposal.moves().size());
        whole("backbone", "其中骨干（人）", "Backbone teachers among them", backbone);
        paper.figure(
                "spend",
                new Words("一年开支（万元）", "A year's spending (10,000 yuan)"),
                PaperValue.missing(),
                PaperValue.of(proposal.spend(), 2));
        paper.figure(
                "weakWithoutBackbone",
                new Words("没有骨干教师的薄弱学校（所）", "Weak schools without a backbone teacher"),
                PaperValue.of(without(List.of())),
                PaperValue.of(without(proposal.moves())));
        paper.figure(
                "kilometres",
                new Words("交流教师平均离家（公里）", "Mean distance from home of those who go (km)"),
                mean(proposal.moves().stream().map(RotationPaper::before).toList()),
                mean(proposal.moves().stream().map(Move::kilometres).toList()));
        paper.figure(
                "burden",
                Words.of(
                        "最多的人比应轮次数多（次，每 %d 年一次）",
                        "The most anybody goes beyond what is due (times, once in %d years)",
                        problem.options().fair().cycle()),
                PaperValue.missing(),
                PaperValue.of(
                        proposal.burden().map(each -> each.max(BigDecimal.ZERO)).orElse(none), 1));
        paper.figure(
                "fairnessCost",
                new Words("为公平多花（万元）", "What fairness costs (10,000 yuan)"),
                PaperValue.missing(),
                PaperValue.of(proposal.fairnessCost(), 2));
    }

    private void whole(String key, String zh, String en, long number) {
        paper.figure(key, new Words(zh, en), PaperValue.missing(), PaperValue.of(number));
    }

    private static PaperValue mean(List<BigDecimal> numbers) {
        List<BigDecimal> known = numbers.stream().filter(each -> each != null).toList();
        return known.isEmpty()
                ? PaperValue.missing()
                : PaperValue.of(
                        known.stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(BigDecimal.valueOf(known.size()), 2, RoundingMode.HALF_UP),
                        1);
    }

    /** Weak schools without a backbone teacher after these moves. */
    private long without(List<Move> moves) {
        return problem.schools().stream()
                .filter(school -> school.isWeak()
                        && RotationCounts.of(problem, moves, school).backboneAfter() == 0)
                .count();
    }

    private static BigDecimal before(Move move) {
        double[] home = move.teacher().home();
        return Distance.kilometres(
                home[0], home[1], move.from().longitude(), move.from().latitude());
    }

    private void moves() {
        PaperTable table = new PaperTable("moves", new Words("谁去哪里", "Who goes where"))
                .column("teacher", "教师代码", "Teacher")
                .column("stage", "学段", "Stage")
                .column("subject", "学科", "Subject")
                .column("backbone", "骨干", "Backbone")
                .column("yearsHere", "在本校年数", "Years here")
                .column("from", "自", "From")
                .column("to", "到", "To")
                .column("toWeak", "到薄弱学校", "To a weak school")
                .column("kilometresBefore", "现在离家（公里）", "From home now (km)")
                .column("kilometresAfter", "交流后离家（公里）", "From home then (km)")
                .column("spend", "一年开支（万元）", "A year's spending (10,000 yuan)")
                .column("reason", "缘由", "Reason");
        for (Move move : proposal.moves()) {
            Teacher teacher = move.teacher();
            table.row(List.of(
                    PaperValue.of(teacher.code()),
                    PaperValue.of(problem.word("stage", teacher.stage())),
                    PaperValue.of(problem.word("subject", teacher.subject())),
                    PaperValue.of(PaperWords.yes(teacher.isBackbone())),
                    PaperValue.of(teacher.yearsHere()),
                    PaperValue.of(move.from().name()),
                    PaperValue.of(move.to().name()),
                    PaperValue.of(PaperWords.yes(move.to().isWeak())),
                    PaperValue.of(before(move), 1),
                    PaperValue.of(move.kilometres(), 1),
                    PaperValue.of(move.spend(), 2),
                    PaperValue.of(reason(move))));
        }
        paper.table(table);
    }

    private Words reason(Move move) {
        Optional<RotationOptions.Pin> pin = problem.options().pins().stream()
                .filter(each -> each.to().isPresent()
                        && each.teacher().equals(move.teacher().code()))
                .findFirst();
        if (pin.isPresent()) {
            return pin.get().reason().zh().isEmpty()
                    ? new Words("已定", "settled")
                    : Words.of("已定：%s", "settled: %s", pin.get().reason());
        }
        List<Words> reasons = new ArrayList<>();
        boolean isHelp =
                move.to().isWeak() && !move.from().isWeak() && move.teacher().isBackbone();
        if (isHelp) {
            reasons.add(new Words("给薄弱学校补骨干", "a backbone teacher for a weak school"));
        }
        boolean isCouple = proposal.moves().stream()
                .anyMatch(other -> other.teacher().code().equals(move.teacher().partner()));
        if (isCouple) {
            reasons.add(Words.of(
                    "与配偶 %s 同动", "goes with the partner %s", move.teacher().partner()));
        }
        reasons.add(Words.of(
                "在本校已满 %d 年", "has been here for %d years", move.teacher().yearsHere()));
        return PaperWords.joined(reasons);
    }

    private void schools() {
        PaperTable table = new PaperTable("schools", new Words("各校前后", "Schools before and after"))
                .note(new Words("名册里有教师的学校都列出。", "Every school that has teachers on the list."))
                .column("school", "学校", "School")
                .column("weak", "薄弱", "Weak")
                .column("teachersBefore", "教师：现在", "Teachers now")
                .column("out", "调出", "Out")
                .column("in", "调入", "In")
                .column("teachersAfter", "教师：方案后", "Teachers then")
                .column("backboneBefore", "骨干：现在", "Backbone now")
                .column("backboneAfter", "骨干：方案后", "Backbone then")
                .column("subjects", "学科变化", "Subjects");
        for (Place school : problem.schools()) {
            RotationCounts counts = RotationCounts.of(problem, proposal.moves(), school);
            if (counts.before() > 0 || counts.in().size() > 0) {
                table.row(List.of(
                        PaperValue.of(school.name()),
                        PaperValue.of(PaperWords.yes(school.isWeak())),
                        PaperValue.of(counts.before()),
                        PaperValue.of(counts.out().size()),
                        PaperValue.of(counts.in().size()),
                        PaperValue.of(counts.after()),
                        PaperValue.of(counts.backboneBefore()).below(school.isWeak() && counts.backboneBefore() == 0),
                        PaperValue.of(counts.backboneAfter()).below(school.isWeak() && counts.backboneAfter() == 0),
                        PaperValue.of(subjects(counts))));
            }
        }
        paper.table(table);
    }

    private Words subjects(RotationCounts counts) {
        Map<String, Integer> net = new TreeMap<>();
        counts.out().forEach(move -> net.merge(move.teacher().subject(), -1, Integer::sum));
        counts.in().forEach(move -> net.merge(move.teacher().subject(), 1, Integer::sum));
        List<Words> told = new ArrayList<>();
        net.forEach((subject, change) -> {
            if (change != 0) {
                told.add(Words.of(
                        "%s%s",
                        "%s %s", problem.word("subject", subject), (change > 0 ? "+" : "−") + Math.abs(change)));
            }
        });
        return told.isEmpty() ? new Words("不变", "none changes") : PaperWords.joined(told);
    }

    private void staying() {
        PaperTable table = new PaperTable("staying", new Words("不动的人", "Who stays"))
                .column("reason", "原因", "Reason")
                .column("teachers", "人数", "Teachers");
        int[] told = {0};
        problem.staying().forEach((why, number) -> {
            told[0] += number;
            table.row(List.of(PaperValue.of(why.words()), PaperValue.of(number)));
        });
        int left = problem.teachers().size() - told[0] - proposal.moves().size();
        table.row(
                List.of(PaperValue.of(new Words("符合条件，这次不用去", "eligible, not needed this time")), PaperValue.of(left)));
        paper.table(table);
    }
}
