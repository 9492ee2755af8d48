package org.junheng.web.county;

import java.util.List;
import java.util.Optional;
import org.junheng.store.people.Unit;
import org.junheng.store.round.Approval;
import org.junheng.store.round.FrozenFigures;

/** One snapshot and what each level decides on it (快照页). */
public record FrozenPage(Unit county, FrozenFigures frozen, List<Level> levels) {

    /**
     * One level.
     *
     * @param isOpen whether it may decide now
     * @param canTakeBack whether its decision can still be taken back
     */
    public record Level(Approval.Level level, Optional<Approval> approval, boolean isOpen, boolean canTakeBack) {

        public String path() {
            return level.name().toLowerCase(java.util.Locale.ROOT);
        }

        public String route() {
            return "POST /frozen/{frozen}/" + path();
        }
    }
}
