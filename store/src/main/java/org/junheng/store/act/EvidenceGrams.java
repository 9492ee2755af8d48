package org.junheng.store.act;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * By which pairs of signs a file is found (二元索引): Chinese has no blanks between words, so every two letters, digits or characters that
 * stand together are a word of the index. What it finds is still looked at; it only spares looking at the rest.
 */
public final class EvidenceGrams {

    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{N}]{2,}");
    private static final int PART = 500;
    private static final String INSERT = "INSERT INTO evidence_grams (evidence, grams) VALUES (:id, :grams)";

    private EvidenceGrams() {}

    /** The pairs of a text, each once; none where no two signs stand together. */
    static Set<String> of(String text) {
        Set<String> grams = new LinkedHashSet<>();
        Matcher runs = RUN.matcher(text.toLowerCase(Locale.ROOT));
        while (runs.find()) {
            int[] signs = runs.group().codePoints().toArray();
            for (int i = 0; i + 1 < signs.length; i++) {
                grams.add(new String(signs, i, 2));
            }
        }
        return grams;
    }

    /** A county's files are found among its own. */
    static String county(String county) {
        return "c" + county.toLowerCase(Locale.ROOT);
    }

    private static String row(String county, String name, String number, String words) {
        return county(county) + " " + String.join(" ", of(name + "\n" + number + "\n" + words));
    }

    static void add(Handle sql, Evidence file, String words) {
        sql.createUpdate(INSERT)
                .bind("id", file.id())
                .bind("grams", row(file.county(), file.name(), file.number(), words))
                .execute();
    }

    private record Unknown(String id, String grams) {}

    /** Takes up the files that are not in the index, as after a restore. */
    public static void brought(Handle sql) {
        List<Unknown> unknown;
        do {
            unknown = sql.createQuery("SELECT id, county, name, number, words FROM evidence WHERE id NOT IN"
                            + " (SELECT evidence FROM evidence_grams) ORDER BY id LIMIT :part")
                    .bind("part", PART)
                    .map((row, context) -> new Unknown(
                            row.getString("id"),
                            row(
                                    row.getString("county"),
                                    row.getString("name"),
                                    row.getString("number"),
                                    row.getString("words"))))
                    .list();
            PreparedBatch batch = sql.prepareBatch(INSERT);
            unknown.forEach(
                    each -> batch.bind("id", each.id).bind("grams", each.grams).add());
            if (!unknown.isEmpty()) {
                batch.execute();
            }
        } while (unknown.size() == PART);
    }
}
