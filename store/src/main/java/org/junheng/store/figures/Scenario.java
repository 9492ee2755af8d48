package org.junheng.store.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Look;

/**
 * What a plan is asked to find (情景): a county's options, prices, limits and settled things over those that come with the program.
 *
 * @param kind what is planned: {@link #RESOURCES}, or the kind of another plan
 * @param year of the figures it plans from
 * @param standard that is to be met
 * @param options in YAML, only what is otherwise
 * @param parent the scenario it was made from; empty for none
 * @param adoptedBy who made cases of its plan; empty while nobody has
 */
public record Scenario(
        String id,
        String county,
        int year,
        String kind,
        String name,
        String standard,
        String options,
        String parent,
        String who,
        String at,
        String adoptedBy,
        String adoptedAt) {

    /** Whom to move, hire, qualify, what to build and buy. */
    public static final String RESOURCES = "resources";

    /** Other ways than one action of a plan of resources, its parent. */
    public static final String WAYS = "ways";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_OPTIONS = 100_000;

    /** Those of one kind of a county and year, newest first. */
    public static List<Scenario> in(Look look, String county, int year, String kind) {
        return look.sql()
                .createQuery("SELECT * FROM scenario WHERE county = :county AND year = :year AND kind = :kind"
                        + " ORDER BY id DESC")
                .bind("kind", kind)
                .bind("county", county)
                .bind("year", year)
                .map((row, context) -> scenario(row))
                .list();
    }

    public static Scenario of(Look look, String id) {
        return look.sql()
                .createQuery("SELECT * FROM scenario WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> scenario(row))
                .findOne()
                .orElseThrow(() -> new Refusal(Words.of("没有这个情景", "there is no such scenario")));
    }

    /** Keeps what is asked. */
    public static Scenario add(
            Deed deed,
            String county,
            int year,
            String kind,
            String name,
            String standard,
            String options,
            String parent) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Refusal(
                    Words.of("请给情景起个名，不超过 %d 字", "name the scenario, in no more than %d characters", LONGEST_NAME));
        }
        if (options.length() > LONGEST_OPTIONS) {
            throw new Refusal(Words.of("选项太长", "the options are too long"));
        }
        Scenario scenario = new Scenario(
                Ids.next(),
                county,
                year,
                kind,
                name.strip(),
                standard,
                options,
                parent,
                deed.actor().login(),
                deed.at(),
                "",
                "");
        deed.sql()
                .createUpdate(
                        "INSERT INTO scenario (id, county, year, kind, name, standard, options, parent, who, at, adopted_by, adopted_at)"
                                + " VALUES (:id, :county, :year, :kind, :name, :standard, :options, :parent, :who, :at, '', '')")
                .bindMethods(scenario)
                .execute();
        deed.note(county, county, "scenario.asked", scenario.id, name);
        return scenario;
    }

    /** Asks for other ways than an action of a plan, by its number from 1. */
    public static Scenario addWays(Deed deed, Scenario plan, String name, int action) {
        return add(deed, plan.county, plan.year, WAYS, name, plan.standard, String.valueOf(action), plan.id);
    }

    /** Where other ways than its actions were asked for, in the order they were. */
    public List<Scenario> ways(Look look) {
        return look.sql()
                .createQuery("SELECT * FROM scenario WHERE parent = :id AND kind = :kind ORDER BY id")
                .bind("id", id)
                .bind("kind", WAYS)
                .map((row, context) -> scenario(row))
                .list();
    }

    /** Of which action other ways are asked for, from 1; 0 for a plan. */
    public int action() {
        return isOfWays() ? Integer.parseInt(options) : 0;
    }

    public boolean isOfWays() {
        return kind.equals(WAYS);
    }

    /**
     * Says that its plan is to be done; once.
     *
     * @throws Conflict where somebody did before
     */
    public void adopt(Deed deed) {
        int changed = deed.sql()
                .createUpdate(
                        "UPDATE scenario SET adopted_by = :who, adopted_at = :at WHERE id = :id AND adopted_by = ''")
                .bind("who", deed.actor().login())
                .bind("at", deed.at())
                .bind("id", id)
                .execute();
        if (changed == 0) {
            throw new Conflict(Words.of("这个方案已经采用过了", "this plan was adopted before"));
        }
        deed.note(county, county, "scenario.adopted", id, name);
    }

    /** Throws it away; what was adopted stays. */
    public void drop(Deed deed) {
        int gone = deed.sql()
                .createUpdate("DELETE FROM scenario WHERE id = :id AND adopted_by = ''")
                .bind("id", id)
                .execute();
        if (gone == 0) {
            throw new Refusal(Words.of("已采用的方案要留着", "a plan that was adopted stays"));
        }
        deed.note(county, county, "scenario.dropped", id, name);
    }

    public boolean isOfResources() {
        return kind.equals(RESOURCES);
    }

    public boolean isAdopted() {
        return !adoptedBy.isEmpty();
    }

    private static Scenario scenario(ResultSet row) throws SQLException {
        return new Scenario(
                row.getString("id"),
                row.getString("county"),
                row.getInt("year"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("standard"),
                row.getString("options"),
                row.getString("parent"),
                row.getString("who"),
                row.getString("at"),
                row.getString("adopted_by"),
                row.getString("adopted_at"));
    }
}
