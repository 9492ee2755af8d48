package org.junheng.core.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** A growth that is stated must be the growth of its figures (自报增长率). */
final class GrowthRule implements Rule {

    private final String suffix;
    private final double points;

    GrowthRule(Settings settings) {
        Entry growth = settings.file("growth").only("growth").at("growth").only("suffix", "points");
        suffix = growth.text("suffix");
        points = growth.at("points").decimal().doubleValue();
    }

    @Override
    public void check(World world, Log log) {
        for (Table table : world.facts().tables()) {
            Register register = world.register(table);
            for (Field field : register.fields().values()) {
                String stated = field.id() + suffix;
                if (table.has(field.id()) && table.has(stated)) {
                    check(table, field, register.field(stated), world, log);
                }
            }
        }
    }

    private void check(Table table, Field figure, Field growth, World world, Log log) {
        double[] figures = table.column(figure.id()).numbers();
        double[] stated = table.column(growth.id()).numbers();
        int[] previous = world.links().previous(table.register());
        double[] real = new double[figures.length];
        for (int row = 0; row < real.length; row++) {
            double before = previous[row] == Links.NONE ? Double.NaN : figures[previous[row]];
            real[row] = before == 0 ? Double.NaN : (figures[row] / before - 1) * 100;
        }
        log.add(
                Cause.query("growth", table.register(), growth.id(), figure.id()),
                Rows.where(real.length, row -> Math.abs(stated[row] - real[row]) > points),
                row -> Words.of(
                        "“%s”写的是 %s，按两年的数（%s，上年 %s）算是 %s %%；请核对用的是哪两个数？",
                        "\"%s\" says %s, the two figures (%s, before %s) give %s %%; which two figures were taken?",
                        growth.name(),
                        Shown.number(growth, stated[row]),
                        Shown.number(figure, figures[row]),
                        Shown.number(figure, figures[previous[row]]),
                        BigDecimal.valueOf(real[row])
                                .setScale(2, RoundingMode.HALF_UP)
                                .toPlainString()));
    }
}
