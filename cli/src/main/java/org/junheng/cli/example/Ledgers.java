package org.junheng.cli.example;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junheng.core.model.Facts;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;

/** One ledger for each register. */
final class Ledgers {

    private final Map<String, Ledger> ledgers = new LinkedHashMap<>();

    Ledgers(Registers registers) {
        for (Register register : registers.all()) {
            ledgers.put(register.id(), new Ledger(register));
        }
    }

    Ledger of(String register) {
        return ledgers.get(register);
    }

    Facts facts() {
        return Facts.of(ledgers.values().stream().map(Ledger::table).toList());
    }
}
