package org.junheng.core.formula;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.core.text.Words;

/**
 * Reads a formula as an Excel formula over cells of one row, for workbooks that recalculate themselves. A missing operand leaves
 * the cell blank: the formula counts its operands first, since Excel would take a blank as 0.
 */
public final class ExcelReading {

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
        Set<String> cells = new LinkedHashSet<>();
        formula.names().forEach(name -> cells.add(cell.apply(name)));
        if (cells.isEmpty()) {
            return body;
        }
        String there = reading.hasTexts(formula.root()) ? "COUNTA(" : "COUNT(";
        String guarded = "IF(" + there + String.join(",", cells) + ")<" + cells.size() + ",\"\"," + body + ")";
        return "IFERROR(" + guarded + ",\"\")";
    }

    private boolean hasTexts(Node node) {
        return node instanceof Node.Text
                || node instanceof Node.In in && in.allowed().stream().anyMatch(Node.Text.class::isInstance)
                || Formula.children(node).stream().anyMatch(this::hasTexts);
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
        return switch (binary.operator()) {
            case AND -> "AND(" + left + "," + right + ")";
            case OR -> "OR(" + left + "," + right + ")";
            case EQUAL -> "(" + left + "=" + right + ")";
            case UNEQUAL -> "(" + left + "<>" + right + ")";
            default -> "(" + left + binary.operator().sign() + right + ")";
        };
    }

    private String call(Node.Call call) {
        if (call.isAggregate()) {
            throw formula.refuse(call, Words.of("Excel 单元格里写不出下级各行的汇总", "one Excel cell cannot say this"));
        }
        String arguments = call.arguments().stream().map(this::write).collect(Collectors.joining(","));
        return switch (call.function()) {
            case IF -> "IF(" + arguments + ")";
            case CEIL -> "CEILING(" + arguments + ",1)";
            case ABS -> "ABS(" + arguments + ")";
            case MIN -> "MIN(" + arguments + ")";
            case MAX -> "MAX(" + arguments + ")";
            default -> throw formula.refuse(call, Words.of("Excel 单元格里写不出这个函数", "one Excel cell cannot say this"));
        };
    }
}
