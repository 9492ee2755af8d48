package org.junheng.store.round;

import java.time.LocalDate;
import java.util.Set;
import org.junheng.core.text.Words;

/**
 * One form of one unit in a round (报表): a register that a school hands in.
 *
 * @param reason why it was sent back; empty while it was not
 * @param who did the last step
 * @param reminded when the school was last reminded, empty if never
 */
public record Form(
        String round,
        String unit,
        String register,
        State state,
        LocalDate due,
        String reason,
        String who,
        String at,
        String reminded,
        long version) {

    public enum State {
        NOT_STARTED(Words.of("未开始", "not started")),
        FILLING(Words.of("填写中", "being filled in")),
        RETURNED(Words.of("已退回", "sent back")),
        SUBMITTED(Words.of("已提交", "submitted")),
        ACCEPTED(Words.of("已锁定", "locked"));

        private final Words named;

        State(Words named) {
            this.named = named;
        }

        public Words named() {
            return named;
        }

        /** Whether the school may still write. */
        public boolean isOpen() {
            return this == NOT_STARTED || this == FILLING || this == RETURNED;
        }
    }

    /** What can be done with a form. */
    public enum Step {
        /** the first figure is written */
        BEGIN(State.FILLING, State.NOT_STARTED),
        SUBMIT(State.SUBMITTED, State.NOT_STARTED, State.FILLING, State.RETURNED),
        /** the school takes it back, until the county acts */
        WITHDRAW(State.FILLING, State.SUBMITTED),
        /** the county sends it back, saying why */
        RETURN(State.RETURNED, State.SUBMITTED, State.ACCEPTED),
        ACCEPT(State.ACCEPTED, State.SUBMITTED),
        /** the county takes its acceptance back, until the snapshot is taken */
        REOPEN(State.SUBMITTED, State.ACCEPTED);

        private final State to;
        private final Set<State> from;

        Step(State to, State... from) {
            this.to = to;
            this.from = Set.of(from);
        }

        public State to() {
            return to;
        }

        public boolean isPossible(State state) {
            return from.contains(state);
        }
    }
}
