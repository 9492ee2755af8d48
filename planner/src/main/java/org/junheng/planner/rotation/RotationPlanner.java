package org.junheng.planner.rotation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.Proof;
import org.junheng.core.plan.rotation.Move;
import org.junheng.core.plan.rotation.RotationModel;
import org.junheng.core.plan.rotation.RotationProblem;
import org.junheng.core.plan.rotation.RotationProposal;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Highs;
import org.junheng.planner.highs.Solved;
import org.junheng.planner.highs.Solved.Status;
import org.junheng.planner.highs.Watch;

/**
 * Finds the cheapest rotation and proves it, then, among those that score little more, one that asks nobody to go much more often than
 * others. Every plan is held against the limits again before it counts.
 */
public final class RotationPlanner {

    /** What HiGHS takes for whole. */
    private static final double WHOLE = 1e-6;

    private final RotationProblem problem;
    private final RotationModel model;
    private final Effort effort;
    private final Watch onlooker;
    private final long started = System.nanoTime();

    private RotationPlanner(RotationProblem problem, Effort effort, Watch onlooker) {
        this.problem = problem;
        this.model = problem.model();
        this.effort = effort;
        this.onlooker = onlooker;
    }

    /**
     * @throws ImpossibleRotation where no rotation keeps to all limits
     * @throws NoRotation where none was found before the end
     */
    public static RotationProposal plan(RotationProblem problem, Effort effort, Watch onlooker) {
        return new RotationPlanner(problem, effort, onlooker).plan();
    }

    private double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    private RotationProposal plan() {
        if (problem.candidates().isEmpty()) {
            return proposal(List.of(), 0, Status.SOLVED, BigDecimal.ZERO);
        }
        try (Highs highs = new Highs(model.program())) {
            Solved relaxed = highs.relaxed(onlooker);
            Solved solved =
                    isWhole(relaxed) || relaxed.status() == Status.INFEASIBLE ? relaxed : highs.solve(effort, onlooker);
            if (solved.status() == Status.INFEASIBLE) {
                throw new Obstacle(problem, onlooker).told();
            }
            if (!solved.hasSolution()) {
                throw new NoRotation();
            }
            List<Move> cheapest = checked(solved);
            List<Move> fair = solved.status() == Status.SOLVED ? fairer(highs, cheapest) : cheapest;
            BigDecimal more = RotationProposal.score(problem, fair).subtract(RotationProposal.score(problem, cheapest));
            return proposal(fair, solved.bound(), solved.status(), more);
        }
    }

    private RotationProposal proposal(List<Move> moves, double bound, Status status, BigDecimal more) {
        Proof.Ended ended =
                switch (status) {
                    case SOLVED -> Proof.Ended.PROVEN;
                    case TIME -> Proof.Ended.TIME;
                    case NODES -> Proof.Ended.NODES;
                    default -> Proof.Ended.STOPPED;
                };
        return new RotationProposal(
                problem,
                moves,
                new Proof(
                        RotationProposal.score(problem, moves).subtract(more),
                        bound,
                        "HiGHS " + Highs.version(),
                        ended),
                more,
                RotationProposal.burden(problem, moves),
                seconds());
    }

    /** Rotations are so nearly flows that the relaxation mostly comes out whole: then it is the answer, and its own proof. */
    private boolean isWhole(Solved relaxed) {
        if (relaxed.status() != Status.SOLVED) {
            return false;
        }
        for (int column = 0; column < relaxed.columns().length; column++) {
            double value = relaxed.columns()[column];
            if (model.program().isWhole(column) && Math.abs(value - Math.rint(value)) > WHOLE) {
                return false;
            }
        }
        return true;
    }

    private List<Move> checked(Solved solved) {
        List<Move> moves = model.moves(solved.columns());
        List<Breach> breaches = problem.check(moves);
        if (!breaches.isEmpty()) {
            throw new IllegalStateException("the solver's plan does not keep to " + breaches);
        }
        return moves;
    }

    /** Forbids those who have gone most, as far as the plan may grow dearer: the lowest highest burden. */
    private List<Move> fairer(Highs highs, List<Move> cheapest) {
        BigDecimal most = RotationProposal.score(problem, cheapest)
                .add(cheapest.stream()
                        .map(Move::spend)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .multiply(problem.options().fair().dearer()))
                .setScale(6, RoundingMode.FLOOR);
        List<Move> best = cheapest;
        List<BigDecimal> levels = levels(cheapest);
        int low = 0;
        int high = levels.size();
        while (low < high && !onlooker.isStopped()) {
            int middle = (low + high) / 2;
            List<Move> found = within(highs, levels.get(middle), most);
            if (found == null) {
                low = middle + 1;
            } else {
                best = found;
                high = middle;
            }
        }
        return best;
    }

    /** The burdens there are, below the highest one of a plan. */
    private List<BigDecimal> levels(List<Move> cheapest) {
        TreeSet<BigDecimal> levels = new TreeSet<>();
        problem.candidates().forEach(move -> move.teacher().burden(cycle()).ifPresent(levels::add));
        return RotationProposal.burden(problem, cheapest)
                .map(highest -> List.copyOf(levels.headSet(highest)))
                .orElse(List.of());
    }

    private int cycle() {
        return problem.options().fair().cycle();
    }

    /** A plan in which nobody's burden is above a level, at most so dear; null where there is none. */
    private List<Move> within(Highs highs, BigDecimal level, BigDecimal most) {
        double[] lower = model.program().lowers();
        double[] upper = model.program().uppers();
        List<Integer> forbidden = new ArrayList<>();
        for (int each = 0; each < problem.candidates().size(); each++) {
            boolean isAbove = problem.candidates()
                    .get(each)
                    .teacher()
                    .burden(cycle())
                    .filter(burden -> burden.compareTo(level) > 0)
                    .isPresent();
            if (isAbove && lower[each] == 0) {
                forbidden.add(each);
            }
        }
        forbidden.forEach(each -> upper[each] = 0);
        highs.bounds(lower, upper);
        Solved relaxed = highs.relaxed(onlooker);
        if (relaxed.status() != Status.SOLVED || relaxed.cost() > most.doubleValue()) {
            return null;
        }
        Solved solved = isWhole(relaxed) ? relaxed : highs.solve(effort, onlooker);
        if (!solved.hasSolution()) {
            return null;
        }
        List<Move> moves = checked(solved);
        return RotationProposal.score(problem, moves).compareTo(most) <= 0 ? moves : null;
    }
}
