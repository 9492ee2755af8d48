package org.junheng.core.formula;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.core.text.Words;

/**
 * Reads a formula as an Excel formula over cells of one row, for workbooks that recalculate themselves. A missing operand leaves
 * the cell blank: the formula counts its operands first, since Excel would take a blank as 0.
 */
public final class ExcelReading {

    /** Decimals to which computed numbers are compared: more than any form asks for, fewer than doubles hold. */
    private static final int DIGITS = 9;

    private final Formula formula;
    private final Function<String, String> cell;

    private ExcelReading(Formula formula, Function<String, String> cell) {
        this.formula = formula;
        this.cell = cell;
    }

    /**
     * @param cell the address of a name's cell, for example C5; in base units
     * @return the formula without the leading equals sign
     * @throws FormulaRefusal for what Excel cannot say in one cell: rows below, last year, missing
     */
    public static String of(Formula formula, Function<String, String> cell) {
        ExcelReading reading = new ExcelReading(formula, cell);
        String body = reading.write(formula.root());
        Set<String> numbers = new LinkedHashSet<>();
        numbers(formula.root(), false, numbers);
        Set<String> others = new LinkedHashSet<>(formula.names());
        others.removeAll(numbers);
        if (formula.names().isEmpty()) {
            return "IFERROR(" + body + ",\"\")";
        }
        String there = Stream.of(reading.there("COUNT", numbers), reading.there("COUNTA", others))
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining("+"));
        return "IFERROR(IF(" + there + "<" + formula.names().size() + ",\"\"," + body + "),\"\")";
    }

    private String there(String count, Set<String> names) {
        return names.isEmpty() ? "" : names.stream().map(cell).collect(Collectors.joining(",", count + "(", ")"));
    }

    /** The names that stand where only a number can: a text there must not pass for a value. */
    private static void numbers(Node node, boolean isNumber, Set<String> found) {
        if (node instanceof Node.Name name) {
            if (isNumber) {
                found.add(name.id());
            }
            return;
        }
        boolean wantsNumbers = node instanceof Node.Negate
                || node instanceof Node.Binary binary && wantsNumbers(binary)
                || node instanceof Node.In in && in.allowed().get(0) instanceof Node.Number
                || node instanceof Node.Call call && call.function() != org.junheng.core.formula.Function.IF;
        Formula.children(node).forEach(child -> numbers(child, wantsNumbers, found));
    }

    private static boolean wantsNumbers(Node.Binary binary) {
        return !binary.operator().isLogic()
                && (!binary.operator().isComparison()
                        || binary.operator().compareTo(Operator.UNEQUAL) > 0
                        || binary.left() instanceof Node.Number
                        || binary.right() instanceof Node.Number);
    }

    private String write(Node node) {
        if (node instanceof Node.Number number) {
            return number.value().toPlainString();
        } else if (node instanceof Node.Text text) {
            return '"' + text.value().replace("\"", "\"\"") + '"';
        } else if (node instanceof Node.Truth truth) {
            return truth.value() ? "TRUE" : "FALSE";
        } else if (node instanceof Node.Name name) {
            return cell.apply(name.id());
        } else if (node instanceof Node.Negate negate) {
            return "(-" + write(negate.operand()) + ")";
        } else if (node instanceof Node.Not not) {
            return "NOT(" + write(not.operand()) + ")";
        } else if (node instanceof Node.In in) {
            return in.allowed().stream()
                    .map(literal -> write(in.operand()) + "=" + write(literal))
                    .collect(Collectors.joining(",", "OR(", ")"));
        } else if (node instanceof Node.Call call) {
            return call(call);
        }
        Node.Binary binary = (Node.Binary) node;
        String left = write(binary.left());
        String right = write(binary.right());
        if (binary.operator().isComparison() && (isComputed(binary.left()) || isComputed(binary.right()))) {
            left = "ROUND(" + left + "-" + right + "," + DIGITS + ")";
            right = "0";
        }
        return switch (binary.operator()) {
            case AND -> "AND(" + left + "," + right + ")";
            case OR -> "OR(" + left + "," + right + ")";
            case EQUAL -> "(" + left + "=" + right + ")";
            case UNEQUAL -> "(" + left + "<>" + right + ")";
            default -> "(" + left + binary.operator().sign() + right + ")";
        };
    }

    /** Whether a number comes out of arithmetic, where Excel's last digits are noise. */
    private static boolean isComputed(Node node) {
        return node instanceof Node.Negate
                || node instanceof Node.Binary binary
                        && !binary.operator().isLogic()
                        && !binary.operator().isComparison()
                || node instanceof Node.Call call && call.function() != org.junheng.core.formula.Function.IF;
    }

    private String call(Node.Call call) {
        if (call.isAggregate()) {
            throw formula.refuse(call, Words.of("Excel 单元格里写不出下级各行的汇总", "one Excel cell cannot say this"));
        }
        String arguments = call.arguments().stream().map(this::write).collect(Collectors.joining(","));
        return switch (call.function()) {
            case IF -> "IF(" + arguments + ")";
            // CEILING of a number below zero is an error in older versions
            case CEIL -> "(-INT(-" + arguments + "))";
            case ABS -> "ABS(" + arguments + ")";
            case MIN -> "MIN(" + arguments + ")";
            case MAX -> "MAX(" + arguments + ")";
            default -> throw formula.refuse(call, Words.of("Excel 单元格里写不出这个函数", "one Excel cell cannot say this"));
        };
    }
}
