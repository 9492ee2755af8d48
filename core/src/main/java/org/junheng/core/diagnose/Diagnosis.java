package org.junheng.core.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;

/**
 * Why the schools of one county are as uneven as they are, by one standard in one year (诊断): who makes each spread, what one
 * school would need, what is lacking in real things, what lies between town and country, what changed. Immutable; what measures the
 * county again is worked out when it is first asked for. For several threads.
 */
public final class Diagnosis {

    private final Measures measures;
    private final String area;
    private final List<StageDiagnosis> stages;
    private final EarlierYears earlier;
    private Fragility fragility;

    private Diagnosis(Measures measures, String area, EarlierYears earlier) {
        this.measures = measures;
        this.area = area;
        this.stages = stages(measures, area);
        this.earlier = earlier;
    }

    /** One diagnosis per county, sorted by code. */
    public static List<Diagnosis> of(Measures measures) {
        EarlierYears earlier = new EarlierYears(measures);
        return measures.areas().stream()
                .map(area -> new Diagnosis(measures, area, earlier))
                .toList();
    }

    /** Of one county alone. */
    public static Diagnosis of(Measures measures, String area) {
        return new Diagnosis(measures, area, new EarlierYears(measures));
    }

    public Measures measures() {
        return measures;
    }

    /** The county's code; empty where the data has no counties. */
    public String area() {
        return area;
    }

    public List<StageDiagnosis> stages() {
        return stages;
    }

    /** Which figures the county's decisions hang on. */
    public synchronized Fragility fragility() {
        if (fragility == null) {
            fragility = Fragility.of(measures, area);
        }
        return fragility;
    }

    /** One indicator of a stage over the years there are figures of. */
    public Trend trend(StageDiagnosis stage, StageDiagnosis.OfIndicator each) {
        return Trend.of(
                earlier.andNow(),
                area,
                stage.stage().stage(),
                each.measured().indicator().id());
    }

    /** Who taught in a stage in each year there are figures of, earliest first, the year judged last. */
    public List<Staffing> staffing(StageDiagnosis stage) {
        List<Staffing> years = new ArrayList<>();
        for (Measures year : earlier.andNow()) {
            year.stage(area, stage.stage().stage()).ifPresent(found -> years.add(Staffing.of(year, found)));
        }
        return years;
    }

    private static List<StageDiagnosis> stages(Measures measures, String area) {
        List<StageDiagnosis> stages = new ArrayList<>();
        for (StageMeasures stage : measures.stages(area)) {
            List<StageDiagnosis.OfIndicator> indicators = new ArrayList<>();
            for (IndicatorMeasures each : stage.indicators()) {
                indicators.add(new StageDiagnosis.OfIndicator(
                        each,
                        Contribution.of(stage, each),
                        Raising.of(measures, stage, each),
                        Lack.of(measures, stage, each),
                        Split.of(measures, stage, each)));
            }
            stages.add(new StageDiagnosis(stage, List.copyOf(indicators), Together.of(stage)));
        }
        return List.copyOf(stages);
    }

    public Optional<StageDiagnosis> stage(String id) {
        return stages.stream().filter(each -> each.stage().stage().equals(id)).findFirst();
    }
}
