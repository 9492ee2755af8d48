package org.junheng.core.register;

/** What may stand in a field. */
public enum FieldType {
    TEXT,
    CODE,
    /** a whole number, not negative */
    COUNT,
    NUMBER,
    FLAG,
    DATE,
    YEAR;

    /** Whether its facts are kept as numbers (flags as 1 and 0, dates as days since 1970). */
    public boolean isNumeric() {
        return this != TEXT && this != CODE;
    }
}
