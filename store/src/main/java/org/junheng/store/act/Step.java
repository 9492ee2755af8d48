package org.junheng.store.act;

/**
 * One step of a case (办理记录), in the order the server took it.
 *
 * @param move id of the move; {@code open}, {@code assign}, {@code correct} and {@code attach} for what is no move of the register
 * @param saidAt what the clock of the phone said it was made on; empty where it was made on the page
 */
public record Step(
        long seq,
        String move,
        String fromState,
        String toState,
        String words,
        String who,
        String role,
        String at,
        String saidAt) {

    public static final String OPEN = "open";
    public static final String ASSIGN = "assign";
    public static final String CORRECT = "correct";
    public static final String ATTACH = "attach";
}
