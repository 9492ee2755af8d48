package org.junheng.store.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Blobs;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Look;

/**
 * A figure that is to be another one after its form was handed in (更正), with the reason and the evidence, and the second person who
 * decides where it turns a clause.
 *
 * @param before what stood there, empty for nothing
 * @param after what is to stand there, empty for nothing
 * @param flips the clauses it turns, in words; empty where it turns none
 * @param evidence SHA-256 of the evidence file, empty for none
 * @param second who decided
 * @param answer what they said
 */
public record Correction(
        String id,
        String county,
        String unit,
        int year,
        String register,
        String key,
        String field,
        String before,
        String after,
        Words flips,
        String reason,
        String evidence,
        String evidenceName,
        String who,
        String at,
        State state,
        String second,
        String secondAt,
        String answer,
        long version) {

    public enum State {
        WAITING(Words.of("等第二人核定", "waits for a second person")),
        MADE(Words.of("已更正", "made")),
        REFUSED(Words.of("未同意", "refused"));

        private final Words named;

        State(Words named) {
            this.named = named;
        }

        public Words named() {
            return named;
        }
    }

    public boolean turnsAClause() {
        return !flips.zh().isEmpty();
    }

    /** Those of a county and year: what turns a clause first, then the newest. */
    public static List<Correction> in(Look look, String county, int year) {
        return look.sql()
                .createQuery("SELECT * FROM correction WHERE county = :county AND year = :year"
                        + " ORDER BY CASE WHEN flips = '' THEN 1 ELSE 0 END, id DESC")
                .bind("county", county)
                .bind("year", year)
                .map((row, context) -> correction(row))
                .list();
    }

    public static Correction of(Look look, String id) {
        return look.sql()
                .createQuery("SELECT * FROM correction WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> correction(row))
                .findOne()
                .orElseThrow(() -> new Refusal(Words.of("没有这条更正", "there is no such correction")));
    }

    /** Asks for a correction; with evidence where it turns a clause. */
    public static Correction ask(
            Deed deed,
            Blobs blobs,
            Row row,
            String field,
            String before,
            String after,
            Words flips,
            String reason,
            java.util.Optional<Blobs.Blob> evidence,
            String evidenceName) {
        evidence.ifPresent(blob -> blobs.keep(deed, blob));
        Correction correction = new Correction(
                Ids.next(),
                row.county(),
                row.unit(),
                row.year(),
                row.register().id(),
                row.key(),
                field,
                before,
                after,
                flips,
                reason,
                evidence.map(Blobs.Blob::sha256).orElse(""),
                evidenceName,
                deed.actor().login(),
                deed.at(),
                State.WAITING,
                "",
                "",
                "",
                0);
        deed.sql()
                .createUpdate(
                        "INSERT INTO correction (id, county, unit, year, register, key, field, old_value, new_value,"
                                + " flips, flips_en, reason, evidence, evidence_name, who, at, state, second, second_at, answer, version)"
                                + " VALUES (:id, :county, :unit, :year, :register, :key, :field, :before, :after, :turnedZh, :turnedEn, :reason,"
                                + " :evidence, :evidenceName, :who, :at, :state, '', '', '', 0)")
                .bindMethods(correction)
                .bind("turnedZh", flips.zh())
                .bind("turnedEn", flips.en())
                .execute();
        deed.note(row.county(), row.unit(), "correction.asked", correction.id(), reason);
        return correction;
    }

    /** A second person decides; never the one who asked, except where nothing turns. */
    public void decide(Deed deed, State decision, String said) {
        if (turnsAClause() && deed.actor().login().equals(who)) {
            throw new Refusal(Words.of(
                    "这处更正会使结论改变，要由另一个人核定", "this correction turns a clause, somebody else has to decide on it"));
        }
        if (decision == State.REFUSED && said.isBlank()) {
            throw new Refusal(Words.of("不同意要写明理由", "say why it is refused"));
        }
        int moved = deed.sql()
                .createUpdate(
                        "UPDATE correction SET state = :state, second = :second, second_at = :at, answer = :answer,"
                                + " version = version + 1 WHERE id = :id AND version = :version AND state = 'WAITING'")
                .bind("id", id)
                .bind("version", version)
                .bind("state", decision.name())
                .bind("second", deed.actor().login())
                .bind("at", deed.at())
                .bind("answer", said)
                .execute();
        if (moved == 0) {
            throw new Conflict(Words.of("这条更正已有人办过", "somebody has dealt with this correction already"));
        }
        deed.note(county, unit, "correction." + decision.name().toLowerCase(java.util.Locale.ROOT), id, said);
    }

    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                row.getString("id"),
                row.getString("county"),
                row.getString("unit"),
                row.getInt("year"),
                row.getString("register"),
                row.getString("key"),
                row.getString("field"),
                row.getString("old_value"),
                row.getString("new_value"),
                new Words(row.getString("flips"), row.getString("flips_en")),
                row.getString("reason"),
                row.getString("evidence"),
                row.getString("evidence_name"),
                row.getString("who"),
                row.getString("at"),
                State.valueOf(row.getString("state")),
                row.getString("second"),
                row.getString("second_at"),
                row.getString("answer"),
                row.getLong("version"));
    }
}
