package org.junheng.core.plan.rotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junheng.core.plan.Distance;

/** Every move there could be: the nearest schools within reach that teach the stage and subject. */
final class Candidates {

    private final RotationOptions options;
    private final List<Place> schools;
    private final List<Teacher> teachers;

    /** Stage and subject → schools that have a teacher of it. */
    private final Map<List<String>, TreeSet<Integer>> teaching = new HashMap<>();

    Candidates(RotationOptions options, List<Place> schools, List<Teacher> teachers) {
        this.options = options;
        this.schools = schools;
        this.teachers = teachers;
        teachers.forEach(teacher -> teaching.computeIfAbsent(
                        List.of(teacher.stage(), teacher.subject()), unused -> new TreeSet<>())
                .add(teacher.school()));
    }

    List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        teachers.stream().filter(teacher -> teacher.stays().isEmpty()).forEach(teacher -> moves.addAll(of(teacher)));
        return List.copyOf(moves);
    }

    private List<Move> of(Teacher teacher) {
        List<Move> moves = new ArrayList<>();
        for (int school : teaching.get(List.of(teacher.stage(), teacher.subject()))) {
            BigDecimal away = kilometres(teacher, schools.get(school));
            boolean isWithin = away != null && away.compareTo(options.reach().kilometres()) <= 0;
            if (school != teacher.school() && isWithin) {
                moves.add(move(teacher, schools.get(school), away));
            }
        }
        moves.sort(Comparator.comparing(Move::kilometres)
                .thenComparing(move -> move.to().number()));
        return moves.subList(0, Math.min(moves.size(), options.reach().nearest()));
    }

    private static BigDecimal kilometres(Teacher teacher, Place school) {
        return Distance.kilometres(teacher.home()[0], teacher.home()[1], school.longitude(), school.latitude());
    }

    private Move move(Teacher teacher, Place to, BigDecimal away) {
        Place from = schools.get(teacher.school());
        BigDecimal now = kilometres(teacher, from);
        BigDecimal extra = away.subtract(now == null ? BigDecimal.ZERO : now).max(BigDecimal.ZERO);
        RotationOptions.Costs costs = options.costs();
        BigDecimal spend = costs.move().amount().add(costs.kilometre().amount().multiply(extra));
        BigDecimal worth = costs.aYear()
                .multiply(BigDecimal.valueOf(
                        Math.max(0, teacher.yearsHere() - options.eligible().yearsHere())));
        if (to.isWeak() && !from.isWeak() && teacher.isBackbone()) {
            worth = worth.add(costs.toWeak());
        }
        return new Move(teacher, from, to, away, extra, spend, spend.subtract(worth));
    }
}
