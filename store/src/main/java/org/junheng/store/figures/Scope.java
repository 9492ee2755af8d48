package org.junheng.store.figures;

/**
 * Which figures are looked at (范围).
 *
 * @param unit a school's code; empty for all of the county
 * @param register a register's id; empty for all
 * @param onlySubmitted whether forms that are still being filled in, or were sent back, are left out
 */
public record Scope(String county, String unit, String register, boolean onlySubmitted) {

    public static Scope county(String county) {
        return new Scope(county, "", "", false);
    }

    public static Scope unit(String county, String unit) {
        return new Scope(county, unit, "", false);
    }

    public Scope of(String oneRegister) {
        return new Scope(county, unit, oneRegister, onlySubmitted);
    }

    public Scope submitted() {
        return new Scope(county, unit, register, true);
    }
}
