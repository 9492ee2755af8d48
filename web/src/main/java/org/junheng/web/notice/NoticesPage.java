package org.junheng.web.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junheng.store.people.Unit;
import org.junheng.store.round.FrozenFigures;
import org.junheng.store.round.Notice;
import org.junheng.store.round.Objection;

/**
 * The notices of a county and what was said against them (公示页).
 *
 * @param frozen what can be put before the public now
 */
public record NoticesPage(Unit county, Optional<FrozenFigures> frozen, List<Line> lines, LocalDate today) {

    /** One notice and the objections against it. */
    public record Line(Notice notice, List<Objection> objections) {}
}
