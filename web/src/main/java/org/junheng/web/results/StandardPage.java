package org.junheng.web.results;

import java.util.List;
import org.junheng.core.assess.Verdict;
import org.junheng.core.text.Words;
import org.junheng.web.page.Told;
import org.junheng.web.work.CountyResults;

/** What is told by one standard, with the way to the others (一部标准下的一页). */
public record StandardPage(CountyResults results, Verdict verdict, List<Other> others, Told told) {

    /** Another standard. */
    public record Other(Words name, String path, boolean isHere) {}
}
