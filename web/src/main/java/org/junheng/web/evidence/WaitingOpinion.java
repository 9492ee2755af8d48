package org.junheng.web.evidence;

import java.util.Comparator;
import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.store.act.Opinion;

/**
 * A judgement that waits for a second person (待确认的评判), on the page of all clauses.
 *
 * @param isOwn whether whoever looks proposed it: somebody else confirms it
 * @param needsGrounds whether it says that a veto was hit, which is confirmed on the clause's page alone, on grounds
 */
public record WaitingOpinion(ClauseLine line, Opinion opinion, boolean isOwn, boolean needsGrounds) {

    /** In the order of the clauses. */
    static List<WaitingOpinion> of(Assessed assessed, String login) {
        return Assessed.clauses(assessed.standard()).stream()
                .flatMap(clause -> assessed.opinions(clause.id()).stream()
                        .filter(opinion -> opinion.state() == Opinion.State.WAITING)
                        .map(opinion -> {
                            ClauseLine line = assessed.line(clause, List.of());
                            return new WaitingOpinion(
                                    line, opinion, opinion.who().equals(login), line.isVetoHit(opinion));
                        }))
                .sorted(Comparator.comparing(each -> each.line().number()))
                .toList();
    }

    public boolean canBeConfirmed() {
        return !isOwn && !needsGrounds;
    }

    public boolean isScored() {
        return !opinion.said().score().isEmpty();
    }

    public Words result() {
        return line.result(opinion.said().result());
    }
}
