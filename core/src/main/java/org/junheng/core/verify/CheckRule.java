package org.junheng.core.verify;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.formula.Exact.Truth;
import org.junheng.core.formula.ExactReading;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.Node;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.State;
import org.junheng.core.register.Check;
import org.junheng.core.register.Register;

/** The checks that register files state themselves: a row where a test is false is remarked; where a value is missing it says nothing. */
final class CheckRule implements Rule {

    @Override
    public void check(World world, Log log) {
        for (Register register : world.registers().all()) {
            if (world.has(register.id())) {
                register.checks().forEach(check -> check(world, register, check, log));
            }
        }
    }

    private static void check(World world, Register register, Check check, Log log) {
        String id = register.id();
        Condition test = new Condition(world, id, check.test());
        Optional<Condition> when = check.when().map(formula -> new Condition(world, id, formula));
        Sentence sentence = new Sentence(world, id);
        List<String> fields = check.fields().isEmpty() ? register.key() : check.fields();
        Level level = Level.valueOf(check.level().toUpperCase(Locale.ROOT));
        log.add(
                new Cause(level, id + "." + check.id(), id, fields),
                Rows.where(
                        world.table(id).size(),
                        row -> test.is(row, Truth.NO)
                                && when.map(w -> w.is(row, Truth.YES)).orElse(true)),
                row -> sentence.of(check.says(), row));
    }

    /** A condition over all rows; near cases are decided exactly, one row at a time. */
    private static final class Condition {

        private final Joined joined;
        private final Formula plain;
        private final double[] holds;
        private boolean[] silent;

        Condition(World world, String register, Formula formula) {
            this.joined = world.joined(register);
            this.plain = world.reading().plain(formula, joined);
            this.holds = world.reading().read(formula, register);
        }

        boolean is(int row, Truth wanted) {
            if (holds[row] == 0 || holds[row] == 1) {
                return Truth.of(holds[row] == 1) == wanted;
            }
            return !silent()[row]
                    && ExactReading.truth(plain, new JoinedRow(joined, row))
                            .filter(truth -> truth == wanted)
                            .isPresent();
        }

        /** The rows that decide nothing: a value is missing, or one of two that are compared does not apply. */
        private boolean[] silent() {
            if (silent == null) {
                silent = new boolean[holds.length];
                Set<State> states =
                        comparesNames() ? EnumSet.of(State.MISSING, State.NOT_APPLICABLE) : EnumSet.of(State.MISSING);
                plain.names().forEach(name -> joined.mark(name, states, silent));
            }
            return silent;
        }

        private boolean comparesNames() {
            return plain.root() instanceof Node.Binary binary
                    && binary.operator().isComparison()
                    && binary.left() instanceof Node.Name
                    && binary.right() instanceof Node.Name;
        }
    }
}
