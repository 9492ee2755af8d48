package org.junheng.core.report;

import java.util.List;
import org.junheng.core.diagnose.FragileFigure;
import org.junheng.core.diagnose.Fragility;
import org.junheng.core.register.Registers;

/** The figures to check first, on a terminal: how little would turn which clause, what to look at, where it was reported. */
final class FragileText {

    private static final int MOST = 10;

    private final FragileWords words;
    private final Speech speech;
    private final StringBuilder text = new StringBuilder();

    private FragileText(FragileWords words, Speech speech) {
        this.words = words;
        this.speech = speech;
    }

    /** Nothing where no single figure turns anything. */
    static String of(Fragility fragility, Registers registers, String area, Speech speech) {
        FragileText told = new FragileText(new FragileWords(registers, area, speech), speech);
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
        line("  " + words.whose(each) + " " + speech.say(each.field().name()) + speech.say("：", ": ")
                + words.change(each) + speech.say("，", ", ") + words.turned(each));
        String lookAt = speech.say(each.field().lookAt());
        String place = each.place().row() == 0 ? "" : SourceChapter.place(speech, each.place());
        String open = lookAt.isEmpty() ? "" : speech.say("看 %s", "look at %s", lookAt);
        line("    " + open + (open.isEmpty() || place.isEmpty() ? "" : speech.say("；", "; ")) + place);
    }

    private void rest(Fragility fragility) {
        int untold = fragility.figures().size() - MOST;
        int steady = fragility.decided().size() - fragility.figures().size();
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
