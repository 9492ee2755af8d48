package org.junheng.store.act;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junheng.store.Look;

/** Looks for materials a county has already (找佐证): by a piece of their name, their number or the words in them, the newest first. */
public final class EvidenceFound {

    private static final String COLUMNS =
            "e.id, e.county, e.unit, e.name, e.kind, e.number, e.made_on, e.sha256, e.size, e.who, e.at";
    /** what shows a case only may be somebody's secret, such as whose complaint it is */
    private static final String IS_MATERIAL =
            " AND EXISTS (SELECT 1 FROM evidence_use u WHERE u.evidence = e.id AND u.subject = 'material')";

    private static final String BY_NAME =
            "(LOWER(e.name) LIKE :word ESCAPE '!' OR LOWER(e.number) LIKE :word ESCAPE '!')";

    private EvidenceFound() {}

    public static List<Evidence> in(Look look, String county, String word, int most) {
        Set<String> grams = EvidenceGrams.of(word);
        String query = grams.isEmpty()
                ? "SELECT " + COLUMNS + " FROM evidence e WHERE e.county = :county AND " + BY_NAME + IS_MATERIAL
                        + " ORDER BY e.id DESC LIMIT :most"
                : "SELECT " + COLUMNS
                        + " FROM evidence_grams g JOIN evidence e ON e.id = g.evidence WHERE <hasGrams> AND e.county = :county AND ("
                        + BY_NAME + " OR LOWER(e.words) LIKE :word ESCAPE '!')" + IS_MATERIAL
                        + " ORDER BY g.rowid DESC LIMIT :most";
        Query asked = look.sql().createQuery(query);
        asked.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        return asked.bind("county", county)
                .bind("word", CaseList.pattern(word))
                .bind("grams", EvidenceGrams.county(county) + " " + String.join(" ", grams))
                .bind("most", most)
                .map((row, context) -> Evidence.evidence(row))
                .list();
    }
}
