package org.junheng.core.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** Numbers and words that stand for "no figure" (占位数, such as 88888) are not figures. */
final class SentinelRule implements Rule {

    private final Map<Double, Level> numbers = new LinkedHashMap<>();
    private final Map<String, Level> texts = new LinkedHashMap<>();
    private final double leastAboveZero;

    SentinelRule(Settings settings) {
        Entry file = settings.file("sentinels").only("numbers", "texts");
        for (Entry entry : file.items("numbers")) {
            entry.only("value", "level");
            numbers.put(entry.at("value").decimal().doubleValue(), Settings.level(entry));
        }
        leastAboveZero = numbers.keySet().stream()
                .mapToDouble(value -> value)
                .filter(value -> value > 0)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        for (Entry entry : file.items("texts")) {
            entry.only("value", "level");
            texts.put(entry.text("value"), Settings.level(entry));
        }
    }

    @Override
    public void check(World world, Log log) {
        for (Table table : world.facts().tables()) {
            for (Field field : world.register(table).fields().values()) {
                if (table.has(field.id()) && !table.key().contains(field.id())) {
                    check(table, field, log);
                }
            }
        }
    }

    private void check(Table table, Field field, Log log) {
        if (field.type() == FieldType.COUNT || field.type() == FieldType.NUMBER) {
            numbers(table, field, log);
        } else if (field.type() == FieldType.TEXT && field.required()) {
            texts(table, field, log);
        }
    }

    private void numbers(Table table, Field field, Log log) {
        double[] column = table.column(field.id()).numbers();
        Map<Double, Rows> found = new LinkedHashMap<>();
        for (int row = 0; row < column.length; row++) {
            boolean mayBe = column[row] < 0 || column[row] >= leastAboveZero;
            if (mayBe && numbers.containsKey(column[row])) {
                found.computeIfAbsent(column[row], unused -> new Rows()).add(row);
            }
        }
        found.forEach((value, rows) -> log.add(
                new Cause(numbers.get(value), "sentinel", table.register(), List.of(field.id())),
                rows.toArray(),
                row -> says(field, Table.plain(value))));
    }

    private void texts(Table table, Field field, Log log) {
        var column = table.column(field.id());
        texts.forEach((sentinel, level) -> log.add(
                new Cause(level, "sentinel", table.register(), List.of(field.id())),
                Rows.where(column.size(), row -> sentinel.equalsIgnoreCase(column.text(row))),
                row -> says(field, sentinel)));
    }

    private static Words says(Field field, String written) {
        return Words.of(
                "“%s”写的是 %s，像是代替“没有数据”的占位；没有请写 0，还没有数请留空，确有此数请核对",
                "\"%s\" says %s, which looks like a stand-in for no data; write 0 for none, leave it blank if unknown, or check the figure",
                field.name(),
                written);
    }
}
