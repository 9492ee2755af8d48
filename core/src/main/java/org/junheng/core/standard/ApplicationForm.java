package org.junheng.core.standard;

import java.util.List;
import java.util.Optional;
import org.junheng.core.formula.Formula;

/**
 * The official application form of a standard (申报表): its tables in order, as {@code application.yaml} names them. Forms are Chinese.
 *
 * @param title as it stands on the first page
 */
public record ApplicationForm(String title, List<Sheet> tables) {

    /** What the rows of a table are. */
    public enum Over {
        /** one line per item about the county */
        COUNTY,
        /** one line per item about the county's money, a column per fiscal year */
        FISCAL_YEARS,
        /** one line per stage: how many schools meet each threshold */
        TOTALS,
        /** one line per school and stage */
        SECTIONS,
        /** mean and coefficient of variation of each indicator, for each stage */
        SPREAD,
        /** one line per clause of some blocks */
        CLAUSES,
        /** one line per row of a register */
        REGISTER,
        /** to be written by people */
        PROSE
    }

    /**
     * One table.
     *
     * @param number as the form numbers it, such as Ⅱ-2
     * @param blocks whose clauses it lists, for {@link Over#CLAUSES}
     * @param register whose rows it lists, for {@link Over#REGISTER}
     * @param years how many fiscal years stand side by side
     * @param composite the clause whose number stands under 综合; a dash without one
     * @param notes how to fill it in, below the table
     */
    public record Sheet(
            String number,
            String name,
            Over over,
            List<Item> items,
            List<Block> blocks,
            String register,
            int years,
            Optional<String> composite,
            List<String> notes) {}

    /**
     * One line or column of a table.
     *
     * @param coded whether the official number of the code stands there instead of its name
     * @param digits decimals of the printed form
     * @param period what time it speaks of; empty where the register's field says it
     */
    public record Item(
            String number, String name, String unit, Formula value, boolean coded, int digits, String period) {}
}
