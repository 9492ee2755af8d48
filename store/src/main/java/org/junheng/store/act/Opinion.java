package org.junheng.store.act;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Look;

/**
 * What somebody proposes to judge of a clause (评判意见); it is judged when a second person agrees. Kept for ever, whatever became of it.
 *
 * @param said result, points, evidence, by whom and when: as they will stand in the register
 * @param reason why what was judged before is to be replaced; empty where nothing was
 * @param seen what stood in the register when it was proposed
 * @param second who decided on it
 */
public record Opinion(
        String id,
        String county,
        int year,
        String standard,
        String clause,
        Said said,
        String reason,
        String seen,
        String who,
        String at,
        State state,
        String second,
        String secondAt,
        String answer) {

    /** What is judged, in the words of the register. */
    public record Said(String result, String score, String evidence, String judgedBy, String judgedOn) {}

    /** What became of it. */
    public enum State {
        WAITING(Words.of("等待确认", "waits for a second person")),
        CONFIRMED(Words.of("已确认", "confirmed")),
        REFUSED(Words.of("未同意", "not agreed to")),
        WITHDRAWN(Words.of("已撤回", "taken back"));

        private final Words named;

        State(Words named) {
            this.named = named;
        }

        public Words named() {
            return named;
        }
    }

    /** @throws Conflict where another one of the clause waits already */
    public static Opinion propose(
            Deed deed, String county, int year, String standard, String clause, Said said, String reason, String seen) {
        Opinion opinion = new Opinion(
                Ids.next(),
                county,
                year,
                standard,
                clause,
                said,
                reason,
                seen,
                deed.actor().login(),
                deed.at(),
                State.WAITING,
                "",
                "",
                "");
        int added = deed.sql()
                .createUpdate(
                        "INSERT INTO opinion (id, county, year, standard, clause, result, score, evidence, judged_by,"
                                + " judged_on, reason, seen, who, at, state, second, second_at, answer) VALUES (:id, :county, :year,"
                                + " :standard, :clause, :result, :score, :evidence, :judgedBy, :judgedOn, :reason, :seen, :who, :at,"
                                + " :state, :second, :secondAt, :answer) ON CONFLICT DO NOTHING")
                .bindMethods(opinion)
                .bindMethods(said)
                .execute();
        if (added == 0) {
            throw new Conflict(Words.of(
                    "这一条已有一份意见等着确认；请先确认或撤回",
                    "an opinion on this clause waits already; decide on it or take it back first"));
        }
        deed.note(county, county, "opinion.proposed", opinion.id(), standard + "/" + clause + " " + said.result());
        return opinion;
    }

    /** A second person agrees or not; whoever proposed it may take it back. Of two at once one is told. */
    public Opinion decide(Deed deed, State decision, String said) {
        String login = deed.actor().login();
        if (decision == State.WITHDRAWN != login.equals(who)) {
            throw new Refusal(Words.of(
                    "自己提的意见要由另一个人确认，撤回只能由提的人撤回",
                    "somebody else confirms what you proposed, and only you can take it back"));
        }
        if (decision == State.REFUSED && said.isBlank()) {
            throw new Refusal(Words.of("不同意要写明理由", "say why you do not agree"));
        }
        int moved = deed.sql()
                .createUpdate("UPDATE opinion SET state = :state, second = :second, second_at = :at, answer = :answer"
                        + " WHERE id = :id AND state = 'WAITING'")
                .bind("state", decision.name())
                .bind("second", login)
                .bind("at", deed.at())
                .bind("answer", said)
                .bind("id", id)
                .execute();
        if (moved == 0) {
            throw new Conflict(Words.of("别人刚处理过这份意见；请刷新", "somebody has just decided on this opinion; reload"));
        }
        String what = standard + "/" + clause + " " + this.said.result();
        if (decision == State.CONFIRMED) {
            deed.note(county, county, "judgement.confirmed", id, what);
        } else {
            deed.note(county, county, decision == State.REFUSED ? "opinion.refused" : "opinion.withdrawn", id, what);
        }
        return of(deed, id);
    }

    public static Opinion of(Look look, String id) {
        return look.sql()
                .createQuery("SELECT * FROM opinion WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> opinion(row))
                .findOne()
                .orElseThrow(() -> new Refusal(Words.of("没有这份意见", "there is no such opinion")));
    }

    /** Those on the clauses of a standard in a year, newest first. */
    public static List<Opinion> on(Look look, String county, int year, String standard) {
        return look.sql()
                .createQuery("SELECT * FROM opinion WHERE county = :county AND year = :year AND standard = :standard"
                        + " ORDER BY id DESC")
                .bind("county", county)
                .bind("year", year)
                .bind("standard", standard)
                .map((row, context) -> opinion(row))
                .list();
    }

    /** Those of a county that wait, oldest first. */
    public static List<Opinion> waiting(Look look, String county) {
        return look.sql()
                .createQuery("SELECT * FROM opinion WHERE county = :county AND state = 'WAITING' ORDER BY id")
                .bind("county", county)
                .map((row, context) -> opinion(row))
                .list();
    }

    /** The one on a clause that waits. */
    public static Optional<Opinion> waiting(List<Opinion> opinions, String clause) {
        return opinions.stream()
                .filter(each -> each.clause.equals(clause) && each.state == State.WAITING)
                .findFirst();
    }

    private static Opinion opinion(ResultSet row) throws SQLException {
        return new Opinion(
                row.getString("id"),
                row.getString("county"),
                row.getInt("year"),
                row.getString("standard"),
                row.getString("clause"),
                new Said(
                        row.getString("result"),
                        row.getString("score"),
                        row.getString("evidence"),
                        row.getString("judged_by"),
                        row.getString("judged_on")),
                row.getString("reason"),
                row.getString("seen"),
                row.getString("who"),
                row.getString("at"),
                State.valueOf(row.getString("state")),
                row.getString("second"),
                row.getString("second_at"),
                row.getString("answer"));
    }
}
