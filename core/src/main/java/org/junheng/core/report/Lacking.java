package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.diagnose.Diagnosis;
import org.junheng.core.diagnose.Lack;
import org.junheng.core.diagnose.SmallestChange;
import org.junheng.core.diagnose.StageDiagnosis;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Shown;

/** What schools lack to reach every threshold, in people, m², rooms and yuan, and which spreads stand above their limit. */
final class Lacking {

    private static final int FEW = 6;

    private final Dossier dossier;
    private final Speech speech;
    private final Diagnosis diagnosis;

    Lacking(Dossier dossier, Verdict verdict) {
        this.dossier = dossier;
        this.speech = dossier.speech();
        this.diagnosis = dossier.diagnosis(verdict);
    }

    /** Whether anything is lacking anywhere. */
    boolean isThere() {
        return diagnosis.stages().stream()
                .flatMap(stage -> stage.indicators().stream())
                .anyMatch(each -> each.lack().total().isPresent());
    }

    Block.Grid table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (StageDiagnosis stage : diagnosis.stages()) {
            for (StageDiagnosis.OfIndicator each : stage.indicators()) {
                each.lack()
                        .total()
                        .ifPresent(total -> rows.add(List.of(
                                speech.cell(name(stage)),
                                speech.cell(each.measured().indicator().name()),
                                speech.figure(each.lack().schools().size(), 0),
                                speech.figure(total.amount()),
                                speech.cell(total.unit().name()),
                                Cell.of(schools(stage, each.lack())))));
            }
        }
        return new Block.Grid(
                speech.say("低于达标线的学校共缺", "What schools below their threshold lack in all"),
                List.of(List.of(
                        speech.cell("学段", "Stage"),
                        speech.cell("指标", "Indicator"),
                        speech.cell("学校数", "Schools"),
                        speech.cell("共缺", "Lacking"),
                        speech.cell("单位", "Unit"),
                        speech.cell("哪些学校", "Which"))),
                rows);
    }

    private org.junheng.core.text.Words name(StageDiagnosis stage) {
        return StageWords.of(dossier.registers(), stage.stage().stage());
    }

    private String schools(StageDiagnosis stage, Lack lack) {
        List<String> named = lack.schools().stream()
                .limit(FEW)
                .map(at -> diagnosis.measures().name(stage.stage(), at.section()) + " "
                        + speech.grouped(at.gap().amount()))
                .toList();
        return speech.list(named) + (lack.schools().size() > FEW ? speech.say("等", " and others") : "");
    }

    /** One sentence per spread above its limit, with the least that one school could do about it. */
    List<String> spreads() {
        List<String> sentences = new ArrayList<>();
        for (StageDiagnosis stage : diagnosis.stages()) {
            for (StageDiagnosis.OfIndicator each : stage.indicators()) {
                if (each.measured().within() == Decision.NOT_MET) {
                    sentences.add(spread(stage, each));
                }
            }
        }
        return sentences;
    }

    private String spread(StageDiagnosis stage, StageDiagnosis.OfIndicator each) {
        String over = speech.say(
                "%s%s的校际差异系数 %s，超过限值 %s",
                "%s: the coefficient of variation of %s is %s, above its limit %s",
                name(stage),
                each.measured().indicator().name(),
                speech.number(each.measured().spread().cv(), Shown.CV_DIGITS),
                each.measured().limit().orElseThrow().toPlainString());
        if (each.raising().isEmpty()) {
            return over + speech.say("；要几所学校一起补，见诊断", "; several schools must be raised together");
        }
        SmallestChange least = each.raising().get(0);
        return over
                + speech.say(
                        "；只补一所，最少是%s增加 %s %s",
                        "; by one school alone, the least is %s with %s %s more",
                        diagnosis.measures().name(stage.stage(), least.section()),
                        speech.grouped(least.amount()),
                        least.unit().name());
    }
}
