package org.junheng.web.plan;

import java.util.List;
import org.junheng.store.figures.Scenario;
import org.junheng.web.page.Told;
import org.junheng.web.work.CountyResults;

/**
 * A forecast and what was asked for.
 *
 * @param last the last school year there are figures of
 * @param years how far it goes
 * @param plans that may be carried out in it
 * @param plan the one that is; empty for none
 * @param births as they were written
 */
public record ForecastPage(
        CountyResults results,
        int last,
        int years,
        int mostYears,
        List<Scenario> plans,
        String plan,
        String births,
        Told told) {

    public String path() {
        return "/county/" + results.county().id() + "/" + results.year() + "/scenario/forecast";
    }
}
