package org.junheng.core.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.core.plan.Proof;
import org.junheng.core.plan.rotation.Move;
import org.junheng.core.plan.rotation.Place;
import org.junheng.core.plan.rotation.RotationModel.Loosened;
import org.junheng.core.plan.rotation.RotationProblem;
import org.junheng.core.plan.rotation.RotationProposal;
import org.junheng.core.plan.rotation.Stays;
import org.junheng.core.plan.rotation.Teacher;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** A rotation on a terminal: who goes where, in sentences; schools and subjects before and after; how good it is, proven. */
public final class RotationText {

    private static final int DIGITS = 2;
    private static final int MORE_DIGITS = 6;
    private static final int FEW = 5;

    private final RotationProposal proposal;
    private final RotationProblem problem;
    private final Speech speech;
    private final StringBuilder text = new StringBuilder();

    private RotationText(RotationProposal proposal, Speech speech) {
        this.proposal = proposal;
        this.problem = proposal.problem();
        this.speech = speech;
    }

    /** @param year the first school year after the moves */
    public static String of(RotationProposal proposal, int year, Language language) {
        RotationText text = new RotationText(proposal, new Speech(language));
        text.headline(year);
        text.moves(year);
        text.schools();
        text.staying();
        text.proof();
        return text.text.toString();
    }

    /** One move as people write it down. */
    public static Words sentence(RotationProblem problem, Move move, int year) {
        Teacher teacher = move.teacher();
        return Words.of(
                "调 %s（%s%s，在本校 %d 年）自 %s 到 %s，离家 %s 公里，%d 年",
                "move %s (%s%s, %d years here) from %s to %s, %s km from home, %d",
                teacher.code(),
                Words.of(
                        "%s%s教师",
                        "%s, %s teacher",
                        problem.word("stage", teacher.stage()),
                        problem.word("subject", teacher.subject())),
                teacher.isBackbone() ? Words.of("，骨干", ", backbone") : Words.same(""),
                teacher.yearsHere(),
                move.from().name(),
                move.to().name(),
                move.kilometres().toPlainString(),
                year);
    }

    private void headline(int year) {
        long backbone = proposal.moves().stream()
                .filter(move -> move.teacher().isBackbone())
                .count();
        say(
                "教师交流轮岗方案  %d 学年：名册 %d 人，符合条件 %d 人，交流 %d 人（骨干 %d 人），一年开支 %s 万元",
                "rotation plan  school year %d: %d on the list, %d eligible, %d go (%d backbone teachers), %s x 10,000 yuan a year",
                year,
                problem.teachers().size(),
                problem.eligible(),
                proposal.moves().size(),
                backbone,
                amount(proposal.spend()));
        if (problem.options().hasExamples()) {
            say("价钱是示例（虚构），请在 --options 里换成本县的。", "Prices are invented examples; put your own into --options.");
        }
        if (!proposal.missedWeak().isEmpty()) {
            say("没有骨干教师可去的薄弱学校：%s", "weak schools no backbone teacher can go to: %s", names(proposal.missedWeak()));
        }
    }

    private void moves(int year) {
        text.append('\n');
        proposal.moves()
                .forEach(move -> text.append("  ")
                        .append(speech.say(sentence(problem, move, year)))
                        .append('\n'));
    }

    private void schools() {
        text.append('\n');
        say("各校前后（调出、调入；骨干；各科）", "schools before and after (out, in; backbone; subjects)");
        TextTable table = new TextTable(0, 5);
        table.row(
                speech.say("学校（* 薄弱）", "school (* weak)"),
                speech.say("教师", "teachers"),
                speech.say("出", "out"),
                speech.say("入", "in"),
                speech.say("骨干", "backbone"),
                speech.say("学科变化", "subjects"));
        for (Place school : problem.schools()) {
            List<Move> out = proposal.moves().stream()
                    .filter(move -> move.from().number() == school.number())
                    .toList();
            List<Move> in = proposal.moves().stream()
                    .filter(move -> move.to().number() == school.number())
                    .toList();
            if (!out.isEmpty() || !in.isEmpty()) {
                long before = count(school, false);
                long backbone = count(school, true);
                table.row(
                        school.name() + (school.isWeak() ? "*" : ""),
                        before + " → " + (before - out.size() + in.size()),
                        String.valueOf(out.size()),
                        String.valueOf(in.size()),
                        backbone + " → " + (backbone - backbones(out) + backbones(in)),
                        subjects(out, in));
            }
        }
        text.append(table.text("  "));
    }

    private long count(Place school, boolean backboneOnly) {
        return problem.teachers().stream()
                .filter(teacher -> teacher.school() == school.number() && (!backboneOnly || teacher.isBackbone()))
                .count();
    }

    private static long backbones(List<Move> moves) {
        return moves.stream().filter(move -> move.teacher().isBackbone()).count();
    }

    private String subjects(List<Move> out, List<Move> in) {
        Map<String, Integer> net = new TreeMap<>();
        out.forEach(move -> net.merge(move.teacher().subject(), -1, Integer::sum));
        in.forEach(move -> net.merge(move.teacher().subject(), 1, Integer::sum));
        Map<String, String> told = new LinkedHashMap<>();
        net.forEach((subject, change) -> {
            if (change != 0) {
                told.put(subject, speech.say(problem.word("subject", subject)) + (change > 0 ? "+" : "") + change);
            }
        });
        return told.isEmpty() ? speech.say("各科不变", "none changes") : String.join(speech.say("、", ", "), told.values());
    }

    private void staying() {
        text.append('\n');
        String reasons = problem.staying().entrySet().stream()
                .map(each -> speech.say(each.getKey().words()) + " " + each.getValue())
                .collect(Collectors.joining(speech.say("、", ", ")));
        say("不动的：%s", "who stays: %s", reasons.isEmpty() ? "—" : reasons);
        proposal.burden()
                .ifPresent(burden -> say(
                        "公平：交流的人里，加上这次，最多比应轮次数多 %s 次（每 %d 年一次）；为此多花 %s",
                        "fairness: of those who go, none has gone more than %s times beyond what is due (once in %d years), this time included; it costs %s more",
                        burden.max(BigDecimal.ZERO)
                                .setScale(1, RoundingMode.HALF_UP)
                                .toPlainString(),
                        problem.options().fair().cycle(),
                        amount(proposal.fairnessCost())));
        if (problem.staying().getOrDefault(Stays.NOWHERE, 0) > 0) {
            say(
                    "“没有可去的学校”指 %s 公里以内没有别的学校教这一科。",
                    "\"No school to go to\": none within %s km teaches the subject.",
                    problem.options().reach().kilometres().toPlainString());
        }
    }

    private void proof() {
        Proof proof = proposal.proof();
        say(
                "证明：最省方案目标值（开支减去折抵）%s，下界 %s，差距 %s%%（%s，%s）；逐条限值已另行复核。",
                "proof: cheapest plan scores (spending less what moves are worth) %s, no plan less than %s, gap %s %% (%s, %s); every limit checked again apart.",
                amount(proof.score()),
                // what doubles leave beyond a millionth is no news
                amount(BigDecimal.valueOf(proof.bound()).setScale(MORE_DIGITS, RoundingMode.HALF_UP)),
                amount(BigDecimal.valueOf(proof.gap()).movePointRight(2)),
                proof.solver(),
                proof.ended().words());
    }

    private static String amount(BigDecimal number) {
        return number.setScale(DIGITS, RoundingMode.HALF_UP).toPlainString();
    }

    private String names(List<Place> schools) {
        return schools.stream().map(Place::name).collect(Collectors.joining(speech.say("、", ", ")));
    }

    private void say(String zh, String en, Object... arguments) {
        text.append(speech.say(zh, en, arguments)).append('\n');
    }

    /** Why there is no plan: what conflicts, and the least that would have to give way. */
    public static Words impossible(List<Words> conflict, List<Loosened> loosened) {
        return new Words(
                "没有一个方案能同时守住这几条：" + joined(conflict, true) + "。最少要放宽：" + given(loosened, true)
                        + "。请在 --options 里改其中一条，写明理由。",
                "No plan keeps to all of these: " + joined(conflict, false) + ". The least to give way: "
                        + given(loosened, false) + ". Change one of them in --options, with a reason.");
    }

    private static String joined(List<Words> words, boolean isChinese) {
        return words.stream()
                .map(each -> isChinese ? each.zh() : each.en())
                .collect(Collectors.joining(isChinese ? "；" : "; "));
    }

    private static String given(List<Loosened> loosened, boolean isChinese) {
        String first = joined(
                loosened.stream()
                        .limit(FEW)
                        .map(each -> Words.of(
                                "%s（%s）差 %s",
                                "%s (%s) by %s",
                                each.limit(),
                                each.where(),
                                each.by().toPlainString()))
                        .toList(),
                isChinese);
        int more = loosened.size() - FEW;
        return more <= 0 ? first : first + (isChinese ? "；另有 " + more + " 处" : "; and " + more + " more");
    }
}
