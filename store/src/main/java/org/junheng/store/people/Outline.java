package org.junheng.store.people;

import java.util.Optional;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Blobs;
import org.junheng.store.Deed;
import org.junheng.store.Look;

/**
 * The outline of a county for its map (县界), as the county handed it in.
 *
 * @param sha256 of the file
 * @param approval the number under which the map was approved (审图号)
 */
public record Outline(String county, String sha256, String approval) {

    public static Optional<Outline> of(Look look, String county) {
        return look.sql()
                .createQuery("SELECT county, sha256, approval FROM outline WHERE county = :county")
                .bind("county", county)
                .map((row, context) ->
                        new Outline(row.getString("county"), row.getString("sha256"), row.getString("approval")))
                .findOne();
    }

    /** Takes a county's outline in place of any before. */
    public static void put(Deed deed, Blobs blobs, Blobs.Blob file, String county, String approval) {
        if (approval.isBlank()) {
            throw new Refusal(Words.of("请写审图号", "write the approval number of the map"));
        }
        blobs.keep(deed, file);
        deed.sql()
                .createUpdate("INSERT INTO outline (county, sha256, approval) VALUES (:county, :sha256, :approval)"
                        + " ON CONFLICT (county) DO UPDATE SET sha256 = excluded.sha256, approval = excluded.approval")
                .bind("county", county)
                .bind("sha256", file.sha256())
                .bind("approval", approval)
                .execute();
        deed.note(county, county, "county.outline", file.sha256(), approval);
    }
}
