package org.junheng.web.results;

import java.util.List;
import java.util.Optional;
import org.junheng.store.people.Unit;
import org.junheng.store.round.FrozenFigures;
import org.junheng.web.page.Told;
import org.junheng.web.work.CountyResults;

/**
 * What a county comes to (总览页).
 *
 * @param results empty where there is nothing to judge yet
 * @param frozen the snapshots of the year, newest first
 * @param told verdicts and pictures; without results the sentence that says why there are none
 */
public record OverviewPage(
        Unit county,
        int year,
        Optional<CountyResults> results,
        Addresses addresses,
        Optional<Coverage> coverage,
        List<FrozenFigures> frozen,
        Told told) {

    /** How many schools the round asked, and which of them have not handed in everything. */
    public record Coverage(int schools, List<Unit> missing) {

        private static final int FEW = 8;

        public int handedIn() {
            return schools - missing.size();
        }

        public List<Unit> few() {
            return missing.subList(0, Math.min(FEW, missing.size()));
        }
    }

    public String path() {
        return "/county/" + county.id() + "/" + year;
    }
}
