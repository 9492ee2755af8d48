package org.junheng.store.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;
import org.junheng.store.Ids;
import org.junheng.store.Look;

/**
 * What one level decided on a county's frozen figures (逐级审核): the county submits, the city accepts, then the province. A level opens
 * when the one below is done; one undo until the next level acts; every send-back has a reason.
 *
 * @param unit the county the figures are of
 * @param rules by which rules whoever decided saw them: program, digest of registers and standards
 */
public record Approval(
        String id,
        String frozen,
        String unit,
        Level level,
        State state,
        String reason,
        String rules,
        String who,
        String at,
        long version) {

    public enum Level {
        COUNTY(Words.of("县级提交", "Submission by the county")),
        CITY(Words.of("市级审核", "Review by the city")),
        PROVINCE(Words.of("省级审核", "Review by the province"));

        private final Words named;

        Level(Words named) {
            this.named = named;
        }

        public Words named() {
            return named;
        }

        Optional<Level> below() {
            return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
        }

        Optional<Level> above() {
            return ordinal() == values().length - 1 ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
        }
    }

    public enum State {
        APPROVED(Words.of("通过", "approved")),
        RETURNED(Words.of("退回", "sent back")),
        /** taken back before the next level acted */
        TAKEN_BACK(Words.of("已撤回", "taken back"));

        private final Words named;

        State(Words named) {
            this.named = named;
        }

        public Words named() {
            return named;
        }
    }

    /** The decisions on one snapshot, from below to the top. */
    public static List<Approval> on(Look look, String frozen) {
        return look
                .sql()
                .createQuery("SELECT * FROM approval WHERE frozen = :frozen")
                .bind("frozen", frozen)
                .map((row, context) -> approval(row))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Approval::level))
                .toList();
    }

    private static Optional<Approval> on(Look look, String frozen, Level level) {
        return on(look, frozen).stream().filter(each -> each.level == level).findFirst();
    }

    /** Whether a level may act now: those below are through, nobody above has acted. */
    public static boolean isOpen(Look look, String frozen, Level level) {
        boolean isReached = level.below()
                .map(below -> on(look, frozen, below)
                        .filter(each -> each.state == State.APPROVED)
                        .isPresent())
                .orElse(true);
        return isReached && !isDecided(look, frozen, level) && !hasActed(look, frozen, level.above());
    }

    /** Whether the county has submitted a snapshot and it was not sent back. */
    static boolean isSubmitted(Look look, String frozen) {
        return isDecided(look, frozen, Level.COUNTY);
    }

    private static boolean isDecided(Look look, String frozen, Level level) {
        return on(look, frozen, level)
                .filter(each -> each.state == State.APPROVED)
                .isPresent();
    }

    /** What the level above sent back is open again below. */
    private static boolean hasActed(Look look, String frozen, Optional<Level> level) {
        return level.flatMap(above -> on(look, frozen, above))
                .filter(each -> each.state == State.APPROVED)
                .isPresent();
    }

    /**
     * A level approves or sends back. What is sent back opens the level below again: its own decision is taken back with it.
     *
     * @param reason required where it is sent back
     * @param rules by which rules whoever decides saw the figures
     */
    public static void decide(Deed deed, FrozenFigures frozen, Level level, State state, String reason, String rules) {
        if (!isOpen(deed, frozen.id(), level)) {
            throw new Conflict(Words.of(
                    "现在轮不到“%s”：下一级还没有完成，或这一级已经办过",
                    "\"%s\" is not open: the level below is not done, or this level has acted already", level.named()));
        }
        if (state == State.RETURNED && reason.isBlank()) {
            throw new Refusal(Words.of("退回要写明理由", "say why it is sent back"));
        }
        put(deed, frozen, level, state, reason, rules);
        if (state == State.RETURNED) {
            level.below().ifPresent(below -> put(deed, frozen, below, State.TAKEN_BACK, reason, rules));
        }
    }

    public static boolean canTakeBack(Look look, String frozen, Level level) {
        return isDecided(look, frozen, level) && !hasActed(look, frozen, level.above());
    }

    /** Takes one's own decision back, until the next level acts. */
    public static void takeBack(Deed deed, FrozenFigures frozen, Level level) {
        if (!canTakeBack(deed, frozen.id(), level)) {
            throw new Conflict(Words.of("上一级已经处理，撤不回了", "the level above has acted, it cannot be taken back"));
        }
        put(deed, frozen, level, State.TAKEN_BACK, "", "");
    }

    private static void put(Deed deed, FrozenFigures frozen, Level level, State state, String reason, String rules) {
        Optional<Approval> before = on(deed, frozen.id(), level);
        int moved;
        if (before.isEmpty()) {
            moved = deed.sql()
                    .createUpdate(
                            "INSERT INTO approval (id, frozen, unit, level, state, reason, rules, who, at, version)"
                                    + " VALUES (:id, :frozen, :unit, :level, :state, :reason, :rules, :who, :at, 0)"
                                    + " ON CONFLICT (frozen, level) DO NOTHING")
                    .bind("id", Ids.next())
                    .bind("frozen", frozen.id())
                    .bind("unit", frozen.county())
                    .bind("level", level.name())
                    .bind("state", state.name())
                    .bind("reason", reason)
                    .bind("rules", rules)
                    .bind("who", deed.actor().login())
                    .bind("at", deed.at())
                    .execute();
        } else {
            moved = deed.sql()
                    .createUpdate(
                            "UPDATE approval SET state = :state, reason = :reason, rules = :rules, who = :who, at = :at,"
                                    + " version = version + 1 WHERE id = :id AND version = :version")
                    .bind("id", before.get().id)
                    .bind("version", before.get().version)
                    .bind("state", state.name())
                    .bind("reason", reason)
                    .bind("rules", rules)
                    .bind("who", deed.actor().login())
                    .bind("at", deed.at())
                    .execute();
        }
        if (moved == 0) {
            throw new Conflict(Words.of("刚刚有人办过了；请刷新", "somebody has just acted; reload"));
        }
        deed.note(
                frozen.county(),
                frozen.county(),
                "approval." + level.name().toLowerCase(Locale.ROOT) + "."
                        + state.name().toLowerCase(Locale.ROOT),
                frozen.id(),
                reason.isBlank() ? frozen.sha256() + " " + rules : reason);
    }

    private static Approval approval(ResultSet row) throws SQLException {
        return new Approval(
                row.getString("id"),
                row.getString("frozen"),
                row.getString("unit"),
                Level.valueOf(row.getString("level")),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("rules"),
                row.getString("who"),
                row.getString("at"),
                row.getLong("version"));
    }
}
