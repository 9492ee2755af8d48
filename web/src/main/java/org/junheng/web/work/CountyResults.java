package org.junheng.web.work;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.report.Dossier;
import org.junheng.core.report.Links;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.Digests;
import org.junheng.desk.Judged;
import org.junheng.store.people.Unit;
import org.junheng.store.round.FrozenFigures;
import org.junheng.web.page.Abridging;

/**
 * A county's figures of one year, judged (评出的一县): as they stand, or as a snapshot holds them. For several threads.
 *
 * @see Judging
 */
public final class CountyResults implements Abridging {

    private final Unit county;
    private final int year;
    private final Optional<FrozenFigures> at;
    private final String asOf;
    private final Judged judged;
    private final Map<Language, Dossier> dossiers = new EnumMap<>(Language.class);

    CountyResults(Unit county, int year, Optional<FrozenFigures> at, String asOf, Judged judged) {
        this.county = county;
        this.year = year;
        this.at = at;
        this.asOf = asOf;
        this.judged = judged;
    }

    public Unit county() {
        return county;
    }

    public int year() {
        return year;
    }

    /** The snapshot they are of; empty for the figures as they stand. */
    public Optional<FrozenFigures> at() {
        return at;
    }

    /** When the figures were last changed, or frozen; as it is stored. */
    public String asOf() {
        return asOf;
    }

    public Judged judged() {
        return judged;
    }

    /** Everything that is told of them, worked out once per language. */
    public synchronized Dossier dossier(Language language, Function<CountyResults, Links> links) {
        return dossiers.computeIfAbsent(
                language, unused -> Dossier.of(judged.report(), county.id(), language, links.apply(this)));
    }

    @Override
    public Map<String, Object> abridged() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("county", county);
        parts.put("year", year);
        parts.put("at", at);
        parts.put("as_of", asOf);
        parts.put("rules", rules());
        return parts;
    }

    /**
     * The same with figures set otherwise, kept nowhere.
     *
     * @param settings written as for {@code --set}; none of them changes nothing
     * @throws Refusal for one that names no figure or no number
     */
    public CountyResults tried(List<String> settings) {
        if (settings.isEmpty()) {
            return this;
        }
        Judged other = Judged.of(
                judged.opened(),
                judged.standards(),
                judged.library(),
                year,
                judged.opened().reported(year).and(judged.opened().registers(), settings),
                doing -> {});
        return new CountyResults(county, year, at, asOf, other);
    }

    /** By which rules they were judged. */
    public String rules() {
        return Digests.rules(judged.opened().registers(), judged.standards());
    }

    /** The county's verdicts, one for each standard. */
    public List<Verdict> verdicts() {
        return judged.report().verdicts().stream()
                .filter(each -> each.area().equals(county.id()))
                .toList();
    }

    public Verdict verdict(String standard) {
        return verdicts().stream()
                .filter(each -> each.measures().standard().id().equals(standard))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(Words.of("这里没有按“%s”评估", "nothing was assessed by \"%s\" here", standard)));
    }

    public StageMeasures stage(Verdict verdict, String stage) {
        return verdict.measures()
                .stage(county.id(), stage)
                .orElseThrow(
                        () -> new Refusal(Words.of("没有学段“%s”的数", "there are no figures of the stage \"%s\"", stage)));
    }

    public static IndicatorMeasures indicator(StageMeasures stage, String indicator) {
        return stage.indicator(indicator)
                .orElseThrow(() -> new Refusal(Words.of("没有指标“%s”", "there is no indicator \"%s\"", indicator)));
    }
}
