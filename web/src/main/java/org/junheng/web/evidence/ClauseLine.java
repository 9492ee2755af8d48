package org.junheng.web.evidence;

import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.Judgement;
import org.junheng.core.measure.Decision;
import org.junheng.core.standard.Clause;
import org.junheng.core.text.Words;
import org.junheng.store.act.Opinion;

/**
 * One clause with its verdict now, its materials and the cases that rest on it (条款行).
 *
 * @param number its place in the order of the page, from 1
 * @param path of its own page
 * @param decided by stage, where it speaks of stages; empty where nothing can be judged yet
 * @param judgement what people judged, where they did
 * @param waiting what somebody proposes to judge
 * @param cases those that rest on it, by register and state
 * @param upheld cases in which something was found
 */
public record ClauseLine(
        Clause clause,
        int number,
        String path,
        List<Decided> decided,
        Optional<Judgement> judgement,
        Optional<Opinion> waiting,
        List<MaterialLine> materials,
        List<Cases> cases,
        long upheld) {

    /** @param stage empty where the clause speaks of all */
    public record Decided(Words stage, Decision decision) {

        public String style() {
            return switch (decision) {
                case MET, NOT_APPLICABLE -> "done";
                case NOT_MET -> "must";
                case OPEN -> "";
            };
        }
    }

    /** Cases of a register on a clause. */
    public record Cases(Words register, String path, List<Standing> standing) {}

    /** How many stand in a state. */
    public record Standing(Words state, long many) {}

    /** Whether people decide it, alone or beside figures. */
    public boolean isPeoples() {
        return clause.by() == Clause.By.JUDGED || isScored() || isVeto();
    }

    public boolean isScored() {
        return clause.by() == Clause.By.SCORED;
    }

    public boolean isVeto() {
        return clause.by() == Clause.By.VETO;
    }

    boolean isVetoHit(Opinion opinion) {
        return isVeto() && opinion.said().result().equals("not-met");
    }

    /** How many of its materials are there. */
    public long there() {
        return materials.stream().filter(each -> each.state().isThere()).count();
    }

    public boolean hasApproved() {
        return materials.stream().anyMatch(each -> each.count().approved() > 0);
    }

    /** How a decision is told: whether a veto was found, or whether what is asked for is met. */
    public Words said(Decision decision) {
        return isVeto() && (decision == Decision.MET || decision == Decision.NOT_MET)
                ? result(decision.key())
                : decision.words();
    }

    /** What a result is called: of a veto it says whether it was found. */
    public Words result(String result) {
        return switch (result) {
            case "met" -> isVeto() ? Words.of("未发现", "not found") : Decision.MET.words();
            case "not-met" -> isVeto() ? Words.of("触及", "found: veto") : Decision.NOT_MET.words();
            default -> Words.of("评分", "scored");
        };
    }
}
