package org.junheng.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.diagnose.Diagnosis;
import org.junheng.core.diagnose.Lack;
import org.junheng.core.diagnose.SmallestChange;
import org.junheng.core.diagnose.Split;
import org.junheng.core.diagnose.StageDiagnosis;
import org.junheng.core.diagnose.Together;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Gap;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;

/** Why a county is as uneven as it is (诊断): schools by indicators, who makes each spread, what is lacking, which figures to check first. */
public final class DiagnosisChapter {

    private static final int FEW = 10;
    private static final double WHOLE = 100;

    private final Dossier dossier;
    private final Speech speech;
    private final Verdict verdict;
    private final Diagnosis diagnosis;

    private DiagnosisChapter(Dossier dossier, Verdict verdict) {
        this.dossier = dossier;
        this.speech = dossier.speech();
        this.verdict = verdict;
        this.diagnosis = dossier.diagnosis(verdict);
    }

    /** Fragile figures first, then stage by stage. */
    public static List<Block> of(Dossier dossier, Verdict verdict) {
        DiagnosisChapter chapter = new DiagnosisChapter(dossier, verdict);
        List<Block> blocks = new ArrayList<>(FragileTable.of(dossier, verdict));
        blocks.addAll(WarningTable.of(dossier, verdict));
        for (StageDiagnosis stage : chapter.diagnosis.stages()) {
            if (!stage.indicators().isEmpty()) {
                blocks.addAll(chapter.stage(stage));
            }
        }
        return blocks;
    }

    private List<Block> stage(StageDiagnosis stage) {
        List<Block> blocks = new ArrayList<>();
        String name =
                speech.say(StageWords.of(dossier.registers(), stage.stage().stage()));
        blocks.add(new Block.Heading(1, name.isEmpty() ? speech.say("各校", "Schools") : name));
        blocks.add(causes(stage));
        widest(stage)
                .flatMap(each -> IndicatorChapter.sources(dossier, verdict, stage.stage(), each))
                .ifPresent(blocks::add);
        blocks.add(heat(stage));
        lacking(stage, blocks);
        splits(stage, blocks);
        blocks.addAll(StaffChapter.of(dossier, verdict, stage.stage(), diagnosis.staffing(stage)));
        together(stage, blocks);
        return blocks;
    }

    /** One row per indicator: spread, limit, who makes it, the least that one school would need. */
    private Block causes(StageDiagnosis stage) {
        List<List<Cell>> rows = new ArrayList<>();
        for (StageDiagnosis.OfIndicator each : stage.indicators()) {
            IndicatorMeasures measured = each.measured();
            rows.add(List.of(
                    speech.cell(measured.indicator().name())
                            .explainedAt(dossier.links().indicator(verdict, stage.stage(), measured.indicator())),
                    speech.figure(measured.spread().cv(), Shown.CV_DIGITS)
                            .toned(tone(measured.within()))
                            .explainedAt(dossier.links().spread(verdict, stage.stage(), measured.indicator())),
                    speech.figure(measured.limit()).explainedAt(dossier.links().rule(verdict, measured.indicator())),
                    Cell.of(new StageChapter(dossier, verdict, stage.stage()).makers(each))
                            .explainedAt(dossier.links().spread(verdict, stage.stage(), measured.indicator())),
                    Cell.of(each.raising().stream()
                            .findFirst()
                            .map(least -> raising(stage, least))
                            .orElse(""))));
        }
        return new Block.Grid(
                speech.say(
                        "差异从哪来（占方差的份额；▲高于、▼低于全县值）",
                        "Where the spread comes from (share of the variance; ▲ above, ▼ below the mean)"),
                List.of(List.of(
                        speech.cell("指标", "Indicator"),
                        speech.cell("差异系数", "CV"),
                        speech.cell("限值", "Limit"),
                        speech.cell("主要的学校", "Schools"),
                        speech.cell("单校补多少就到限", "Least at one school that would do"))),
                rows);
    }

    /** The indicator that lies furthest towards its limit or above it; without limits the one that spreads most. */
    private static Optional<IndicatorMeasures> widest(StageDiagnosis stage) {
        return stage.indicators().stream()
                .map(StageDiagnosis.OfIndicator::measured)
                .filter(each -> !Double.isNaN(each.spread().cv()))
                .max(Comparator.comparingDouble(each -> each.spread().cv()
                        / each.limit().map(Number::doubleValue).orElse(1d)));
    }

    private static Cell.Tone tone(Decision decision) {
        return decision == Decision.NOT_MET ? Cell.Tone.BELOW : Cell.Tone.PLAIN;
    }

    private String raising(StageDiagnosis stage, SmallestChange least) {
        return speech.say(
                "%s 增加 %s %s",
                "%s: %s %s more",
                verdict.measures().name(stage.stage(), least.section()),
                speech.grouped(least.amount()),
                least.unit().name());
    }

    /** Schools by indicators, the words in the cells: what is below its line, what is missing. */
    private Block heat(StageDiagnosis of) {
        StageMeasures stage = of.stage();
        List<Cell> head = new ArrayList<>(List.of(speech.cell("学校", "School"), speech.cell("学生", "Students")));
        stage.indicators().forEach(each -> head.add(speech.cell(each.indicator().shortName())));
        head.add(speech.cell("没到线", "Below"));
        List<List<Cell>> rows = new ArrayList<>();
        for (int section = 0; section < stage.size(); section++) {
            int below = 0;
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.of(verdict.measures().name(stage, section))
                            .explainedAt(dossier.links().school(stage, section)),
                    speech.figure(stage.students(section), 0)
                            .explainedAt(dossier.links().counted(verdict, Counted.SCHOOLS, stage.stage(), ""))));
            for (IndicatorMeasures each : stage.indicators()) {
                boolean isBelow = each.meets(section) == Decision.NOT_MET;
                below += isBelow ? 1 : 0;
                Cell value = speech.figure(each.value(section), each.indicator().digits());
                Cell.Tone tone = Double.isNaN(each.value(section))
                        ? Cell.Tone.MISSING
                        : isBelow ? Cell.Tone.BELOW : Cell.Tone.PLAIN;
                row.add((isBelow ? new Cell("▲ " + value.text(), value.number(), 1, 1, tone, "") : value.toned(tone))
                        .explainedAt(dossier.links().value(verdict, stage, section, each.indicator())));
            }
            row.add(speech.figure(below, 0)
                    .toned(below == 0 ? Cell.Tone.PLAIN : Cell.Tone.BELOW)
                    .explainedAt(dossier.links().school(stage, section)));
            rows.add(row);
        }
        return new Block.Grid(
                speech.say("学校 × 指标（▲ 没到线，— 缺数据）", "Schools by indicators (▲ below, — missing)"), List.of(head), rows);
    }

    private void lacking(StageDiagnosis stage, List<Block> blocks) {
        List<List<Cell>> rows = new ArrayList<>();
        for (StageDiagnosis.OfIndicator each : stage.indicators()) {
            Lack lack = each.lack();
            if (lack.total().isPresent()) {
                Gap total = lack.total().get();
                String below = dossier.links()
                        .counted(
                                verdict,
                                Counted.BELOW,
                                stage.stage().stage(),
                                each.measured().indicator().id());
                rows.add(List.of(
                        speech.cell(each.measured().indicator().name()),
                        speech.figure(lack.schools().size(), 0).explainedAt(below),
                        speech.figure(total.amount()).explainedAt(below),
                        speech.cell(total.unit().name())));
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Grid(
                    speech.say("全部到线，一共缺多少", "What all schools below their lines lack together"),
                    List.of(List.of(
                            speech.cell("指标", "Indicator"),
                            speech.cell("学校", "Schools"),
                            speech.cell("缺", "Lacking"),
                            speech.cell("单位", "Unit"))),
                    rows));
        }
    }

    private void splits(StageDiagnosis stage, List<Block> blocks) {
        List<Split> fields = stage.indicators().get(0).splits();
        if (fields.isEmpty()) {
            return;
        }
        List<Cell> head = new ArrayList<>(List.of(speech.cell("指标", "Indicator")));
        fields.forEach(each -> head.add(speech.cell(each.field().name())));
        List<List<Cell>> rows = new ArrayList<>();
        for (StageDiagnosis.OfIndicator each : stage.indicators()) {
            List<Cell> row = new ArrayList<>(
                    List.of(speech.cell(each.measured().indicator().name())));
            for (Split field : fields) {
                row.add(each.splits().stream()
                        .filter(split -> split.field().equals(field.field()))
                        .findFirst()
                        .map(split -> speech.figure(split.parts().varianceBetweenShare() * WHOLE, 1)
                                .explainedAt(dossier.links()
                                        .spread(
                                                verdict,
                                                stage.stage(),
                                                each.measured().indicator())))
                        .orElse(Cell.of("—")));
            }
            rows.add(row);
        }
        blocks.add(new Block.Grid(
                speech.say("组与组之间占方差的 %（其余在组内）", "Share of the variance between groups, % (the rest lies inside them)"),
                List.of(head),
                rows));
    }

    /** Indicators below their lines at the same schools: one cause may be behind them. */
    private void together(StageDiagnosis stage, List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        for (Together each : stage.together().stream().limit(FEW).toList()) {
            List<String> schools = each.sections().stream()
                    .limit(FEW)
                    .map(section -> verdict.measures().name(stage.stage(), section))
                    .toList();
            lines.add(speech.say(
                    "%s：%d 校（%s）",
                    "%s: %d schools (%s)",
                    speech.list(each.indicators().stream()
                            .map(indicator -> speech.say(indicator.shortName()))
                            .toList()),
                    each.sections().size(),
                    speech.list(schools)));
        }
        if (!lines.isEmpty()) {
            blocks.add(new Block.Heading(2, speech.say("同时没到线的", "Below together")));
            blocks.add(new Block.Items(lines));
        }
    }
}
