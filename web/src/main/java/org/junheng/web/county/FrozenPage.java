package org.junheng.web.county;

import java.util.List;
import java.util.Optional;
import org.junheng.store.figures.Correction;
import org.junheng.store.people.Unit;
import org.junheng.store.round.Approval;
import org.junheng.store.round.FrozenFigures;
import org.junheng.web.work.CorrectionLine;

/**
 * One snapshot and what each level decides on it (快照页).
 *
 * @param corrections of the year that turn a clause; the reviewer sees them first
 */
public record FrozenPage(Unit county, FrozenFigures frozen, List<Level> levels, List<CorrectionLine> corrections) {

    /** Whether a correction was made after the snapshot: its figures are no longer those that are stored. */
    public boolean isOutdated() {
        return corrections.stream().anyMatch(this::isAfter);
    }

    public boolean isAfter(CorrectionLine line) {
        return line.correction().state() == Correction.State.MADE
                && line.correction().secondAt().compareTo(frozen.at()) > 0;
    }

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
