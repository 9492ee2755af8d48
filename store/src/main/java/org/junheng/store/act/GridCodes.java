package org.junheng.store.act;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Registers;
import org.junheng.store.RegisterTable;

/**
 * The two codes by which a register is counted (统计代码), as they stand beside each case: a copy of two of its own fields, so that counting
 * 20,000 cases needs no 20,000 looks at the register's own table. A code that is not filled in is an empty text.
 */
public final class GridCodes {

    private static final List<String> COLUMNS = List.of("down", "across");

    private GridCodes() {}

    /** The column of a case that is a copy of an own field; empty where the register is not counted by it. */
    static Optional<String> column(CaseRegister register, String field) {
        int place = register.life().grid().indexOf(field);
        return place < 0 ? Optional.empty() : Optional.of(COLUMNS.get(place));
    }

    /** Copies what a case has now, where one of the two was written. */
    static void copied(Handle sql, CaseRegister register, String id, Set<String> written) {
        if (register.life().grid().stream().anyMatch(written::contains)) {
            sql.createUpdate("UPDATE cases SET down = " + own(register, 0) + ", across = " + own(register, 1)
                            + " WHERE id = :id")
                    .bind("id", id)
                    .execute();
        }
    }

    /** Copies what is otherwise than in the registers' own tables, as after a change of a register's file. */
    public static void brought(Handle sql, Registers registers) {
        for (CaseRegister register : registers.cases().values()) {
            String down = own(register, 0);
            String across = own(register, 1);
            sql.createUpdate("UPDATE cases SET down = " + down + ", across = " + across
                            + " WHERE register = :register AND (down <> " + down + " OR across <> " + across + ")")
                    .bind("register", register.id())
                    .execute();
        }
    }

    private static String own(CaseRegister register, int place) {
        if (register.life().grid().isEmpty()) {
            return "''";
        }
        String field = RegisterTable.quoted(
                register.own().field(register.life().grid().get(place)).id());
        return "COALESCE((SELECT o." + field + " FROM " + RegisterTable.name(register) + " o WHERE o."
                + RegisterTable.CASE + " = cases.id), '')";
    }
}
