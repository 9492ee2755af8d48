package org.junheng.core.assess;

import java.util.Arrays;
import java.util.List;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Origins;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.standard.Standard;

/** The table of the rows a standard compares, for facts that speak of the county alone or of rows without their weight. */
final class ExampleRows {

    private ExampleRows() {}

    /** The facts with that table, empty where they have none; a weight that nobody gave is missing. */
    static Facts complete(Facts facts, Standard standard) {
        if (!facts.has(standard.rows())) {
            return empty(facts, standard);
        }
        Table table = facts.table(standard.rows());
        if (table.has(standard.weight())) {
            return facts;
        }
        double[] missing = new double[table.size()];
        Arrays.fill(missing, Double.NaN);
        return facts.with(table.with(Column.ofNumbers(standard.weight(), missing)));
    }

    private static Facts empty(Facts facts, Standard standard) {
        Register register = standard.registers().register(standard.rows());
        List<Column> columns =
                register.fields().values().stream().map(ExampleRows::column).toList();
        return facts.with(Table.of(register.id(), register.key(), columns, Origins.NONE));
    }

    private static Column column(Field field) {
        return field.type().isNumeric()
                ? Column.ofNumbers(field.id(), new double[0])
                : Column.ofTexts(field.id(), new String[0]);
    }
}
