package org.junheng.core.diagnose;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.Spread;

/** One indicator of a stage over the years there are figures of (趋势), the year judged last. */
public record Trend(List<Year> years) {

    /** @param failing how many schools were below their threshold */
    public record Year(int year, Spread spread, int schools, int failing) {}

    /** @param byYear the same standard measured in each year, earliest first */
    static Trend of(List<Measures> byYear, String area, String stage, String indicator) {
        List<Year> years = new ArrayList<>();
        for (Measures measures : byYear) {
            measures.stage(area, stage)
                    .ifPresent(measured -> measured.indicator(indicator)
                            .ifPresent(each -> years.add(
                                    new Year(measures.year(), each.spread(), measured.size(), each.failing()))));
        }
        return new Trend(List.copyOf(years));
    }
}
