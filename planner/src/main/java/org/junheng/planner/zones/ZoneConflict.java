package org.junheng.planner.zones;

import java.util.List;
import org.junheng.core.report.PlanPaper;
import org.junheng.core.text.Words;

/**
 * No zones keep every limit, or none were found.
 *
 * @param isProven whether it is proven that there are none
 * @param conflict limits that cannot all be kept, none of which can be left away from this list without there being a plan; empty where nothing is proven
 * @param loosening by how much which limit would have to give way so that a plan exists: the fewest students beyond limits that was found
 * @param zoneOf the zones that go with the loosening; empty where none were found
 */
public record ZoneConflict(boolean isProven, List<Words> conflict, List<Words> loosening, int[] zoneOf) {

    /** The same for readers. */
    public PlanPaper paper(ZoneMap map) {
        return ZonePaper.of(this, map);
    }
}
