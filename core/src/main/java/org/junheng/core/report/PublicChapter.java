package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.Verdict;
import org.junheng.core.diagnose.StageDiagnosis;
import org.junheng.core.diagnose.Trend;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Years;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;

/** A county as its people read it (公开版): plain words with the official term in brackets, no school by name, small groups hidden. */
public final class PublicChapter {

    private final Dossier dossier;
    private final Speech speech;
    private final Verdict verdict;
    private final PublicNumbers numbers;

    private PublicChapter(Dossier dossier, Verdict verdict) {
        this.dossier = dossier;
        this.speech = dossier.speech();
        this.verdict = verdict;
        this.numbers = new PublicNumbers(verdict, dossier.language());
    }

    public static List<Block> of(Dossier dossier, Verdict verdict) {
        PublicChapter chapter = new PublicChapter(dossier, verdict);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Block.Voice.LEAD, chapter.answer()));
        for (StageMeasures stage : verdict.measures().stages(dossier.area())) {
            if (!stage.indicators().isEmpty()) {
                blocks.addAll(chapter.stage(stage));
            }
        }
        return blocks;
    }

    private String answer() {
        return speech.say(
                "按%s，全县：%s。%d 条自己能办的要求里，%d 条做到了，%d 条没有做到，%d 条还没有定论。",
                "%s: %s. Of %d requirements that are its own to meet, %d are met, %d are not, %d are not decided.",
                verdict.measures().standard().name(),
                verdict.whole().words(),
                verdict.items().own(),
                verdict.items().met(),
                verdict.items().failed(),
                verdict.items().open());
    }

    private List<Block> stage(StageMeasures stage) {
        List<Block> blocks = new ArrayList<>();
        List<PublicNumbers.Group> groups = numbers.groups(stage);
        blocks.add(new Block.Heading(1, numbers.stage(stage)));
        if (groups.get(0).isHidden()) {
            blocks.add(new Block.Paragraph(Block.Voice.COMPUTED, why()));
            return blocks;
        }
        blocks.add(new Block.Paragraph(Block.Voice.COMPUTED, gaps(stage)));
        PublicPicture.of(verdict, numbers, stage, speech).ifPresent(blocks::add);
        blocks.add(spreads(stage));
        if (groups.size() > 1) {
            blocks.add(apart(stage, groups));
            if (groups.stream().anyMatch(PublicNumbers.Group::isHidden)) {
                blocks.add(new Block.Paragraph(Block.Voice.NOTE, why()));
            }
        }
        years(stage).ifPresent(blocks::add);
        return blocks;
    }

    private String why() {
        return speech.say(
                "不足 %d 名学生的一组不公布，免得认出是谁；能由它推算出来的另一组也不公布。",
                "Groups of fewer than %d students are not published, so that nobody is recognised; nor is another by which they could be worked out.",
                SmallGroups.FEWEST);
    }

    /** How even the schools are, in plain words. */
    private String gaps(StageMeasures stage) {
        List<String> over = stage.indicators().stream()
                .filter(each -> each.within() == Decision.NOT_MET)
                .map(each -> speech.say(each.indicator().shortName()))
                .toList();
        long limited = stage.indicators().stream()
                .filter(each -> each.limit().isPresent())
                .count();
        if (limited == 0) {
            return speech.say(
                    "下表是学校之间的差距（差异系数）：越接近 0，各校越接近。",
                    "The table shows the gap between schools (coefficient of variation): the nearer to 0, the more alike they are.");
        }
        return over.isEmpty()
                ? speech.say(
                        "%d 项里，学校之间的差距（差异系数）都在允许的范围内。",
                        "In all %d things the gap between schools (coefficient of variation) is within what is allowed.",
                        limited)
                : speech.say(
                        "%d 项里有 %d 项学校之间的差距（差异系数）过大：%s。",
                        "Of %d things, the gap between schools (coefficient of variation) is too large in %d: %s.",
                        limited,
                        over.size(),
                        speech.list(over));
    }

    private Block spreads(StageMeasures stage) {
        boolean isLimited =
                stage.indicators().stream().anyMatch(each -> each.limit().isPresent());
        List<Cell> head = new ArrayList<>(List.of(
                speech.cell("看什么", "What"),
                speech.cell("全县平均", "County average"),
                speech.cell("单位", "Unit"),
                speech.cell("学校之间的差距（差异系数）", "Gap between schools (CV)")));
        if (isLimited) {
            head.addAll(List.of(speech.cell("最多允许", "At most"), speech.cell("结论", "Result")));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (IndicatorMeasures each : stage.indicators()) {
            boolean isOver = each.within() == Decision.NOT_MET;
            Cell.Tone tone = isOver ? Cell.Tone.BELOW : Cell.Tone.PLAIN;
            List<Cell> row = new ArrayList<>(List.of(
                    speech.cell(each.indicator().name()),
                    speech.figure(each.spread().mean(), each.indicator().digits()),
                    speech.cell(each.indicator().unit()),
                    speech.figure(each.spread().cv(), Shown.CV_DIGITS).toned(tone)));
            if (isLimited) {
                row.add(speech.figure(each.limit()));
                row.add(
                        each.limit().isEmpty()
                                ? Cell.of("—")
                                : Cell.of(
                                        isOver
                                                ? speech.say("✗\u00a0过大", "✗\u00a0too large")
                                                : each.within() == Decision.MET
                                                        ? speech.say("✓\u00a0允许", "✓\u00a0allowed")
                                                        : speech.say("？\u00a0缺数据", "?\u00a0data missing"),
                                        tone));
            }
            rows.add(row);
        }
        return new Block.Grid(speech.say("学校之间差多少", "How far schools lie apart"), List.of(head), rows);
    }

    /** Town and country beside all. */
    private Block apart(StageMeasures stage, List<PublicNumbers.Group> groups) {
        List<Cell> head = new ArrayList<>(
                List.of(speech.cell("学校", "Schools"), speech.cell("校数", "Number"), speech.cell("学生", "Students")));
        stage.indicators().forEach(each -> head.add(speech.cell(each.indicator().shortName())));
        List<List<Cell>> rows = new ArrayList<>();
        for (PublicNumbers.Group group : groups) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(group.name()), speech.figure(group.schools(), 0)));
            if (group.isHidden()) {
                row.add(Cell.of(numbers.shown(group, group.students(), 0), Cell.Tone.MISSING)
                        .spanning(1 + stage.indicators().size(), 1));
            } else {
                row.add(speech.figure(group.students().orElse(Double.NaN), 0));
                for (int i = 0; i < stage.indicators().size(); i++) {
                    row.add(speech.figure(
                            group.values().get(i).orElse(Double.NaN),
                            stage.indicators().get(i).indicator().digits()));
                }
            }
            rows.add(row);
        }
        return new Block.Grid(speech.say("城乡各有多少", "Town and country"), List.of(head), rows);
    }

    /** The mean of all spreads in per cent of their limits, year by year; nothing of one year alone. */
    private Optional<Block> years(StageMeasures stage) {
        StageDiagnosis diagnosis =
                dossier.diagnosis(verdict).stage(stage.stage()).orElseThrow();
        StageDiagnosis.OfIndicator widest = diagnosis.indicators().stream()
                .filter(each -> each.measured().limit().isPresent())
                .max(java.util.Comparator.comparingDouble(
                        each -> each.measured().spread().cv()
                                / each.measured().limit().orElseThrow().doubleValue()))
                .orElse(diagnosis.indicators().get(0));
        List<Trend.Year> trend =
                dossier.diagnosis(verdict).trend(diagnosis, widest).years();
        if (trend.size() < 2) {
            return Optional.empty();
        }
        String name = speech.say(widest.measured().indicator().shortName());
        return Optional.of(new Block.Picture(
                new Years(
                        speech.say("差距最大的一项（%s），历年", "The widest gap (%s) over the years", name),
                        widest.measured().limit().map(Number::doubleValue).orElse(Double.NaN),
                        widest.measured()
                                .limit()
                                .map(most -> speech.say("最多 %s", "at most %s", most.toPlainString()))
                                .orElse(""),
                        trend.stream()
                                .map(each -> new Years.Point(
                                        String.valueOf(each.year()),
                                        each.spread().cv(),
                                        speech.number(each.spread().cv(), Shown.CV_DIGITS)))
                                .toList()),
                speech.say(
                        "线往下走，学校之间越来越接近；横线是国家允许的最大差距。",
                        "As the line falls, schools become more alike; the level line is the most the state allows."),
                speech.say("单位：差异系数。n = %d 校。", "Unit: coefficient of variation. n = %d schools.", stage.size()),
                Optional.of(new Block.Grid(
                        name,
                        List.of(List.of(
                                speech.cell("学年", "Year"), speech.cell("学校之间的差距（差异系数）", "Gap between schools (CV)"))),
                        trend.stream()
                                .map(each -> List.of(
                                        Cell.of(speech.years(each.year())),
                                        speech.figure(each.spread().cv(), Shown.CV_DIGITS)))
                                .toList()))));
    }
}
