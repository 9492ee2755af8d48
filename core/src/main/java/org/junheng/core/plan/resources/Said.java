package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import org.junheng.core.text.Words;

/** Whom or what a limit speaks of, in words. */
final class Said {

    private Said() {}

    static Words of(Section section, Made made, int year, Baseline base) {
        return Words.of(
                "%s（%s）%s，%d 年",
                "%s (%s) %s, %d",
                section.name(),
                stage(section, base),
                made.measured().indicator().shortName(),
                year(year, base));
    }

    static Words of(Section section, int year, Baseline base) {
        return Words.of("%s（%s），%d 年", "%s (%s), %d", section.name(), stage(section, base), year(year, base));
    }

    static Words of(Section section, Baseline base) {
        return Words.of("%s（%s）", "%s (%s)", section.name(), stage(section, base));
    }

    static Words of(int year, Baseline base) {
        return Words.of("%d 年", "%d", year(year, base));
    }

    private static int year(int year, Baseline base) {
        return ResourceOptions.schoolYear(base.measures().year(), year);
    }

    static Words stage(Section section, Baseline base) {
        return base.stageName(section.stage().stage());
    }

    static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
