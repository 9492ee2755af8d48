package org.junheng.core.verify;

import java.util.Locale;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Shelf;

/** The files {@code verify/*.yaml} beside the registers: what is compared, and with which thresholds. */
final class Settings {

    private final Registers registers;

    Settings(Registers registers) {
        this.registers = registers;
    }

    /** A file of the registers' own folder, else the one built in. */
    Entry file(String name) {
        String path = "verify/" + name + ".yaml";
        Shelf shelf = registers.shelf().files().containsKey(path) ? registers.shelf() : Shelf.builtIn("registers");
        return shelf.yaml(path);
    }

    static Level level(Entry entry) {
        return Level.valueOf(entry.at("level").oneOf("error", "query").toUpperCase(Locale.ROOT));
    }
}
