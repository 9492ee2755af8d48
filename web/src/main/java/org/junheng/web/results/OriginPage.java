package org.junheng.web.results;

import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.store.figures.Change;
import org.junheng.web.page.Told;
import org.junheng.web.work.CountyResults;

/**
 * Where one value comes from (来历页).
 *
 * @param figures that can be tried otherwise
 * @param histories of each figure behind it; none for a snapshot, whose figures do not change
 */
public record OriginPage(
        CountyResults results,
        String school,
        String schoolName,
        Words indicator,
        Words stage,
        Told told,
        List<Figure> figures,
        List<History> histories) {

    /** A figure behind the value that can be tried otherwise. */
    public record Figure(Words name, String path) {}

    /** @param changes newest first */
    public record History(Words figure, List<Change> changes) {}
}
