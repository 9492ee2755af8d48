package org.junheng.planner.layout;

import java.util.List;
import org.junheng.core.report.PlanPaper;
import org.junheng.core.text.Words;

/**
 * No layout keeps every limit, or none was found.
 *
 * @param isProven whether it is proven that there is none
 * @param conflict limits that cannot all be kept, none of which can be left away from this list without there being a layout; empty where nothing is proven
 * @param loosening by how much which limit would have to give way so that there is a layout: the least that was found
 */
public record LayoutConflict(boolean isProven, List<Words> conflict, List<Words> loosening) {

    /** The same for readers. */
    public PlanPaper paper(LayoutInput input) {
        return LayoutPaper.of(this, input);
    }
}
