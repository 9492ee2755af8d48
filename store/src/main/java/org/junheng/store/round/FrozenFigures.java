package org.junheng.store.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Blobs;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Look;

/**
 * A county's figures as of one moment (冻结快照): the snapshot.zip that the command line writes too, stored by its SHA-256.
 *
 * @param round the round it ends; empty where it was taken apart from one
 */
public record FrozenFigures(
        String id, String county, int year, String round, String name, String sha256, String who, String at) {

    public static FrozenFigures add(
            Deed deed, Blobs blobs, Blobs.Blob snapshot, String county, int year, String round, String name) {
        blobs.keep(deed, snapshot);
        FrozenFigures frozen = new FrozenFigures(
                Ids.next(),
                county,
                year,
                round,
                name,
                snapshot.sha256(),
                deed.actor().login(),
                deed.at());
        deed.sql()
                .createUpdate("INSERT INTO frozen (id, county, year, round, name, sha256, who, at)"
                        + " VALUES (:id, :county, :year, :round, :name, :sha256, :who, :at)")
                .bindMethods(frozen)
                .execute();
        deed.note(county, county, "county.frozen", frozen.id(), snapshot.sha256());
        return frozen;
    }

    public static FrozenFigures of(Look look, String id) {
        return look.sql()
                .createQuery("SELECT * FROM frozen WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> frozen(row))
                .findOne()
                .orElseThrow(() -> new Refusal(Words.of("没有这份快照", "there is no such snapshot")));
    }

    /** Those of a county, newest first. */
    public static List<FrozenFigures> in(Look look, String county) {
        return look.sql()
                .createQuery("SELECT * FROM frozen WHERE county = :county ORDER BY id DESC")
                .bind("county", county)
                .map((row, context) -> frozen(row))
                .list();
    }

    public static Optional<FrozenFigures> latest(Look look, String county, int year) {
        return in(look, county).stream().filter(frozen -> frozen.year() == year).findFirst();
    }

    private static FrozenFigures frozen(ResultSet row) throws SQLException {
        return new FrozenFigures(
                row.getString("id"),
                row.getString("county"),
                row.getInt("year"),
                row.getString("round"),
                row.getString("name"),
                row.getString("sha256"),
                row.getString("who"),
                row.getString("at"));
    }
}
