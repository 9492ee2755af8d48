package org.junheng.desk.example;

import java.time.LocalDate;
import java.util.List;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;

/** Writes the rows of sheet 评判: every clause of both national standards that people judge or score, each year. */
final class JudgementRows {

    private static final List<String> STANDARDS = List.of("basic-balance-2012", "quality-balance-2017");
    /** not yet judged in the latest year */
    private static final String WAITING = "technology-used";

    private static final double POINTS = 100;
    private static final int MONTH = 11;
    private static final int LAST_DAY = 28;

    private final List<Standard> standards;

    JudgementRows(Standards all) {
        this.standards = STANDARDS.stream().map(all::standard).toList();
    }

    /** The scored clauses with their points, whole numbers that add up to 100. */
    static List<String> scored(Standards all) {
        return all.standard(STANDARDS.get(0)).clauses().stream()
                .filter(clause -> clause.by() == Clause.By.SCORED)
                .map(Clause::id)
                .toList();
    }

    /** Points of the scored clause of a number (from 0) among so many. */
    static int points(int number, int among) {
        int each = (int) POINTS / among;
        return each + (number < (int) POINTS - each * among ? 1 : 0);
    }

    void write(Ledgers ledgers, String area, int year, int lastYear, Chance chance) {
        for (Standard standard : standards) {
            List<Clause> scored = standard.clauses().stream()
                    .filter(clause -> clause.by() == Clause.By.SCORED)
                    .toList();
            int evidence = 0;
            for (Clause clause : standard.clauses()) {
                boolean isPeoples = clause.by() == Clause.By.JUDGED
                        || clause.by() == Clause.By.VETO
                        || clause.by() == Clause.By.SCORED;
                if (isPeoples) {
                    Ledger row = ledgers.of("judgement")
                            .row()
                            .put("area", area)
                            .put("year", year)
                            .put("standard", standard.id())
                            .put("clause", clause.id());
                    boolean isWaiting = clause.id().equals(WAITING) && year == lastYear;
                    if (!isWaiting) {
                        judge(row, clause, year, ++evidence, chance);
                    }
                    if (clause.by() == Clause.By.SCORED) {
                        double points = points(scored.indexOf(clause), scored.size());
                        row.put("score", points - chance.whole(0, 2) / 2d);
                    }
                }
            }
        }
    }

    private static void judge(Ledger row, Clause clause, int year, int evidence, Chance chance) {
        boolean isVeto = clause.by() == Clause.By.VETO;
        row.put("result", "met")
                .put("evidence", isVeto ? "未发现，见督查记录第 %d 号".formatted(evidence) : "佐证材料第 %d 册".formatted(evidence))
                .put("judged_by", "县政府教育督导室（虚构）")
                .put(
                        "judged_on",
                        LocalDate.of(year, MONTH, chance.whole(1, LAST_DAY)).toEpochDay());
    }
}
