package org.junheng.core.collect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.junheng.core.model.Column;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.Place;
import org.junheng.core.model.State;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.text.Words;

/** Reads one column of a sheet as one field, without an object per cell; what cannot be read is missing and complained about. */
final class ColumnReader {

    private static final byte VALUE = (byte) State.VALUE.ordinal();
    private static final byte MISSING = (byte) State.MISSING.ordinal();

    private final RawTable sheet;
    private final int column;
    private final Field field;
    private final Typing typing;
    private final BigDecimal factor;
    private final Complaints complaints;
    private final IntFunction<String> called;

    /**
     * @param factor by what its numbers are multiplied because the heading states another unit; 1 otherwise
     * @param called row of the sheet → the name of its school
     */
    ColumnReader(
            RawTable sheet,
            int column,
            Field field,
            BigDecimal factor,
            Complaints complaints,
            IntFunction<String> called) {
        this.sheet = sheet;
        this.column = column;
        this.field = field;
        this.typing = new Typing(field);
        this.factor = factor;
        this.complaints = complaints;
        this.called = called;
    }

    Column read(int[] rows) {
        return field.type().isNumeric() ? numbers(rows) : texts(rows);
    }

    private Column numbers(int[] rows) {
        double[] numbers = new double[rows.length];
        byte[] states = new byte[rows.length];
        double[] ofTexts = sheet.texts(column).mapToDouble(typing::number).toArray();
        Map<Double, Double> ofNumbers = new HashMap<>();
        boolean isQuantity = field.type() == FieldType.COUNT || field.type() == FieldType.NUMBER;
        boolean isConverted = !factor.equals(BigDecimal.ONE);
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            double cell = sheet.number(row, column);
            int word = sheet.word(row, column);
            double number = Double.NaN;
            if (!Double.isNaN(cell)) {
                // different quantities are many, years and days are few
                number = isQuantity ? typing.number(cell) : ofNumbers.computeIfAbsent(cell, typing::number);
            } else if (word >= 0) {
                number = ofTexts[word];
            }
            boolean isMissing = Double.isNaN(number);
            if (isMissing && (word >= 0 || !Double.isNaN(cell))) {
                wrong(row);
            }
            numbers[i] = isConverted && !isMissing ? converted(number) : number;
            states[i] = isMissing ? MISSING : VALUE;
        }
        return Column.ofNumbers(field.id(), numbers, states);
    }

    private Column texts(int[] rows) {
        String[] texts = new String[rows.length];
        String[] ofTexts = sheet.texts(column).map(typing::text).toArray(String[]::new);
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            if (!sheet.isBlank(row, column)) {
                int word = sheet.word(row, column);
                texts[i] = word >= 0 ? ofTexts[word] : typing.text(sheet.text(row, column));
                if (texts[i] == null) {
                    wrong(row);
                } else if (field.length() > 0) {
                    texts[i] = ofLength(texts[i], row);
                }
            }
        }
        return Column.ofTexts(field.id(), texts);
    }

    private String ofLength(String code, int row) {
        int missing = field.length() - code.length();
        if (missing == 0) {
            return code;
        }
        if (missing > 0 && code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            String padded = "0".repeat(missing) + code;
            complain(
                    Level.QUERY,
                    "leading-zeros",
                    row,
                    Words.of(
                            "“%s”写的是 %s，只有 %d 位，前面的 0 似已丢失，按 %s 读；请把该列设为文本格式后重填",
                            "\"%s\" says %s, %d digits only: zeros in front seem lost, read as %s; format the column as text and type it again",
                            field.name(),
                            code,
                            code.length(),
                            padded));
            return padded;
        }
        wrong(row);
        return null;
    }

    private double converted(double number) {
        return BigDecimal.valueOf(number)
                .multiply(factor, MathContext.DECIMAL64)
                .doubleValue();
    }

    private void wrong(int row) {
        complain(
                Level.ERROR,
                field.type().name().toLowerCase(java.util.Locale.ROOT),
                row,
                Words.of(
                        "“%s”写的是“%s”，应写%s",
                        "\"%s\" says \"%s\"; write %s",
                        field.name(),
                        clipped(sheet.text(row, column)),
                        typing.wanted()));
    }

    private void complain(Level level, String rule, int row, Words message) {
        Place place =
                new Place(sheet.source().file(), sheet.source().sheet(), sheet.excelRow(row), Place.letter(column));
        complaints.add(level, rule, place, called.apply(row), sheet.text(row, column), message);
    }

    private static String clipped(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= 100 ? line : line.substring(0, 100) + "…";
    }
}
