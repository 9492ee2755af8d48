package org.junheng.core.model;

import java.util.List;

/** One fact as a person opens it: its place in the register, its state, and the cell it came from. */
public record Fact(
        String register, List<String> key, String field, State state, double number, String text, Place place) {

    public Fact {
        if (state == State.VALUE && text == null && !Double.isFinite(number)) {
            throw new IllegalArgumentException(register + " " + key + " " + field + " is not a finite number");
        }
    }
}
