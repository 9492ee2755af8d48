package org.junheng.core.formula;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.text.Words;

/** Cuts a formula into words, numbers, quoted texts and signs. */
final class Lexer {

    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    record Token(Kind kind, String text, int at) {
        boolean is(String expected) {
            return kind != Kind.TEXT && text.equals(expected);
        }
    }

    private static final int LONGEST = 10 * 100 * 10;
    private static final int MOST = 10 * 100;
    /** A double keeps 15 digits; a longer number would be another one in some reading. */
    private static final int DIGITS = java.math.MathContext.DECIMAL64.getPrecision() - 1;

    private final String formula;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String formula) {
        this.formula = formula;
    }

    static List<Token> tokens(String formula) {
        return new Lexer(formula).cut();
    }

    private List<Token> cut() {
        if (formula.length() > LONGEST) {
            throw new FormulaRefusal(formula, LONGEST, Words.of("公式太长", "the formula is too long"));
        }
        while (at < formula.length()) {
            char c = formula.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (isDigit(c)) {
                number();
            } else if (isLetter(c)) {
                take(Kind.WORD, endWhere(i -> isLetter(formula.charAt(i)) || isDigit(formula.charAt(i))));
            } else if (c == '"' || c == '\'') {
                quoted(c);
            } else {
                sign();
            }
        }
        tokens.add(new Token(Kind.END, "", at));
        return tokens;
    }

    private void number() {
        int end = endWhere(i -> isDigit(formula.charAt(i)));
        if (end + 1 < formula.length() && formula.charAt(end) == '.' && isDigit(formula.charAt(end + 1))) {
            int from = at;
            at = end + 1;
            end = endWhere(i -> isDigit(formula.charAt(i)));
            at = from;
        }
        if (new java.math.BigDecimal(formula.substring(at, end)).precision() > DIGITS) {
            throw new FormulaRefusal(formula, at, Words.of("数字最多 %d 位", "a number has at most %d digits", DIGITS));
        }
        take(Kind.NUMBER, end);
    }

    private void quoted(char quote) {
        int end = formula.indexOf(quote, at + 1);
        if (end < 0) {
            throw new FormulaRefusal(formula, at, Words.of("引号没有收尾", "the quote is never closed"));
        }
        tokens.add(new Token(Kind.TEXT, formula.substring(at + 1, end), at));
        at = end + 1;
    }

    private void sign() {
        for (String sign :
                new String[] {"<=", ">=", "==", "!=", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", ","}) {
            if (formula.startsWith(sign, at)) {
                take(Kind.SIGN, at + sign.length());
                return;
            }
        }
        throw new FormulaRefusal(
                formula,
                at,
                Words.of(
                        "公式里没有这个符号；可用 + - * / ( ) [ ] , < <= > >= == !=",
                        "no such sign; use + - * / ( ) [ ] , < <= > >= == !="));
    }

    private void take(Kind kind, int end) {
        if (tokens.size() == MOST) {
            throw new FormulaRefusal(formula, at, Words.of("公式太长", "the formula is too long"));
        }
        tokens.add(new Token(kind, formula.substring(at, end), at));
        at = end;
    }

    private int endWhere(java.util.function.IntPredicate belongs) {
        int end = at;
        while (end < formula.length() && belongs.test(end)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }
}
