package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.diagnose.Contribution;
import org.junheng.core.diagnose.SmallestChange;
import org.junheng.core.diagnose.StageDiagnosis;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Gap;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.text.Words;

/** One stage in a document: the picture, its indicators, its schools, and who makes each spread. */
final class StageChapter {

    /** Makers of a spread are named until they explain this share of it. */
    private static final double MOST = 1 / 2d;

    private static final int FEW = 3;

    private final Dossier dossier;
    private final Speech speech;
    private final Verdict verdict;
    private final Measures measures;
    private final StageMeasures stage;

    StageChapter(Dossier dossier, Verdict verdict, StageMeasures stage) {
        this.dossier = dossier;
        this.speech = dossier.speech();
        this.verdict = verdict;
        this.measures = verdict.measures();
        this.stage = stage;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading());
        CountyPicture.of(verdict, stage, speech, dossier.links())
                .ifPresent(strips -> blocks.add(new Block.Picture(strips)));
        blocks.add(indicators());
        blocks.addAll(tests());
        blocks.add(schools());
        blocks.addAll(causes());
        return blocks;
    }

    Block.Heading heading() {
        String count = speech.say(Words.many(stage.size(), "%d 校", "%d school", "%d schools"));
        String students = StageSentences.students(stage, speech);
        String schools = dossier.links().counted(verdict, Counted.SCHOOLS, stage.stage(), "");
        return new Block.Heading(
                2,
                speech.say(
                        "%s：%s，%s 名学生",
                        "%s: %s, %s students", StageWords.of(dossier.registers(), stage.stage()), count, students),
                "",
                List.of(new Block.Opening(count, schools), new Block.Opening(students, schools)));
    }

    /** Tests of the whole stage that are a number of their own. */
    List<Block> tests() {
        return StageSentences.tested(verdict, stage).stream()
                .<Block>map(test -> new Block.Paragraph(
                        Block.Voice.COMPUTED,
                        StageSentences.test(test, speech) + speech.say("。", "."),
                        List.of(new Block.Opening(
                                speech.say(test.clause().name()),
                                dossier.links().decision(verdict, test)))))
                .toList();
    }

    /** Columns of limits and thresholds stand there only where the standard has some. */
    Block.Grid indicators() {
        boolean limited =
                stage.indicators().stream().anyMatch(each -> each.limit().isPresent());
        boolean lined =
                stage.indicators().stream().anyMatch(each -> each.threshold().isPresent());
        List<Cell> head = new ArrayList<>(List.of(
                speech.cell("指标", "Indicator"),
                speech.cell("单位", "Unit"),
                speech.cell("全县值", "County"),
                speech.cell("差异系数", "CV")));
        if (limited) {
            head.addAll(List.of(speech.cell("限值", "Limit"), speech.cell("余量", "Margin"), speech.cell("结论", "Result")));
        }
        if (lined) {
            head.addAll(List.of(
                    speech.cell("达标线", "Threshold"), speech.cell("低于达标线", "Below it"), speech.cell("缺数据", "No data")));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (IndicatorMeasures each : stage.indicators()) {
            List<Cell> row = new ArrayList<>(List.of(
                    speech.cell(each.indicator().name())
                            .explainedAt(dossier.links().indicator(verdict, stage, each.indicator())),
                    speech.cell(each.indicator().unit()),
                    speech.figure(each.spread().mean(), each.indicator().digits())
                            .explainedAt(spread(each)),
                    speech.figure(each.spread().cv(), Shown.CV_DIGITS)
                            .toned(tone(each.within()))
                            .explainedAt(spread(each))));
            if (limited) {
                row.addAll(limit(each));
            }
            if (lined) {
                row.add(speech.figure(each.threshold()).explainedAt(rule(each)));
                row.add(count(each, each.failing(), Counted.BELOW, Cell.Tone.BELOW));
                row.add(count(each, each.open(), Counted.OPEN, Cell.Tone.MISSING));
            }
            rows.add(row);
        }
        return new Block.Grid(speech.say("各项指标", "Indicators"), List.of(head), rows);
    }

    private List<Cell> limit(IndicatorMeasures each) {
        String result = each.isWithinOnlyAsPrinted()
                ? speech.say("进位后达线，请示省督导室", "only as printed, ask the province")
                : each.limit().isEmpty() ? "—" : speech.say(each.within().words());
        Cell margin = each.limit()
                .map(limit -> speech.figure(limit.doubleValue() - each.spread().cv(), Shown.CV_DIGITS)
                        .explainedAt(spread(each)))
                .orElse(Cell.of("—"));
        Cell limit = each.limit().isEmpty()
                ? Cell.of("—")
                : speech.figure(each.limit()).explainedAt(rule(each));
        return List.of(limit, margin, Cell.of(result, tone(each.within())));
    }

    private String spread(IndicatorMeasures each) {
        return dossier.links().spread(verdict, stage, each.indicator());
    }

    private String rule(IndicatorMeasures each) {
        return dossier.links().rule(verdict, each.indicator());
    }

    private Cell count(IndicatorMeasures each, int count, Counted what, Cell.Tone tone) {
        return speech.figure(count, 0)
                .toned(count == 0 ? Cell.Tone.PLAIN : tone)
                .explainedAt(dossier.links()
                        .counted(verdict, what, stage.stage(), each.indicator().id()));
    }

    private static Cell.Tone tone(Decision decision) {
        return decision == Decision.NOT_MET ? Cell.Tone.BELOW : Cell.Tone.PLAIN;
    }

    private Block.Grid schools() {
        List<Cell> head = new ArrayList<>(List.of(speech.cell("学校", "School"), speech.cell("学生", "Students")));
        stage.indicators().forEach(each -> head.add(speech.cell(each.indicator().shortName())));
        boolean lined =
                stage.indicators().stream().anyMatch(each -> each.threshold().isPresent());
        if (lined) {
            head.add(speech.cell("差多少", "What is lacking"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int section = 0; section < stage.size(); section++) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.of(measures.name(stage, section))
                            .explainedAt(dossier.links().school(stage, section)),
                    speech.figure(stage.students(section), 0)));
            for (IndicatorMeasures each : stage.indicators()) {
                row.add(speech.figure(each.value(section), each.indicator().digits())
                        .toned(Double.isNaN(each.value(section)) ? Cell.Tone.MISSING : tone(each.meets(section)))
                        .explainedAt(origin(section, each)));
            }
            if (lined) {
                row.add(Cell.of(lacks(section)));
            }
            rows.add(row);
        }
        return new Block.Grid(
                speech.say("各校（点数字看它怎么来）", "Schools (open a number to see where it comes from)"), List.of(head), rows);
    }

    /** On a page where each value has a page of its own, else below in the same document. */
    private String origin(int section, IndicatorMeasures each) {
        String address = dossier.links().value(verdict, stage, section, each.indicator());
        return address.isEmpty() ? SourceChapter.anchor(measures, stage, section) : address;
    }

    private String lacks(int section) {
        List<String> parts = new ArrayList<>();
        for (IndicatorMeasures each : stage.indicators()) {
            Gap.of(stage, section, each, dossier.registers())
                    .ifPresent(gap -> parts.add(speech.say(
                            "%s %s %s",
                            "%s %s %s",
                            each.indicator().shortName(),
                            speech.grouped(gap.amount()),
                            gap.unit().name())));
        }
        return String.join(speech.say("；", "; "), parts);
    }

    /** Who makes each spread, and the least that one school would need. */
    private List<Block> causes() {
        StageDiagnosis diagnosis =
                dossier.diagnosis(verdict).stage(stage.stage()).orElseThrow();
        List<List<Cell>> rows = new ArrayList<>();
        List<String> remedies = new ArrayList<>();
        for (StageDiagnosis.OfIndicator each : diagnosis.indicators()) {
            rows.add(List.of(
                    speech.cell(each.measured().indicator().shortName()),
                    speech.figure(each.measured().spread().cv(), Shown.CV_DIGITS),
                    Cell.of(makers(each))));
            each.raising().stream().findFirst().ifPresent(least -> remedies.add(remedy(each, least)));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Grid(
                speech.say(
                        "差异从哪来（占方差的份额；▲高于、▼低于全县值）",
                        "Where the spread comes from (share of the variance; ▲ above, ▼ below the mean)"),
                List.of(List.of(
                        speech.cell("指标", "Indicator"), speech.cell("差异系数", "CV"), speech.cell("主要的学校", "Schools"))),
                rows));
        if (!remedies.isEmpty()) {
            blocks.add(new Block.Items(remedies));
        }
        return blocks;
    }

    String makers(StageDiagnosis.OfIndicator indicator) {
        List<String> parts = new ArrayList<>();
        for (Contribution each : indicator.makers(MOST).stream().limit(FEW).toList()) {
            String side = each.side() == Contribution.Side.ABOVE ? "▲" : "▼";
            parts.add(side + measures.name(stage, each.section()) + " " + speech.number(each.share() * 100, 0) + "%");
        }
        return parts.isEmpty() ? "—" : String.join(speech.say("，", ", "), parts);
    }

    private String remedy(StageDiagnosis.OfIndicator each, SmallestChange least) {
        return speech.say(
                "%s：%s增加 %s %s，差异系数即到 %s，不超过 %s。",
                "%s: %s with %s %s more brings it to %s, within %s.",
                each.measured().indicator().shortName(),
                measures.name(stage, least.section()),
                speech.grouped(least.amount()),
                least.unit().name(),
                speech.number(least.cv(), Shown.CV_DIGITS),
                each.measured().limit().orElseThrow().toPlainString());
    }
}
