package org.junheng.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junheng.core.measure.Shown;
import org.junheng.core.text.Words;

/** What commands about plans print, line by line. */
final class PlanLines {

    private final World world;

    PlanLines(World world) {
        this.world = world;
    }

    void say(Words words) {
        world.out().println(words.in(world.language()));
        world.out().flush();
    }

    /** Why there is no plan. */
    void conflict(boolean isProven, List<Words> clashing, List<Words> loosening) {
        say(
                isProven
                        ? Words.of("已证明：没有一个方案能同时守住全部限制。", "Proven: no plan keeps to all limits at once.")
                        : Words.of(
                                "时间内没有找到守住全部限制的方案，也没有证明做不到。",
                                "No plan that keeps to all limits was found in the time given, nor was it proven that there is none."));
        if (!clashing.isEmpty()) {
            say(Words.of("互相冲突的限制：", "The limits that clash:"));
            clashing.forEach(each -> say(Words.of("  %s", "  %s", each)));
        }
        if (!loosening.isEmpty()) {
            say(Words.of("放宽这些就有方案：", "With these loosened there is a plan:"));
            loosening.forEach(each -> say(Words.of("  %s", "  %s", each)));
        }
    }

    /** What is settled leaves no plan. */
    void settledWrongly(List<Words> breaches) {
        say(
                Words.of(
                        "已证明：没有方案。已定的事（settled）互相冲突，或超过了限值（helps、members）；请改其中一条：",
                        "Proven: there is no plan. What is settled contradicts itself or a limit (helps, members); change one line:"));
        breaches.forEach(each -> say(Words.of("  %s", "  %s", each)));
    }

    static String number(double number) {
        return Shown.grouped(Shown.rounded(number, 2));
    }

    static String percent(double share) {
        return BigDecimal.valueOf(Math.max(0, share))
                .movePointRight(2)
                .setScale(2, RoundingMode.CEILING)
                .toPlainString();
    }

    static Words clock(boolean isByClock) {
        return isByClock
                ? Words.of("（到时停止，再算一次结果可能不同）", " (stopped by the clock: another run may end otherwise)")
                : Words.same("");
    }
}
