package org.junheng.core.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.Row;

/** One row of {@link FactRows}. It works out what it sees only when asked, since most rows are asked for their own fields alone. */
final class FactRow implements Row {

    private static final Set<String> CLOCKS = Set.of("year", "fiscal_year");

    /** Where the key of a register is not known. */
    private static final int UNSEEN = -2;

    private final FactRows rows;

    /** The row this one was found below, all of whose key parts are this row's too; null where it was found otherwise. */
    private final FactRow above;

    /** Null where only keys are known. */
    private final Register own;

    private final int ownRow;

    /** Key parts and their values; null until asked for. */
    private Map<String, String> known;

    /** Whether {@link #known} has all that visible rows know: they are asked only for a name that needs it. */
    private boolean isClosed;

    private Map<String, Integer> found;

    private FactRow(FactRows rows, FactRow above, Register own, int ownRow, Map<String, String> known) {
        this.rows = rows;
        this.above = above;
        this.own = own;
        this.ownRow = ownRow;
        this.known = known;
    }

    static FactRow knowing(FactRows rows, Map<String, String> known) {
        return new FactRow(rows, null, null, UNSEEN, known);
    }

    /** @param context beside what the row says itself */
    static FactRow of(FactRows rows, Register register, int row, Map<String, String> context) {
        Map<String, String> known = new HashMap<>(context);
        known.putAll(rows.index().said(register.id(), row));
        return new FactRow(rows, null, register, row, known);
    }

    private Map<String, String> known() {
        if (known == null) {
            known = new HashMap<>(above.known());
            known.putAll(rows.index().said(own.id(), ownRow));
        }
        return known;
    }

    private void close() {
        if (!isClosed) {
            known = rows.index().closed(known());
            isClosed = true;
        }
    }

    @Override
    public Optional<Exact> value(String name) {
        Optional<Exact> value = look(name);
        if (value.isEmpty() && !isClosed) {
            close();
            return look(name);
        }
        return value;
    }

    private Optional<Exact> look(String name) {
        Field nameless = null;
        for (Register register : rows.registers().having(name)) {
            int row = row(register);
            if (row != UNSEEN) {
                nameless = register.field(name);
                if (row >= 0 && rows.facts().table(register.id()).has(name)) {
                    return Optional.of(rows.read(register, nameless, row));
                }
            }
        }
        return nameless == null ? Optional.empty() : Optional.of(FactRows.missing(nameless));
    }

    /** The row of a register that this row sees: -1 for none, {@link #UNSEEN} while its key is not known. */
    private int row(Register register) {
        if (register == own) {
            return ownRow;
        }
        int row = above == null ? UNSEEN : above.row(register);
        if (row != UNSEEN) {
            return row;
        }
        Integer seen = found == null ? null : found.get(register.id());
        if (seen != null) {
            return seen;
        }
        if (!RowIndex.sees(register, known())) {
            return UNSEEN;
        }
        if (found == null) {
            found = new HashMap<>();
        }
        row = rows.index().visible(register, known());
        found.put(register.id(), row);
        return row;
    }

    @Override
    public Optional<List<Row>> below(Set<String> names) {
        close();
        return rows.index().below(names, known.keySet()).map(this::rows);
    }

    private List<Row> rows(RowIndex.Below below) {
        List<Integer> numbers = below.rows(known);
        List<Row> found = new ArrayList<>(numbers.size());
        for (int row : numbers) {
            found.add(new FactRow(rows, this, below.register(), row, null));
        }
        return found;
    }

    @Override
    public Row previous() {
        Map<String, String> earlier = new HashMap<>();
        known().forEach((part, value) ->
                earlier.put(part, CLOCKS.contains(part) ? String.valueOf(Integer.parseInt(value) - 1) : value));
        return knowing(rows, earlier);
    }
}
