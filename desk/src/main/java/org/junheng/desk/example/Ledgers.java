package org.junheng.desk.example;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.model.Facts;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;

/** One ledger for each register that schools or counties fill in. */
final class Ledgers {

    private final Map<String, Ledger> ledgers = new LinkedHashMap<>();

    Ledgers(Registers registers) {
        for (Register register : of(registers)) {
            ledgers.put(register.id(), new Ledger(register));
        }
    }

    /** The registers that schools and counties hand in. */
    static List<Register> of(Registers registers) {
        return registers.all().stream()
                .filter(register -> List.of("school", "county").contains(register.level()))
                .toList();
    }

    Ledger of(String register) {
        return ledgers.get(register);
    }

    Facts facts() {
        return Facts.of(ledgers.values().stream().map(Ledger::table).toList());
    }
}
