package org.junheng.store.figures;

/**
 * Which figures are looked at (范围).
 *
 * @param unit a school's code; empty for all of the county
 * @param register a register's id; empty for all
 * @param exceptYear a school year to leave out; 0 for none
 * @param onlySubmitted whether forms that are still being filled in, or were sent back, are left out
 */
public record Scope(String county, String unit, String register, int exceptYear, boolean onlySubmitted) {

    public static Scope county(String county) {
        return new Scope(county, "", "", 0, false);
    }

    public static Scope unit(String county, String unit) {
        return new Scope(county, unit, "", 0, false);
    }

    public Scope of(String oneRegister) {
        return new Scope(county, unit, oneRegister, exceptYear, onlySubmitted);
    }

    public Scope except(int year) {
        return new Scope(county, unit, register, year, onlySubmitted);
    }

    public Scope submitted() {
        return new Scope(county, unit, register, exceptYear, true);
    }
}
