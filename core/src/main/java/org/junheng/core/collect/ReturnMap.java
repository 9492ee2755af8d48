package org.junheng.core.collect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Unit;
import org.junheng.core.text.Words;

/**
 * What one form of the ministry's returns (教育事业统计报表) gives to which register: a file of {@code registers/returns/}.
 *
 * @param forms codes of the form in its editions, such as 基础基312 and 教基3112
 * @param key what is the same for all it gives, such as the stage
 * @param namesSchool whether this is the form that says whose return it is (111, 1001)
 * @param opens whether its presence shows that the school runs the stage
 * @param expectedFor types of school that must have this form
 * @param blankIsZero whether a blank cell of a form that is present means nothing to report
 * @param unit the unit of its figures where the sheet states none
 * @param eachRow the key field that the row labels give, empty if single rows are looked for
 */
record ReturnMap(
        String id,
        Words name,
        List<String> forms,
        Register register,
        Map<String, String> key,
        boolean namesSchool,
        boolean opens,
        List<String> expectedFor,
        boolean blankIsZero,
        Optional<Unit> unit,
        String eachRow,
        List<CellRule> cells) {

    /** In which direction from its label a value stands. */
    enum Direction {
        BELOW,
        RIGHT
    }

    /** How the row of a value is found. */
    enum RowKind {
        /** by its label */
        LABEL,
        /** the one row of figures */
        FIRST,
        /** the first row of its block */
        BLOCK
    }

    /**
     * Where one figure stands.
     *
     * @param direction where a value stands beside or below its own label; null for one at a row and a column
     * @param labels the label of the value, or of its row
     * @param block labels that begin the rows in which to look
     * @param isAlone whether a sheet without blocks is this block as a whole
     * @param adds whether several columns of this path are added
     * @param first of a longer code only the first so many characters; 0 for all
     * @param subtotalOf fields that the figure may count a second time
     * @param onlyStage the stage for which this rule holds, empty for all
     */
    record CellRule(
            Field field,
            Direction direction,
            RowKind rowKind,
            List<String> labels,
            List<String> block,
            boolean isAlone,
            List<HeadingPath> columns,
            boolean adds,
            boolean isRequired,
            int first,
            List<String> subtotalOf,
            String onlyStage) {}
}
