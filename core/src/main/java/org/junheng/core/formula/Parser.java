package org.junheng.core.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.core.formula.Lexer.Kind;
import org.junheng.core.formula.Lexer.Token;
import org.junheng.core.text.Words;

/** Builds the tree of a formula by recursive descent; one method per level of binding. */
final class Parser {

    private static final int DEEPEST = 100;
    private static final List<Operator> COMPARISONS = List.of(
            Operator.EQUAL, Operator.UNEQUAL, Operator.AT_MOST, Operator.BELOW, Operator.AT_LEAST, Operator.ABOVE);
    private static final Map<String, Boolean> TRUTHS = Map.of("true", true, "false", false);
    private static final Set<String> JOINING = Set.of("and", "or", "not", "in", "where");

    private final String formula;
    private final List<Token> tokens;
    private int next;
    private int depth;

    Parser(String formula) {
        this.formula = formula;
        this.tokens = Lexer.tokens(formula);
    }

    Node parse() {
        Node root = or();
        if (peek().kind() != Kind.END) {
            throw unexpected(Words.of("这里多出了内容", "nothing more is expected here"));
        }
        return root;
    }

    private Node or() {
        if (++depth > DEEPEST) {
            throw unexpected(Words.of("括号套得太深", "nested too deeply"));
        }
        Node left = and();
        while (peek().is("or")) {
            int at = take().at();
            left = new Node.Binary(Operator.OR, left, and(), at);
        }
        depth--;
        return left;
    }

    private Node and() {
        Node left = not();
        while (peek().is("and")) {
            int at = take().at();
            left = new Node.Binary(Operator.AND, left, not(), at);
        }
        return left;
    }

    private Node not() {
        List<Integer> places = new ArrayList<>();
        while (peek().is("not")) {
            places.add(take().at());
        }
        Node node = comparison();
        for (int i = places.size() - 1; i >= 0; i--) {
            node = new Node.Not(node, places.get(i));
        }
        return node;
    }

    private Node comparison() {
        Node left = sum();
        if (peek().is("in")) {
            int at = take().at();
            return new Node.In(left, literals(), at);
        }
        Node compared = binary(left, COMPARISONS, this::sum, false);
        for (Operator operator : COMPARISONS) {
            if (compared != left && peek().is(operator.sign())) {
                throw unexpected(Words.of("两个比较请用 and 连接", "join two comparisons with and"));
            }
        }
        return compared;
    }

    private Node sum() {
        return binary(product(), List.of(Operator.PLUS, Operator.MINUS), this::product, true);
    }

    private Node product() {
        return binary(unary(), List.of(Operator.TIMES, Operator.OVER), this::unary, true);
    }

    private Node binary(Node left, List<Operator> operators, java.util.function.Supplier<Node> operand, boolean again) {
        Node node = left;
        do {
            Operator found = null;
            for (Operator operator : operators) {
                if (peek().kind() == Kind.SIGN && peek().is(operator.sign())) {
                    found = operator;
                }
            }
            if (found == null) {
                return node;
            }
            int at = take().at();
            node = new Node.Binary(found, node, operand.get(), at);
        } while (again);
        return node;
    }

    private Node unary() {
        List<Integer> places = new ArrayList<>();
        while (peek().kind() == Kind.SIGN && peek().is("-")) {
            places.add(take().at());
        }
        Node node = primary();
        for (int i = places.size() - 1; i >= 0; i--) {
            node = new Node.Negate(node, places.get(i));
        }
        return node;
    }

    private Node primary() {
        Token token = peek();
        switch (token.kind()) {
            case NUMBER -> {
                take();
                return new Node.Number(new BigDecimal(token.text()), token.at());
            }
            case TEXT -> {
                take();
                return new Node.Text(token.text(), token.at());
            }
            case WORD -> {
                if (JOINING.contains(token.text())) {
                    throw unexpectedOperand();
                }
                take();
                if (TRUTHS.containsKey(token.text())) {
                    return new Node.Truth(TRUTHS.get(token.text()), token.at());
                }
                return peek().is("(") ? call(token) : new Node.Name(token.text(), token.at());
            }
            default -> {
                if (!token.is("(")) {
                    throw unexpectedOperand();
                }
                take();
                Node inside = or();
                close(")");
                return inside;
            }
        }
    }

    private Node call(Token word) {
        Function function = Function.of(word.text())
                .orElseThrow(() -> new FormulaRefusal(
                        formula, word.at(), Words.of("没有这个函数；可用 %s", "no such function; use %s", Function.words())));
        take();
        List<Node> arguments = new ArrayList<>();
        arguments.add(or());
        while (peek().is(",")) {
            take();
            arguments.add(or());
        }
        Node where = null;
        int whereAt = peek().at();
        if (peek().is("where")) {
            take();
            where = or();
        }
        close(")");
        if (!function.takes(arguments.size())) {
            throw new FormulaRefusal(
                    formula,
                    word.at(),
                    Words.of("%s 要 %d 个参数", "%s takes %d argument(s)", function.word(), function.fewest()));
        }
        Node.Call call = new Node.Call(function, List.copyOf(arguments), where, word.at());
        if (where != null && !call.isAggregate()) {
            throw new FormulaRefusal(formula, whereAt, Words.of("where 只用在汇总函数里", "where belongs to an aggregate"));
        }
        return call;
    }

    private List<Node> literals() {
        if (!peek().is("[")) {
            throw unexpected(Words.of("in 后面应是 [ … ]", "expected [ … ] after in"));
        }
        take();
        List<Node> allowed = new ArrayList<>();
        do {
            Node literal = unary();
            if (!(literal instanceof Node.Text || literal instanceof Node.Number)) {
                throw new FormulaRefusal(
                        formula, literal.at(), Words.of("这里只能列数字或带引号的词", "only numbers or quoted words"));
            }
            if (!allowed.isEmpty() && allowed.get(0).getClass() != literal.getClass()) {
                throw new FormulaRefusal(
                        formula, literal.at(), Words.of("数字和词不能列在一起", "numbers and words cannot stand in one list"));
            }
            allowed.add(literal);
        } while (peek().is(",") && take() != null);
        close("]");
        return List.copyOf(allowed);
    }

    private void close(String sign) {
        if (!peek().is(sign)) {
            throw unexpected(Words.of("这里缺 %s", "expected %s", sign));
        }
        take();
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(next++);
    }

    private FormulaRefusal unexpectedOperand() {
        return unexpected(Words.of("这里应是数字、字段名、函数或括号", "expected a number, a field, a function or a bracket"));
    }

    private FormulaRefusal unexpected(Words wanted) {
        return new FormulaRefusal(formula, peek().at(), wanted);
    }
}
