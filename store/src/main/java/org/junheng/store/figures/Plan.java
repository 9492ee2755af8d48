package org.junheng.store.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Look;

/**
 * What somebody tried and kept (方案): settings of figures, never figures; it may not be handed in.
 *
 * @param settings as they are written on the command line
 */
public record Plan(String id, String county, int year, String name, List<String> settings, String who, String at) {

    private static final int LONGEST_NAME = 100;

    public Plan {
        settings = List.copyOf(settings);
    }

    /** Those of a county and year, newest first. */
    public static List<Plan> in(Look look, String county, int year) {
        return look.sql()
                .createQuery("SELECT * FROM plan WHERE county = :county AND year = :year ORDER BY id DESC")
                .bind("county", county)
                .bind("year", year)
                .map((row, context) -> plan(row))
                .list();
    }

    public static Plan of(Look look, String id) {
        return look.sql()
                .createQuery("SELECT * FROM plan WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> plan(row))
                .findOne()
                .orElseThrow(() -> new Refusal(Words.of("没有这个方案", "there is no such plan")));
    }

    /** Keeps what was tried under a name. */
    public static Plan keep(Deed deed, String county, int year, String name, List<String> settings) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Refusal(
                    Words.of("请给方案起个名，不超过 %d 字", "name the plan, in no more than %d characters", LONGEST_NAME));
        }
        if (settings.isEmpty()) {
            throw new Refusal(Words.of("一个数也没有改，没有可存的", "nothing is set otherwise, there is nothing to keep"));
        }
        Plan plan =
                new Plan(Ids.next(), county, year, name, settings, deed.actor().login(), deed.at());
        deed.sql()
                .createUpdate("INSERT INTO plan (id, county, year, name, settings, who, at)"
                        + " VALUES (:id, :county, :year, :name, :lines, :who, :at)")
                .bindMethods(plan)
                .bind("lines", String.join("\n", settings))
                .execute();
        deed.note(county, county, "plan.kept", plan.id, name);
        return plan;
    }

    /** Throws a plan away; what it was stays in the audit log by its name. */
    public void drop(Deed deed) {
        deed.sql()
                .createUpdate("DELETE FROM plan WHERE id = :id")
                .bind("id", id)
                .execute();
        deed.note(county, county, "plan.dropped", id, name);
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getString("id"),
                row.getString("county"),
                row.getInt("year"),
                row.getString("name"),
                List.of(row.getString("settings").split("\n")),
                row.getString("who"),
                row.getString("at"));
    }
}
