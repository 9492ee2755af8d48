package org.junheng.core.verify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** The files {@code verify/*.yaml} beside the registers: what is compared, and with which thresholds. */
final class Settings {

    private final Registers registers;

    Settings(Registers registers) {
        this.registers = registers;
    }

    /** A file of the registers' own folder, else the one built in. */
    Entry file(String name) {
        return registers.beside("verify/" + name + ".yaml");
    }

    private boolean isOwn(String path) {
        return registers.shelf().files().containsKey(path);
    }

    /** Whether an entry speaks of a register and fields that are there; settings built in may speak of others, one's own may not. */
    boolean knows(Entry entry, String registerKey, String fieldsKey) {
        Optional<Register> register = registers.find(entry.text(registerKey));
        boolean isOwn = isOwn(entry.file().substring(entry.file().indexOf("verify/")));
        if (register.isEmpty() && isOwn) {
            throw entry.at(registerKey).wrong(Words.of("已有的登记册", "a register that is there"));
        }
        for (Entry field : register.isEmpty() ? List.<Entry>of() : entry.items(fieldsKey)) {
            if (!register.get().has(field.text())) {
                if (isOwn) {
                    throw field.wrong(Words.of(
                            "登记册 %s 的字段",
                            "a field of register %s", register.get().id()));
                }
                return false;
            }
        }
        return register.isPresent();
    }

    static Level level(Entry entry) {
        return Level.valueOf(entry.at("level").oneOf("error", "query").toUpperCase(Locale.ROOT));
    }
}
