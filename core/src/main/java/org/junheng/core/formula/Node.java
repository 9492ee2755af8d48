package org.junheng.core.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** One node of a formula's tree; {@code at} is the position of its first character. */
public sealed interface Node {

    int at();

    record Number(BigDecimal value, int at) implements Node {}

    record Text(String value, int at) implements Node {}

    record Truth(boolean value, int at) implements Node {}

    /** A field of a register, or a result such as {@code value} or {@code threshold}. */
    record Name(String id, int at) implements Node {}

    record Negate(Node operand, int at) implements Node {}

    record Not(Node operand, int at) implements Node {}

    record Binary(Operator operator, Node left, Node right, int at) implements Node {}

    /** {@code type in ["primary", "junior"]}. */
    record In(Node operand, List<Node> allowed, int at) implements Node {}

    /**
     * A function.
     *
     * @param where null unless an aggregate is restricted to some rows
     * @param names all names in it, in the order they appear
     */
    record Call(Function function, List<Node> arguments, Node where, Set<String> names, int at) implements Node {

        public Call(Function function, List<Node> arguments, Node where, int at) {
            this(function, arguments, where, Formula.names(Formula.parts(arguments, where)), at);
        }

        /** Whether this call runs over the rows below, such as the classes of a school, and not over its own arguments. */
        public boolean isAggregate() {
            return function.aggregates() && (arguments.size() == 1 || function.isStatistic());
        }
    }
}
