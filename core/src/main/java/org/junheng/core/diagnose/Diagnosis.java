package org.junheng.core.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Column;
import org.junheng.core.model.Table;

/**
 * Why the schools of one county are as uneven as they are, by one standard in one year (诊断): who makes each spread, what one
 * school would need, what is lacking in real things, what lies between town and country, what changed. Immutable.
 */
public record Diagnosis(Measures measures, String area, List<StageDiagnosis> stages) {

    /** One diagnosis per county, sorted by code. */
    public static List<Diagnosis> of(Measures measures) {
        List<Measures> byYear = years(measures);
        return measures.areas().stream()
                .map(area -> new Diagnosis(measures, area, stages(measures, byYear, area)))
                .toList();
    }

    /** Which figures the county's decisions hang on; worked out when asked, as it measures the county again for each. */
    public Fragility fragility() {
        return Fragility.of(measures, area);
    }

    private static List<StageDiagnosis> stages(Measures measures, List<Measures> byYear, String area) {
        List<StageDiagnosis> stages = new ArrayList<>();
        for (StageMeasures stage : measures.stages(area)) {
            List<StageDiagnosis.OfIndicator> indicators = new ArrayList<>();
            for (IndicatorMeasures each : stage.indicators()) {
                indicators.add(new StageDiagnosis.OfIndicator(
                        each,
                        Contribution.of(stage, each),
                        Raising.of(measures, stage, each),
                        Lack.of(measures, stage, each),
                        Split.of(measures, stage, each),
                        Trend.of(byYear, area, stage.stage(), each.indicator().id())));
            }
            stages.add(new StageDiagnosis(stage, List.copyOf(indicators), Together.of(stage)));
        }
        return List.copyOf(stages);
    }

    /** The same standard in every year the facts know, up to the one judged. */
    private static List<Measures> years(Measures measures) {
        Table rows = measures.facts().table(measures.standard().rows());
        TreeSet<Integer> years = new TreeSet<>();
        if (rows.has("year")) {
            Column year = rows.column("year");
            for (int row = 0; row < rows.size(); row++) {
                if (year.isThere(row) && year.number(row) < measures.year()) {
                    years.add((int) year.number(row));
                }
            }
        }
        List<Measures> byYear = new ArrayList<>();
        years.forEach(year -> byYear.add(measures.otherwise(measures.standard(), year)));
        byYear.add(measures);
        return byYear;
    }

    public Optional<StageDiagnosis> stage(String id) {
        return stages.stream().filter(each -> each.stage().stage().equals(id)).findFirst();
    }
}
