package org.junheng.core.assess;

import java.util.List;
import java.util.Map;
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
            Map<String, String> known =
                    Map.of("area", area, "year", String.valueOf(year), "standard", standard, "clause", clause);
            int row = table.find(table.key().stream().map(known::get).toList());
            if (row >= 0) {
                return of(table, row);
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
