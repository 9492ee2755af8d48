package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.Judgement;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Wording;
import org.junheng.core.text.Words;

/** Every clause of one verdict in a document: decision, reason, evidence, where it stands; what is missing; what to ask the province. */
final class ClauseChapter {

    private static final Map<Decision, String> MARKS =
            Map.of(Decision.MET, "✓", Decision.NOT_MET, "✗", Decision.OPEN, "？", Decision.NOT_APPLICABLE, "－");
    private static final int FEW = 10;

    /** What a test calls a spread that is not above its limit. */
    private static final String WITHIN = "within";

    private final Dossier dossier;
    private final Speech speech;
    private final Verdict verdict;

    ClauseChapter(Dossier dossier, Verdict verdict) {
        this(dossier.speech(), dossier, verdict);
    }

    /** @param speech its own where a document is not in the language of the others, as an official form is */
    ClauseChapter(Speech speech, Dossier dossier, Verdict verdict) {
        this.dossier = dossier;
        this.speech = speech;
        this.verdict = verdict;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, speech.say("逐条", "Clause by clause")));
        for (org.junheng.core.standard.Block block :
                verdict.measures().standard().blocks()) {
            List<ClauseVerdict> clauses = verdict.block(block);
            if (!clauses.isEmpty()) {
                blocks.add(clauses(speech.say(block.words()), clauses));
            }
        }
        missing(blocks);
        readings(blocks);
        return blocks;
    }

    Block.Grid clauses(String caption, List<ClauseVerdict> clauses) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ClauseVerdict each : clauses) {
            String stage = speech.say(StageWords.of(dossier.registers(), each.stage()));
            rows.add(List.of(
                    Cell.of((stage.isEmpty() ? "" : stage + speech.say("：", ": "))
                                    + speech.say(each.clause().name()))
                            .explainedAt(dossier.links().clause(verdict, each)),
                    decision(each).explainedAt(dossier.links().decision(verdict, each)),
                    Cell.of(reason(each)),
                    Cell.of(each.judgement().map(Judgement::evidence).orElse("")),
                    Cell.of((each.clause().source().document() + " "
                                    + each.clause().source().clause())
                            .strip())));
        }
        return new Block.Grid(
                caption,
                List.of(List.of(
                        speech.cell("条款", "Clause"),
                        speech.cell("结论", "Result"),
                        speech.cell("依据", "Reason"),
                        speech.cell("佐证", "Evidence"),
                        speech.cell("出处", "Stands in"))),
                rows);
    }

    private Cell decision(ClauseVerdict each) {
        String words = MARKS.get(each.decision()) + "\u00a0"
                + speech.say(each.decision().words());
        return Cell.of(
                each.isNations() && each.decision() == Decision.OPEN
                        ? words + speech.say("（待国家出数）", " (supplied by the nation)")
                        : words,
                each.decision() == Decision.NOT_MET ? Cell.Tone.BELOW : Cell.Tone.PLAIN);
    }

    /** The test with its numbers, and the schools it names. */
    String reason(ClauseVerdict each) {
        if (each.isNations() && each.decision() == Decision.OPEN) {
            return speech.say("待国家出数", "supplied by the nation");
        }
        List<String> parts = new ArrayList<>();
        boolean byRow =
                !each.measured().failing().isEmpty() || !each.measured().open().isEmpty();
        if (!byRow && each.decision() != Decision.NOT_APPLICABLE) {
            parts.add(speech.say(why(each)));
        }
        names(parts, each.measured().failing(), speech.say("未达标", "not met"));
        names(parts, each.measured().open(), speech.say("待定", "open"));
        if (each.decision() == Decision.OPEN
                && each.judgement().isEmpty()
                && parts.stream().allMatch(String::isEmpty)) {
            parts.add(speech.say("还没有评判", "not judged yet"));
        }
        return String.join(
                speech.say("；", "; "),
                parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    /** Where a test asks that no spread is above its limit and some are, those: the test itself would read as if none were. */
    private Words why(ClauseVerdict each) {
        boolean asksForSpreads = each.decision() == Decision.NOT_MET
                && each.clause()
                        .test()
                        .filter(test -> test.names().contains(WITHIN))
                        .isPresent();
        List<IndicatorMeasures> above = asksForSpreads
                ? verdict.measures().stage(dossier.area(), each.stage()).stream()
                        .flatMap(stage -> stage.indicators().stream())
                        .filter(measured -> measured.within() == Decision.NOT_MET
                                && each.clause().rangesOver(measured.indicator()))
                        .toList()
                : List.of();
        return above.isEmpty() ? each.measured().why() : ResourceSentence.named(above);
    }

    private void names(List<String> parts, List<ClauseMeasure.Item> items, String what) {
        if (!items.isEmpty()) {
            List<String> names =
                    items.stream().limit(FEW).map(ClauseMeasure.Item::name).toList();
            String more = items.size() > FEW ? speech.say("等 %d 个", " and others, %d in all", items.size()) : "";
            parts.add(what + speech.say("：", ": ") + speech.list(names) + more);
        }
    }

    private void missing(List<Block> blocks) {
        Map<String, List<String>> byField = Lacked.byField(verdict, speech);
        if (!byField.isEmpty()) {
            blocks.add(new Block.Heading(2, speech.say("缺的数据（补齐后才能下结论）", "Missing (needed before a conclusion)")));
            List<String> lines = new ArrayList<>();
            byField.forEach((field, schools) -> {
                String where = speech.list(schools.stream().distinct().toList());
                lines.add(speech.say(Wording.of(field, dossier.registers()))
                        + (where.isEmpty() ? "" : speech.say("：", ": ") + where));
            });
            blocks.add(new Block.Items(lines));
        }
    }

    private void readings(List<Block> blocks) {
        if (verdict.openReadings().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(
                2, speech.say("请示省督导室（换一种口径，结论会变）", "Ask the province (another reading changes the result)")));
        List<String> lines = new ArrayList<>();
        for (Verdict.OpenReading reading : verdict.openReadings()) {
            List<String> changes = reading.changes().stream()
                    .map(change -> speech.say(
                            "%s%s %s → %s",
                            "%s%s %s → %s",
                            StageWords.of(dossier.registers(), change.stage()),
                            change.clause().name(),
                            change.from().words(),
                            change.to().words()))
                    .toList();
            lines.add(speech.say(
                    "%s现按“%s”；若按“%s”：%s",
                    "%s Now read as \"%s\"; read as \"%s\": %s",
                    reading.question(),
                    reading.now(),
                    reading.otherwise(),
                    String.join(speech.say("；", "; "), changes)));
        }
        blocks.add(new Block.Items(lines));
    }
}
