package org.junheng.planner.layout;

import java.util.List;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Words;

/** One thing a layout must keep to: it narrows the question, checks a plan by itself, and words its own breach. */
public sealed interface LayoutLimit
        permits TravelLimit, SizeLimit, BedsLimit, SmallRuralLimit, PinnedSites, CourseLimit {

    /** What it demands, as a line a reader can check. */
    Words says();

    /** Every place where a plan does not keep to it; none where it does. */
    List<Words> breaches(LayoutPlan plan);

    /** How a plan stands to it. */
    Standing standing(LayoutPlan plan);

    /** Puts it into the question for the solver. */
    void into(Draft draft);
}
