package org.junheng.core.standard;

import java.math.BigDecimal;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.Node;
import org.junheng.core.formula.Operator;

/** The raw quantity behind an indicator, so that quantity ÷ weight gives its value: x / students * 100 has x * 100. */
final class Quantity {

    private Quantity() {}

    static Formula of(Formula value, String weight) {
        Node root = value.root();
        if (isPerWeight(root, weight)) {
            return Formula.of(((Node.Binary) root).left());
        }
        if (root instanceof Node.Binary times
                && times.operator() == Operator.TIMES
                && times.right() instanceof Node.Number
                && isPerWeight(times.left(), weight)) {
            Node.Binary over = (Node.Binary) times.left();
            return Formula.of(new Node.Binary(Operator.TIMES, over.left(), times.right(), times.at()));
        }
        return Formula.of(times(value, weight));
    }

    /** Whether a value is a quantity per student; of a share such as 学历比例 no lacking quantity can be told. */
    static boolean isPer(Formula value, String weight) {
        return !of(value, weight).root().equals(times(value, weight));
    }

    /** The constant a value is multiplied by: 100 for teachers per hundred students. */
    static BigDecimal scale(Formula value, String weight) {
        return value.root() instanceof Node.Binary times
                        && times.operator() == Operator.TIMES
                        && times.right() instanceof Node.Number number
                        && isPerWeight(times.left(), weight)
                ? number.value()
                : BigDecimal.ONE;
    }

    private static Node times(Formula value, String weight) {
        return new Node.Binary(Operator.TIMES, value.root(), new Node.Name(weight, 0), 0);
    }

    private static boolean isPerWeight(Node node, String weight) {
        return node instanceof Node.Binary over
                && over.operator() == Operator.OVER
                && over.right() instanceof Node.Name name
                && name.id().equals(weight);
    }
}
