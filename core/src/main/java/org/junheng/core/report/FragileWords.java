package org.junheng.core.report;

import java.math.BigDecimal;
import org.junheng.core.assess.StageWords;
import org.junheng.core.diagnose.FragileFigure;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.register.Registers;
import org.junheng.core.register.Unit;

/** How a fragile figure is told, on a terminal and on a page. */
final class FragileWords {

    private final Registers registers;
    private final String area;
    private final Speech speech;

    FragileWords(Registers registers, String area, Speech speech) {
        this.registers = registers;
        this.area = area;
        this.speech = speech;
    }

    /** The school and stage, or the county. */
    String whose(FragileFigure each) {
        String name = speech.say(each.name());
        if (!each.isOfSchool()) {
            return name.isEmpty() ? area : area + " " + name;
        }
        return each.stage().isEmpty() ? name : name + "/" + speech.say(StageWords.of(registers, each.stage()));
    }

    /** 10,219.17 → 11,629.94 m²（+1,410.77，13.8%）. */
    String change(FragileFigure each) {
        String sign = each.change().signum() < 0 ? "−" : "+";
        return speech.say(
                "%s → %s%s（%s%s，%s%%）",
                "%s → %s%s (%s%s, %s%%)",
                plain(each.reported()),
                plain(each.changed()),
                each.field()
                        .unit()
                        .map(Unit::name)
                        .map(unit -> " " + speech.say(unit))
                        .orElse(""),
                sign,
                plain(each.change().abs()),
                speech.number(each.share() * 100, 2));
    }

    private String plain(BigDecimal number) {
        return speech.grouped(number.stripTrailingZeros());
    }

    /** The clause it turns, and how. */
    String turned(FragileFigure each) {
        ClauseMeasure clause = each.clause();
        String stage =
                clause.stage().isEmpty() ? "" : speech.say("（%s）", " (%s)", StageWords.of(registers, clause.stage()));
        return speech.say(
                "“%s”%s由%s变为%s",
                "\"%s\"%s turns from %s to %s",
                clause.clause().name(),
                stage,
                clause.decision().words(),
                each.after().words());
    }
}
