package org.junheng.web.region;

import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.store.round.FrozenFigures;
import org.junheng.web.page.Told;
import org.junheng.web.work.CountyResults;

/**
 * A snapshot looked through (复核页).
 *
 * @param held the rules it holds
 * @param here the rules of this server
 */
public record ReviewPage(CountyResults results, FrozenFigures frozen, String held, String here, List<Part> parts) {

    /** By one standard. */
    public record Part(Words standard, Told told) {}
}
