package org.junheng.core.assess;

import java.util.List;
import org.junheng.core.measure.Decision;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Place;
import org.junheng.core.model.Table;

/**
 * What somebody judged of a clause (评判): result or score, on what evidence, who and where it is written.
 *
 * @param score NaN where none was given
 */
public record Judgement(Decision result, double score, String evidence, String by, Place place) {

    private static final String REGISTER = "judgement";

    /** Looks through the documents a standard stands on, itself first; null where nobody judged. */
    static Judgement find(Facts facts, List<String> lineage, String area, int year, String clause) {
        if (!facts.has(REGISTER)) {
            return null;
        }
        Table table = facts.table(REGISTER);
        for (String standard : lineage) {
            for (int row = 0; row < table.size(); row++) {
                boolean isIt = table.shown(row, "clause").equals(clause)
                        && table.shown(row, "standard").equals(standard)
                        && table.shown(row, "area").equals(area)
                        && table.shown(row, "year").equals(String.valueOf(year));
                if (isIt) {
                    return of(table, row);
                }
            }
        }
        return null;
    }

    private static Judgement of(Table table, int row) {
        Decision result =
                switch (table.shown(row, "result")) {
                    case "met" -> Decision.MET;
                    case "not-met" -> Decision.NOT_MET;
                    case "not-applicable" -> Decision.NOT_APPLICABLE;
                    default -> Decision.OPEN;
                };
        boolean scored = table.has("score") && table.column("score").isThere(row);
        return new Judgement(
                result,
                scored ? table.column("score").number(row) : Double.NaN,
                table.shown(row, "evidence"),
                table.shown(row, "judged_by"),
                table.place(row, scored ? "score" : "result"));
    }
}
