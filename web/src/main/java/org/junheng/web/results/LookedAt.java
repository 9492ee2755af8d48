package org.junheng.web.results;

import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.report.Dossier;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.web.page.View;
import org.junheng.web.work.CountyResults;
import org.junheng.web.work.Judging;

/** What is looked at: one indicator of one stage of a county. */
record LookedAt(CountyResults results, Verdict verdict, StageMeasures stage, IndicatorMeasures measured) {

    /**
     * @param stage empty for the first that has the indicator
     * @throws Refusal where there is no such county, standard, indicator, stage or snapshot
     */
    static LookedAt of(
            Judging judging, String county, int year, String standard, String indicator, String stage, String at) {
        return of(judging.of(county, year, at), standard, indicator, stage);
    }

    /** The same of results that are at hand. */
    static LookedAt of(CountyResults results, String standard, String indicator, String stage) {
        Verdict verdict = results.verdict(standard);
        StageMeasures measured = stage.isEmpty()
                ? verdict.measures().stages(results.county().id()).stream()
                        .filter(each -> each.indicator(indicator).isPresent())
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Words.of("没有指标“%s”", "there is no indicator \"%s\"", indicator)))
                : results.stage(verdict, stage);
        return new LookedAt(results, verdict, measured, CountyResults.indicator(measured, indicator));
    }

    Dossier dossier(Language language) {
        return results.dossier(language, Addresses::of);
    }

    Addresses addresses() {
        return Addresses.of(results);
    }

    Words stageName() {
        return StageWords.of(results.judged().opened().registers(), stage.stage());
    }

    /** The index of a school's section. */
    int section(String school) {
        for (int section = 0; section < stage.size(); section++) {
            if (stage.table().shown(stage.row(section), "school").equals(school)) {
                return section;
            }
        }
        throw new Refusal(Words.of("这一学段没有学校 %s", "there is no school %s in this stage", school));
    }

    /** The way back: the county, the indicator. */
    View under(View view) {
        return view.under(Words.same(results.county().name()), addresses().overview())
                .under(measured.indicator().name(), addresses().indicator(verdict, stage, measured.indicator()));
    }
}
