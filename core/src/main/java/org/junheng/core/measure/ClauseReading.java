package org.junheng.core.measure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.Exact.Truth;
import org.junheng.core.formula.ExactReading;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.Node;
import org.junheng.core.formula.Operator;
import org.junheng.core.formula.Rational;
import org.junheng.core.formula.Row;
import org.junheng.core.formula.SentenceReading;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Clause;
import org.junheng.core.text.Words;

/** A clause read in one row: decision, margin, the test with its numbers put in, and the fields that are missing. */
final class ClauseReading {

    private static final Map<Operator, String> SIGNS = Map.of(
            Operator.EQUAL, "=",
            Operator.UNEQUAL, "≠",
            Operator.AT_MOST, "≤",
            Operator.BELOW, "<",
            Operator.AT_LEAST, "≥",
            Operator.ABOVE, ">");

    private final Clause clause;
    private final Registers registers;
    private final Row row;
    private final Decision decision;

    ClauseReading(Clause clause, Registers registers, Row row) {
        this.clause = clause;
        this.registers = registers;
        this.row = row;
        Exact applies =
                clause.when().<Exact>map(when -> ExactReading.of(when, row)).orElse(Truth.YES);
        boolean isOut = applies == Truth.NO || !applies.isApplicable();
        Decision tested = isOut
                ? Decision.NOT_APPLICABLE
                : Decision.of(ExactReading.of(clause.test().orElseThrow(), row));
        this.decision = applies == Truth.OPEN && tested != Decision.MET ? Decision.OPEN : tested;
    }

    Decision decision() {
        return decision;
    }

    /** The distance of the two sides, where the test is one comparison with known sides. */
    OptionalDouble margin() {
        if (!(clause.test().orElseThrow().root() instanceof Node.Binary binary)
                || !binary.operator().isComparison()) {
            return OptionalDouble.empty();
        }
        Optional<Double> left = middle(binary.left());
        Optional<Double> right = middle(binary.right());
        if (left.isEmpty() || right.isEmpty()) {
            return OptionalDouble.empty();
        }
        boolean wantsLess = binary.operator() == Operator.AT_MOST || binary.operator() == Operator.BELOW;
        double distance = left.get() - right.get();
        return OptionalDouble.of(wantsLess ? -distance : distance);
    }

    /** The number of a side; of a root that is enclosed, the lower end stands for it in what is shown. */
    private Optional<Double> middle(Node side) {
        Exact value = ExactReading.of(Formula.of(side), row);
        return value instanceof Exact.Range range && range.low() != null && range.high() != null
                ? Optional.of(range.low().toDouble())
                : Optional.empty();
    }

    /** The test as a sentence; names carry their value where this row knows it, and what is added up is told as a number. */
    Words why() {
        Words sentence =
                SentenceReading.of(clause.test().orElseThrow(), this::spoken, word -> Wording.ofCode(word, registers));
        if (!(clause.test().orElseThrow().root() instanceof Node.Binary binary)
                || !binary.operator().isComparison()
                || !Formula.of(binary).hasAggregate()) {
            return sentence;
        }
        Optional<Double> left = middle(binary.left());
        Optional<Double> right = middle(binary.right());
        if (left.isEmpty() || right.isEmpty()) {
            return sentence;
        }
        String sides = plain(left.get()) + " " + SIGNS.get(binary.operator()) + " " + plain(right.get());
        String broken = decision == Decision.NOT_MET ? "，不成立" : "";
        return new Words(
                sentence.zh() + "：" + sides + broken,
                sentence.en() + ": " + sides + (broken.isEmpty() ? "" : ", which is not so"));
    }

    private static String plain(double number) {
        return Shown.rounded(number, Shown.CV_DIGITS).stripTrailingZeros().toPlainString();
    }

    private Words spoken(String name) {
        Words called = Wording.of(name, clause, registers);
        Optional<Exact> value = row.value(name);
        Optional<Rational> known = value.flatMap(Exact::known);
        if (known.isPresent()) {
            String number = plain(known.get().toDouble());
            boolean isBareLimit =
                    clause.limits().containsKey(name) && !clause.limitNames().containsKey(name);
            return isBareLimit ? Words.same(number) : Words.of("%s（%s）", "%s (%s)", called, number);
        }
        boolean missing = value.isPresent() && value.get() instanceof Exact.Range;
        return missing ? Words.of("%s（缺）", "%s (missing)", called) : called;
    }

    /** The fields without a value: those of this row, and those in whose rows below a value is missing. */
    List<String> missing() {
        Set<String> missing = new LinkedHashSet<>();
        collect(clause.test().orElseThrow().root(), missing);
        return List.copyOf(missing);
    }

    private void collect(Node node, Set<String> missing) {
        if (node instanceof Node.Name name
                && row.value(name.id()).filter(ClauseReading::isGap).isPresent()) {
            missing.add(name.id());
        }
        boolean isBelow = node instanceof Node.Call call && call.isAggregate();
        if (isBelow && isGap(ExactReading.of(Formula.of(node), row))) {
            // what chooses the rows, such as the stage, is a key and there; what is added up is what lacks
            Formula.of(((Node.Call) node).arguments().get(0)).names().stream()
                    .filter(name -> !registers.having(name).isEmpty())
                    .forEach(missing::add);
        } else if (!isBelow) {
            Formula.children(node).forEach(child -> collect(child, missing));
        }
    }

    private static boolean isGap(Exact value) {
        return value == Truth.OPEN
                || value == Exact.Nothing.UNKNOWN_WORD
                || value instanceof Exact.Range range && !range.isPoint();
    }
}
