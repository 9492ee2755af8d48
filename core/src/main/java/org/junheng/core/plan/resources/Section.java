package org.junheng.core.plan.resources;

import java.util.List;
import org.junheng.core.measure.StageMeasures;

/**
 * One school in one stage, as a plan sees it.
 *
 * @param number among all sections of the plan
 * @param index among the sections of its stage
 * @param row in the table of sections
 * @param site its school among the sites of the plan
 * @param teachers how many there are
 * @param having by trait, how many of them have it
 * @param made what each indicator is made of, in the order of the standard
 */
record Section(
        int number,
        StageMeasures stage,
        int index,
        int row,
        Site site,
        double students,
        int teachers,
        int[] having,
        List<Made> made) {

    String name() {
        return site.name();
    }

    /** How many teachers have a trait, or have it not. */
    int having(int trait, boolean has) {
        return has ? having[trait] : teachers - having[trait];
    }
}
