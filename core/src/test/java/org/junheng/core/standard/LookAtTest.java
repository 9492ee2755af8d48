package org.junheng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junheng.core.formula.Formula;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookAtTest {

    private final Registers registers = Registers.builtIn();
    private final Standards standards = Standards.builtIn(registers);

    @ParameterizedTest
    @ValueSource(strings = {"quality-balance-2017", "basic-balance-2012"})
    void every_field_a_national_standard_reads_says_what_an_inspector_looks_at(String id) {
        Set<String> silent = new TreeSet<>();
        for (String name : read(standards.standard(id))) {
            for (Register register : registers.having(name)) {
                Field field = register.field(name);
                boolean isSaid =
                        !field.lookAt().zh().isEmpty() && !field.lookAt().en().isEmpty();
                if (!isSaid && !isKey(name)) {
                    silent.add(register.id() + "." + name);
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    private boolean isKey(String name) {
        return registers.all().stream().anyMatch(register -> register.key().contains(name));
    }

    private static Set<String> read(Standard standard) {
        Set<String> names = new TreeSet<>();
        for (Indicator indicator : standard.indicators()) {
            indicator.values().values().forEach(formula -> names.addAll(formula.names()));
        }
        for (Clause clause : standard.clauses()) {
            clause.test().map(Formula::names).ifPresent(names::addAll);
            clause.when().map(Formula::names).ifPresent(names::addAll);
        }
        assertThat(names).hasSizeGreaterThan(10);
        return names;
    }
}
