package org.junheng.web.work;

import java.util.List;
import java.util.Map;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Source;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.figures.Row;

/** One value as it was typed, understood by {@code core.collect} as a cell of a sheet would be (读一个数). */
public final class TypedValue {

    private TypedValue() {}

    /**
     * What was typed for a field of a stored row.
     *
     * @return as the store keeps it; null for nothing
     * @throws Refusal with the sentence of the reader where it cannot be one
     */
    public static Object of(Register register, Row row, Field field, String typed, Registers registers) {
        RawTable.Builder sheet = RawTable.builder(
                        new Source("", register.sheet().zh()))
                .hidden(Map.of("register", register.id()))
                .row(1);
        List<String> key = register.key();
        for (int i = 0; i < key.size(); i++) {
            sheet.text(i, register.field(key.get(i)).heading().zh());
        }
        sheet.text(key.size(), field.heading().zh());
        sheet.row(2);
        for (int i = 0; i < key.size(); i++) {
            sheet.text(i, Row.text(row.values().get(key.get(i))));
        }
        sheet.text(key.size(), typed);
        Returns returns = Returns.of(List.of(sheet.build()), registers);
        returns.findings().stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .findFirst()
                .ifPresent(finding -> {
                    throw new Refusal(finding.message());
                });
        if (!returns.facts().has(register.id())
                || returns.facts().table(register.id()).size() != 1) {
            throw new Refusal(Words.of("没有读懂这个数", "this figure could not be read"));
        }
        Table table = returns.facts().table(register.id());
        if (!table.has(field.id()) || !table.column(field.id()).isThere(0)) {
            return null;
        }
        return table.column(field.id()).isNumeric()
                ? (Object) table.column(field.id()).number(0)
                : table.column(field.id()).text(0);
    }
}
