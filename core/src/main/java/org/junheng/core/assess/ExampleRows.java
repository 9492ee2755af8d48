package org.junheng.core.assess;

import java.util.List;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Origins;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.standard.Standard;

/** An empty table of the rows a standard compares, for facts that speak of the county alone. */
final class ExampleRows {

    private ExampleRows() {}

    static Facts empty(Facts facts, Standard standard) {
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
