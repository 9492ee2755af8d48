package org.junheng.core.diagnose;

import java.math.BigDecimal;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Decision;
import org.junheng.core.model.Figure;
import org.junheng.core.model.Place;
import org.junheng.core.register.Field;
import org.junheng.core.text.Words;

/**
 * A reported figure that, wrong by this little, makes a clause come out otherwise (脆弱数字): of all figures behind the clause the one
 * for which the change is the smallest part of what was reported.
 *
 * @param name the school it speaks of; of a figure of the county what else its row is about, such as the group asked, or nothing
 * @param isOfSchool whether it is a figure of a school, and not of the county
 * @param stage of the figure's row, empty where it is of the whole school or county
 * @param reported in the field's own unit
 * @param change in the same unit, below zero where less turns the clause
 * @param share the size of the change as a part of what was reported
 * @param after what becomes of the clause
 */
public record FragileFigure(
        ClauseMeasure clause,
        Figure figure,
        Field field,
        Words name,
        boolean isOfSchool,
        String stage,
        Place place,
        BigDecimal reported,
        BigDecimal change,
        double share,
        Decision after) {

    public BigDecimal changed() {
        return reported.add(change);
    }
}
