package org.junheng.store.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junheng.store.Blobs;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Look;

/**
 * The head stands for the school's figures (校长确认): with the digest of what was confirmed, the truth statement, and the scan of the
 * signed sheet.
 *
 * @param digest of the figures as they were; another digest now means that the confirmation no longer holds
 * @param scan SHA-256 of the scan
 */
public record Confirmation(
        String id,
        String round,
        String unit,
        String digest,
        String statement,
        String scan,
        String scanName,
        String who,
        String at) {

    public static Confirmation of(Look look, String id) {
        return look.sql()
                .createQuery("SELECT * FROM confirmation WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> confirmation(row))
                .one();
    }

    /** The newest of a school in a round. */
    public static Optional<Confirmation> latest(Look look, String round, String unit) {
        return look.sql()
                .createQuery(
                        "SELECT * FROM confirmation WHERE round = :round AND unit = :unit ORDER BY id DESC LIMIT 1")
                .bind("round", round)
                .bind("unit", unit)
                .map((row, context) -> confirmation(row))
                .findOne();
    }

    /** All of a round, oldest first. */
    public static List<Confirmation> in(Look look, String round) {
        return look.sql()
                .createQuery("SELECT * FROM confirmation WHERE round = :round ORDER BY id")
                .bind("round", round)
                .map((row, context) -> confirmation(row))
                .list();
    }

    public static Confirmation add(
            Deed deed,
            Blobs blobs,
            String county,
            String round,
            String unit,
            String digest,
            String statement,
            Blobs.Blob scan,
            String scanName) {
        blobs.keep(deed, scan);
        Confirmation confirmation = new Confirmation(
                Ids.next(),
                round,
                unit,
                digest,
                statement,
                scan.sha256(),
                scanName,
                deed.actor().login(),
                deed.at());
        deed.sql()
                .createUpdate("INSERT INTO confirmation (id, round, unit, digest, statement, scan, scan_name, who, at)"
                        + " VALUES (:id, :round, :unit, :digest, :statement, :scan, :scanName, :who, :at)")
                .bindMethods(confirmation)
                .execute();
        deed.note(county, unit, "school.confirmed", round, digest);
        return confirmation;
    }

    private static Confirmation confirmation(ResultSet row) throws SQLException {
        return new Confirmation(
                row.getString("id"),
                row.getString("round"),
                row.getString("unit"),
                row.getString("digest"),
                row.getString("statement"),
                row.getString("scan"),
                row.getString("scan_name"),
                row.getString("who"),
                row.getString("at"));
    }
}
