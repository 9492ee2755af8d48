package org.junheng.store.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junheng.core.register.CaseRegister;
import org.junheng.store.Look;
import org.junheng.store.RegisterTable;

/** The cases of one register (台账), cut to what somebody may see and asked for, page by page; and how many of them stand how. */
public final class CaseList {

    static final String OWN = "own_";

    private final Look look;
    private final CaseRegister register;
    private final Asked asked;
    private final LocalDate today;

    public CaseList(Look look, CaseRegister register, Asked asked, LocalDate today) {
        this.look = look;
        this.register = register;
        this.asked = asked;
        this.today = today;
    }

    /**
     * What is asked for.
     *
     * @param counties all of these; empty where {@code unit} is named
     * @param unit a school; empty for the counties
     * @param person login whose own cases alone may be seen; empty where all may
     * @param owner login of the owner; empty for any
     * @param state empty for any
     * @param isLate whether only what is after its last day
     * @param clause the clause it rests on, after its standard with {@code /} between; empty for any
     * @param text a part of the number, the title or the unit's name
     * @param codes own field of type code → the code it has
     */
    public record Asked(
            Collection<String> counties,
            String unit,
            String person,
            String owner,
            String state,
            boolean isLate,
            String clause,
            String text,
            Map<String, String> codes) {

        public Asked {
            counties = List.copyOf(counties);
            codes = new TreeMap<>(codes);
        }

        public static Asked county(String county) {
            return new Asked(List.of(county), "", "", "", "", false, "", "", Map.of());
        }

        /** Of these, those of one owner. */
        public Asked of(String other) {
            return new Asked(counties, unit, person, other, state, isLate, clause, text, codes);
        }

        private Asked in(String other) {
            return new Asked(counties, unit, person, owner, other, isLate, clause, text, codes);
        }
    }

    /** One row: the case, the name of its unit, and its own fields. */
    public record Line(Case it, String unit, Map<String, Object> values) {}

    /** How many stand in a state, and how many of them are late. */
    public record Count(String state, long all, long late) {

        private Count plus(Count other) {
            return new Count(state, all + other.all, late + other.late);
        }
    }

    /** Late ones first, the most urgent first of them; then the newest. */
    public List<Line> page(int skipped, int most) {
        String order = " ORDER BY CASE WHEN c.last_day = '' THEN 1 ELSE 0 END, c.last_day, c.id DESC";
        // the page is found by its ids first: what is shown of a case is looked up for those of the page alone
        return asked("SELECT c.*, (SELECT name FROM unit WHERE unit.id = c.unit) AS named" + columns(register)
                        + " FROM (SELECT c.id" + from() + order
                        + " LIMIT :most OFFSET :skipped) p JOIN cases c ON c.id = p.id"
                        + own() + order)
                .bind("most", most)
                .bind("skipped", skipped)
                .map((row, context) -> new Line(Case.of(row), row.getString("named"), Cases.values(register, row, OWN)))
                .list();
    }

    public long size() {
        return asked("SELECT COUNT(*)" + from()).mapTo(Long.class).one();
    }

    /**
     * How many there are.
     *
     * @param states whatever state is asked for, in the order of the file
     * @param size of what is asked for
     * @param grid of what is asked for: how many for each pair of the register's two codes; a missing code is an empty text
     */
    public record Tally(List<Count> states, long size, Map<List<String>, Long> grid) {}

    private record Alike(String state, String down, String across, long every, long late) {}

    /** Counted in one look. */
    public Tally tally() {
        List<Alike> found = asked("SELECT c.state, c.down, c.across, COUNT(*) AS every,"
                        + " SUM(CASE WHEN c.last_day <> '' AND c.last_day < :today THEN 1 ELSE 0 END) AS late"
                        + from(asked.in("")) + " GROUP BY c.state, c.down, c.across")
                .map((row, context) -> new Alike(
                        row.getString("state"),
                        row.getString("down"),
                        row.getString("across"),
                        row.getLong("every"),
                        row.getLong("late")))
                .list();
        Map<String, Count> states = new TreeMap<>();
        Map<List<String>, Long> grid = new HashMap<>();
        long size = 0;
        for (Alike each : found) {
            states.merge(each.state, new Count(each.state, each.every, each.late), Count::plus);
            if (asked.state().isEmpty() || asked.state().equals(each.state)) {
                grid.merge(List.of(each.down, each.across), each.every, Long::sum);
                size += each.every;
            }
        }
        return new Tally(
                register.life().states().keySet().stream()
                        .map(state -> states.getOrDefault(state, new Count(state, 0, 0)))
                        .toList(),
                size,
                grid);
    }

    /** The own fields after the case's columns, named so that none is taken for one of those. */
    static String columns(CaseRegister register) {
        return register.fields().stream()
                .map(field ->
                        ", o." + RegisterTable.quoted(field.id()) + " AS " + RegisterTable.quoted(OWN + field.id()))
                .collect(Collectors.joining());
    }

    private String own() {
        return " JOIN " + RegisterTable.name(register) + " o ON o." + RegisterTable.CASE + " = c.id";
    }

    private String from() {
        return from(asked);
    }

    private String from(Asked asked) {
        List<String> conditions = new ArrayList<>();
        conditions.add("c.register = :register");
        if (asked.unit().isEmpty()) {
            conditions.add(asked.counties().isEmpty() ? "1 = 0" : "c.county IN (<counties>)");
        } else {
            conditions.add("c.unit = :unit");
        }
        if (!asked.person().isEmpty()) {
            conditions.add("(c.owner = :person OR c.opened_by = :person)");
        }
        if (!asked.owner().isEmpty()) {
            conditions.add("c.owner = :owner");
        }
        if (!asked.state().isEmpty()) {
            conditions.add("c.state = :state");
        }
        if (asked.isLate()) {
            conditions.add("c.last_day <> '' AND c.last_day < :today");
        }
        if (!asked.clause().isEmpty()) {
            conditions.add("c.standard = :standard AND c.clause = :clause");
        }
        if (!asked.text().isBlank()) {
            conditions.add("(LOWER(c.title) LIKE :text ESCAPE '!' OR c.number LIKE :text ESCAPE '!'"
                    + " OR c.unit IN (SELECT id FROM unit WHERE LOWER(name) LIKE :text ESCAPE '!')" + inFiles() + ")");
        }
        asked.codes().keySet().forEach(field -> conditions.add(code(field) + " = :code_" + field));
        // the own fields are looked up only where something is asked of them that does not stand beside the case
        boolean isOwnAsked = asked.codes().keySet().stream()
                .anyMatch(field -> GridCodes.column(register, field).isEmpty());
        return " FROM cases c" + (isOwnAsked ? own() : "") + " WHERE " + String.join(" AND ", conditions);
    }

    private String code(String field) {
        return GridCodes.column(register, field)
                .map(column -> "c." + column)
                .orElseGet(() ->
                        "o." + RegisterTable.quoted(register.own().field(field).id()));
    }

    private String inFiles() {
        return register.life().searchesFiles()
                ? " OR EXISTS (SELECT 1 FROM evidence_use u JOIN evidence e ON e.id = u.evidence WHERE u.subject = '"
                        + Evidence.CASE + "' AND u.about = c.id AND LOWER(e.words) LIKE :text ESCAPE '!')"
                : "";
    }

    private Query asked(String query) {
        Query bound = look.sql().createQuery(query);
        // which of them a question needs depends on what is asked
        bound.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        bound.bind("register", register.id())
                .bind("unit", asked.unit())
                .bind("person", asked.person())
                .bind("owner", asked.owner())
                .bind("state", asked.state())
                .bind("standard", asked.clause().replaceFirst("/.*", ""))
                .bind("clause", asked.clause().replaceFirst("[^/]*/?", ""))
                .bind("today", today.toString())
                .bind("text", pattern(asked.text()));
        if (asked.unit().isEmpty() && !asked.counties().isEmpty()) {
            bound.bindList("counties", asked.counties());
        }
        asked.codes().forEach((field, code) -> bound.bind("code_" + field, code));
        return bound;
    }

    /** What LIKE looks for, with nothing in it that means more than itself. */
    static String pattern(String text) {
        return "%"
                + text.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
    }
}
