package org.junheng.core.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.core.text.Words;

/**
 * How the entries of a register go on after they were written down (办理过程): who writes them down, who sees them, their states, the first
 * of which they begin in, and the moves between these.
 *
 * @param order where its register stands among the others, the smaller the earlier
 * @param about what the register is for, in a sentence
 * @param at the kinds of unit an entry can lie at: {@code county}, {@code school}
 * @param opened the roles that write one down; {@code public} for anybody on the public pages
 * @param seen the roles that see all of its unit; owner and opener always see theirs
 * @param assigned the roles that give it an owner and a day, and correct what is written
 * @param owned the roles whose holders can be the owner
 * @param basis whether it rests on a clause of a standard
 * @param listed own fields that the list shows
 * @param grid two own fields of type code, down and across, by which the register is counted; empty for none
 * @param report what the document is called that tells of the cases in that grid; empty for none
 * @param veiled own fields that only the roles of {@code unveiled} see
 * @param setting the field that holds what would be set otherwise, in the words of {@code --set}; empty where no effect is predicted
 * @param chain how entries name each other; empty where they do not
 * @param searchesFiles whether the list's search reads the files too
 * @param phone the move that its owner makes on the phone, with or without a network; empty for none
 * @param isMonthly whether each school can be given one every month
 */
public record Life(
        int order,
        Words about,
        Set<String> at,
        Set<String> opened,
        Set<String> seen,
        Set<String> assigned,
        Set<String> owned,
        Basis basis,
        List<String> listed,
        List<String> grid,
        Optional<Words> report,
        Set<String> veiled,
        Set<String> unveiled,
        String setting,
        Optional<Chain> chain,
        boolean searchesFiles,
        String phone,
        boolean isMonthly,
        Map<String, CaseState> states,
        Map<String, Move> moves) {

    /** Anybody, without signing in. */
    public static final String PUBLIC = "public";

    /** Whether a clause is named. */
    public enum Basis {
        NONE,
        MAY,
        MUST
    }

    /**
     * An own field that names others of the register.
     *
     * @param field the names, several with semicolons between
     * @param by the own field they are the values of
     */
    public record Chain(String field, String by) {}

    public CaseState start() {
        return states.values().iterator().next();
    }

    public CaseState state(String id) {
        CaseState found = states.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no state " + id);
        }
        return found;
    }

    /** The moves that lead on from a state, in the order of the file. */
    public Stream<Move> from(String state) {
        return moves.values().stream().filter(move -> move.from().contains(state));
    }
}
