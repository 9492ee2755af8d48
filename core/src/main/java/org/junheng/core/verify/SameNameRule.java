package org.junheng.core.verify;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.register.Field;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** Two schools of one name in one county and year: one school under two codes, or a name cut short. */
final class SameNameRule implements Rule {

    private record Named(String register, String name, List<String> by) {}

    private final List<Named> all = new ArrayList<>();

    SameNameRule(Settings settings) {
        for (Entry entry : settings.file("schools").only("names", "stays").items("names")) {
            entry.only("register", "name", "by");
            if (settings.knows(entry, "register", "name") && settings.knows(entry, "register", "by")) {
                all.add(new Named(entry.text("register"), entry.text("name"), entry.texts("by")));
            }
        }
    }

    @Override
    public void check(World world, Log log) {
        all.stream().filter(named -> world.has(named.register())).forEach(named -> check(named, world, log));
    }

    private static void check(Named named, World world, Log log) {
        List<String> fields = new ArrayList<>(named.by());
        fields.add(named.name());
        Groups groups = world.groups(named.register(), fields);
        int size = world.table(named.register()).size();
        int[] members = groups.sizes(new double[size]);
        Field field = world.registers().register(named.register()).field(named.name());
        log.add(
                Cause.query("same-name", named.register(), named.name()),
                Rows.where(size, row -> groups.of(row) != Links.NONE && members[groups.of(row)] > 1),
                row -> Words.of(
                        "“%s”%s 同一年出现 %d 次，标识码不同；是一所学校报了两次，还是名称没写全？请核对",
                        "\"%s\" %s appears %d times in one year under different codes; one school reported twice, or a name cut short?",
                        field.name(),
                        world.table(named.register()).shown(row, named.name()),
                        members[groups.of(row)]));
    }
}
