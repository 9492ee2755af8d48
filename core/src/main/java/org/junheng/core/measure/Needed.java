package org.junheng.core.measure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junheng.core.model.Facts;
import org.junheng.core.register.Register;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** The sheets a standard cannot be measured without: the rows it compares, and those that say which rows do not count. */
final class Needed {

    private Needed() {}

    /** @throws Refusal naming the sheets that were not handed in; measuring without them would give wrong figures */
    static void check(Facts facts, Standard standard) {
        Set<Register> lacking = new LinkedHashSet<>();
        Register rows = standard.registers().register(standard.rows());
        if (!facts.has(rows.id())) {
            lacking.add(rows);
        } else if (facts.table(rows.id()).size() > 0) {
            standard.exclusions().stream()
                    .flatMap(exclusion -> exclusion.when().names().stream())
                    .map(standard.registers()::having)
                    .filter(owners -> owners.stream().noneMatch(owner -> facts.has(owner.id())))
                    .filter(owners -> !owners.isEmpty())
                    .forEach(owners -> lacking.add(owners.get(0)));
        }
        if (!lacking.isEmpty()) {
            List<Words> sheets = lacking.stream().map(Register::sheet).toList();
            throw new Refusal(Words.of(
                    "没有收到%s，不能测算“%s”；请与其他表一起交来",
                    "%s not handed in, \"%s\" cannot be measured without; hand it in with the other sheets",
                    new Words(
                            String.join(
                                    "、",
                                    sheets.stream()
                                            .map(sheet -> "《" + sheet.zh() + "》")
                                            .toList()),
                            String.join(
                                    ", ",
                                    sheets.stream()
                                            .map(sheet -> "sheet " + sheet.en())
                                            .toList())),
                    standard.name()));
        }
    }
}
