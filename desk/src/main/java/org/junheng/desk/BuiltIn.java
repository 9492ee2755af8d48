package org.junheng.desk;

import java.util.List;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standards;

/** The registers and standards that come with the program, read once. */
public final class BuiltIn {

    /** The ids of the national standards, which are meant where nobody names one. */
    public static final List<String> NATIONAL = List.of("basic-balance-2012", "quality-balance-2017");

    private BuiltIn() {}

    /** Apart, so that whoever asks first reads them, and others wait for that. */
    private static final class Read {

        private static final Registers REGISTERS = Registers.builtIn();
        private static final Standards STANDARDS = Standards.builtIn(REGISTERS);
    }

    public static Registers registers() {
        return Read.REGISTERS;
    }

    public static Standards standards() {
        return Read.STANDARDS;
    }
}
