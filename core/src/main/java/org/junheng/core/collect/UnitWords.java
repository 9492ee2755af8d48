package org.junheng.core.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.register.Registers;
import org.junheng.core.register.Unit;

/** All the ways units are written, folded: 平方米, ㎡ and m² are one unit, 人 is several. */
final class UnitWords {

    private final Map<String, List<Unit>> units = new HashMap<>();

    UnitWords(Registers registers) {
        registers
                .unitSpellings()
                .forEach((id, spellings) -> spellings.stream()
                        .map(Spelling::folded)
                        .distinct()
                        .forEach(spelling -> units.computeIfAbsent(spelling, unused -> new ArrayList<>())
                                .add(registers.units().get(id))));
    }

    /** The units a folded text may mean; empty if it is none. */
    List<Unit> called(String folded) {
        return units.getOrDefault(folded, List.of());
    }
}
