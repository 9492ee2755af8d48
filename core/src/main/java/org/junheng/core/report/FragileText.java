package org.junheng.core.report;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.core.assess.StageWords;
import org.junheng.core.diagnose.FragileFigure;
import org.junheng.core.diagnose.Fragility;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.register.Registers;
import org.junheng.core.register.Unit;

/** The figures to check first, on a terminal: how little would turn which clause, what to look at, where it was reported. */
final class FragileText {

    private static final int MOST = 10;

    private final Registers registers;
    private final String area;
    private final Speech speech;
    private final StringBuilder text = new StringBuilder();

    private FragileText(Registers registers, String area, Speech speech) {
        this.registers = registers;
        this.area = area;
        this.speech = speech;
    }

    /** Nothing where no single figure turns anything. */
    static String of(Fragility fragility, Registers registers, String area, Speech speech) {
        FragileText told = new FragileText(registers, area, speech);
        List<FragileFigure> figures = fragility.figures();
        if (!figures.isEmpty()) {
            told.line(speech.say(
                    "━━ 先核这些数：只要这一个数报错这么多，结论就翻过来",
                    "━━ Figures to check first: wrong by this much alone, each turns a decision"));
            figures.stream().limit(MOST).forEach(told::figure);
            told.rest(fragility);
        }
        return told.text.toString();
    }

    private void figure(FragileFigure each) {
        line("  " + whose(each) + " " + speech.say(each.field().name()) + speech.say("：", ": ") + change(each)
                + speech.say("，", ", ") + turned(each));
        String lookAt = speech.say(each.field().lookAt());
        String place = each.place().row() == 0 ? "" : SourceChapter.place(speech, each.place());
        String open = lookAt.isEmpty() ? "" : speech.say("看 %s", "look at %s", lookAt);
        line("    " + open + (open.isEmpty() || place.isEmpty() ? "" : speech.say("；", "; ")) + place);
    }

    private String whose(FragileFigure each) {
        String name = speech.say(each.name());
        if (!each.isOfSchool()) {
            return name.isEmpty() ? area : area + " " + name;
        }
        return each.stage().isEmpty() ? name : name + "/" + speech.say(StageWords.of(registers, each.stage()));
    }

    /** 10,219.17 → 11,629.94 m²（+1,410.77，13.8%）. */
    private String change(FragileFigure each) {
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

    private String turned(FragileFigure each) {
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

    private void rest(Fragility fragility) {
        int untold = fragility.figures().size() - MOST;
        int steady = fragility.decided() - fragility.figures().size();
        if (untold > 0) {
            line(speech.say(
                    "  还有 %d 条也各系于一个数，见 diagnosis.json（-o 文件夹）",
                    "  %d more each hang on one figure, see diagnosis.json (-o FOLDER)", untold));
        }
        if (steady > 0) {
            line(speech.say(
                    "  另有 %d 条有结论的，没有找到单独改动就会变的数",
                    "  For %d other decisions no single figure was found that turns them", steady));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
