package org.junheng.core.plan.resources;

import java.util.List;
import org.junheng.core.plan.Breach;
import org.junheng.core.text.Words;

/** One limit of a plan: it writes its rows into the program, checks a finished plan exactly, and words its breach. */
interface Limit {

    /** What people call it. */
    Words name();

    /** Its name among the options; empty for the standard's own and for what has no line there. */
    default String key() {
        return "";
    }

    /** Whether it is the standard's: it cannot be loosened, only missed. */
    default boolean isLaw() {
        return false;
    }

    /** In what it is counted; empty for shares and values. */
    default Words unit() {
        return Words.same("");
    }

    /** Whether it counts people, who come whole. */
    default boolean isCounted() {
        return false;
    }

    void build(ResourceModel model);

    /** What a finished plan breaks; empty where it keeps to the limit. */
    List<Breach> check(Outcome outcome);
}
