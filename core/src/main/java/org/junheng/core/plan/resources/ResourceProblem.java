package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junheng.core.measure.Measures;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.resources.ResourceModel.Loosening;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** One county, its options and limits: what a planner is asked to solve, and by what its answer is checked. */
public final class ResourceProblem {

    private final Baseline base;
    private final List<Limit> limits;

    /**
     * @param measures by the standard that is to be met
     * @throws Refusal where figures are missing, or the options do not fit
     */
    public ResourceProblem(Measures measures, String area, ResourceOptions options) {
        fit(measures, area, options);
        this.base = new Baseline(measures, area, options);
        this.limits = ResourceLimits.of(base);
    }

    /** What is built must be a figure of the schools, and what is followed a plan of this county. */
    private static void fit(Measures measures, String area, ResourceOptions options) {
        Registers registers = measures.standard().registers();
        options.build().keySet().forEach(field -> {
            if (registers.having(field).isEmpty()) {
                throw new Refusal(Words.of(
                        "选项 build 里的“%s”不是登记册里的栏目；自带的有：%s",
                        "\"%s\" under build is no figure of any register; those that come with the program: %s",
                        field,
                        String.join(" ", ResourceOptionsFile.builtIn().build().keySet())));
            }
        });
        if (options.following().isOn()) {
            options.following().plan().mustBeOf(area);
        }
    }

    /**
     * The program: its bound is a bound of the problem.
     *
     * @param ranges of the means of spreads whose mean is limited, proven for all plans; none where they are not known yet
     */
    public ResourceModel model(List<MeanRange> ranges) {
        return cautious(0, ranges);
    }

    /** The same a little tighter, for what is rounded afterwards. */
    public ResourceModel cautious(double caution, List<MeanRange> ranges) {
        return new ResourceModel(base, limits, Loosening.NONE, caution, Shift.NONE, ranges);
    }

    /** The same where limits may be missed and only the missing costs; of the standard's own limits too, or not. */
    public ResourceModel loosened(boolean alsoLaw, List<MeanRange> ranges) {
        return new ResourceModel(base, limits, alsoLaw ? Loosening.ALL : Loosening.OWN, 0, Shift.NONE, ranges);
    }

    /** The same with one of the limits of spreads another one, for finding out what it costs. */
    public ResourceModel moved(int cone, BigDecimal by, List<MeanRange> ranges) {
        return new ResourceModel(base, limits, Loosening.NONE, 0, new Shift(cone, by), ranges);
    }

    /** The same figures with other options. */
    public ResourceProblem with(ResourceOptions options) {
        return new ResourceProblem(base.measures(), base.area(), options);
    }

    /** The actions a solution of a model stands for. */
    public List<Action> actions(ResourceModel model, double[] solution) {
        return Extraction.of(model, solution);
    }

    /** The columns of a model as actions have them; those of nothing that is done are 0. */
    public double[] columns(ResourceModel model, List<Action> actions) {
        double[] columns = new double[model.program().columns()];
        new ActionColumns(base, model.decisions())
                .amounts(actions)
                .forEach((column, amount) -> columns[column] = amount.doubleValue());
        model.decisions().start(columns);
        return columns;
    }

    public Recheck recheck(List<Action> actions) {
        return Recheck.of(base, limits, actions);
    }

    /** What a plan costs over all its years, exactly, in 10,000 yuan. */
    public BigDecimal cost(List<Action> actions) {
        return new Ledger(actions, base.options()).spending();
    }

    public BigDecimal cost(List<Action> actions, int year) {
        return new Ledger(actions, base.options()).spending(year);
    }

    /** By what plans are compared: the cost, and a share of the price of whatever is otherwise than published; in 10,000 yuan. */
    public BigDecimal judged(List<Action> actions) {
        LinearProgram program = new LinearProgram();
        return base.options().following().isOn()
                ? cost(actions).add(new Nearness(base, new Decisions(base, program), program).of(actions))
                : cost(actions);
    }

    /** What was published before and is still to be done. */
    public List<Action> published() {
        return base.published();
    }

    /** The limits as lines people read, each with why it was changed where that is said. */
    public List<Words> limits() {
        return limits.stream().map(this::told).toList();
    }

    private Words told(Limit limit) {
        String reason = Optional.ofNullable(options().limit(limit.key()))
                .map(entry -> entry.text("reason", ""))
                .orElse("");
        return reason.isEmpty() ? limit.name() : Words.of("%s（理由：%s）", "%s (reason: %s)", limit.name(), reason);
    }

    public Measures before() {
        return base.measures();
    }

    public String area() {
        return base.area();
    }

    public ResourceOptions options() {
        return base.options();
    }
}
