package org.junheng.core.formula;

import java.util.List;
import java.util.Set;

/** What a column reading reads from: the same fields for a batch of rows at once, index 0 the first row of the batch. */
public interface Columns {

    /** Numbers in base units, NaN wherever the state is not VALUE; at least as long as the batch, not to be written to. */
    double[] numbers(String name);

    /** 1 where the text or code is one of the words, 0 where not, NaN where there is none. */
    double[] among(String name, Set<String> words);

    /** Whether the numbers of a name are always whole, so that they may be compared directly. */
    boolean isWhole(String name);

    /** Whether the numbers of a name were typed as they are, so that equal doubles are equal decimals; what was computed may be near. */
    default boolean isEntered(String name) {
        return false;
    }

    /** Results below each row, such as one per indicator; every element covers the whole batch. */
    List<? extends Columns> below();
}
