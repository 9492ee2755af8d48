package org.junheng.store.act;

import java.util.List;
import org.junheng.store.Deed;
import org.junheng.store.Look;

/**
 * What a case was predicted to do to one item of a standard (预计效果); what came of it is measured with the next figures.
 *
 * @param item a clause, or {@code cv} and an indicator, or {@code below} and an indicator
 * @param stage empty for the whole county
 * @param year of the figures it was predicted from
 * @param was how it stood
 * @param predicted how it would stand
 */
public record CaseEffect(String standard, String item, String stage, int year, String was, String predicted) {

    public static void keep(Deed deed, Case it, List<CaseEffect> effects) {
        deed.sql()
                .createUpdate("DELETE FROM case_effect WHERE case_id = :id")
                .bind("id", it.id())
                .execute();
        for (CaseEffect effect : effects) {
            deed.sql()
                    .createUpdate("INSERT INTO case_effect (case_id, standard, item, stage, year, was, predicted)"
                            + " VALUES (:case, :standard, :item, :stage, :year, :was, :predicted)")
                    .bind("case", it.id())
                    .bindMethods(effect)
                    .execute();
        }
    }

    public static List<CaseEffect> of(Look look, Case it) {
        return look.sql()
                .createQuery("SELECT * FROM case_effect WHERE case_id = :id ORDER BY standard, stage, item")
                .bind("id", it.id())
                .map((row, context) -> new CaseEffect(
                        row.getString("standard"),
                        row.getString("item"),
                        row.getString("stage"),
                        row.getInt("year"),
                        row.getString("was"),
                        row.getString("predicted")))
                .list();
    }
}
