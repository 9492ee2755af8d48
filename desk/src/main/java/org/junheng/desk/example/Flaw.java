package org.junheng.desk.example;

import java.util.Map;
import java.util.Optional;

/**
 * One fault that is planted (埋入的问题): what stands in a cell instead of what should, or a row too many.
 *
 * @param kind the fault in a few words
 * @param row of the table, from 0
 * @param field the cell, empty where the whole row is the fault
 * @param cell what is written there: a number, a text, or null for a blank cell
 * @param added the cells of a row that is added at the end, empty for a row that is there
 */
record Flaw(String kind, String register, int row, String field, Object cell, Optional<Map<String, Object>> added) {

    static Flaw cell(String kind, String register, int row, String field, Object cell) {
        return new Flaw(kind, register, row, field, cell, Optional.empty());
    }

    static Flaw row(String kind, String register, int row, String field, Map<String, Object> cells) {
        return new Flaw(kind, register, row, field, null, Optional.of(cells));
    }
}
