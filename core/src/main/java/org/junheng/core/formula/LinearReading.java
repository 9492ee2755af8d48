package org.junheng.core.formula;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.core.text.Words;

/**
 * Reads a formula as a linear form of some of its names (线性式): how much the result changes with each of them, everything else being as
 * the row says. It is what a plan's coefficients are made of.
 */
public final class LinearReading {

    private final Formula formula;
    private final Set<String> free;
    private final Row row;

    private LinearReading(Formula formula, Set<String> free, Row row) {
        this.formula = formula;
        this.free = free;
        this.row = row;
    }

    /**
     * What a formula amounts to, without the free names and with each of them.
     *
     * @param constant the result where all free names are 0
     * @param factors by free name, how much the result grows when it grows by 1
     */
    public record Linear(double constant, Map<String, Double> factors) {

        private boolean isConstant() {
            return factors.isEmpty();
        }

        private Linear times(double factor) {
            Map<String, Double> times = new TreeMap<>();
            factors.forEach((name, each) -> times.put(name, each * factor));
            return new Linear(constant * factor, times);
        }

        private Linear plus(Linear other) {
            Map<String, Double> sum = new TreeMap<>(factors);
            other.factors.forEach((name, each) -> sum.merge(name, each, Double::sum));
            return new Linear(constant + other.constant, sum);
        }
    }

    /**
     * The linear form; empty where a value it needs is missing.
     *
     * @param free the names that may change; what does not apply in this row is not among them
     * @throws FormulaRefusal where the formula is not linear in them
     */
    public static Optional<Linear> of(Formula formula, Set<String> free, Row row) {
        return new LinearReading(formula, free, row).read(formula.root());
    }

    private Optional<Linear> read(Node node) {
        if (node instanceof Node.Name name && free.contains(name.id()) && applies(name)) {
            return Optional.of(new Linear(0, Map.of(name.id(), 1d)));
        }
        if (Formula.of(node).names().stream().noneMatch(free::contains)) {
            return known(node);
        }
        if (node instanceof Node.Negate negate) {
            return read(negate.operand()).map(linear -> linear.times(-1));
        }
        if (node instanceof Node.Binary binary) {
            return binary(binary);
        }
        if (node instanceof Node.Name name) {
            return known(name);
        }
        throw refused(node);
    }

    private boolean applies(Node.Name name) {
        return row.value(name.id()).filter(Exact::isApplicable).isPresent();
    }

    /** A part without free names: its value; what does not apply adds nothing. */
    private Optional<Linear> known(Node node) {
        Exact exact = ExactReading.of(Formula.of(node), row);
        return exact.isApplicable()
                ? exact.known().map(number -> new Linear(number.toDouble(), Map.of()))
                : Optional.of(new Linear(0, Map.of()));
    }

    private Optional<Linear> binary(Node.Binary binary) {
        Optional<Linear> left = read(binary.left());
        Optional<Linear> right = read(binary.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Linear a = left.get();
        Linear b = right.get();
        return switch (binary.operator()) {
            case PLUS -> Optional.of(a.plus(b));
            case MINUS -> Optional.of(a.plus(b.times(-1)));
            case TIMES -> {
                if (!a.isConstant() && !b.isConstant()) {
                    throw refused(binary);
                }
                yield Optional.of(b.isConstant() ? a.times(b.constant()) : b.times(a.constant()));
            }
            case OVER -> {
                if (!b.isConstant() || b.constant() == 0) {
                    throw refused(binary);
                }
                yield Optional.of(a.times(1 / b.constant()));
            }
            default -> throw refused(binary);
        };
    }

    private FormulaRefusal refused(Node node) {
        return formula.refuse(
                node,
                Words.of(
                        "这里不是 %s 的一次式，做不了方案",
                        "this is not linear in %s and cannot be planned", String.join(", ", free)));
    }
}
