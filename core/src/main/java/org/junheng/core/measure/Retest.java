package org.junheng.core.measure;

import java.util.Set;
import org.junheng.core.model.Figure;

/** One thing a clause asks for, of a county, a stage, a school or a section, decided again as if one figure were another one. */
public interface Retest {

    /** The figures its formulas read. */
    Set<Figure> figures();

    /** The decision with one of its figures another number; close to a limit a measurement has the last word. */
    Decision with(Figure figure, double number);

    /**
     * How far beyond its limits it is with one of its figures another number: first falling, then rising as the figure moves. NaN
     * where there is nothing to say but the decision.
     */
    default double excess(Figure figure, double number) {
        return Double.NaN;
    }
}
