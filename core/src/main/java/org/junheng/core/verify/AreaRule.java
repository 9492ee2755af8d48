package org.junheng.core.verify;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.collect.Areas;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** An area code that nobody knows, or that was not in use in the year it stands for (区划代码). */
final class AreaRule implements Rule {

    private final List<String> fields;
    private final String invented;

    AreaRule(Settings settings) {
        Entry file = settings.file("areas").only("fields", "invented");
        fields = file.texts("fields");
        invented = file.text("invented");
    }

    @Override
    public void check(World world, Log log) {
        for (Table table : world.facts().tables()) {
            Register register = world.register(table);
            for (String id : fields) {
                if (register.has(id) && register.field(id).length() > 0 && table.has(id)) {
                    check(table, register.field(id), world, log);
                }
            }
        }
    }

    private void check(Table table, Field field, World world, Log log) {
        Optional<String> clock = world.links().clock(table.register());
        double[] years = clock.map(year -> table.column(year).numbers()).orElse(null);
        String[] codes = world.links().texts(table.register(), field.id());
        Map<String, Boolean> known = new HashMap<>();
        boolean[] isUnknown = new boolean[codes.length];
        for (int row = 0; row < codes.length; row++) {
            if (row > 0 && isSame(codes, years, row)) {
                isUnknown[row] = isUnknown[row - 1];
            } else if (codes[row] != null && !codes[row].startsWith(invented)) {
                String code = codes[row];
                String year = years == null || Double.isNaN(years[row]) ? "" : Table.plain(years[row]);
                isUnknown[row] = !known.computeIfAbsent(code + year, unused -> isKnown(world.areas(), code, year));
            }
        }
        int[] rows = Rows.where(codes.length, row -> isUnknown[row]);
        log.add(Cause.query("area", table.register(), field.id()), rows, row -> says(field, world.areas(), codes[row]));
    }

    /** Whether a row has the code and year of the one above, as most have. */
    private static boolean isSame(String[] codes, double[] years, int row) {
        return codes[row] != null
                && codes[row].equals(codes[row - 1])
                && (years == null || years[row] == years[row - 1]);
    }

    private static boolean isKnown(Areas areas, String code, String year) {
        return year.isEmpty()
                ? areas.find(code).isPresent()
                : areas.exists(code, LocalDate.of(Integer.parseInt(year), Month.SEPTEMBER, 1));
    }

    private static Words says(Field field, Areas areas, String code) {
        return areas.find(code).isPresent()
                ? Words.of(
                        "“%s”写的是 %s（%s），这一年没有使用这个代码；请核对代码和学年",
                        "\"%s\" says %s (%s), a code not in use in that year; check the code and the year",
                        field.name(),
                        code,
                        areas.name(code))
                : Words.of(
                        "“%s”写的是 %s，区划代码表里没有；请核对，新设的区划请附 areas.csv",
                        "\"%s\" says %s, which the list of areas does not have; check it, or hand in areas.csv with new areas",
                        field.name(),
                        code);
    }
}
