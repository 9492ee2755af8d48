package org.junheng.web.notice;

import java.util.List;
import org.junheng.store.people.Unit;
import org.junheng.store.round.FrozenFigures;
import org.junheng.store.round.Notice;
import org.junheng.store.round.Objection;

/**
 * A notice as the public reads it.
 *
 * @param answered objections with their answers, without who raised them
 * @param isOpen whether objections are taken today
 * @param isRaised whether one was just handed in
 */
public record OpenNotice(
        Unit county, Notice notice, FrozenFigures frozen, List<Objection> answered, boolean isOpen, boolean isRaised) {}
