package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.Derivation;
import org.junheng.core.measure.Derivations;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Place;
import org.junheng.core.standard.Citation;
import org.junheng.core.text.Language;

/** Where every number of one verdict comes from: formula, the same with its numbers, clause, and the cell of each figure. */
final class SourceChapter {

    private final Speech speech;
    private final Dossier dossier;
    private final Measures measures;
    private final Derivations derivations;

    SourceChapter(Dossier dossier, Verdict verdict) {
        this.dossier = dossier;
        this.speech = dossier.speech();
        this.measures = verdict.measures();
        this.derivations = measures.derivations();
    }

    /** Where a document explains the numbers of one section. */
    static String anchor(Measures measures, StageMeasures stage, int section) {
        return measures.standard().id() + "-" + stage.stage() + "-" + (section + 1);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, speech.say("数字从哪来", "Where the numbers come from")));
        for (StageMeasures stage : measures.stages(dossier.area())) {
            for (int section = 0; section < stage.size(); section++) {
                blocks.add(new Block.Fold(
                        speech.say(
                                "%s %s",
                                "%s %s",
                                measures.name(stage, section),
                                StageWords.of(dossier.registers(), stage.stage())),
                        anchor(measures, stage, section),
                        List.of(section(stage, section))));
            }
        }
        return blocks;
    }

    Block.Grid section(StageMeasures stage, int section) {
        List<List<Cell>> rows = new ArrayList<>();
        for (IndicatorMeasures each : stage.indicators()) {
            Derivation derivation = derivations.of(stage, section, each);
            Citation source = each.indicator().source();
            rows.add(List.of(
                    speech.cell(each.indicator().name()),
                    speech.figure(each.value(section), each.indicator().digits()),
                    Cell.of(speech.say(derivation.formula()) + exemption(derivation)),
                    speech.cell(derivation.numbers()),
                    Cell.of((source.document() + " " + source.clause()).strip()),
                    Cell.of(Cells.of(speech, derivation))));
        }
        return new Block.Grid(
                "",
                List.of(List.of(
                        speech.cell("指标", "Indicator"),
                        speech.cell("值", "Value"),
                        speech.cell("算法", "Formula"),
                        speech.cell("代入数字", "With numbers"),
                        speech.cell("出处", "Stands in"),
                        speech.cell("来自", "From"))),
                rows);
    }

    private String exemption(Derivation derivation) {
        return derivation
                .exemption()
                .map(name -> speech.say("（放宽：%s）", " (exempted: %s)", name))
                .orElse("");
    }

    /** A cell as people look for it. */
    static String place(Speech speech, Place place) {
        boolean isChinese = speech.language() == Language.ZH;
        String sheet = place.sheet().isEmpty()
                ? ""
                : isChinese ? "《" + place.sheet() + "》" : " sheet \"" + place.sheet() + "\"";
        String cell = place.column().isEmpty()
                ? isChinese ? "第 " + place.row() + " 行" : " row " + place.row()
                : (isChinese ? "" : " ") + place.column() + place.row();
        return place.file() + sheet + cell;
    }
}
