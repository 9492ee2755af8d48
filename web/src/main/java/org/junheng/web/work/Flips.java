package org.junheng.web.work;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Words;
import org.junheng.desk.BuiltIn;
import org.junheng.store.figures.Row;
import org.springframework.stereotype.Component;

/** Which clauses a changed figure turns (翻转): every national standard measured with the figure as it is and as it would be. */
@Component
public final class Flips {

    private final CountyWork work;
    private final Standards standards;

    Flips(CountyWork work, Standards standards) {
        this.work = work;
        this.standards = standards;
    }

    /** @param value as the store keeps it; null for nothing */
    public List<Words> of(Row row, Field field, Object value) {
        Facts facts = work.county(row.county()).checked().facts();
        if (!facts.has(row.register().id())) {
            return List.of();
        }
        Table table = facts.table(row.register().id());
        int at = table.find(List.of(row.key().split(Row.SEPARATOR, -1)));
        if (at < 0) {
            return List.of();
        }
        Facts changed = facts.with(table.with(with(table, field, at, value)));
        List<Words> flips = new ArrayList<>();
        for (String id : BuiltIn.NATIONAL) {
            Measures before = Measurement.of(facts, standards.standard(id), row.year());
            List<ClauseMeasure> now = before.clauses(row.county());
            List<ClauseMeasure> then = before.over(changed).clauses(row.county());
            for (int i = 0; i < Math.min(now.size(), then.size()); i++) {
                if (now.get(i).decision() != then.get(i).decision()) {
                    flips.add(Words.of(
                            "“%s”由%s变为%s",
                            "\"%s\" turns from %s to %s",
                            now.get(i).clause().name(),
                            now.get(i).decision().words(),
                            then.get(i).decision().words()));
                }
            }
        }
        return flips;
    }

    private static Column with(Table table, Field field, int row, Object value) {
        Column column = table.has(field.id())
                ? table.column(field.id())
                : field.type().isNumeric()
                        ? Column.ofNumbers(field.id(), missing(table.size()))
                        : Column.ofTexts(field.id(), new String[table.size()]);
        return column.isNumeric()
                ? column.with(row, value == null ? Double.NaN : (Double) value)
                : column.with(row, (String) value);
    }

    private static double[] missing(int size) {
        double[] numbers = new double[size];
        java.util.Arrays.fill(numbers, Double.NaN);
        return numbers;
    }
}
