package org.junheng.core.plan.rotation;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.rotation.RotationOptions.Pin;
import org.junheng.core.text.Words;

/** What is settled already (已定的事): looked up among the moves there could be, and refused with the reason where there is none. */
final class Pins {

    private final RotationProblem problem;
    private final List<Pin> pins;

    Pins(RotationProblem problem, List<Pin> pins) {
        this.problem = problem;
        this.pins = pins;
    }

    /** The numbers of the moves that are settled. */
    List<Integer> settled() {
        List<Integer> settled = new ArrayList<>();
        for (Pin pin : pins) {
            Teacher teacher = problem.teacher(pin.teacher())
                    .orElseThrow(() -> pin.place().wrong(Words.of("名册里有的教师代码", "the code of a teacher on the list")));
            pin.to().ifPresent(to -> settled.add(found(pin, teacher, to)));
        }
        return List.copyOf(settled);
    }

    private int found(Pin pin, Teacher teacher, String to) {
        for (int each = 0; each < problem.candidates().size(); each++) {
            Move move = problem.candidates().get(each);
            boolean isThere = move.to().name().equals(to) || move.to().code().equals(to);
            if (isThere && move.teacher().code().equals(teacher.code())) {
                return each;
            }
        }
        throw pin.place()
                .wrong(Words.of(
                        "%s 可以去的学校；现在不行：%s",
                        "a school %s can go to; this one is not: %s",
                        teacher.code(),
                        teacher.stays()
                                .map(Stays::words)
                                .orElse(Words.of(
                                        "不教这一科、太远，或没有这所学校", "no such subject there, too far, or no such school"))));
    }
}
