package org.junheng.core.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.core.assess.StageWords;
import org.junheng.core.measure.Shown;
import org.junheng.core.plan.Proof;
import org.junheng.core.plan.pairs.GroupProposal;
import org.junheng.core.plan.pairs.Member;
import org.junheng.core.plan.pairs.Pair;
import org.junheng.core.plan.pairs.PairProposal;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** Pairs and groups of schools on a terminal: who stands with whom and why, who is left, how good it is, proven. */
public final class PairingText {

    private static final int DIGITS = 2;
    private static final int MORE_DIGITS = 6;

    private final Registers registers;
    private final Speech speech;
    private final StringBuilder text = new StringBuilder();

    private PairingText(Registers registers, Language language) {
        this.registers = registers;
        this.speech = new Speech(language);
    }

    public static String of(PairProposal proposal, Registers registers, Language language) {
        PairingText text = new PairingText(registers, language);
        text.pairs(proposal);
        return text.text.toString();
    }

    /** @param proposals one for each stage */
    public static String of(List<GroupProposal> proposals, Registers registers, Language language) {
        PairingText text = new PairingText(registers, language);
        proposals.forEach(text::groups);
        return text.text.toString();
    }

    private void pairs(PairProposal proposal) {
        say(
                "结对帮扶方案：薄弱 %d 处，强校 %d 处，结成 %d 对",
                "pairs of schools: %d weak, %d strong, %d pairs",
                proposal.problem().weak().size(),
                proposal.problem().strong().size(),
                proposal.pairs().size());
        proposal.pairs()
                .forEach(pair ->
                        text.append("  ").append(speech.say(sentence(pair))).append('\n'));
        if (!proposal.alone().isEmpty()) {
            say(
                    "没有学校可帮的：%s（同学段、够得着的强校都已帮满，或没有）",
                    "nobody can help: %s (all strong schools of the stage within reach help enough others, or there is none)",
                    names(proposal.alone()));
        }
        proof(proposal.proof());
    }

    /** One pair as people write it down. */
    private Words sentence(Pair pair) {
        return Words.of(
                "%s 帮 %s（%s），相距 %s 公里；可补：%s%s",
                "%s helps %s (%s), %s km apart; can help with: %s%s",
                pair.strong().name(),
                pair.weak().name(),
                stage(pair.weak().stage()),
                pair.kilometres().toPlainString(),
                pair.closes().isEmpty()
                        ? Words.of("没有低于达标线的项", "nothing below a threshold")
                        : joined(pair.closes().stream()
                                .map(each -> pair.weak().names().get(each))
                                .toList()),
                pair.subjects().isEmpty()
                        ? Words.same("")
                        : Words.of(
                                "；互补学科：%s",
                                "; subjects it can lend: %s",
                                joined(pair.subjects().stream()
                                        .map(each -> registers
                                                .codes("subject")
                                                .find(each)
                                                .map(code -> code.name())
                                                .orElse(Words.same(each)))
                                        .toList())));
    }

    private void groups(GroupProposal proposal) {
        text.append(text.isEmpty() ? "" : "\n");
        say(
                "集团化办学方案  %s：%d 个集团，成员 %d 所",
                "school groups  %s: %d groups, %d members",
                stage(proposal.problem().stage()),
                proposal.problem().leaders().size(),
                proposal.problem().members().size() - proposal.alone().size());
        TextTable table = new TextTable(0, 3);
        table.row(
                speech.say("牵头学校", "leader"),
                speech.say("成员数", "members"),
                speech.say("强弱（与平均之差）", "strength (above the mean)"),
                speech.say("成员", "members"));
        for (int leader = 0; leader < proposal.problem().leaders().size(); leader++) {
            BigDecimal excess = proposal.excesses().get(leader);
            table.row(
                    proposal.problem().leaders().get(leader).name(),
                    String.valueOf(proposal.members(leader).size()),
                    (excess.signum() > 0 ? "+" : "") + speech.number(excess.doubleValue(), Shown.CV_DIGITS),
                    names(proposal.members(leader)));
        }
        text.append(table.text("  "));
        if (!proposal.alone().isEmpty()) {
            say(
                    "没有集团可进的：%s（够得着的集团都已满，或没有）",
                    "no group can take: %s (those within reach are full, or there is none)", names(proposal.alone()));
        }
        proof(proposal.proof());
    }

    private Words stage(String stage) {
        return StageWords.of(registers, stage);
    }

    private void proof(Proof proof) {
        say(
                "证明：目标值 %s，下界 %s，差距 %s%%（%s，%s）；逐条限值已另行复核。权重见选项文件，是示例，可以改。",
                "proof: score %s, no plan less than %s, gap %s %% (%s, %s); every limit checked again apart. Weights are examples of the options file.",
                amount(proof.score()),
                amount(BigDecimal.valueOf(proof.bound()).setScale(MORE_DIGITS, RoundingMode.HALF_UP)),
                amount(BigDecimal.valueOf(proof.gap()).movePointRight(2)),
                proof.solver(),
                proof.ended().words());
    }

    private static String amount(BigDecimal number) {
        return number.setScale(DIGITS, RoundingMode.HALF_UP).toPlainString();
    }

    private String names(List<Member> members) {
        return members.stream().map(Member::name).collect(Collectors.joining(speech.say("、", ", ")));
    }

    private static Words joined(List<Words> words) {
        return new Words(
                words.stream().map(Words::zh).collect(Collectors.joining("、")),
                words.stream().map(Words::en).collect(Collectors.joining(", ")));
    }

    private void say(String zh, String en, Object... arguments) {
        text.append(speech.say(zh, en, arguments)).append('\n');
    }
}
