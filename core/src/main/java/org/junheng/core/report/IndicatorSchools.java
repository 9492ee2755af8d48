package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.assess.Verdict;
import org.junheng.core.diagnose.StageDiagnosis;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Gap;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.standard.Indicator;

/** Every school beside one indicator (指标各校): its value, its part in the spread, what it lacks. */
record IndicatorSchools(
        Dossier dossier,
        Verdict verdict,
        StageMeasures stage,
        IndicatorMeasures measured,
        StageDiagnosis.OfIndicator diagnosis) {

    private static final double WHOLE = 100;

    /** Every school, in the order of the register: no ranking. */
    Block.Grid grid() {
        Speech speech = dossier.speech();
        Indicator indicator = measured.indicator();
        boolean isLined = measured.threshold().isPresent();
        List<Cell> head = new ArrayList<>(List.of(
                speech.cell("学校", "School"),
                speech.cell("学生", "Students"),
                speech.cell("值（点开看怎么来的）", "Value (open it to see where it comes from)"),
                speech.cell("占差异 %", "Of the spread, %")));
        if (isLined) {
            head.addAll(List.of(speech.cell("结论", "Result"), speech.cell("缺多少", "Lacking")));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int section = 0; section < stage.size(); section++) {
            boolean isBelow = measured.meets(section) == Decision.NOT_MET;
            Cell.Tone tone = Double.isNaN(measured.value(section))
                    ? Cell.Tone.MISSING
                    : isBelow ? Cell.Tone.BELOW : Cell.Tone.PLAIN;
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.of(verdict.measures().name(stage, section))
                            .explainedAt(dossier.links().school(stage, section)),
                    speech.figure(stage.students(section), 0)
                            .explainedAt(dossier.links().counted(verdict, Counted.SCHOOLS, stage.stage(), "")),
                    speech.figure(measured.value(section), indicator.digits())
                            .toned(tone)
                            .explainedAt(dossier.links().value(verdict, stage, section, indicator)),
                    speech.figure(diagnosis.share(section) * WHOLE, 1)
                            .explainedAt(dossier.links().spread(verdict, stage, indicator))));
            if (isLined) {
                row.add(Cell.of(
                        (isBelow ? "▲ " : "")
                                + speech.say(measured.meets(section).words()),
                        tone));
                row.add(Cell.of(Gap.of(stage, section, measured, dossier.registers())
                        .map(gap -> "%s %s"
                                .formatted(
                                        speech.grouped(gap.amount()),
                                        speech.say(gap.unit().name())))
                        .orElse("")));
            }
            rows.add(row);
        }
        return new Block.Grid(speech.say("各校", "Schools"), List.of(head), rows);
    }
}
