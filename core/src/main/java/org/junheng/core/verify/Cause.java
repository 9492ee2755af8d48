package org.junheng.core.verify;

import java.util.List;
import org.junheng.core.model.Finding.Level;

/**
 * Why cells are remarked: one rule about the same fields of one register.
 *
 * @param fields the first carries the remark; all are unusable where the level is ERROR
 */
record Cause(Level level, String rule, String register, List<String> fields) {

    static Cause error(String rule, String register, String... fields) {
        return new Cause(Level.ERROR, rule, register, List.of(fields));
    }

    static Cause query(String rule, String register, String... fields) {
        return new Cause(Level.QUERY, rule, register, List.of(fields));
    }
}
