package org.junheng.web.region;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Multiples;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Shown;
import org.junheng.core.report.Counted;
import org.junheng.core.standard.Indicator;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;
import org.junheng.store.round.FrozenResults;
import org.junheng.web.page.Texts;

/** Counties by indicators, as a table and as small pictures side by side (各县对照). */
final class CountiesTable {

    private static final double WHOLE = 100;
    private static final int MOST_PICTURES = 60;

    private final RegionResults results;
    private final Standard standard;
    private final Texts texts;
    private final Language language;

    CountiesTable(RegionResults results, Standard standard, Texts texts, Language language) {
        this.results = results;
        this.standard = standard;
        this.texts = texts;
        this.language = language;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (results.lines().isEmpty()) {
            blocks.add(new Block.Paragraph(Block.Voice.COMPUTED, say("region.none")));
            return blocks;
        }
        if (results.stages().isEmpty()) {
            blocks.add(nothingFrozen());
        }
        for (String stage : results.stages()) {
            blocks.add(table(stage));
            picture(stage).ifPresent(blocks::add);
        }
        return blocks;
    }

    /** The counties all the same, each as it stands: an empty page would tell nobody whom to ask. */
    private Block nothingFrozen() {
        List<List<Cell>> rows = results.lines().stream()
                .map(line -> List.of(Cell.of(line.county().name()), verdict(line)))
                .toList();
        return new Block.Grid(
                say("region.none-frozen"),
                List.of(List.of(Cell.of(say("region.county")), Cell.of(say("region.verdict")))),
                rows);
    }

    private String say(String key, Object... arguments) {
        return texts.say(language, key, arguments);
    }

    private String stageName(String stage) {
        return StageWords.of(standard.registers(), stage).in(language);
    }

    /** One row per county, in the order of their codes: no ranking. */
    private Block table(String stage) {
        List<Cell> head = new ArrayList<>(
                List.of(Cell.of(say("region.county")), Cell.of(say("region.verdict")), Cell.of(say("region.schools"))));
        standard.indicators().forEach(each -> head.add(Cell.of(each.shortName().in(language))));
        head.add(Cell.of(say("region.below")));
        List<List<Cell>> rows = new ArrayList<>();
        for (RegionResults.Line line : results.lines()) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(line.county().name()).explainedAt(overview(line)));
            row.add(verdict(line));
            Optional<FrozenResults.Spread> any = standard.indicators().stream()
                    .map(each -> spread(line, stage, each))
                    .flatMap(Optional::stream)
                    .findFirst();
            row.add(any.map(each -> count(each.schools()).explainedAt(counted(line, stage, Counted.SCHOOLS)))
                    .orElse(Cell.of("—", Cell.Tone.MISSING)));
            int below = 0;
            for (Indicator each : standard.indicators()) {
                Optional<FrozenResults.Spread> spread = spread(line, stage, each);
                below += spread.map(FrozenResults.Spread::below).orElse(0);
                row.add(spread.map(found -> cv(found, indicator(line, each, stage)))
                        .orElse(Cell.of("—", Cell.Tone.MISSING)));
            }
            row.add(
                    any.isEmpty()
                            ? Cell.of("—", Cell.Tone.MISSING)
                            : count(below)
                                    .toned(below == 0 ? Cell.Tone.PLAIN : Cell.Tone.BELOW)
                                    .explainedAt(counted(line, stage, Counted.BELOW)));
            rows.add(row);
        }
        return new Block.Grid(say("region.caption", stageName(stage)), List.of(head), rows);
    }

    private static Optional<FrozenResults.Spread> spread(RegionResults.Line line, String stage, Indicator indicator) {
        return Optional.ofNullable(line.spreads().get(new RegionResults.Cell(stage, indicator.id())));
    }

    private static Cell count(int count) {
        return Cell.of(BigDecimal.valueOf(count), String.valueOf(count));
    }

    private static Cell cv(FrozenResults.Spread spread, String address) {
        if (Double.isNaN(spread.cv())) {
            return Cell.of("—", Cell.Tone.MISSING);
        }
        boolean isOver = spread.within().equals(Decision.NOT_MET.key());
        String text = Shown.number(spread.cv(), Shown.CV_DIGITS);
        return Cell.of(new BigDecimal(text), (isOver ? "✗ " : "") + text)
                .toned(isOver ? Cell.Tone.BELOW : Cell.Tone.PLAIN)
                .explainedAt(address);
    }

    private Cell verdict(RegionResults.Line line) {
        if (line.verdict().isEmpty()) {
            return Cell.of(say("region.not-frozen"), Cell.Tone.MISSING);
        }
        for (Verdict.Outcome outcome : Verdict.Outcome.values()) {
            if (outcome.key().equals(line.verdict().get().whole())) {
                Words words = outcome.words();
                return outcome == Verdict.Outcome.PASSED
                        ? Cell.of("✓ " + words.in(language))
                        : Cell.of(
                                (outcome == Verdict.Outcome.NOT_PASSED ? "✗ " : "？ ") + words.in(language),
                                outcome == Verdict.Outcome.NOT_PASSED ? Cell.Tone.BELOW : Cell.Tone.MISSING);
            }
        }
        throw new IllegalStateException(line.verdict().get().whole());
    }

    private String overview(RegionResults.Line line) {
        return line.frozen()
                .map(frozen -> "/county/" + line.county().id() + "/" + results.year() + "?at=" + frozen.id())
                .orElse("");
    }

    private String indicator(RegionResults.Line line, Indicator indicator, String stage) {
        return line.frozen()
                .map(frozen -> "/county/" + line.county().id() + "/" + results.year() + "/measure/" + standard.id()
                        + "/" + indicator.id() + "/spread?stage=" + stage + "&at=" + frozen.id())
                .orElse("");
    }

    /** What a number of the county's schools counts, all indicators together. */
    private String counted(RegionResults.Line line, String stage, Counted what) {
        return line.frozen()
                .map(frozen -> "/county/" + line.county().id() + "/" + results.year() + "/counted/" + standard.id()
                        + "?of=" + what.key() + "&stage=" + stage + "&at=" + frozen.id())
                .orElse("");
    }

    /** Nothing is drawn where the standard limits no spread of single indicators. */
    private Optional<Block> picture(String stage) {
        List<Multiples.Small> smalls = new ArrayList<>();
        for (RegionResults.Line line : results.lines()) {
            List<Double> percents = standard.indicators().stream()
                    .map(each -> spread(line, stage, each)
                            .map(found -> found.cv() / found.most() * WHOLE)
                            .orElse(Double.NaN))
                    .toList();
            if (percents.stream().anyMatch(percent -> !Double.isNaN(percent))) {
                smalls.add(new Multiples.Small(line.county().name(), overview(line), percents));
            }
        }
        if (smalls.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = standard.indicators().stream()
                .map(each -> each.shortName().in(language))
                .toList();
        return Optional.of(new Block.Picture(
                new Multiples(
                        say("region.picture", stageName(stage)),
                        say("region.line", String.join(" · ", names)),
                        names,
                        smalls.subList(0, Math.min(MOST_PICTURES, smalls.size()))),
                say("region.how"),
                say("region.basis", smalls.size()),
                Optional.empty()));
    }
}
