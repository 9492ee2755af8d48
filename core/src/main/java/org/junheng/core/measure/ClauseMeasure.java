package org.junheng.core.measure;

import java.util.List;
import java.util.OptionalDouble;
import org.junheng.core.standard.Clause;
import org.junheng.core.text.Words;

/**
 * What became of one clause in one county.
 *
 * @param stage the stage it speaks of, empty for all
 * @param margin how far the deciding number is on the right side of its limit (negative: on the wrong side), in its own unit
 * @param why the test with its numbers put in
 * @param failing what is not met: sections, schools, years
 * @param open what cannot be decided
 * @param missing ids of fields that have no value
 * @param exempted for which rows an exemption was used
 * @param rows how many rows the clause was tested on
 */
public record ClauseMeasure(
        Clause clause,
        String stage,
        Decision decision,
        OptionalDouble margin,
        Words why,
        List<Item> failing,
        List<Item> open,
        List<String> missing,
        List<Used> exempted,
        int rows) {

    /** One row of a register a clause speaks of, with the test as it reads there. */
    public record Item(String register, int row, String name, Words why) {}

    /** An exemption used for a row. */
    public record Used(String exemption, String name) {}
}
