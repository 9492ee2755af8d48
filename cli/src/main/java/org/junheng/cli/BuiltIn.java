package org.junheng.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standards;

/** The registers and standards that come with the program, read once. */
final class BuiltIn {

    private static final Set<String> JUDGING = Set.of("assess", "report");

    private BuiltIn() {}

    /** Apart, so that whoever asks first reads them, and others wait for that. */
    private static final class Read {

        private static final Registers REGISTERS = Registers.builtIn();
        private static final Standards STANDARDS = Standards.builtIn(REGISTERS);
    }

    static Registers registers() {
        return Read.REGISTERS;
    }

    static Standards standards() {
        return Read.STANDARDS;
    }

    /** Begins on another core what the command typed will most likely ask for, while its options are still being understood. */
    static void ahead(List<String> arguments) {
        if (!arguments.isEmpty() && JUDGING.contains(arguments.get(0)) && !arguments.contains("--registers")) {
            CompletableFuture.runAsync(() -> Judging.NATIONAL.forEach(standards()::standard));
        }
    }
}
