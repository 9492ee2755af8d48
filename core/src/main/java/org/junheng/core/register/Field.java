package org.junheng.core.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junheng.core.formula.Formula;
import org.junheng.core.text.Words;

/**
 * One data item of a register (数据项).
 *
 * @param form the official form it stands in, empty for the county's own items
 * @param period what time the figure speaks of, for example 9 月 1 日
 * @param length for codes of fixed length kept as text, such as the ten digits of 标识码; 0 for any
 * @param required whether a blank is an ERROR where the field applies
 * @param appliesWhen the rows to which the field applies at all
 * @param suppliedBy school, county or nation
 * @param adds whether two sites of one school add up in it, as students do and a largest class does not
 * @param asked whether the template asks for it; derived and rarely used items are read but not asked
 * @param lookAt what an inspector opens, counts or measures to check a figure; empty where none is named
 */
public record Field(
        String id,
        Words name,
        List<String> aliases,
        FieldType type,
        Optional<Unit> unit,
        Optional<CodeList> codes,
        Words definition,
        String form,
        Words period,
        int length,
        boolean required,
        Optional<Formula> appliesWhen,
        Optional<BigDecimal> atLeast,
        Optional<BigDecimal> atMost,
        String suppliedBy,
        boolean adds,
        boolean asked,
        Words lookAt) {

    /** The heading of its column in a template: name and unit. */
    public Words heading() {
        return unit.filter(u -> !u.dimension().isEmpty() || u.id().equals("percent"))
                .map(u -> Words.of("%s（%s）", "%s (%s)", name, u.name()))
                .orElse(name);
    }
}
