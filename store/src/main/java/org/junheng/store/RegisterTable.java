package org.junheng.store;

import java.util.List;
import java.util.Locale;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Register;

/**
 * How the table of a register is called and what stands in it beside its fields (登记册的表名与列名): whose row it is, where it came
 * from ({@code _source} and Excel row, or a person on the page), when it was written.
 */
public final class RegisterTable {

    static final List<String> OWN_COLUMNS = List.of(
            "_unit TEXT NOT NULL",
            "_county TEXT NOT NULL",
            "_year BIGINT NOT NULL",
            "_source TEXT NOT NULL",
            "_row BIGINT NOT NULL",
            "_typed TEXT NOT NULL",
            "_at TEXT NOT NULL");

    /** In the table of a register with a life, the case a row belongs to. */
    public static final String CASE = "\"_case\"";

    private RegisterTable() {}

    public static String name(Register register) {
        return quoted("r_" + register.id().replace('-', '_'));
    }

    /** The table with the own fields of a register whose entries have a life. */
    public static String name(CaseRegister register) {
        return quoted("c_" + register.id());
    }

    /** A name of a register file as a name in SQL; anything but small letters, digits and underscores never gets here. */
    public static String quoted(String name) {
        String plain = name.replace('-', '_').toLowerCase(Locale.ROOT);
        if (!plain.matches("[a-z_][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a name: " + name);
        }
        return '"' + plain + '"';
    }
}
