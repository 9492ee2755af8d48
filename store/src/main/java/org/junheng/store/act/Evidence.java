package org.junheng.store.act;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Blobs;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Look;

/**
 * A file that shows something (佐证): kept once, never changed and never taken away.
 *
 * @param kind what its content is, such as {@code pdf}
 * @param number the document's number; empty for none
 * @param madeOn the day it was made, where that is known
 */
public record Evidence(
        String id,
        String county,
        String unit,
        String name,
        String kind,
        String number,
        Optional<LocalDate> madeOn,
        String sha256,
        long size,
        String who,
        String at) {

    /** It shows a step of a case. */
    public static final String CASE = "case";

    /** It is a material of a clause. */
    public static final String MATERIAL = "material";

    private static final String COLUMNS =
            "e.id, e.county, e.unit, e.name, e.kind, e.number, e.made_on, e.sha256, e.size, e.who, e.at";

    /**
     * A file that was handed in and looked into, before anything is kept of it.
     *
     * @param text what can be read in it
     */
    public record Shown(
            Blobs.Blob blob, String name, String kind, String number, Optional<LocalDate> madeOn, String text) {

        /**
         * Keeps it, for something it shows.
         *
         * @param subject {@link #CASE} or {@link #MATERIAL}
         * @param about the case, or standard, clause and material
         * @param step the step of the case it came with
         */
        Evidence keep(Deed deed, String county, String unit, String subject, String about, int year, long step) {
            Evidence kept = new Evidence(
                    Ids.next(),
                    county,
                    unit,
                    name,
                    kind,
                    number,
                    madeOn,
                    blob.sha256(),
                    blob.size(),
                    deed.actor().login(),
                    deed.at());
            deed.sql()
                    .createUpdate("INSERT INTO blob (sha256, size, at) VALUES (:sha256, :size, :at)"
                            + " ON CONFLICT (sha256) DO NOTHING")
                    .bindMethods(kept)
                    .execute();
            deed.sql()
                    .createUpdate(
                            "INSERT INTO evidence (id, county, unit, name, kind, number, made_on, sha256, size, words,"
                                    + " who, at) VALUES (:id, :county, :unit, :name, :kind, :number, :made, :sha256, :size, :text, :who, :at)")
                    .bindMethods(kept)
                    .bind("made", Case.text(madeOn))
                    .bind("text", text)
                    .execute();
            EvidenceGrams.add(deed.sql(), kept, text);
            EvidenceUse.add(deed, kept, subject, about, year, step);
            return kept;
        }
    }

    /** Keeps a file as a material of a clause. */
    public static Evidence material(Deed deed, Shown file, String county, String about, int year) {
        Evidence kept = file.keep(deed, county, county, MATERIAL, about, year, 0);
        deed.note(county, county, "evidence.kept", kept.id(), about);
        return kept;
    }

    public static Evidence of(Look look, String id) {
        return look.sql()
                .createQuery("SELECT " + COLUMNS + " FROM evidence e WHERE e.id = :id")
                .bind("id", id)
                .map((row, context) -> evidence(row))
                .findOne()
                .orElseThrow(() -> new Refusal(Words.of("没有这份佐证", "there is no such evidence")));
    }

    /** Some of them, by id. */
    public static List<Evidence> of(Look look, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : look.sql()
                        .createQuery("SELECT " + COLUMNS + " FROM evidence e WHERE e.id IN (<ids>) ORDER BY e.id")
                        .bindList("ids", ids)
                        .map((row, context) -> evidence(row))
                        .list();
    }

    static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                row.getString("id"),
                row.getString("county"),
                row.getString("unit"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("number"),
                Case.day(row.getString("made_on")),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("who"),
                row.getString("at"));
    }
}
