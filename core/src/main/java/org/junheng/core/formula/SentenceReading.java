package org.junheng.core.formula;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** Reads a formula as people say it: （室内体育用房面积 + 运动场地面积）÷ 在校生数; with numbers put in when names give numbers. */
public final class SentenceReading {

    private final Language language;
    private final Function<String, Words> named;
    private final Function<String, Words> coded;

    private SentenceReading(Language language, Function<String, Words> named, Function<String, Words> coded) {
        this.language = language;
        this.named = named;
        this.coded = coded;
    }

    /**
     * @param named what to write for a name: the field's name, or its value
     * @param coded what to write for a quoted word: the name of the code, such as 音乐教室 for "music"
     */
    public static Words of(Formula formula, Function<String, Words> named, Function<String, Words> coded) {
        return new Words(
                new SentenceReading(Language.ZH, named, coded).say(formula.root()),
                new SentenceReading(Language.EN, named, coded).say(formula.root()));
    }

    private String say(Node node) {
        if (node instanceof Node.Number number) {
            return number.value().toPlainString();
        } else if (node instanceof Node.Text text) {
            return coded.apply(text.value()).in(language);
        } else if (node instanceof Node.Truth truth) {
            return truth.value() ? in("是", "yes") : in("否", "no");
        } else if (node instanceof Node.Name name) {
            return named.apply(name.id()).in(language);
        } else if (node instanceof Node.Negate negate) {
            return "−" + inside(negate.operand(), negate);
        } else if (node instanceof Node.Not not) {
            return not.operand() instanceof Node.In in
                    ? among(in, in("不属于", " is none of "))
                    : in("并非", "not ") + inside(not.operand(), not);
        } else if (node instanceof Node.In in) {
            return among(in, in("属于", " is one of "));
        } else if (node instanceof Node.Call call) {
            return call(call);
        }
        Node.Binary binary = (Node.Binary) node;
        boolean tight =
                Written.level(binary.right()) > Written.level(binary) || !(binary.right() instanceof Node.Binary);
        String right = side(binary.right());
        String left = isChoice(binary.left()) ? side(binary.left()) : inside(binary.left(), binary);
        return left + sign(binary.operator()) + (tight ? right : bracketed(right));
    }

    /** A choice beside a sign stands in brackets, or nobody sees where it ends. */
    private String side(Node node) {
        return isChoice(node) ? bracketed(say(node)) : say(node);
    }

    private static boolean isChoice(Node node) {
        return node instanceof Node.Call call && call.function() == org.junheng.core.formula.Function.IF;
    }

    private String among(Node.In in, String relation) {
        String words = in.allowed().stream().map(this::say).collect(Collectors.joining(in("、", ", ")));
        return inside(in.operand(), in) + relation + words;
    }

    private String call(Node.Call call) {
        String first = say(call.arguments().get(0));
        String where = call.where() == null ? "" : in("（仅限%s）", " (where %s)").formatted(say(call.where()));
        String rest = call.arguments().stream().map(this::say).collect(Collectors.joining(in("、", ", ")));
        boolean rows = call.isAggregate();
        return switch (call.function()) {
            case IF ->
                in("若%s，则%s；否则%s", "if %s then %s, otherwise %s")
                        .formatted(
                                first,
                                say(call.arguments().get(1)),
                                say(call.arguments().get(2)));
            case CEIL ->
                in("%s（向上取整）", "%s (rounded up)")
                        .formatted(inBrackets(call.arguments().get(0)));
            case ABS -> "|" + first + "|";
            case PREVIOUS ->
                in("上一年的%s", "last year's %s")
                        .formatted(inBrackets(call.arguments().get(0)));
            case MISSING -> in("%s没有数据", "%s is missing").formatted(first);
            case SUM ->
                in("%s之和", "sum of %s").formatted(inBrackets(call.arguments().get(0))) + where;
            case COUNT -> in("“%s”的个数", "number with “%s”").formatted(first) + where;
            case MEAN ->
                in("%s的平均", "mean of %s").formatted(inBrackets(call.arguments().get(0))) + where;
            case MIN ->
                (rows
                                ? in("%s的最小值", "smallest of %s")
                                        .formatted(inBrackets(call.arguments().get(0)))
                                : in("%s中最小者", "smallest of %s").formatted(rest))
                        + where;
            case MAX ->
                (rows
                                ? in("%s的最大值", "largest of %s")
                                        .formatted(inBrackets(call.arguments().get(0)))
                                : in("%s中最大者", "largest of %s").formatted(rest))
                        + where;
            case ANY -> in("有一个“%s”", "any has “%s”").formatted(first) + where;
            case ALL -> in("每一个都“%s”", "every one has “%s”").formatted(first) + where;
            case CV ->
                in("%s按%s加权的差异系数", "coefficient of variation of %s weighted by %s")
                        .formatted(first, say(call.arguments().get(1)));
            default -> call.function().word() + "(" + rest + ")";
        };
    }

    private String sign(Operator operator) {
        return switch (operator) {
            case OR -> in("，或者", " or ");
            case AND -> in("，并且", " and ");
            case EQUAL -> in("是", " = ");
            case UNEQUAL -> in("不是", " ≠ ");
            case AT_MOST -> " ≤ ";
            case BELOW -> " < ";
            case AT_LEAST -> " ≥ ";
            case ABOVE -> " > ";
            case PLUS -> " + ";
            case MINUS -> " − ";
            case TIMES -> " × ";
            case OVER -> " ÷ ";
        };
    }

    private String inside(Node inner, Node outer) {
        return Written.level(inner) < Written.level(outer) ? bracketed(say(inner)) : say(inner);
    }

    private String inBrackets(Node inner) {
        return inner instanceof Node.Binary ? bracketed(say(inner)) : say(inner);
    }

    private String bracketed(String text) {
        return language == Language.ZH ? "（" + text + "）" : "(" + text + ")";
    }

    private String in(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }
}
