package org.junheng.core.formula;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junheng.core.text.Words;

/** Reads the unit of a formula: m² ÷ students gives m²/student; adding yuan to m² is refused when the file is read. */
public final class UnitReading {

    /** A unit: powers of base units; null stands for a bare number, which goes with anything. */
    public record Dimension(Map<String, Integer> powers) {

        public static final Dimension NUMBER = new Dimension(Map.of());

        public boolean isNumber() {
            return powers.isEmpty();
        }

        Dimension times(Dimension other, int sign) {
            Map<String, Integer> product = new TreeMap<>(powers);
            other.powers.forEach(
                    (unit, power) -> product.merge(unit, sign * power, (a, b) -> a + b == 0 ? null : a + b));
            return new Dimension(Map.copyOf(product));
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            new TreeMap<>(powers)
                    .forEach((unit, power) ->
                            text.append(text.isEmpty() ? "" : "·").append(unit).append(power == 1 ? "" : "^" + power));
            return text.isEmpty() ? "1" : text.toString();
        }
    }

    private final Formula formula;
    private final Function<String, Dimension> units;

    private UnitReading(Formula formula, Function<String, Dimension> units) {
        this.formula = formula;
        this.units = units;
    }

    /**
     * @param units the unit of a name; null for a bare number that goes with anything
     * @return the unit of the result; null for a bare number or a condition
     * @throws FormulaRefusal where unlike units are added or compared
     */
    public static Dimension of(Formula formula, Function<String, Dimension> units) {
        return new UnitReading(formula, units).read(formula.root());
    }

    private Dimension read(Node node) {
        if (node instanceof Node.Name name) {
            return units.apply(name.id());
        } else if (node instanceof Node.Negate negate) {
            return read(negate.operand());
        } else if (node instanceof Node.Call call) {
            return call(call);
        } else if (node instanceof Node.Binary binary) {
            return binary(binary);
        }
        Formula.children(node).forEach(this::read);
        return null;
    }

    private Dimension binary(Node.Binary node) {
        Dimension left = read(node.left());
        Dimension right = read(node.right());
        return switch (node.operator()) {
            case TIMES -> product(left, right, 1);
            case OVER -> product(left, right, -1);
            case AND, OR -> null;
            case PLUS, MINUS -> same(left, right, node);
            default -> {
                same(left, right, node);
                yield null;
            }
        };
    }

    private Dimension product(Dimension left, Dimension right, int sign) {
        if (right == null) {
            return left;
        }
        return (left == null ? Dimension.NUMBER : left).times(right, sign);
    }

    private Dimension same(Dimension left, Dimension right, Node at) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        if (!left.powers().equals(right.powers())) {
            throw formula.refuse(at, Words.of("单位不同，%s 与 %s 不能相加或相比", "unlike units: %s and %s", left, right));
        }
        return left;
    }

    private Dimension call(Node.Call call) {
        Dimension first = read(call.arguments().get(0));
        if (call.where() != null) {
            read(call.where());
        }
        switch (call.function()) {
            case COUNT, ANY, ALL, MISSING, GINI, CV, THEIL_T, THEIL_L -> {
                return null;
            }
            case IF -> {
                return same(read(call.arguments().get(1)), read(call.arguments().get(2)), call);
            }
            default -> {
                Dimension unit = first;
                for (Node argument : call.arguments()) {
                    unit = same(unit, read(argument), call);
                }
                return unit;
            }
        }
    }
}
