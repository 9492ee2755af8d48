package org.junheng.core.measure;

import java.util.List;
import java.util.Optional;
import org.junheng.core.model.Place;
import org.junheng.core.text.Words;

/**
 * How the value of one indicator at one section came about (怎么算出来的): the formula, the same with its numbers, the cell of each.
 *
 * @param formula in words
 * @param numbers the formula with what was reported put in; a missing figure says so
 * @param figures what was reported, in the order of the formula
 * @param exemption the exemption that changed what is counted
 */
public record Derivation(Words formula, Words numbers, List<Figure> figures, Optional<Words> exemption) {

    /**
     * One reported figure.
     *
     * @param field its id
     * @param shown as reported, with its unit
     * @param share of a combined school's whole that belongs to the section; empty where nothing is shared out
     * @param place the cell, {@link Place#NOWHERE} where there is none
     */
    public record Figure(String field, Words name, Words shown, Optional<Words> share, Place place) {}
}
