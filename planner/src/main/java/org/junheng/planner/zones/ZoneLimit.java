package org.junheng.planner.zones;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Words;

/** One thing zones must keep to: it narrows the question, checks a plan by itself, and words its own breach. */
public sealed interface ZoneLimit
        permits PlacesLimit, BalanceLimit, MovedLimit, FarthestLimit, TogetherLimit, PinnedLimit, OnePieceLimit {

    /** What it demands, as a line a reader can check. */
    Words says();

    /** Every place where a plan does not keep to it; none where it does. */
    List<Words> breaches(ZoneMap map, int[] zoneOf);

    /** How a plan stands to it. */
    Standing standing(ZoneMap map, int[] zoneOf);

    /** Puts it into the question for the solver. */
    void into(Draft draft);

    /** Every zone in one piece. */
    static ZoneLimit onePiece() {
        return new OnePieceLimit();
    }

    /** Shares of the places, 1 for all of them. */
    static ZoneLimit places(BigDecimal emptiest, BigDecimal fullest) {
        return new PlacesLimit(emptiest, fullest);
    }

    static ZoneLimit moved(int most) {
        return new MovedLimit(most);
    }
}
