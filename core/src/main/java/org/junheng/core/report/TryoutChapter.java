package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.Tryout;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Derivation;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.standard.Clause;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** What came of a rule tried with a few numbers (试算结果): value, formula with the numbers in, line and decision. */
public final class TryoutChapter {

    private final Tryout tryout;
    private final Tryout.Tried tried;
    private final Speech speech;
    private final List<Block> blocks = new ArrayList<>();

    private TryoutChapter(Tryout tryout, Tryout.Tried tried, Speech speech) {
        this.tryout = tryout;
        this.tried = tried;
        this.speech = speech;
    }

    public static List<Block> of(Tryout tryout, Tryout.Tried tried, Language language) {
        TryoutChapter chapter = new TryoutChapter(tryout, tried, new Speech(language));
        if (tried.verdicts().isEmpty()) {
            chapter.indicator();
        } else {
            tried.verdicts().forEach(chapter::clause);
        }
        return chapter.blocks;
    }

    private void indicator() {
        if (tried.measured().isEmpty()) {
            lead(speech.say("这些数不参加测算。", "These figures do not enter the measurement."));
            return;
        }
        StageMeasures stage = tried.stage().orElseThrow();
        IndicatorMeasures measured = tried.measured().get();
        lead(sentence(measured));
        List<List<Cell>> rows = new ArrayList<>();
        for (int section = 0; section < stage.size(); section++) {
            Derivation derivation = tried.measures().derivations().of(stage, section, measured);
            Decision decision = measured.meets(section);
            rows.add(List.of(
                    Cell.of(school(tried.measures().name(stage, section))),
                    speech.cell(derivation.numbers()),
                    speech.figure(measured.value(section), measured.indicator().digits()),
                    speech.figure(measured.threshold()),
                    measured.threshold().isEmpty()
                            ? Cell.of("—")
                            : Cell.of(
                                    speech.say(decision.words()),
                                    decision == Decision.NOT_MET ? Cell.Tone.BELOW : Cell.Tone.PLAIN)));
        }
        blocks.add(new Block.Grid(
                "",
                List.of(List.of(
                        speech.cell("学校", "School"),
                        speech.cell("代入数字", "With numbers"),
                        Cell.of(speech.say(
                                "得（%s）", "Value (%s)", measured.indicator().unit())),
                        speech.cell("达标线", "Threshold"),
                        speech.cell("结论", "Result"))),
                rows));
    }

    private String sentence(IndicatorMeasures measured) {
        if (measured.spread().schools() > 1) {
            return speech.say(
                    "差异系数 %s%s；县均值 %s %s。",
                    "Coefficient of variation %s%s; county mean %s %s.",
                    speech.number(measured.spread().cv(), Shown.CV_DIGITS),
                    measured.limit()
                            .map(limit -> speech.say(
                                    "，限值 %s，%s",
                                    ", limit %s: %s",
                                    limit.toPlainString(),
                                    measured.within().words()))
                            .orElse(""),
                    speech.number(measured.spread().mean(), measured.indicator().digits()),
                    measured.indicator().unit());
        }
        String value = speech.number(measured.value(0), measured.indicator().digits());
        Words unit = measured.indicator().unit();
        return measured.threshold().isEmpty()
                ? speech.say("%s %s。", "%s %s.", value, unit)
                : speech.say(
                        "%s %s，达标线 %s，%s。",
                        "%s %s, threshold %s: %s.",
                        value,
                        unit,
                        measured.threshold().get().toPlainString(),
                        measured.meets(0).words());
    }

    /** Schools are named in Chinese where they are kept. */
    private String school(String name) {
        return tryout.places().stream()
                .filter(place -> place.name().zh().equals(name))
                .map(place -> speech.say(place.name()))
                .findFirst()
                .orElse(name);
    }

    private void clause(ClauseVerdict verdict) {
        ClauseMeasure measured = verdict.measured();
        lead(speech.say("%s。", "%s.", measured.decision().words()));
        List<List<Cell>> rows = new ArrayList<>();
        boolean isByRow = !measured.failing().isEmpty() || !measured.open().isEmpty();
        if (!isByRow && !measured.why().zh().isEmpty()) {
            rows.add(List.of(speech.cell("代入数字", "With numbers"), speech.cell(measured.why())));
        }
        measured.failing().forEach(item -> rows.add(row(item, Decision.NOT_MET)));
        measured.open().forEach(item -> rows.add(row(item, Decision.OPEN)));
        measured.margin()
                .ifPresent(margin -> rows.add(
                        List.of(speech.cell("余量", "Margin"), Cell.of(speech.signed(margin, Shown.CV_DIGITS)))));
        if (verdict.clause().by() == Clause.By.JUDGED) {
            rows.add(List.of(
                    speech.cell("另外", "Besides"),
                    speech.cell("数据之外还要有人评判，附佐证", "beside the figures people judge, with evidence")));
        }
        if (!rows.isEmpty()) {
            blocks.add(
                    new Block.Grid("", List.of(List.of(speech.cell("项", "What"), speech.cell("内容", "Content"))), rows));
        }
    }

    private List<Cell> row(ClauseMeasure.Item item, Decision decision) {
        return List.of(
                Cell.of(school(item.name()) + " " + speech.say(decision.words())),
                Cell.of(speech.say(item.why()), decision == Decision.NOT_MET ? Cell.Tone.BELOW : Cell.Tone.PLAIN));
    }

    private void lead(String sentence) {
        blocks.add(new Block.Paragraph(Block.Voice.LEAD, sentence));
    }
}
