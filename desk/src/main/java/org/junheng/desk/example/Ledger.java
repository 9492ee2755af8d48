package org.junheng.desk.example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.model.Column;
import org.junheng.core.model.Origins;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;

/** The rows of one register as they are written down (一册); a field that a row does not name stays blank. */
final class Ledger {

    private static final int FIRST_ROOM = 64;

    private final Register register;
    private final Map<String, double[]> numbers = new LinkedHashMap<>();
    private final Map<String, String[]> texts = new LinkedHashMap<>();
    private int room = FIRST_ROOM;
    private int size;

    Ledger(Register register) {
        this.register = register;
        for (Field field : register.fields().values()) {
            if (field.type().isNumeric()) {
                numbers.put(field.id(), blank(room));
            } else {
                texts.put(field.id(), new String[room]);
            }
        }
    }

    Ledger row() {
        if (size == room) {
            room = 2 * room;
            numbers.replaceAll((field, column) -> grown(column));
            texts.replaceAll((field, column) -> Arrays.copyOf(column, room));
        }
        size++;
        return this;
    }

    Ledger put(String field, double number) {
        numbers.get(field)[size - 1] = number;
        return this;
    }

    Ledger put(String field, String text) {
        texts.get(field)[size - 1] = text;
        return this;
    }

    Ledger put(String field, boolean flag) {
        return put(field, flag ? 1 : 0);
    }

    /** The rows so far, sorted by key; fields that no row filled are left out. */
    Table table() {
        List<Column> columns = new ArrayList<>();
        for (Field field : register.fields().values()) {
            if (field.type().isNumeric()) {
                double[] column = Arrays.copyOf(numbers.get(field.id()), size);
                if (register.key().contains(field.id())
                        || Arrays.stream(column).anyMatch(each -> !Double.isNaN(each))) {
                    columns.add(Column.ofNumbers(field.id(), column));
                }
            } else {
                String[] column = Arrays.copyOf(texts.get(field.id()), size);
                if (register.key().contains(field.id()) || Arrays.stream(column).anyMatch(each -> each != null)) {
                    columns.add(Column.ofTexts(field.id(), column));
                }
            }
        }
        return Table.of(register.id(), register.key(), columns, Origins.NONE);
    }

    private double[] grown(double[] column) {
        double[] grown = Arrays.copyOf(column, room);
        Arrays.fill(grown, column.length, room, Double.NaN);
        return grown;
    }

    private static double[] blank(int size) {
        double[] blank = new double[size];
        Arrays.fill(blank, Double.NaN);
        return blank;
    }
}
