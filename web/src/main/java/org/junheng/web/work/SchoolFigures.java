package org.junheng.web.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.stream.IntStream;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.report.FactsCsv;
import org.junheng.desk.Digests;

/** A school's figures of one year, and the digest its head signs for (本校之数). */
public final class SchoolFigures {

    private SchoolFigures() {}

    /** The school year of a day: it begins in September. */
    public static int schoolYear(LocalDate day) {
        return day.getMonth().compareTo(Month.SEPTEMBER) >= 0 ? day.getYear() : day.getYear() - 1;
    }

    /** The rows of one school year. */
    public static Facts ofYear(Facts facts, int year, Registers registers) {
        return Facts.of(facts.tables().stream()
                .filter(table -> registers.register(table.register()).key().contains("year"))
                .map(table -> table.pick(rows(table, year)))
                .filter(table -> table.size() > 0)
                .toList());
    }

    private static int[] rows(Table table, int year) {
        return IntStream.range(0, table.size())
                .filter(row -> table.column("year").number(row) == year)
                .toArray();
    }

    /** SHA-256 of all figures, as they are written in a snapshot. */
    public static String digest(Facts facts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (Table table : facts.tables()) {
                FactsCsv.write(table, bytes);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Digests.of(bytes.toByteArray());
    }
}
