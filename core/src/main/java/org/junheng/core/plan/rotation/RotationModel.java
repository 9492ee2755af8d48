package org.junheng.core.plan.rotation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junheng.core.text.Words;

/**
 * A rotation as a program: one whole column for each move there could be, 1 where it is made. In the elastic form every row may be missed
 * at the price of 1 a unit and nothing else costs anything: what is then missed is the least that must be loosened.
 */
public final class RotationModel {

    private final RotationProblem problem;
    private final LinearProgram program = new LinearProgram();
    private final boolean isElastic;
    private final List<Slack> slacks = new ArrayList<>();

    private record Slack(RotationLimit limit, Words where, int column, boolean isBelow) {}

    /** What must be given up. */
    public record Loosened(Words limit, Words where, BigDecimal by) {}

    RotationModel(RotationProblem problem, Set<RotationLimit> limits, boolean isElastic) {
        this.problem = problem;
        this.isElastic = isElastic;
        for (Move move : problem.candidates()) {
            program.whole(0, 1, isElastic ? 0 : move.score().doubleValue());
        }
        for (int teacher = 0; teacher < problem.teachers().size(); teacher++) {
            List<Integer> candidates = problem.of(teacher);
            if (candidates.size() > 1) {
                Terms once = new Terms();
                candidates.forEach(each -> once.plus(1, each));
                program.atMost(once, 1);
            }
        }
        limits.forEach(limit -> limit.build(this));
    }

    public LinearProgram program() {
        return program;
    }

    RotationProblem problem() {
        return problem;
    }

    void row(RotationLimit limit, Words where, double least, Terms terms, double most) {
        if (isElastic) {
            if (least > Double.NEGATIVE_INFINITY) {
                slack(limit, where, terms, 1);
            }
            if (most < LinearProgram.UNBOUNDED) {
                slack(limit, where, terms, -1);
            }
        }
        program.row(least, terms, most);
    }

    private void slack(RotationLimit limit, Words where, Terms terms, int sign) {
        int column = program.column(0, LinearProgram.UNBOUNDED, 1);
        slacks.add(new Slack(limit, where, column, sign > 0));
        terms.plus(sign, column);
    }

    /** A row whose shortfall has a price of its own. */
    void priced(double least, Terms terms, BigDecimal price) {
        if (!isElastic) {
            terms.plus(1, program.column(0, LinearProgram.UNBOUNDED, price.doubleValue()));
            program.atLeast(least, terms);
        }
    }

    /** Forbids a move. */
    public void forbid(int candidate) {
        program.bound(candidate, 0, 0);
    }

    /** The moves a solution makes. */
    public List<Move> moves(double[] columns) {
        List<Move> moves = new ArrayList<>();
        for (int each = 0; each < problem.candidates().size(); each++) {
            if (Math.rint(columns[each]) == 1) {
                moves.add(problem.candidates().get(each));
            }
        }
        return List.copyOf(moves);
    }

    /** What an elastic solution misses, limit by limit; fractions are of no interest below a thousandth. */
    public List<Loosened> loosened(double[] columns) {
        List<Loosened> loosened = new ArrayList<>();
        for (Slack slack : slacks) {
            BigDecimal by = BigDecimal.valueOf(columns[slack.column()])
                    .setScale(2, RoundingMode.HALF_UP)
                    .stripTrailingZeros();
            Optional.of(by)
                    .filter(missed -> missed.signum() > 0)
                    .ifPresent(missed -> loosened.add(new Loosened(slack.limit().name(), slack.where(), missed)));
        }
        return List.copyOf(loosened);
    }
}
