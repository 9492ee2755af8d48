package org.junheng.store.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junheng.store.Deed;
import org.junheng.store.Look;

/**
 * What a snapshot came to when it was taken (快照结果): enough to look over many counties at once; everything else is in the snapshot.
 *
 * @param verdicts one per standard
 * @param spreads one per standard, stage and indicator
 */
public record FrozenResults(List<Verdict> verdicts, List<Spread> spreads) {

    public FrozenResults {
        verdicts = List.copyOf(verdicts);
        spreads = List.copyOf(spreads);
    }

    /**
     * One standard.
     *
     * @param resources key of the outcome of the resource tests, such as {@code passed}
     * @param whole the same of the whole document
     * @param undecided items that are still open
     */
    public record Verdict(
            String frozen, String standard, String resources, String whole, int met, int failed, int undecided) {}

    /**
     * One indicator of one stage; NaN for a number that there is not.
     *
     * @param most the limit of the coefficient of variation
     * @param within key of the decision on it, such as {@code not-met}
     * @param below schools below the threshold
     * @param missing schools that lack data
     */
    public record Spread(
            String frozen,
            String standard,
            String stage,
            String indicator,
            int schools,
            double students,
            double mean,
            double cv,
            double most,
            String within,
            int below,
            int missing) {}

    /** Notes what a snapshot came to; in the deed that takes it. */
    public void put(Deed deed, FrozenFigures frozen) {
        PreparedBatch words = deed.sql()
                .prepareBatch("INSERT INTO frozen_verdict (frozen, standard, resources, whole, met, failed, undecided)"
                        + " VALUES (:of, :standard, :resources, :whole, :met, :failed, :undecided)");
        verdicts.forEach(each -> words.bindMethods(each).bind("of", frozen.id()).add());
        words.execute();
        PreparedBatch numbers = deed.sql()
                .prepareBatch(
                        "INSERT INTO frozen_spread (frozen, standard, stage, indicator, schools, students, mean, cv,"
                                + " most, within, below, missing) VALUES (:of, :standard, :stage, :indicator, :schools, :studentsN,"
                                + " :meanN, :cvN, :mostN, :within, :below, :missing)");
        for (Spread each : spreads) {
            numbers.bindMethods(each)
                    .bind("of", frozen.id())
                    .bind("studentsN", orNull(each.students))
                    .bind("meanN", orNull(each.mean))
                    .bind("cvN", orNull(each.cv))
                    .bind("mostN", orNull(each.most))
                    .add();
        }
        numbers.execute();
    }

    private static Double orNull(double number) {
        return Double.isNaN(number) ? null : number;
    }

    /** Of several snapshots by one standard. */
    public static FrozenResults of(Look look, Collection<String> frozen, String standard) {
        if (frozen.isEmpty()) {
            return new FrozenResults(List.of(), List.of());
        }
        List<Verdict> verdicts = look.sql()
                .createQuery("SELECT * FROM frozen_verdict WHERE standard = :standard AND frozen IN (<frozen>)"
                        + " ORDER BY frozen")
                .bind("standard", standard)
                .bindList("frozen", List.copyOf(frozen))
                .map((row, context) -> verdict(row))
                .list();
        List<Spread> spreads = look.sql()
                .createQuery("SELECT * FROM frozen_spread WHERE standard = :standard AND frozen IN (<frozen>)"
                        + " ORDER BY frozen, stage, indicator")
                .bind("standard", standard)
                .bindList("frozen", List.copyOf(frozen))
                .map((row, context) -> spread(row))
                .list();
        return new FrozenResults(verdicts, spreads);
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        return new Verdict(
                row.getString("frozen"),
                row.getString("standard"),
                row.getString("resources"),
                row.getString("whole"),
                row.getInt("met"),
                row.getInt("failed"),
                row.getInt("undecided"));
    }

    private static Spread spread(ResultSet row) throws SQLException {
        return new Spread(
                row.getString("frozen"),
                row.getString("standard"),
                row.getString("stage"),
                row.getString("indicator"),
                row.getInt("schools"),
                number(row, "students"),
                number(row, "mean"),
                number(row, "cv"),
                number(row, "most"),
                row.getString("within"),
                row.getInt("below"),
                row.getInt("missing"));
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Double.NaN : number;
    }
}
