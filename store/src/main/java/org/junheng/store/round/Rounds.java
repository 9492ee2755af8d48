package org.junheng.store.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Look;

/** The collections of a county (收数批次), each opening a form per school and register. */
public final class Rounds {

    private final Look look;

    public Rounds(Look look) {
        this.look = look;
    }

    public Round round(String id) {
        return look.sql()
                .createQuery("SELECT * FROM round WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> round(row))
                .findOne()
                .orElseThrow(() -> new Refusal(Words.of("没有这个收数批次", "there is no such collection round")));
    }

    /** Those of a county and school year, newest first. */
    public List<Round> of(String county, int year) {
        return look.sql()
                .createQuery("SELECT * FROM round WHERE county = :county AND year = :year ORDER BY id DESC")
                .bind("county", county)
                .bind("year", year)
                .map((row, context) -> round(row))
                .list();
    }

    /** The newest of a county. */
    public Optional<Round> latest(String county) {
        return look.sql()
                .createQuery("SELECT * FROM round WHERE county = :county ORDER BY id DESC LIMIT 1")
                .bind("county", county)
                .map((row, context) -> round(row))
                .findOne();
    }

    /** Those in which a unit has forms, newest first. */
    public List<Round> with(String unit) {
        return look.sql()
                .createQuery(
                        "SELECT * FROM round WHERE id IN (SELECT round FROM form WHERE unit = :unit) ORDER BY id DESC")
                .bind("unit", unit)
                .map((row, context) -> round(row))
                .list();
    }

    /** Opens a round: one form per unit and register, none of them begun. */
    public static Round open(
            Deed deed,
            String county,
            int year,
            String name,
            List<String> registers,
            Collection<String> units,
            LocalDate due) {
        if (registers.isEmpty() || units.isEmpty()) {
            throw new Refusal(Words.of("请至少选一张表和一所学校", "choose at least one form and one school"));
        }
        refuseSecond(deed, county, year);
        Round round = new Round(
                Ids.next(),
                county,
                year,
                name,
                registers,
                due,
                Round.State.OPEN,
                deed.actor().login(),
                deed.at(),
                0);
        deed.sql()
                .createUpdate(
                        "INSERT INTO round (id, county, year, name, registers, due, state, opened_by, opened_at, version)"
                                + " VALUES (:id, :county, :year, :name, :listed, :day, 'OPEN', :openedBy, :openedAt, 0)")
                .bindMethods(round)
                .bind("listed", String.join(" ", registers))
                .bind("day", due.toString())
                .execute();
        PreparedBatch forms = deed.sql()
                .prepareBatch("INSERT INTO form (round, unit, register, state, due, reason, who, at, reminded, version)"
                        + " VALUES (:round, :unit, :register, 'NOT_STARTED', :due, '', '', :at, '', 0)");
        for (String unit : units) {
            for (String register : registers) {
                forms.bind("round", round.id())
                        .bind("unit", unit)
                        .bind("register", register)
                        .bind("due", due.toString())
                        .bind("at", deed.at())
                        .add();
            }
        }
        forms.execute();
        deed.note(county, county, "round.opened", round.id(), String.join(" ", registers));
        return round;
    }

    /** Ends a round without a snapshot: what was not handed in stays out. */
    public static void close(Deed deed, Round seen, String reason) {
        if (seen.state() != Round.State.OPEN) {
            throw new Refusal(Words.of("只有进行中的批次才能关闭", "only an open round can be closed"));
        }
        if (reason.isBlank()) {
            throw new Refusal(Words.of("关闭批次要写明理由", "say why the round is closed"));
        }
        move(deed, seen, Round.State.CLOSED, reason);
    }

    /** Opens a round again that was closed, or frozen and not submitted; its forms stay as they are. */
    public static void reopen(Deed deed, Round seen, String reason) {
        if (seen.state() == Round.State.OPEN) {
            throw new Refusal(Words.of("这个批次本来就在进行中", "the round is open"));
        }
        if (reason.isBlank()) {
            throw new Refusal(Words.of("重开批次要写明理由", "say why the round is opened again"));
        }
        refuseSecond(deed, seen.county(), seen.year());
        boolean isSubmitted = FrozenFigures.in(deed, seen.county()).stream()
                .filter(frozen -> frozen.round().equals(seen.id()))
                .anyMatch(frozen -> Approval.isSubmitted(deed, frozen.id()));
        if (isSubmitted) {
            throw new Refusal(
                    Words.of(
                            "这一批的快照已提交给市里；先撤回，或请市里退回，再重开",
                            "the snapshot of this round is submitted to the city; take it back or ask for it to be sent back, then open the round again"));
        }
        move(deed, seen, Round.State.OPEN, reason);
    }

    private static void refuseSecond(Look look, String county, int year) {
        boolean another =
                new Rounds(look).of(county, year).stream().anyMatch(round -> round.state() == Round.State.OPEN);
        if (another) {
            throw new Refusal(Words.of(
                    "%d 学年已有一个进行中的批次；请先冻结或关闭它", "a round of %d is still open; freeze or close it first", year));
        }
    }

    /** Ends a round with its snapshot. */
    public static void freeze(Deed deed, Round seen) {
        move(deed, seen, Round.State.FROZEN, "");
    }

    private static void move(Deed deed, Round seen, Round.State state, String reason) {
        int moved = deed.sql()
                .createUpdate(
                        "UPDATE round SET state = :state, version = version + 1 WHERE id = :id AND version = :version")
                .bind("id", seen.id())
                .bind("state", state.name())
                .bind("version", seen.version())
                .execute();
        if (moved == 0) {
            throw new Conflict(Words.of("这个批次刚刚被别人改过；请刷新", "this round was just changed by somebody else; reload"));
        }
        deed.note(
                seen.county(),
                seen.county(),
                "round." + state.name().toLowerCase(java.util.Locale.ROOT),
                seen.id(),
                reason);
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getString("id"),
                row.getString("county"),
                row.getInt("year"),
                row.getString("name"),
                List.of(row.getString("registers").split(" ")),
                LocalDate.parse(row.getString("due")),
                Round.State.valueOf(row.getString("state")),
                row.getString("opened_by"),
                row.getString("opened_at"),
                row.getLong("version"));
    }
}
