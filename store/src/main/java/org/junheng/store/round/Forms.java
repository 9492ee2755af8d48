package org.junheng.store.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;
import org.junheng.store.Look;

/** How each form stands (报表状态), and the steps it can take. */
public final class Forms {

    private final Look look;

    public Forms(Look look) {
        this.look = look;
    }

    /** All of a round, by unit and register. */
    public List<Form> in(String round) {
        return look.sql()
                .createQuery("SELECT * FROM form WHERE round = :round ORDER BY unit, register")
                .bind("round", round)
                .map((row, context) -> form(row))
                .list();
    }

    public List<Form> of(String round, String unit) {
        return look.sql()
                .createQuery("SELECT * FROM form WHERE round = :round AND unit = :unit ORDER BY register")
                .bind("round", round)
                .bind("unit", unit)
                .map((row, context) -> form(row))
                .list();
    }

    public Optional<Form> find(String round, String unit, String register) {
        return of(round, unit).stream()
                .filter(form -> form.register().equals(register))
                .findFirst();
    }

    /** The newest form in which a unit's figures of a register and year are collected. */
    public Optional<Form> governing(String unit, String register, int year) {
        return look.sql()
                .createQuery("SELECT form.* FROM form JOIN round ON form.round = round.id WHERE form.unit = :unit"
                        + " AND form.register = :register AND round.year = :year ORDER BY round.id DESC LIMIT 1")
                .bind("unit", unit)
                .bind("register", register)
                .bind("year", year)
                .map((row, context) -> form(row))
                .findOne();
    }

    /**
     * Takes one step.
     *
     * @param reason required where a form is sent back
     * @throws Conflict where somebody else took a step since it was seen
     */
    public static void step(Deed deed, String county, Form seen, Form.Step step, String reason) {
        if (!step.isPossible(seen.state())) {
            throw new Refusal(Words.of(
                    "这张表现在是“%s”，做不了这一步",
                    "this form is %s now, this step is not possible",
                    seen.state().named()));
        }
        if (step == Form.Step.RETURN && reason.isBlank()) {
            throw new Refusal(Words.of("退回要写明理由", "say why the form is sent back"));
        }
        int moved = deed.sql()
                .createUpdate(
                        "UPDATE form SET state = :state, reason = :reason, who = :who, at = :at, version = version + 1"
                                + " WHERE round = :round AND unit = :unit AND register = :register AND version = :version")
                .bind("round", seen.round())
                .bind("unit", seen.unit())
                .bind("register", seen.register())
                .bind("version", seen.version())
                .bind("state", step.to().name())
                .bind("reason", reason)
                .bind("who", deed.actor().login())
                .bind("at", deed.at())
                .execute();
        if (moved == 0) {
            throw new Conflict(
                    Words.of("这张表刚刚被别人处理过；请刷新后再看", "somebody else just dealt with this form; reload and look again"));
        }
        deed.note(
                county,
                seen.unit(),
                "form." + step.name().toLowerCase(Locale.ROOT),
                seen.round() + " " + seen.register(),
                reason);
    }

    public static void remind(Deed deed, String county, Form form) {
        deed.sql()
                .createUpdate(
                        "UPDATE form SET reminded = :at WHERE round = :round AND unit = :unit AND register = :register")
                .bindMethods(form)
                .bind("at", deed.at())
                .execute();
        deed.note(county, form.unit(), "form.reminded", form.round() + " " + form.register(), "");
    }

    /** Gives a unit more time for all its forms of a round. */
    public static void extend(Deed deed, String county, String round, String unit, LocalDate due) {
        deed.sql()
                .createUpdate("UPDATE form SET due = :due WHERE round = :round AND unit = :unit")
                .bind("due", due.toString())
                .bind("round", round)
                .bind("unit", unit)
                .execute();
        deed.note(county, unit, "form.extended", round, due.toString());
    }

    /** Before figures are written: refused where the form was handed in; the first figure begins the form. */
    public static void writing(Deed deed, String county, String unit, String register, int year) {
        Optional<Form> form = new Forms(deed).governing(unit, register, year);
        if (form.isEmpty()) {
            return;
        }
        if (!form.get().state().isOpen()) {
            throw new Refusal(Words.of(
                    "%s的这张表已是“%s”，不能再改；要改请让县里退回",
                    "this form of %s is %s and cannot be changed; ask the county to send it back",
                    unit,
                    form.get().state().named()));
        }
        if (new Rounds(deed).round(form.get().round()).state() == Round.State.CLOSED) {
            throw new Refusal(
                    Words.of("这一批收数已关闭，不能再填；要填请让县里重开", "this round is closed; ask the county to open it again"));
        }
        if (form.get().state() == Form.State.NOT_STARTED) {
            step(deed, county, form.get(), Form.Step.BEGIN, "");
        }
    }

    private static Form form(ResultSet row) throws SQLException {
        return new Form(
                row.getString("round"),
                row.getString("unit"),
                row.getString("register"),
                Form.State.valueOf(row.getString("state")),
                LocalDate.parse(row.getString("due")),
                row.getString("reason"),
                row.getString("who"),
                row.getString("at"),
                row.getString("reminded"),
                row.getLong("version"));
    }
}
