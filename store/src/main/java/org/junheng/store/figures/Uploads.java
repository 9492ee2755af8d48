package org.junheng.store.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Blobs;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Look;

/** The files that were handed in (上传记录); every one is kept, whatever became of it. */
public final class Uploads {

    private final Look look;

    public Uploads(Look look) {
        this.look = look;
    }

    public Upload upload(String id) {
        return find(id).orElseThrow(() -> new Refusal(Words.of("没有这次上传", "there is no such upload")));
    }

    public Optional<Upload> find(String id) {
        return look.sql()
                .createQuery("SELECT * FROM upload WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> upload(row))
                .findOne();
    }

    /** Those of a unit, newest first. */
    public List<Upload> of(String unit, int most) {
        return look.sql()
                .createQuery("SELECT * FROM upload WHERE unit = :unit ORDER BY id DESC LIMIT :most")
                .bind("unit", unit)
                .bind("most", most)
                .map((row, context) -> upload(row))
                .list();
    }

    /** The ministry's returns a county has for a school year, oldest first. */
    public List<Upload> returns(String county, int year) {
        return look.sql()
                .createQuery("SELECT * FROM upload WHERE county = :county AND year = :year AND kind = 'RETURNS'"
                        + " AND state = 'KEPT' ORDER BY id")
                .bind("county", county)
                .bind("year", year)
                .map((row, context) -> upload(row))
                .list();
    }

    /** Those of them that speak of a school. */
    public List<Upload> returns(String county, int year, String school) {
        return look.sql()
                .createQuery("SELECT upload.* FROM upload JOIN returned ON returned.upload = upload.id"
                        + " WHERE county = :county AND year = :year AND kind = 'RETURNS' AND state = 'KEPT'"
                        + " AND returned.school = :school ORDER BY id")
                .bind("county", county)
                .bind("year", year)
                .bind("school", school)
                .map((row, context) -> upload(row))
                .list();
    }

    /** Keeps a file of the ministry's returns, to be compared with and to fill templates from. */
    public static void keepReturns(Deed deed, Upload upload, Collection<String> schools) {
        PreparedBatch rows = deed.sql().prepareBatch("INSERT INTO returned (upload, school) VALUES (:upload, :school)");
        schools.forEach(school ->
                rows.bind("upload", upload.id()).bind("school", school).add());
        rows.execute();
        move(deed, upload, Upload.State.KEPT);
    }

    /** Notes that a file was handed in; nothing of it is kept as figures yet. */
    public static Upload add(
            Deed deed,
            Blobs blobs,
            Blobs.Blob blob,
            String unit,
            String county,
            int year,
            Upload.Kind kind,
            String name) {
        blobs.keep(deed, blob);
        Upload upload = new Upload(
                Ids.next(),
                unit,
                county,
                year,
                kind,
                name,
                blob.sha256(),
                deed.actor().login(),
                deed.at(),
                Upload.State.READ,
                0);
        deed.sql()
                .createUpdate("INSERT INTO upload (id, unit, county, year, kind, name, sha256, who, at, state, version)"
                        + " VALUES (:id, :unit, :county, :year, :kind, :name, :sha256, :who, :at, :state, :version)")
                .bindMethods(upload)
                .execute();
        deed.note(county, unit, "upload.read", upload.id(), blob.sha256());
        return upload;
    }

    /** Moves an upload from the state it was seen in. */
    public static void move(Deed deed, Upload seen, Upload.State state) {
        int moved = deed.sql()
                .createUpdate("UPDATE upload SET state = :state, version = version + 1"
                        + " WHERE id = :id AND version = :version")
                .bind("id", seen.id())
                .bind("state", state.name())
                .bind("version", seen.version())
                .execute();
        if (moved == 0) {
            throw new Conflict(Words.of(
                    "这次上传刚刚已被处理过；请刷新页面看现在的情形",
                    "this upload was just dealt with; reload the page to see how it stands"));
        }
        deed.note(
                seen.county(), seen.unit(), "upload." + state.name().toLowerCase(java.util.Locale.ROOT), seen.id(), "");
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                row.getString("id"),
                row.getString("unit"),
                row.getString("county"),
                row.getInt("year"),
                Upload.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("sha256"),
                row.getString("who"),
                row.getString("at"),
                Upload.State.valueOf(row.getString("state")),
                row.getLong("version"));
    }
}
