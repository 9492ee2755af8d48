package org.junheng.core.diagnose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.measure.Gap;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;

/** What the schools below one threshold lack, each and in all, in real things (缺口). */
public record Lack(List<AtSchool> schools, Optional<Gap> total) {

    /** @param section index in {@link StageMeasures} */
    public record AtSchool(int section, Gap gap) {}

    static Lack of(Measures measures, StageMeasures stage, IndicatorMeasures measured) {
        List<AtSchool> schools = new ArrayList<>();
        for (int section = 0; section < stage.size(); section++) {
            int at = section;
            Gap.of(stage, section, measured, measures.standard().registers())
                    .ifPresent(gap -> schools.add(new AtSchool(at, gap)));
        }
        Optional<Gap> total = schools.isEmpty()
                ? Optional.empty()
                : Optional.of(new Gap(
                        schools.stream().map(each -> each.gap().amount()).reduce(BigDecimal.ZERO, BigDecimal::add),
                        schools.get(0).gap().unit()));
        return new Lack(List.copyOf(schools), total);
    }
}
