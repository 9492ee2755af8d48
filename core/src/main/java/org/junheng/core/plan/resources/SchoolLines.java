package org.junheng.core.plan.resources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.formula.Node;
import org.junheng.core.formula.Operator;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Decision;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junheng.core.standard.Clause;
import org.junheng.core.text.Words;

/**
 * A clause every school must meet, such as at least six of seven lines and 85 % of the remaining one. Its test is taken from the standard:
 * {@code count(meets) >= n}, {@code min(value / threshold) >= share}, {@code all(meets)}, joined by {@code and}.
 *
 * @param count the limit or number of lines that must be met; null for none
 * @param share of the line that each value must reach; null for none
 */
record SchoolLines(Clause clause, Node count, Node share, boolean all) implements Limit {

    /** Empty where the test is of another form: then the plan is only held against it afterwards. */
    static Optional<SchoolLines> of(Clause clause) {
        Node count = null;
        Node share = null;
        boolean all = false;
        for (Node part : parts(clause.test().orElseThrow().root(), new ArrayList<>())) {
            String written = org.junheng.core.formula.Formula.of(part).text();
            boolean isAtLeast = part instanceof Node.Binary binary && binary.operator() == Operator.AT_LEAST;
            if (isAtLeast && written.startsWith("count(meets) ")) {
                count = ((Node.Binary) part).right();
            } else if (isAtLeast && written.startsWith("min(value / threshold) ")) {
                share = ((Node.Binary) part).right();
            } else if (written.equals("all(meets)")) {
                all = true;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new SchoolLines(clause, count, share, all));
    }

    private static List<Node> parts(Node node, List<Node> parts) {
        if (node instanceof Node.Binary binary && binary.operator() == Operator.AND) {
            parts(binary.left(), parts);
            parts(binary.right(), parts);
        } else {
            parts.add(node);
        }
        return parts;
    }

    @Override
    public Words name() {
        return clause.name();
    }

    @Override
    public boolean isLaw() {
        return true;
    }

    @Override
    public void build(ResourceModel model) {
        for (Section section : model.base().sections()) {
            String stage = section.stage().stage();
            if (clause.stages().isEmpty() || clause.stages().contains(stage)) {
                build(model, section);
            }
        }
    }

    private void build(ResourceModel model, Section section) {
        List<Made> lines = section.made().stream()
                .filter(made -> clause.rangesOver(made.measured().indicator()))
                .filter(made -> made.threshold() != null)
                .filter(made -> made.measured().meets(section.index()) != Decision.NOT_APPLICABLE)
                .toList();
        double floor = share == null ? 0 : number(model, section, share);
        double wanted = all ? lines.size() : count == null ? 0 : number(model, section, count);
        Terms met = new Terms();
        for (Made made : lines) {
            if (made.isMet() && (model.keepsLines() || !made.canChange())) {
                met.plus(1);
            } else {
                int meets = model.program().whole(0, 1, 0);
                met.plus(1, meets);
                double line = made.threshold().toDouble();
                Terms value = model.lined(section, made, model.decisions().years() - 1)
                        .plus(-(1 - floor) * line, meets);
                model.row(
                        this,
                        Said.of(section, made, model.decisions().years() - 1, model.base()),
                        floor * line,
                        value,
                        LinearProgram.UNBOUNDED,
                        line);
                if (model.isStrict()) {
                    new WholeSteps(model, section, made).ask(floor, meets);
                }
            }
        }
        if (met.size() > 0) {
            model.program().atLeast(wanted, met);
        }
    }

    private double number(ResourceModel model, Section section, Node node) {
        return node instanceof Node.Number number
                ? number.value().doubleValue()
                : model.base().limit(section, clause, ((Node.Name) node).id());
    }

    @Override
    public List<Breach> check(Outcome outcome) {
        return Law.check(this, clause, outcome);
    }

    /** Which schools miss a clause. */
    static Words failing(ClauseMeasure measured) {
        List<String> names =
                measured.failing().stream().map(ClauseMeasure.Item::name).toList();
        return Words.same(String.join("、", names));
    }
}
