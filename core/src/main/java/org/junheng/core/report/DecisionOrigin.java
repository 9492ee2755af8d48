package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.standard.Clause;

/**
 * How a clause was decided (条款的结论从哪来): what it asks for, the test with its numbers, and every school or year that does not meet
 * it or cannot be told, none left out.
 */
public final class DecisionOrigin {

    private final Dossier dossier;
    private final Speech speech;
    private final Verdict verdict;

    private DecisionOrigin(Dossier dossier, Verdict verdict) {
        this.dossier = dossier;
        this.speech = dossier.speech();
        this.verdict = verdict;
    }

    /** @param clauses one clause, once for each stage it is asked of */
    public static List<Block> of(Dossier dossier, Verdict verdict, List<ClauseVerdict> clauses) {
        DecisionOrigin origin = new DecisionOrigin(dossier, verdict);
        List<Block> blocks = new ArrayList<>();
        blocks.add(origin.rule(clauses.get(0)));
        clauses.forEach(each -> blocks.addAll(origin.decided(each)));
        return blocks;
    }

    private Block rule(ClauseVerdict clause) {
        List<List<Cell>> rows = new ArrayList<>();
        for (StandardWords.Said said : new StandardWords(verdict.measures().standard(), speech).of(clause.clause())) {
            rows.add(List.of(Cell.of(said.what()), Cell.of(said.content())));
        }
        rows.add(List.of(
                speech.cell("标准", "Standard"),
                speech.cell(verdict.measures().standard().name())
                        .explainedAt(dossier.links().clause(verdict, clause))));
        return new Block.Grid(
                speech.say("这一条要什么", "What the clause asks for"),
                List.of(List.of(speech.cell("项", "What"), speech.cell("内容", "Content"))),
                rows);
    }

    private List<Block> decided(ClauseVerdict each) {
        ClauseMeasure measured = each.measured();
        List<Block> blocks = new ArrayList<>();
        String stage = speech.say(StageWords.of(dossier.registers(), each.stage()));
        if (!stage.isEmpty()) {
            blocks.add(new Block.Heading(1, stage));
        }
        blocks.add(
                new Block.Paragraph(Block.Voice.LEAD, speech.say(each.decision().words())));
        blocks.add(new Block.Paragraph(Block.Voice.COMPUTED, reason(each)));
        each.judgement()
                .ifPresent(judgement -> blocks.add(new Block.Paragraph(
                        Block.Voice.COMPUTED,
                        speech.say(
                                "评判：%s，佐证 %s，评判人 %s，来自 %s。",
                                "Judged: %s, evidence %s, by %s, from %s.",
                                judgement.result().words(),
                                dashed(judgement.evidence()),
                                dashed(judgement.by()),
                                Cells.of(speech, judgement.place())))));
        if (each.clause().scope() == Clause.Scope.STAGE && each.clause().block().isResources()) {
            verdict.measures()
                    .stage(dossier.area(), each.stage())
                    .ifPresent(of -> blocks.add(new StageChapter(dossier, verdict, of).indicators()));
        }
        list(
                blocks,
                speech.say("没有达到的 %d 个", "%d do not meet it", measured.failing().size()),
                measured.failing());
        list(
                blocks,
                speech.say("判不了的 %d 个", "%d cannot be told", measured.open().size()),
                measured.open());
        return blocks;
    }

    private static String dashed(String text) {
        return text.isEmpty() ? "—" : text;
    }

    private String reason(ClauseVerdict each) {
        ClauseMeasure measured = each.measured();
        String why = new ClauseChapter(dossier, verdict).reason(each);
        String rows =
                measured.rows() > 1 ? speech.say("；逐个看了 %d 个", "; decided on %d, one by one", measured.rows()) : "";
        String margin = measured.margin().isPresent()
                ? speech.say(
                        "；余量 %s", "; margin %s", speech.signed(measured.margin().getAsDouble(), Shown.CV_DIGITS))
                : "";
        return why + rows + margin + speech.say("。", ".");
    }

    private void list(List<Block> blocks, String caption, List<ClauseMeasure.Item> items) {
        if (items.isEmpty()) {
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (ClauseMeasure.Item item : items) {
            rows.add(List.of(
                    Cell.of(item.name()).explainedAt(school(item)), speech.cell(item.why()), Cell.of(place(item))));
        }
        blocks.add(new Block.Grid(
                caption,
                List.of(List.of(speech.cell("哪一个", "Which"), speech.cell("为什么", "Why"), speech.cell("来自", "From"))),
                rows));
    }

    /** Where a section's school is told; empty for what is no section. */
    private String school(ClauseMeasure.Item item) {
        if (!item.register().equals(verdict.measures().standard().rows())) {
            return "";
        }
        for (StageMeasures stage : verdict.measures().stages(dossier.area())) {
            for (int section = 0; section < stage.size(); section++) {
                if (stage.row(section) == item.row()) {
                    return dossier.links().school(stage, section);
                }
            }
        }
        return "";
    }

    /** The row among what was handed in, by the first field of its key that stands in a cell. */
    private String place(ClauseMeasure.Item item) {
        Facts facts = verdict.measures().facts();
        Table table = item.register().isEmpty() ? null : facts.table(item.register());
        return table == null
                ? "—"
                : table.key().stream()
                        .filter(table::has)
                        .map(field -> Cells.of(speech, table.place(item.row(), field)))
                        .filter(cell -> !cell.equals("—"))
                        .findFirst()
                        .orElse("—");
    }
}
