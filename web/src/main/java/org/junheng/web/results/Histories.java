package org.junheng.web.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.Derivation;
import org.junheng.core.measure.Derivations;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Table;
import org.junheng.store.Store;
import org.junheng.store.figures.Change;
import org.junheng.store.figures.Changes;
import org.junheng.store.figures.Row;
import org.springframework.stereotype.Component;

/** Who changed the figures behind a value, and when (改动记录). */
@Component
final class Histories {

    private final Store store;

    Histories(Store store) {
        this.store = store;
    }

    List<OriginPage.History> of(Verdict verdict, StageMeasures stage, int section, IndicatorMeasures measured) {
        List<OriginPage.History> histories = new ArrayList<>();
        Derivations derivations = verdict.measures().derivations();
        Derivation derivation = derivations.of(stage, section, measured);
        for (Derivation.Figure figure : derivation.figures()) {
            derivations.source(stage, section, figure.field()).ifPresent(source -> {
                Table table = verdict.measures().facts().table(source.register());
                String key = Row.key(table, source.row());
                List<Change> changes = store.look(look -> new Changes(look).of(source.register(), key, figure.field()));
                if (!changes.isEmpty()) {
                    histories.add(new OriginPage.History(figure.name(), changes));
                }
            });
        }
        return histories;
    }

    /** Of every figure behind a county's value of an indicator, newest first. */
    List<SpreadPage.Changed> of(String county, Verdict verdict, StageMeasures stage, IndicatorMeasures measured) {
        Derivations derivations = verdict.measures().derivations();
        Map<Figure, Map<String, List<Change>>> known = new HashMap<>();
        List<SpreadPage.Changed> changed = new ArrayList<>();
        for (int section = 0; section < stage.size(); section++) {
            String school = verdict.measures().name(stage, section);
            for (Derivation.Figure figure :
                    derivations.of(stage, section, measured).figures()) {
                derivations.source(stage, section, figure.field()).ifPresent(source -> {
                    Table table = verdict.measures().facts().table(source.register());
                    Map<String, List<Change>> byKey = known.computeIfAbsent(
                            new Figure(source.register(), figure.field()), asked -> changes(county, asked));
                    byKey.getOrDefault(Row.key(table, source.row()), List.of())
                            .forEach(change -> changed.add(new SpreadPage.Changed(school, figure.name(), change)));
                });
            }
        }
        changed.sort(
                Comparator.comparing((SpreadPage.Changed each) -> each.change().id())
                        .reversed());
        return changed;
    }

    private record Figure(String register, String field) {}

    private Map<String, List<Change>> changes(String county, Figure figure) {
        return store.look(look -> new Changes(look).ofField(county, figure.register, figure.field)).stream()
                .collect(Collectors.groupingBy(Change::key));
    }
}
