package org.junheng.core.formula;

/** The binary operators, weakest first, as they are written. */
public enum Operator {
    OR("or"),
    AND("and"),
    EQUAL("=="),
    UNEQUAL("!="),
    AT_MOST("<="),
    BELOW("<"),
    AT_LEAST(">="),
    ABOVE(">"),
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    OVER("/");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public boolean isLogic() {
        return this == OR || this == AND;
    }

    public boolean isComparison() {
        return compareTo(EQUAL) >= 0 && compareTo(ABOVE) <= 0;
    }
}
