package org.junheng.core.verify;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.formula.ColumnReading;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** A total row among the schools (合计行): its figures equal the sum of all others of its group. It is left out. */
final class TotalRule implements Rule {

    private record Total(String register, List<String> by, List<String> fields, int least, int agree) {}

    private final List<Total> totals = new ArrayList<>();

    TotalRule(Settings settings) {
        for (Entry entry : settings.file("totals").only("totals").items("totals")) {
            entry.only("register", "by", "fields", "least", "agree");
            if (settings.knows(entry, "register", "fields")) {
                totals.add(new Total(
                        entry.text("register"),
                        entry.texts("by"),
                        entry.texts("fields"),
                        entry.at("least").whole(),
                        entry.at("agree").whole()));
            }
        }
    }

    @Override
    public void check(World world, Log log) {
        totals.stream().filter(total -> world.has(total.register())).forEach(total -> check(total, world, log));
    }

    private static void check(Total total, World world, Log log) {
        Table table = world.table(total.register());
        Groups groups = world.groups(total.register(), total.by());
        int[] members = groups.sizes(new double[table.size()]);
        int[] agree = new int[table.size()];
        boolean[] differs = new boolean[table.size()];
        for (String field : total.fields()) {
            double[] numbers = table.column(field).numbers();
            double[] sums = groups.sums(numbers);
            for (int row = 0; row < numbers.length; row++) {
                if (groups.of(row) != Links.NONE && !Double.isNaN(numbers[row])) {
                    double others = sums[groups.of(row)] - numbers[row];
                    boolean isSum = ColumnReading.isNear(others, numbers[row]);
                    differs[row] |= !isSum;
                    agree[row] += isSum && numbers[row] > 0 ? 1 : 0;
                }
            }
        }
        String school = table.key()
                .get(table.key().indexOf("school") < 0 ? 0 : table.key().indexOf("school"));
        log.add(
                Cause.error("total-row", total.register(), school),
                Rows.where(
                        table.size(),
                        row -> groups.of(row) != Links.NONE
                                && !log.isLeftOut(total.register(), row)
                                && members[groups.of(row)] >= total.least()
                                && agree[row] >= total.agree()
                                && !differs[row]),
                row -> says(total, world, row, members[groups.of(row)] - 1));
    }

    private static Words says(Total total, World world, int row, int others) {
        Table table = world.table(total.register());
        String name = total.fields().stream()
                .filter(field -> table.column(field).isThere(row))
                .findFirst()
                .orElseThrow();
        Field field = world.registers().register(total.register()).field(name);
        return Words.of(
                "这一行的“%s”%s 等各项，正好等于其他 %d 行之和，像是合计行，没有采用；不是一所学校请删去这一行",
                "the figures of this row, such as \"%s\" %s, equal the sum of the other %d rows: it looks like a total and was not used; delete it unless it is a school",
                field.name(),
                Shown.cell(field, table.column(name), row),
                others);
    }
}
