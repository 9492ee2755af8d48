package org.junheng.core.collect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junheng.core.model.Place;
import org.junheng.core.model.State;
import org.junheng.core.register.Field;

/** One row of a register gathered from a return: its key and its cells, each with its own place. */
final class ReturnCells {

    /** One figure of a return: a number, or a text for texts and codes. */
    record Cell(State state, double number, String text, Place place) {

        static Cell missing(Place place) {
            return new Cell(State.MISSING, Double.NaN, null, place);
        }

        static Cell notApplicable(Place place) {
            return new Cell(State.NOT_APPLICABLE, Double.NaN, null, place);
        }

        static Cell number(double number, Place place) {
            return new Cell(State.VALUE, number, null, place);
        }

        static Cell text(String text, Place place) {
            return new Cell(State.VALUE, Double.NaN, text, place);
        }

        boolean isThere() {
            return state == State.VALUE;
        }

        Cell times(BigDecimal factor) {
            return isThere() && text == null && factor.compareTo(BigDecimal.ONE) != 0
                    ? number(
                            BigDecimal.valueOf(number)
                                    .multiply(factor, MathContext.DECIMAL64)
                                    .doubleValue(),
                            place)
                    : this;
        }

        Cell plus(Cell other) {
            if (!isThere()) {
                return other;
            }
            return other.isThere() ? number(number + other.number, place) : this;
        }

        /** A figure or text read by the field's typing; null where it cannot be one. */
        static Cell read(RawTable sheet, int row, int column, Field field, Place place) {
            Typing typing = new Typing(field);
            if (!field.type().isNumeric()) {
                String text = typing.text(sheet.text(row, column));
                return text == null ? null : text(text, place);
            }
            double number = sheet.isNumber(row, column)
                    ? typing.number(sheet.number(row, column))
                    : typing.number(sheet.text(row, column));
            return Double.isNaN(number) ? null : number(number, place);
        }
    }

    private final Map<String, String> key;
    private final Map<String, Cell> cells = new LinkedHashMap<>();

    ReturnCells(Map<String, String> key) {
        this.key = key;
    }

    Map<String, String> key() {
        return key;
    }

    Map<String, Cell> cells() {
        return cells;
    }

    void put(String field, Cell cell) {
        cells.putIfAbsent(field, cell);
    }

    void replace(String field, Cell cell) {
        cells.put(field, cell);
    }

    boolean has(String field) {
        return cells.containsKey(field) && cells.get(field).isThere();
    }

    /** The number of a field, 0 where there is none. */
    double number(String field) {
        return has(field) ? cells.get(field).number() : 0;
    }

    String text(String field) {
        return has(field) ? cells.get(field).text() : "";
    }
}
