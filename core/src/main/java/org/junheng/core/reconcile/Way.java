package org.junheng.core.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.standard.Indicator;
import org.junheng.core.standard.Reading;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Words;

/** One way to come to coefficients of variation: which schools and figures count, and how they are put together. */
record Way(List<Words> changes, Measures measures, Arithmetic arithmetic) {

    /** Our own way first, then by the number of changes: readings and slips of the standard, the year before, the arithmetic, pairs of these. */
    static List<Way> all(Measures ours) {
        List<Way> singles = new ArrayList<>();
        Standard standard = ours.standard();
        Stream.concat(standard.slips().stream(), standard.readings().stream())
                .forEach(reading -> reading.options().stream()
                        .filter(option -> !option.replaces().isEmpty())
                        .forEach(option -> singles.addAll(read(ours, reading, option))));
        singles.add(weighted(
                Words.of("用了上一学年的数", "the figures of the year before"), ours.otherwise(standard, ours.year() - 1)));
        List<Way> all = new ArrayList<>();
        all.add(new Way(List.of(), ours, Arithmetic.WEIGHTED));
        for (Arithmetic arithmetic : Arithmetic.values()) {
            if (arithmetic != Arithmetic.WEIGHTED) {
                all.add(new Way(List.of(arithmetic.words()), ours, arithmetic));
            }
        }
        all.addAll(singles);
        for (Way single : singles) {
            for (Arithmetic arithmetic : Arithmetic.values()) {
                if (arithmetic != Arithmetic.WEIGHTED) {
                    all.add(new Way(
                            List.of(single.changes().get(0), arithmetic.words()), single.measures(), arithmetic));
                }
            }
        }
        return all;
    }

    private static List<Way> read(Measures ours, Reading reading, Reading.Option option) {
        Standard standard = ours.standard().reading(reading.id(), option.id());
        Measures otherwise = ours.otherwise(standard, ours.year());
        Words change = Words.of("%s——%s", "%s: %s", reading.question(), option.name());
        return Unshared.of(ours, otherwise)
                .map(unshared -> List.of(
                        weighted(
                                Words.of("%s，场地设施仍按学段折算", "%s, their share of site resources taken off", change),
                                otherwise),
                        weighted(
                                Words.of("%s，场地设施全归本校其余学段", "%s, all site resources left to the other stage", change),
                                unshared)))
                .orElseGet(() -> List.of(weighted(change, otherwise)));
    }

    private static Way weighted(Words change, Measures measures) {
        return new Way(List.of(change), measures, Arithmetic.WEIGHTED);
    }

    double cv(String area, Published published) {
        return measures.stage(area, published.stage())
                .map(stage -> published.coefficient().of(indicator -> cv(stage, indicator)))
                .orElse(Double.NaN);
    }

    private double cv(StageMeasures stage, Indicator indicator) {
        return stage.indicator(indicator.id())
                .map(measured -> arithmetic.of(stage, measured))
                .orElse(Double.NaN);
    }
}
