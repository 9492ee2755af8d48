package org.junheng.web.results;

import java.util.ArrayList;
import java.util.List;
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
}
