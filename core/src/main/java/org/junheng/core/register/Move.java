package org.junheng.core.register;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.formula.Formula;
import org.junheng.core.text.Words;

/**
 * One way on from a state (办理动作).
 *
 * @param by the roles that may make it, in the case's unit or above; {@link #OWNER} and {@link #OPENER} for those persons
 * @param notBy who may not, whatever their role: {@link #OWNER}, {@link #OPENER}, or whoever made the named moves last (第二人)
 * @param fills fields that have to be filled in by then, asked for with the move
 * @param offers fields asked for with the move that may stay empty
 * @param evidence what the file is that has to come with it; empty where none is needed
 * @param says whether a sentence has to go with it
 * @param when for which cases alone it is there, over the case's own fields
 */
public record Move(
        String id,
        Words name,
        Set<String> from,
        String to,
        Set<String> by,
        Set<String> notBy,
        List<String> fills,
        List<String> offers,
        Optional<Words> evidence,
        boolean says,
        Optional<Formula> when) {

    /** The person whose case it is (责任人). */
    public static final String OWNER = "owner";

    /** Whoever wrote it down first (登记人). */
    public static final String OPENER = "opener";
}
