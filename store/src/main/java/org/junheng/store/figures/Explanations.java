package org.junheng.store.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.store.Deed;
import org.junheng.store.Look;

/** What clerks say of doubtful rows (疑点说明): one text per row, as in column 说明 of a workbook. */
public final class Explanations {

    private final Look look;

    public Explanations(Look look) {
        this.look = look;
    }

    /** @param key of the row, as {@link Row#key} */
    public record Explanation(
            String register,
            String key,
            String unit,
            String county,
            String text,
            String who,
            String at,
            String acceptedBy) {

        public boolean isAccepted() {
            return !acceptedBy.isEmpty();
        }
    }

    public List<Explanation> of(Scope scope) {
        var query = look.sql()
                .createQuery("SELECT * FROM explanation WHERE county = :county"
                        + (scope.unit().isEmpty() ? "" : " AND unit = :unit") + " ORDER BY register, key")
                .bind("county", scope.county());
        if (!scope.unit().isEmpty()) {
            query.bind("unit", scope.unit());
        }
        return query.map((row, context) -> explanation(row)).list();
    }

    public Optional<Explanation> find(String register, String key) {
        return look.sql()
                .createQuery("SELECT * FROM explanation WHERE register = :register AND key = :key")
                .bind("register", register)
                .bind("key", key)
                .map((row, context) -> explanation(row))
                .findOne();
    }

    /** Register and key as one text, by which {@link #texts} knows a row. */
    public static String name(String register, String key) {
        return register + Row.SEPARATOR + key;
    }

    /** {@link #name} of the row → what was said of it. */
    public Map<String, String> texts(Scope scope) {
        Map<String, String> texts = new HashMap<>();
        of(scope).forEach(each -> texts.put(name(each.register, each.key), each.text));
        return texts;
    }

    /** An explanation that says something else is no longer accepted; an empty one is taken away. */
    public static void say(Deed deed, Row row, String text) {
        Optional<Explanation> before =
                new Explanations(deed).find(row.register().id(), row.key());
        if (before.map(Explanation::text).orElse("").equals(text)) {
            return;
        }
        if (text.isEmpty()) {
            deed.sql()
                    .createUpdate("DELETE FROM explanation WHERE register = :register AND key = :key")
                    .bind("register", row.register().id())
                    .bind("key", row.key())
                    .execute();
        } else {
            deed.sql()
                    .createUpdate("INSERT INTO explanation (register, key, unit, county, text, who, at)"
                            + " VALUES (:register, :key, :unit, :county, :text, :who, :at)"
                            + " ON CONFLICT (register, key) DO UPDATE SET text = excluded.text, who = excluded.who,"
                            + " at = excluded.at, accepted_by = '', accepted_at = ''")
                    .bind("register", row.register().id())
                    .bind("key", row.key())
                    .bind("unit", row.unit())
                    .bind("county", row.county())
                    .bind("text", text)
                    .bind("who", deed.actor().login())
                    .bind("at", deed.at())
                    .execute();
        }
        deed.note(row.county(), row.unit(), "explanation.said", row.register().id() + " " + row.key(), text);
    }

    public static void accept(Deed deed, Explanation explanation) {
        deed.sql()
                .createUpdate("UPDATE explanation SET accepted_by = :who, accepted_at = :at"
                        + " WHERE register = :register AND key = :key AND text = :text")
                .bind("register", explanation.register)
                .bind("key", explanation.key)
                .bind("text", explanation.text)
                .bind("who", deed.actor().login())
                .bind("at", deed.at())
                .execute();
        deed.note(
                explanation.county,
                explanation.unit,
                "explanation.accepted",
                explanation.register + " " + explanation.key,
                explanation.text);
    }

    private static Explanation explanation(ResultSet row) throws SQLException {
        return new Explanation(
                row.getString("register"),
                row.getString("key"),
                row.getString("unit"),
                row.getString("county"),
                row.getString("text"),
                row.getString("who"),
                row.getString("at"),
                row.getString("accepted_by"));
    }
}
