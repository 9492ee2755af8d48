package org.junheng.core.forecast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.forecast.Prospect.Item;
import org.junheng.core.forecast.Prospect.Kind;
import org.junheng.core.forecast.Prospect.Standing;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;

/** How everything that is judged by figures of schools stands in one county and year. */
final class Standings {

    private final Measures measures;
    private final Map<Item, Standing> all = new LinkedHashMap<>();

    private Standings(Measures measures) {
        this.measures = measures;
    }

    static Map<Item, Standing> of(Measures measures, String area) {
        Standings standings = new Standings(measures);
        for (StageMeasures stage : measures.stages(area)) {
            for (IndicatorMeasures each : stage.indicators()) {
                standings.spread(stage, each);
                standings.line(stage, each);
            }
        }
        measures.clauses(area, clause -> clause.block().isResources()).forEach(standings::clause);
        return standings.all;
    }

    private void spread(StageMeasures stage, IndicatorMeasures each) {
        if (each.limit().isPresent()) {
            all.put(
                    new Item(
                            Kind.SPREAD,
                            stage.stage(),
                            each.indicator().id(),
                            each.indicator().shortName()),
                    new Standing(
                            each.within(),
                            each.spread().cv(),
                            each.limit().map(BigDecimal::toPlainString).orElse(""),
                            List.of()));
        }
    }

    private void line(StageMeasures stage, IndicatorMeasures each) {
        if (each.threshold().isPresent()) {
            List<String> below = new ArrayList<>();
            for (int section = 0; section < stage.size(); section++) {
                if (each.meets(section) == Decision.NOT_MET) {
                    below.add(measures.name(stage, section));
                }
            }
            Decision decision = below.isEmpty() ? each.open() > 0 ? Decision.OPEN : Decision.MET : Decision.NOT_MET;
            all.put(
                    new Item(
                            Kind.LINE,
                            stage.stage(),
                            each.indicator().id(),
                            each.indicator().shortName()),
                    new Standing(decision, below.size(), "", List.copyOf(below)));
        }
    }

    private void clause(ClauseMeasure each) {
        List<String> failing =
                each.failing().stream().map(ClauseMeasure.Item::name).distinct().toList();
        all.put(
                new Item(
                        Kind.CLAUSE,
                        each.stage(),
                        each.clause().id(),
                        each.clause().name()),
                new Standing(each.decision(), failing.size(), "", failing));
    }
}
