package org.junheng.web.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Shown;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;
import org.junheng.store.round.FrozenResults;
import org.junheng.web.page.Texts;

/** What a county claimed when it froze its figures, the same computed anew, and the figures as they stand (申报与重算). */
final class Compared {

    private final Texts texts;
    private final Language language;
    private final FrozenResults claimed;
    private final Verdict recomputed;
    private final Optional<Verdict> present;
    private final List<List<Cell>> differing = new ArrayList<>();
    private final List<List<Cell>> agreeing = new ArrayList<>();

    Compared(Texts texts, Language language, FrozenResults claimed, Verdict recomputed, Optional<Verdict> present) {
        this.texts = texts;
        this.language = language;
        this.claimed = claimed;
        this.recomputed = recomputed;
        this.present = present;
    }

    /** Differences first; what agrees folded away. */
    List<Block> blocks() {
        claimed.verdicts().forEach(this::verdict);
        claimed.spreads().forEach(this::spread);
        List<Block> blocks = new ArrayList<>();
        if (differing.isEmpty()) {
            blocks.add(new Block.Paragraph(Block.Voice.LEAD, say("region.agrees", agreeing.size())));
        } else {
            blocks.add(grid(say("region.differs", differing.size()), differing));
        }
        if (!agreeing.isEmpty()) {
            blocks.add(new Block.Fold(say("region.same", agreeing.size()), "", List.of(grid("", agreeing))));
        }
        return blocks;
    }

    private String say(String key, Object... arguments) {
        return texts.say(language, key, arguments);
    }

    private Block.Grid grid(String caption, List<List<Cell>> rows) {
        return new Block.Grid(
                caption,
                List.of(List.of(
                        Cell.of(say("region.what")),
                        Cell.of(say("region.claimed")),
                        Cell.of(say("region.recomputed")),
                        Cell.of(say("region.present")))),
                rows);
    }

    private void verdict(FrozenResults.Verdict each) {
        words("region.resources", each.resources(), Verdict::resources);
        words("region.whole", each.whole(), Verdict::whole);
        row(
                say("region.clauses-met"),
                each.met(),
                recomputed.items().met(),
                now(verdict -> verdict.items().met()));
        row(
                say("region.clauses-failed"),
                each.failed(),
                recomputed.items().failed(),
                now(verdict -> verdict.items().failed()));
        row(
                say("region.clauses-open"),
                each.undecided(),
                recomputed.items().open(),
                now(verdict -> verdict.items().open()));
    }

    private interface Outcome {
        Verdict.Outcome of(Verdict verdict);
    }

    private interface Number {
        double of(Verdict verdict);
    }

    private double now(Number number) {
        return present.map(number::of).orElse(Double.NaN);
    }

    private void words(String what, String key, Outcome outcome) {
        String again = outcome.of(recomputed).key();
        String now = present.map(verdict -> outcome.of(verdict).key()).orElse("");
        add(say(what), word(key), word(again), now.isEmpty() ? "—" : word(now), key.equals(again) && key.equals(now));
    }

    private String word(String key) {
        for (Verdict.Outcome outcome : Verdict.Outcome.values()) {
            if (outcome.key().equals(key)) {
                Words words = outcome.words();
                return words.in(language);
            }
        }
        return key;
    }

    private void spread(FrozenResults.Spread each) {
        Optional<IndicatorMeasures> again = measured(recomputed, each);
        Optional<IndicatorMeasures> now = present.flatMap(verdict -> measured(verdict, each));
        String stage = StageWords.of(recomputed.measures().standard().registers(), each.stage())
                .in(language);
        String name = recomputed
                .measures()
                .standard()
                .indicator(each.indicator())
                .shortName()
                .in(language);
        numbers(
                say("region.cv-of", stage, name),
                Shown.CV_DIGITS,
                each.cv(),
                again.map(found -> found.spread().cv()).orElse(Double.NaN),
                now.map(found -> found.spread().cv()).orElse(Double.NaN));
        int digits =
                recomputed.measures().standard().indicator(each.indicator()).digits();
        numbers(
                say("region.mean-of", stage, name),
                digits,
                each.mean(),
                again.map(found -> found.spread().mean()).orElse(Double.NaN),
                now.map(found -> found.spread().mean()).orElse(Double.NaN));
        row(
                say("region.below-of", stage, name),
                each.below(),
                again.map(IndicatorMeasures::failing).orElse(0),
                now.map(found -> (double) found.failing()).orElse(Double.NaN));
    }

    private Optional<IndicatorMeasures> measured(Verdict verdict, FrozenResults.Spread each) {
        return verdict.measures()
                .stage(verdict.area(), each.stage())
                .flatMap(stage -> stage.indicator(each.indicator()));
    }

    private void row(String what, int was, int again, double now) {
        numbers(what, 0, was, again, now);
    }

    /** Compared as they are, not as they are rounded to be read. */
    private void numbers(String what, int digits, double was, double again, double now) {
        boolean isSame = Double.compare(was, again) == 0 && Double.compare(was, now) == 0;
        add(what, shown(was, digits), shown(again, digits), shown(now, digits), isSame);
    }

    private static String shown(double number, int digits) {
        return Double.isNaN(number) ? "—" : Shown.number(number, digits);
    }

    private void add(String what, String was, String again, String now, boolean isSame) {
        (isSame ? agreeing : differing)
                .add(List.of(
                        Cell.of(what),
                        Cell.of(was),
                        Cell.of(again, was.equals(again) ? Cell.Tone.PLAIN : Cell.Tone.BELOW),
                        Cell.of(now, was.equals(now) ? Cell.Tone.PLAIN : Cell.Tone.BELOW)));
    }
}
