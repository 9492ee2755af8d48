package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Document;
import org.junheng.core.measure.Decision;

/** One page for the head of the county (县领导一页纸): do we pass, what is missing in people and money, by when. */
public final class LeaderDocument {

    private final Dossier dossier;
    private final Speech speech;
    private final List<Block> blocks = new ArrayList<>();

    private LeaderDocument(Dossier dossier) {
        this.dossier = dossier;
        this.speech = dossier.speech();
    }

    public static Document of(Dossier dossier) {
        LeaderDocument leader = new LeaderDocument(dossier);
        if (dossier.isTrial()) {
            leader.blocks.addAll(
                    CountyDocument.trial(leader.speech, dossier.report().changes()));
        }
        dossier.verdicts().forEach(leader::verdict);
        dossier.unjudged()
                .forEach(each -> leader.blocks.add(
                        new Block.Paragraph(Block.Voice.COMPUTED, leader.speech.say(each.sentence()))));
        return new Document(
                "leader",
                leader.speech.language(),
                leader.speech.say(
                        "%s 义务教育均衡：达到了吗，差在哪，何时补上",
                        "%s: are our schools balanced, what is missing, by when", dossier.countyName()),
                dossier.running(),
                false,
                leader.blocks);
    }

    private void verdict(Verdict verdict) {
        blocks.add(new Block.Heading(1, speech.say(verdict.measures().standard().name())));
        blocks.add(new Block.Paragraph(Block.Voice.LEAD, answer(verdict)));
        if (verdict.whole() == Verdict.Outcome.PASSED) {
            return;
        }
        blocks.add(new Block.Paragraph(Block.Voice.COMPUTED, speech.say(VerdictSentence.whole(verdict))));
        Lacking lacking = new Lacking(dossier, verdict);
        if (lacking.isThere()) {
            blocks.add(lacking.table());
        }
        List<String> rest = new ArrayList<>(lacking.spreads());
        rest.addAll(duties(verdict, Decision.NOT_MET, speech.say("未达标", "not met")));
        rest.addAll(duties(verdict, Decision.OPEN, speech.say("还缺数据或评判", "figures or judgement missing")));
        if (!rest.isEmpty()) {
            blocks.add(new Block.Items(rest));
        }
        blocks.addAll(Timetable.of(speech, verdict));
    }

    private String answer(Verdict verdict) {
        return switch (verdict.whole()) {
            case PASSED -> speech.say("达到。", "Passed.");
            case NOT_PASSED ->
                speech.say(
                        "未达到。%s",
                        "Not passed. %s", VerdictSentence.hasResources(verdict) ? ResourceSentence.of(verdict) : "");
            case NOT_COMPLETE -> speech.say("还不能下结论：缺数据。", "No conclusion yet: figures are missing.");
        };
    }

    /** The government's duties that stand open, school rule and spreads aside. */
    private List<String> duties(Verdict verdict, Decision decision, String what) {
        return verdict.clauses().stream()
                .filter(each -> each.decision() == decision && !each.isNations())
                .filter(each -> !each.clause().block().isResources())
                .collect(
                        Collectors.groupingBy(ClauseVerdict::clause, java.util.LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(clause ->
                        speech.say("%s：%s%s", "%s: %s%s", what, clause.getKey().name(), where(clause.getValue())))
                .toList();
    }

    private String where(List<ClauseVerdict> stages) {
        List<String> parts = new ArrayList<>();
        for (ClauseVerdict each : stages) {
            int schools =
                    each.measured().failing().size() + each.measured().open().size();
            String stage = speech.say(StageWords.of(dossier.registers(), each.stage()));
            if (schools > 0) {
                parts.add(speech.say("%s%d 处", "%s %d places", stage, schools).strip());
            }
        }
        return parts.isEmpty() ? "" : speech.say("（%s）", " (%s)", speech.list(parts));
    }
}
