package org.junheng.store.act;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.store.Look;

/** What a county has handed in for the clauses of a standard in a year (佐证材料), counted and listed material by material. */
public final class Materials {

    private static final String OF_STANDARD =
            " u.county = :county AND u.subject = 'material' AND u.year = :year AND u.about >= :first AND u.about < :last";
    private static final String FILES =
            "SELECT e.id AS file, e.county AS of_county, e.unit, e.name, e.kind, e.number, e.made_on, e.sha256, e.size,"
                    + " e.who AS file_who, e.at AS file_at, u.* FROM evidence_use u JOIN evidence e ON e.id = u.evidence WHERE ";

    /** later than any day */
    private static final String NEVER = "9999";

    private final Look look;
    private final String county;
    private final int year;

    public Materials(Look look, String county, int year) {
        this.look = look;
        this.county = county;
        this.year = year;
    }

    /** One file and what was said of it as this material. */
    public record Filed(Evidence file, EvidenceUse use) {}

    /**
     * How many files of a material wait, were sent back, were approved.
     *
     * @param late how many of all were made after the fact
     */
    public record Count(long received, long returned, long approved, long late) {

        public static final Count NONE = new Count(0, 0, 0, 0);

        public long all() {
            return received + returned + approved;
        }

        private static Count of(EvidenceUse.State state, long many, long late) {
            return switch (state) {
                case RECEIVED -> new Count(many, 0, 0, late);
                case RETURNED -> new Count(0, many, 0, late);
                case APPROVED -> new Count(0, 0, many, late);
            };
        }

        private Count plus(Count other) {
            return new Count(
                    received + other.received, returned + other.returned, approved + other.approved, late + other.late);
        }
    }

    /** What a use is about: standard, clause and material. */
    public static String about(String standard, String clause, String material) {
        return standard + "/" + clause + "/" + material;
    }

    /**
     * Material → how many files it has; one without any is not in it.
     *
     * @param lateFrom the day from which on what is made is made after the fact; empty for none
     */
    public Map<String, Count> counts(String standard, Optional<LocalDate> lateFrom) {
        Map<String, Count> counts = new HashMap<>();
        ofStandard(
                        "SELECT u.about, u.state, COUNT(*) AS many,"
                                + " SUM(CASE WHEN u.made_on >= :day THEN 1 ELSE 0 END) AS late FROM evidence_use u WHERE"
                                + OF_STANDARD + " GROUP BY u.about, u.state",
                        standard)
                .bind("day", lateFrom.map(LocalDate::toString).orElse(NEVER))
                .map((row, context) -> counts.merge(
                        row.getString("about"),
                        Count.of(
                                EvidenceUse.State.valueOf(row.getString("state")),
                                row.getLong("many"),
                                row.getLong("late")),
                        Count::plus))
                .list();
        return counts;
    }

    private org.jdbi.v3.core.statement.Query ofStandard(String query, String standard) {
        // whatever begins with the standard and a slash: the next sign after the slash ends it
        return look.sql()
                .createQuery(query)
                .bind("county", county)
                .bind("year", year)
                .bind("first", standard + "/")
                .bind("last", standard + "0");
    }

    /** The files of a material in the order they came. */
    public List<Filed> of(String about, int skipped, int most) {
        return look.sql()
                .createQuery(
                        FILES + "u.county = :county AND u.subject = 'material' AND u.year = :year AND u.about = :about"
                                + " ORDER BY u.id LIMIT :most OFFSET :skipped")
                .bind("county", county)
                .bind("year", year)
                .bind("about", about)
                .bind("most", most)
                .bind("skipped", skipped)
                .map((row, context) -> filed(row))
                .list();
    }

    /** All files of a standard, material by material. */
    public List<Filed> all(String standard) {
        return ofStandard(FILES + OF_STANDARD + " ORDER BY u.about, u.id", standard)
                .map((row, context) -> filed(row))
                .list();
    }

    /** What else a file shows this year. */
    public List<EvidenceUse> uses(List<Evidence> files) {
        return files.isEmpty()
                ? List.of()
                : look.sql()
                        // asked for by the file alone: SQLite would rather read the uses of all files in their order
                        .createQuery("SELECT * FROM evidence_use WHERE evidence IN (<files>) ORDER BY about, id")
                        .bindList("files", files.stream().map(Evidence::id).toList())
                        .map((row, context) -> EvidenceUse.use(row))
                        .filter(use -> use.subject().equals(Evidence.MATERIAL) && use.year() == year)
                        .list();
    }

    /** All that a file shows, in any year. */
    public static List<EvidenceUse> shows(Look look, Evidence file) {
        return look.sql()
                .createQuery("SELECT * FROM evidence_use WHERE evidence = :file ORDER BY id")
                .bind("file", file.id())
                .map((row, context) -> EvidenceUse.use(row))
                .list();
    }

    /** How many wait for somebody other than who handed them in; and how many of one's own were sent back. */
    public static long waiting(Look look, String county, String login) {
        return look.sql()
                .createQuery("SELECT COUNT(*) FROM evidence_use WHERE county = :county AND subject = 'material'"
                        + " AND state = 'RECEIVED' AND who <> :login")
                .bind("county", county)
                .bind("login", login)
                .mapTo(Long.class)
                .one();
    }

    /** One's own that were sent back, as far as nothing came in their place since. */
    public static List<EvidenceUse> returned(Look look, String county, String login) {
        return look.sql()
                .createQuery("SELECT * FROM evidence_use u WHERE county = :county AND subject = 'material'"
                        + " AND state = 'RETURNED' AND who = :login AND NOT EXISTS (SELECT 1 FROM evidence_use later WHERE"
                        + " later.county = u.county AND later.subject = u.subject AND later.year = u.year"
                        + " AND later.about = u.about AND later.id > u.id) ORDER BY u.id")
                .bind("county", county)
                .bind("login", login)
                .map((row, context) -> EvidenceUse.use(row))
                .list();
    }

    private static Filed filed(java.sql.ResultSet row) throws java.sql.SQLException {
        Evidence file = new Evidence(
                row.getString("file"),
                row.getString("of_county"),
                row.getString("unit"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("number"),
                Case.day(row.getString("made_on")),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("file_who"),
                row.getString("file_at"));
        return new Filed(file, EvidenceUse.use(row));
    }
}
