package org.junheng.core.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.core.model.Table;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** A school that vanished or appeared since last year without an event that says so (撤并、新建没有登记). */
final class StayRule implements Rule {

    private record Stay(String register, List<String> by, String event, List<String> named) {}

    private final List<Stay> all = new ArrayList<>();

    StayRule(Settings settings) {
        for (Entry entry : settings.file("schools").items("stays")) {
            entry.only("register", "by", "event", "named");
            if (settings.knows(entry, "register", "by") && settings.knows(entry, "event", "named")) {
                all.add(new Stay(entry.text("register"), entry.texts("by"), entry.text("event"), entry.texts("named")));
            }
        }
    }

    @Override
    public void check(World world, Log log) {
        all.stream().filter(stay -> world.has(stay.register())).forEach(stay -> check(stay, world, log));
    }

    private static void check(Stay stay, World world, Log log) {
        Table table = world.table(stay.register());
        String clock = world.links().clock(stay.register()).orElseThrow();
        String code = table.key().stream()
                .filter(part -> !part.equals(clock))
                .findFirst()
                .orElseThrow();
        double[] years = table.column(clock).numbers();
        if (!Links.hasYearBefore(years)) {
            return;
        }
        Set<String> named = named(stay, world);
        String[] groups = world.links().keys(stay.register(), stay.by());
        Set<String> reported = new HashSet<>();
        for (int row = 0; row < years.length; row++) {
            reported.add(groups[row] + Table.plain(years[row]));
        }
        int[] previous = world.links().previous(stay.register());
        boolean[] goesOn = new boolean[years.length];
        Arrays.stream(previous).filter(row -> row != Links.NONE).forEach(row -> goesOn[row] = true);
        int[] gone = Rows.where(
                years.length,
                row -> !goesOn[row]
                        && reported.contains(groups[row] + Table.plain(years[row] + 1))
                        && !named.contains(table.shown(row, code)));
        int[] come = Rows.where(
                years.length,
                row -> previous[row] == Links.NONE
                        && reported.contains(groups[row] + Table.plain(years[row] - 1))
                        && !named.contains(table.shown(row, code)));
        Words event = world.registers().register(stay.event()).sheet();
        log.add(
                Cause.query("vanished", stay.register(), code),
                gone,
                row -> Words.of(
                        "%s %s 年在册，%s 年没有；撤并请在《%s》登记，漏报请补上",
                        "%s is there in %s and not in %s; record a closing or merger in sheet \"%s\", or add the missing row",
                        world.called(stay.register(), row),
                        Table.plain(years[row]),
                        Table.plain(years[row] + 1),
                        event));
        log.add(
                Cause.query("appeared", stay.register(), code),
                come,
                row -> Words.of(
                        "%s %s 年没有，%s 年出现；新建、拆分请在《%s》登记，去年漏报或代码改了请说明",
                        "%s is not there in %s but in %s; record an opening or split in sheet \"%s\", or explain a new code or a row missed last year",
                        world.called(stay.register(), row),
                        Table.plain(years[row] - 1),
                        Table.plain(years[row]),
                        event));
    }

    private static Set<String> named(Stay stay, World world) {
        Set<String> named = new HashSet<>();
        if (world.has(stay.event())) {
            stay.named()
                    .forEach(field -> named.addAll(Arrays.asList(world.links().texts(stay.event(), field))));
        }
        return named;
    }
}
