package org.junheng.core.formula;

import java.util.List;

/**
 * How large the parts of a formula are before they cancel: |a| + |b| for a − b. A double is only as exact as the largest part it came
 * from, so 0.1 + 0.2 − 0.3 is near zero although its nearest double is not.
 */
final class Magnitude {

    private Magnitude() {}

    /** Whether parts may cancel, so that the result can be much less exact than its size says. */
    static boolean mayCancel(Node node) {
        boolean adds = node instanceof Node.Binary binary
                        && (binary.operator() == Operator.PLUS || binary.operator() == Operator.MINUS)
                || node instanceof Node.Call call
                        && call.isAggregate()
                        && (call.function() == Function.SUM || call.function() == Function.MEAN);
        return adds || Formula.children(node).stream().anyMatch(Magnitude::mayCancel);
    }

    /** The formula of the magnitude of another. */
    static Node of(Node node) {
        if (node instanceof Node.Negate negate) {
            return of(negate.operand());
        } else if (node instanceof Node.Binary binary) {
            return of(binary);
        } else if (node instanceof Node.Call call) {
            return of(call);
        }
        return absolute(node);
    }

    private static Node of(Node.Binary binary) {
        Node left = of(binary.left());
        Node right = of(binary.right());
        return switch (binary.operator()) {
            case PLUS, MINUS -> new Node.Binary(Operator.PLUS, left, right, binary.at());
            case TIMES -> new Node.Binary(Operator.TIMES, left, right, binary.at());
            case OVER -> {
                // a divisor that lost digits passes the loss on
                Node over = new Node.Binary(Operator.OVER, left, absolute(binary.right()), binary.at());
                Node loss = new Node.Binary(Operator.OVER, right, absolute(binary.right()), binary.at());
                yield new Node.Binary(Operator.TIMES, over, loss, binary.at());
            }
            default -> binary;
        };
    }

    private static Node of(Node.Call call) {
        return switch (call.function()) {
            case IF ->
                new Node.Call(
                        Function.IF,
                        List.of(
                                call.arguments().get(0),
                                of(call.arguments().get(1)),
                                of(call.arguments().get(2))),
                        null,
                        call.at());
            case ABS, SUM, MEAN, MIN, MAX ->
                new Node.Call(
                        call.function() == Function.MIN ? Function.MAX : call.function(),
                        call.arguments().stream().map(Magnitude::of).toList(),
                        call.where(),
                        call.at());
            default -> absolute(call);
        };
    }

    private static Node absolute(Node node) {
        return new Node.Call(Function.ABS, List.of(node), null, node.at());
    }
}
