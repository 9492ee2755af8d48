package org.junheng.core.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Clause;
import org.junheng.core.text.Words;

/** Gathers what became of a clause row by row: it is met when every row to which it applies meets it. */
final class Tally {

    private final Clause clause;
    private final String stage;
    private final Registers registers;
    private Decision decision = Decision.NOT_APPLICABLE;
    private OptionalDouble margin = OptionalDouble.empty();
    private Words why;
    private int rows;
    private final List<ClauseMeasure.Item> failing = new ArrayList<>();
    private final List<ClauseMeasure.Item> open = new ArrayList<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final List<ClauseMeasure.Used> exempted = new ArrayList<>();

    Tally(Clause clause, String stage, Registers registers) {
        this.clause = clause;
        this.stage = stage;
        this.registers = registers;
    }

    /** The clause is tested once, not row by row. */
    void whole(ClauseReading reading) {
        rows = 1;
        decision = reading.decision();
        margin = reading.margin();
        why = reading.why();
        if (decision == Decision.OPEN) {
            missing.addAll(reading.missing());
        }
    }

    void add(ClauseReading reading, String register, int row, String name) {
        add(reading.decision(), register, row, name, reading::why);
        if (reading.decision() == Decision.OPEN) {
            missing.addAll(reading.missing());
        }
    }

    /** @param reason asked for only where there is something to explain */
    void add(Decision each, String register, int row, String name, Supplier<Words> reason) {
        if (each == Decision.NOT_APPLICABLE) {
            return;
        }
        rows++;
        decision = decision.and(each);
        if (each == Decision.NOT_MET) {
            failing.add(new ClauseMeasure.Item(register, row, name, reason.get()));
        } else if (each == Decision.OPEN) {
            open.add(new ClauseMeasure.Item(register, row, name, reason.get()));
        }
    }

    void exempt(String exemption, String name) {
        ClauseMeasure.Used used = new ClauseMeasure.Used(exemption, name);
        if (!exempted.contains(used)) {
            exempted.add(used);
        }
    }

    ClauseMeasure result() {
        Words sentence = why != null
                ? why
                : org.junheng.core.formula.SentenceReading.of(
                        clause.test().orElseThrow(),
                        name -> Wording.of(name, clause, registers),
                        word -> Wording.ofCode(word, registers));
        return new ClauseMeasure(
                clause,
                stage,
                decision,
                margin,
                sentence,
                List.copyOf(failing),
                List.copyOf(open),
                List.copyOf(missing),
                List.copyOf(exempted),
                rows);
    }
}
