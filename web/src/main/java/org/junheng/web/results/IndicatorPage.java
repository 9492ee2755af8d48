package org.junheng.web.results;

import java.util.List;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.text.Words;
import org.junheng.web.page.Told;
import org.junheng.web.work.CountyResults;

/** One indicator of one stage (指标页). */
public record IndicatorPage(
        CountyResults results,
        Verdict verdict,
        StageMeasures stage,
        IndicatorMeasures measured,
        Words stageName,
        List<Other> stages,
        Addresses addresses,
        Told told) {

    /** A stage that has the indicator. */
    public record Other(Words name, String path, boolean isHere) {}

    public String standard() {
        return verdict.measures().standard().id();
    }

    public String file(String name) {
        return addresses.picture(standard(), measured.indicator().id(), stage.stage(), name);
    }

    public String live() {
        return "/county/" + results.county().id() + "/" + results.year() + "/measure/" + standard() + "/"
                + measured.indicator().id() + "?stage=" + stage.stage();
    }
}
