package org.junheng.store.act;

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
 * What a file shows (佐证用途): a step of a case, or a material of a clause in a year, and whether somebody found it good.
 *
 * @param subject {@link Evidence#CASE} or {@link Evidence#MATERIAL}
 * @param about the case, or standard, clause and material with {@code /} between
 * @param step the step of the case
 * @param reason why it was sent back
 */
public record EvidenceUse(
        String id,
        String evidence,
        String county,
        String subject,
        String about,
        int year,
        long step,
        State state,
        String reason,
        String who,
        String at,
        long version) {

    public enum State {
        RECEIVED(Words.of("已收", "received")),
        RETURNED(Words.of("退回", "sent back")),
        APPROVED(Words.of("审定", "approved"));

        private final Words named;

        State(Words named) {
            this.named = named;
        }

        public Words named() {
            return named;
        }
    }

    static void add(Deed deed, Evidence file, String subject, String about, int year, long step) {
        EvidenceUse use = new EvidenceUse(
                Ids.next(),
                file.id(),
                file.county(),
                subject,
                about,
                year,
                step,
                State.RECEIVED,
                "",
                deed.actor().login(),
                deed.at(),
                0);
        deed.sql()
                .createUpdate(
                        "INSERT INTO evidence_use (id, evidence, county, subject, about, year, step, state, reason, who, at,"
                                + " version, made_on) VALUES (:id, :evidence, :county, :subject, :about, :year, :step, :state, :reason,"
                                + " :who, :at, 0, :made)")
                .bindMethods(use)
                .bind("made", Case.text(file.madeOn()))
                .execute();
    }

    /** Lets a file that is kept already show a material too. */
    public static void again(Deed deed, Evidence file, String about, int year) {
        boolean isThere = of(deed, Evidence.MATERIAL, about).stream()
                .anyMatch(use -> use.evidence().equals(file.id()) && use.year() == year);
        if (isThere) {
            throw new Refusal(Words.of("这份文件已经在这项材料里了", "this file is among these materials already"));
        }
        add(deed, file, Evidence.MATERIAL, about, year, 0);
        deed.note(file.county(), file.county(), "evidence.used", file.id(), about);
    }

    /** Finds it good or sends it back; never whoever handed it in. */
    public void decide(Deed deed, State decision, String said) {
        if (deed.actor().login().equals(who)) {
            throw new Refusal(Words.of("自己交的材料要由另一个人审", "somebody else has to look at what you handed in"));
        }
        if (decision == State.RETURNED && said.isBlank()) {
            throw new Refusal(Words.of("退回要写明理由", "say why it is sent back"));
        }
        int moved = deed.sql()
                .createUpdate("UPDATE evidence_use SET state = :state, reason = :reason, version = version + 1"
                        + " WHERE id = :id AND version = :version")
                .bind("state", decision.name())
                .bind("reason", said)
                .bind("id", id)
                .bind("version", version)
                .execute();
        if (moved == 0) {
            throw new Conflict(Words.of("别人刚审过这份材料；请刷新", "somebody has just looked at this file; reload"));
        }
        deed.note(
                county,
                county,
                decision == State.APPROVED ? "evidence.approved" : "evidence.returned",
                evidence,
                about);
    }

    public static EvidenceUse of(Look look, String id) {
        return look.sql()
                .createQuery("SELECT * FROM evidence_use WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> use(row))
                .findOne()
                .orElseThrow(() -> new Refusal(Words.of("没有这份佐证", "there is no such evidence")));
    }

    /** What shows one thing, in the order it came. */
    public static List<EvidenceUse> of(Look look, String subject, String about) {
        return look.sql()
                .createQuery("SELECT * FROM evidence_use WHERE subject = :subject AND about = :about ORDER BY id")
                .bind("subject", subject)
                .bind("about", about)
                .map((row, context) -> use(row))
                .list();
    }

    /** All materials of a county in a year. */
    public static List<EvidenceUse> materials(Look look, String county, int year) {
        return look.sql()
                .createQuery("SELECT * FROM evidence_use WHERE county = :county AND subject = :subject AND year = :year"
                        + " ORDER BY about, id")
                .bind("county", county)
                .bind("subject", Evidence.MATERIAL)
                .bind("year", year)
                .map((row, context) -> use(row))
                .list();
    }

    static EvidenceUse use(ResultSet row) throws SQLException {
        return new EvidenceUse(
                row.getString("id"),
                row.getString("evidence"),
                row.getString("county"),
                row.getString("subject"),
                row.getString("about"),
                row.getInt("year"),
                row.getLong("step"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("who"),
                row.getString("at"),
                row.getLong("version"));
    }
}
