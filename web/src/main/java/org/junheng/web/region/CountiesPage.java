package org.junheng.web.region;

import java.util.List;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Words;
import org.junheng.store.people.Unit;
import org.junheng.web.page.Told;

/**
 * Counties by indicators (区域页).
 *
 * @param otherYears of which some county has a snapshot
 */
public record CountiesPage(
        Unit region,
        int year,
        Standard standard,
        List<Other> others,
        int counties,
        int passed,
        boolean isOnlyStuck,
        List<Integer> otherYears,
        Told told) {

    /** Another standard. */
    public record Other(Words name, String path, boolean isHere) {}

    public String inYear(int other) {
        return "/region/" + region.id() + "/" + other + "/counties?standard=" + standard.id();
    }

    public String path() {
        return "/region/" + region.id() + "/" + year + "/counties?standard=" + standard.id();
    }
}
