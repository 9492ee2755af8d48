package org.junheng.web.county;

import java.util.List;
import org.junheng.store.people.Unit;
import org.junheng.store.round.Approval;
import org.junheng.store.round.FrozenFigures;

/** The snapshots of a county (快照清单), newest first, and whether one can be taken now. */
public record FrozenList(Unit county, int year, List<Line> lines, CollectPage collect) {

    /** One snapshot and what was decided on it. */
    public record Line(FrozenFigures frozen, List<Approval> approvals) {}
}
