package org.junheng.core.formula;

import java.util.List;
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
        return inside(in.operand(), in) + relation + all(in.allowed());
    }

    private String call(Node.Call call) {
        Node first = call.arguments().get(0);
        boolean rows = call.isAggregate();
        return switch (call.function()) {
            case IF ->
                filled(
                        "若%s，则%s；否则%s",
                        "if %s then %s, otherwise %s",
                        say(first),
                        say(call.arguments().get(1)),
                        say(call.arguments().get(2)));
            case CEIL -> filled("%s（向上取整）", "%s (rounded up)", inBrackets(first));
            case ABS -> "|" + say(first) + "|";
            case PREVIOUS -> filled("上一年的%s", "last year's %s", inBrackets(first));
            case MISSING -> filled("%s没有数据", "%s is missing", say(first));
            case SUM -> filled("%s之和", "sum of %s", inBrackets(first)) + where(call);
            case COUNT -> filled("“%s”的个数", "number with “%s”", say(first)) + where(call);
            case MEAN -> filled("%s的平均", "mean of %s", inBrackets(first)) + where(call);
            case MIN ->
                (rows
                                ? filled("%s的最小值", "smallest of %s", inBrackets(first))
                                : filled("%s中最小者", "smallest of %s", all(call.arguments())))
                        + where(call);
            case MAX ->
                (rows
                                ? filled("%s的最大值", "largest of %s", inBrackets(first))
                                : filled("%s中最大者", "largest of %s", all(call.arguments())))
                        + where(call);
            case ANY -> filled("有一个“%s”", "any has “%s”", say(first)) + where(call);
            case ALL -> filled("每一个都“%s”", "every one has “%s”", say(first)) + where(call);
            case CV ->
                filled(
                        "%s按%s加权的差异系数",
                        "coefficient of variation of %s weighted by %s",
                        say(first),
                        say(call.arguments().get(1)));
            default -> call.function().word() + "(" + all(call.arguments()) + ")";
        };
    }

    private String where(Node.Call call) {
        return call.where() == null ? "" : filled("（仅限%s）", " (where %s)", say(call.where()));
    }

    private String all(List<Node> nodes) {
        return nodes.stream().map(this::say).collect(Collectors.joining(in("、", ", ")));
    }

    private String filled(String zh, String en, Object... said) {
        return Words.say(language, zh, en, said);
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
