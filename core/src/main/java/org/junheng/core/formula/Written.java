package org.junheng.core.formula;

import java.util.stream.Collectors;

/** A tree written back as formula text, with only the brackets it needs. */
final class Written {

    private Written() {}

    static String of(Node node) {
        if (node instanceof Node.Number number) {
            return number.value().toPlainString();
        } else if (node instanceof Node.Text text) {
            return '"' + text.value() + '"';
        } else if (node instanceof Node.Truth truth) {
            return String.valueOf(truth.value());
        } else if (node instanceof Node.Name name) {
            return name.id();
        } else if (node instanceof Node.Negate negate) {
            return "-" + bracketed(negate.operand(), negate);
        } else if (node instanceof Node.Not not) {
            return "not " + bracketed(not.operand(), not);
        } else if (node instanceof Node.In in) {
            return bracketed(in.operand(), in)
                    + in.allowed().stream().map(Written::of).collect(Collectors.joining(", ", " in [", "]"));
        } else if (node instanceof Node.Call call) {
            String arguments = call.arguments().stream().map(Written::of).collect(Collectors.joining(", "));
            String where = call.where() == null ? "" : " where " + of(call.where());
            return call.function().word() + "(" + arguments + where + ")";
        }
        Node.Binary binary = (Node.Binary) node;
        String right = of(binary.right());
        boolean rightNeeds = level(binary.right()) < level(binary)
                || level(binary.right()) == level(binary) && binary.right() instanceof Node.Binary;
        return bracketed(binary.left(), binary) + " " + binary.operator().sign() + " "
                + (rightNeeds ? "(" + right + ")" : right);
    }

    private static String bracketed(Node inner, Node outer) {
        return level(inner) < level(outer) ? "(" + of(inner) + ")" : of(inner);
    }

    /** How strongly a node binds; a node inside a stronger one needs brackets. Shared by all readings that write brackets. */
    static int level(Node node) {
        if (node instanceof Node.Binary binary) {
            Operator operator = binary.operator();
            return operator.isLogic()
                    ? operator.ordinal()
                    : operator.isComparison()
                            ? Operator.EQUAL.ordinal() + 1
                            : operator.compareTo(Operator.TIMES) < 0
                                    ? Operator.PLUS.ordinal()
                                    : Operator.TIMES.ordinal();
        } else if (node instanceof Node.Not) {
            return Operator.EQUAL.ordinal();
        } else if (node instanceof Node.In) {
            return Operator.EQUAL.ordinal() + 1;
        } else if (node instanceof Node.Negate) {
            return Operator.OVER.ordinal() + 1;
        }
        return Integer.MAX_VALUE;
    }
}
