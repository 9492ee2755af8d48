package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.Derivation;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.standard.Citation;

/** Where one value of one school comes from (数字从哪来): formula, the same with its numbers, clause, every figure and its cell. */
public final class OriginChapter {

    private OriginChapter() {}

    public static List<Block> of(
            Dossier dossier, Verdict verdict, StageMeasures stage, int section, IndicatorMeasures measured) {
        Speech speech = dossier.speech();
        Derivation derivation = verdict.measures().derivations().of(stage, section, measured);
        Citation source = measured.indicator().source();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                Block.Voice.LEAD,
                speech.say(
                        "%s %s %s",
                        "%s: %s %s",
                        measured.indicator().name(),
                        speech.number(
                                measured.value(section), measured.indicator().digits()),
                        measured.indicator().unit())));
        List<List<Cell>> rules = new ArrayList<>();
        rules.add(List.of(speech.cell("算法", "Formula"), speech.cell(derivation.formula())));
        rules.add(List.of(speech.cell("代入数字", "With numbers"), speech.cell(derivation.numbers())));
        derivation.exemption().ifPresent(name -> rules.add(List.of(speech.cell("放宽", "Exempted"), speech.cell(name))));
        rules.add(List.of(
                speech.cell("出处", "Stands in"),
                Cell.of((source.document() + " " + source.clause()).strip())
                        .explainedAt(dossier.links().rule(verdict, measured.indicator()))));
        measured.threshold()
                .ifPresent(line -> rules.add(List.of(
                        speech.cell("标准与结论", "Threshold and result"),
                        Cell.of(line.toPlainString() + " · "
                                + speech.say(measured.meets(section).words())))));
        blocks.add(new Block.Grid("", List.of(List.of(speech.cell("项", "What"), speech.cell("内容", "Content"))), rules));
        List<List<Cell>> figures = new ArrayList<>();
        for (Derivation.Figure figure : derivation.figures()) {
            figures.add(List.of(
                    speech.cell(figure.name()),
                    speech.cell(figure.shown()),
                    Cell.of(figure.share().map(speech::say).orElse("")),
                    Cell.of(Cells.of(speech, figure.place()))));
        }
        blocks.add(new Block.Grid(
                speech.say("用到的上报数", "Figures it is made of"),
                List.of(List.of(
                        speech.cell("数据项", "Figure"),
                        speech.cell("上报", "Reported"),
                        speech.cell("归本学段", "Of it this stage's"),
                        speech.cell("来自", "From"))),
                figures));
        SchoolPlace.of(stage, section, measured).ifPresent(place -> blocks.addAll(place.origin(speech)));
        return blocks;
    }
}
