package org.junheng.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * The tables of the registers (登记册的表): {@code r_<register>}, one column per field, made and widened from the register files. Names
 * come from those files alone, never from a request. A field that is added gets its column; one that is gone or of another kind
 * would lose figures and is refused.
 */
final class RegisterTables {

    private final Handle sql;

    RegisterTables(Handle sql) {
        this.sql = sql;
    }

    /** Whether no unit, no account and no register was ever kept here. */
    boolean isEmpty() {
        return sql.createQuery("SELECT (SELECT COUNT(*) FROM unit) + (SELECT COUNT(*) FROM account)"
                                + " + (SELECT COUNT(*) FROM register_column) + (SELECT COUNT(*) FROM audit)")
                        .mapTo(Long.class)
                        .one()
                == 0;
    }

    void brought(Registers registers) {
        for (Register register : registers.all()) {
            if (isStored(register)) {
                brought(register, () -> made(register), RegisterTable.name(register));
            }
        }
        for (CaseRegister register : registers.cases().values()) {
            brought(register.own(), () -> made(register), RegisterTable.name(register));
        }
    }

    /** What is taken from reports, or read for one plan, is not collected here. */
    static boolean isStored(Register register) {
        return register.isCollected();
    }

    private void brought(Register register, Runnable making, String table) {
        Map<String, String> there = sql.createQuery(
                        "SELECT field, kind FROM register_column WHERE register = :register")
                .bind("register", register.id())
                .reduceRows(new java.util.HashMap<String, String>(), (kinds, row) -> {
                    kinds.put(row.getColumn("field", String.class), row.getColumn("kind", String.class));
                    return kinds;
                });
        if (there.isEmpty()) {
            making.run();
            register.fields().values().forEach(field -> noted(register, field));
            return;
        }
        refuseLoss(register, there);
        for (Field field : register.fields().values()) {
            if (!there.containsKey(field.id())) {
                sql.execute("ALTER TABLE " + table + " ADD COLUMN " + column(field));
                noted(register, field);
            }
        }
    }

    private void made(Register register) {
        List<String> columns = new ArrayList<>();
        register.fields().values().forEach(field -> columns.add(column(field) + notNull(register, field)));
        columns.addAll(RegisterTable.OWN_COLUMNS);
        String key = register.key().stream().map(RegisterTable::quoted).collect(Collectors.joining(", "));
        String table = RegisterTable.name(register);
        sql.execute("CREATE TABLE " + table + " (" + String.join(", ", columns) + ", PRIMARY KEY (" + key + "))");
        // one index for a county and for a school in it; of two, SQLite would take the one that finds the whole county
        sql.execute("CREATE INDEX " + RegisterTable.quoted("i_" + register.id() + "_unit") + " ON " + table
                + " (_county, _unit)");
    }

    /** What a case has besides what every case has: one row of it beside the case's own. */
    private void made(CaseRegister register) {
        List<String> columns = new ArrayList<>();
        columns.add(RegisterTable.CASE + " TEXT NOT NULL PRIMARY KEY REFERENCES cases (id)");
        register.fields().forEach(field -> columns.add(column(field)));
        sql.execute("CREATE TABLE " + RegisterTable.name(register) + " (" + String.join(", ", columns) + ")");
    }

    private static String notNull(Register register, Field field) {
        return register.key().contains(field.id()) ? " NOT NULL" : "";
    }

    private static String column(Field field) {
        return RegisterTable.quoted(field.id()) + " " + kind(field);
    }

    private static String kind(Field field) {
        return field.type().isNumeric() ? "DOUBLE PRECISION" : "TEXT";
    }

    private void noted(Register register, Field field) {
        sql.createUpdate(
                        "INSERT INTO register_column (register, field, kind, is_key) VALUES (:register, :field, :kind, :key)")
                .bind("register", register.id())
                .bind("field", field.id())
                .bind("kind", field.type().name())
                .bind("key", register.key().contains(field.id()) ? 1 : 0)
                .execute();
    }

    private void refuseLoss(Register register, Map<String, String> there) {
        Set<String> gone = new HashSet<>(there.keySet());
        gone.removeAll(register.fields().keySet());
        if (!gone.isEmpty()) {
            throw new Refusal(Words.of(
                    "登记册“%s”里没有了数据项 %s，库里还有它的数。请把它加回 %s.yaml（不再填报的写 asked: false），再启动",
                    "register \"%s\" no longer has the field %s, of which figures are stored. Put it back into %s.yaml (with asked: false if it is no longer asked for) and start again",
                    register.name(),
                    String.join("、", gone.stream().sorted().toList()),
                    register.id()));
        }
        for (Map.Entry<String, String> known : there.entrySet()) {
            Field field = register.field(known.getKey());
            if (!field.type().name().equals(known.getValue())) {
                throw new Refusal(Words.of(
                        "登记册“%s”的数据项“%s”由 %s 改成了 %s，库里的数会读不出来。请改回去；要换类型，另加一个数据项",
                        "field \"%2$s\" of register \"%1$s\" was changed from %3$s to %4$s, its stored figures could not be read. Change it back; for another type add another field",
                        register.name(),
                        field.name(),
                        known.getValue().toLowerCase(java.util.Locale.ROOT),
                        field.type().name().toLowerCase(java.util.Locale.ROOT)));
            }
        }
        Set<String> keys = keys(register);
        if (!keys.equals(Set.copyOf(register.key()))) {
            throw new Refusal(Words.of(
                    "登记册“%s”的主键变了（原为 %s）；请改回去，或另立一个登记册",
                    "the key of register \"%s\" was changed (it was %s); change it back or begin another register",
                    register.name(),
                    String.join(", ", keys.stream().sorted().toList())));
        }
    }

    private Set<String> keys(Register register) {
        return Set.copyOf(sql.createQuery("SELECT field FROM register_column WHERE register = :register AND is_key = 1")
                .bind("register", register.id())
                .mapTo(String.class)
                .list());
    }
}
