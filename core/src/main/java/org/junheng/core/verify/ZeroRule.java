package org.junheng.core.verify;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.register.Field;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** A zero where nearly all of its kind have much is asked about: is there really none? */
final class ZeroRule implements Rule {

    private record Zeros(String register, List<String> by, List<String> fields, int least, double share, double much) {}

    private final List<Zeros> all = new ArrayList<>();

    ZeroRule(Settings settings) {
        for (Entry entry : settings.file("peers").only("peers", "zeros").items("zeros")) {
            entry.only("register", "by", "fields", "least", "share", "much");
            if (settings.knows(entry, "register", "fields")) {
                all.add(new Zeros(
                        entry.text("register"),
                        entry.texts("by"),
                        entry.texts("fields"),
                        entry.at("least").whole(),
                        entry.at("share").decimal().doubleValue(),
                        entry.at("much").decimal().doubleValue()));
            }
        }
    }

    @Override
    public void check(World world, Log log) {
        for (Zeros zeros : all) {
            if (world.has(zeros.register())) {
                Groups groups = world.groups(zeros.register(), zeros.by());
                zeros.fields().forEach(field -> check(zeros, field, groups, world, log));
            }
        }
    }

    private static void check(Zeros zeros, String id, Groups groups, World world, Log log) {
        double[] numbers = world.table(zeros.register()).column(id).numbers();
        int[] sizes = groups.sizes(numbers);
        double[] much = new double[numbers.length];
        for (int row = 0; row < much.length; row++) {
            much[row] = numbers[row] >= zeros.much() ? 1 : 0;
        }
        double[] having = groups.sums(much);
        Field field = world.registers().register(zeros.register()).field(id);
        log.add(
                Cause.query("zero", zeros.register(), id),
                Rows.where(numbers.length, row -> {
                    int group = groups.of(row);
                    return numbers[row] == 0
                            && group != Links.NONE
                            && sizes[group] >= zeros.least()
                            && having[group] >= zeros.share() * (sizes[group] - 1);
                }),
                row -> Words.of(
                        "“%s”写的是 0，同类 %d 所里 %s 所都有；确实没有请写说明，还没填请补上",
                        "\"%s\" says 0 where %3$s of %2$d of its kind have some; explain if there is none, else fill it in",
                        field.name(),
                        sizes[groups.of(row)],
                        (long) having[groups.of(row)]));
    }
}
