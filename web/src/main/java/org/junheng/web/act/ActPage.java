package org.junheng.web.act;

import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.store.people.Unit;

/** The registers of a unit's cases and how they stand (台账页). */
public record ActPage(Unit unit, List<Line> lines) {

    /**
     * One register.
     *
     * @param open how many are not at an end
     * @param late how many of them are after their last day
     * @param mine how many of them are the visitor's own
     * @param opening where one is opened; empty where that is not theirs
     */
    public record Line(Words name, Words about, String path, long open, long late, long mine, String opening) {}
}
