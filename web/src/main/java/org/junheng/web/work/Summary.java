package org.junheng.web.work;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.report.Report;
import org.junheng.store.round.FrozenResults;

/** What a county came to, in few numbers (摘要). */
final class Summary {

    private Summary() {}

    static FrozenResults of(Report report, String county) {
        List<FrozenResults.Verdict> verdicts = new ArrayList<>();
        List<FrozenResults.Spread> spreads = new ArrayList<>();
        for (Verdict verdict : report.verdicts()) {
            if (verdict.area().equals(county)) {
                String standard = verdict.measures().standard().id();
                verdicts.add(new FrozenResults.Verdict(
                        "",
                        standard,
                        verdict.resources().key(),
                        verdict.whole().key(),
                        verdict.items().met(),
                        verdict.items().failed(),
                        verdict.items().open()));
                for (StageMeasures stage : verdict.measures().stages(county)) {
                    stage.indicators().forEach(each -> spreads.add(spread(standard, stage, each)));
                }
            }
        }
        return new FrozenResults(verdicts, spreads);
    }

    private static FrozenResults.Spread spread(String standard, StageMeasures stage, IndicatorMeasures each) {
        return new FrozenResults.Spread(
                "",
                standard,
                stage.stage(),
                each.indicator().id(),
                stage.size(),
                DoubleStream.of(stage.students())
                        .filter(students -> !Double.isNaN(students))
                        .sum(),
                each.spread().mean(),
                each.spread().cv(),
                each.limit().map(Number::doubleValue).orElse(Double.NaN),
                each.within().key(),
                each.failing(),
                each.open());
    }
}
