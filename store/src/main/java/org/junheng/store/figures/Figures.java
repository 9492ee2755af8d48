package org.junheng.store.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.collect.RawTable;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.store.Look;

/** The stored figures of a county or a school (库中的数), as rows or as the raw sheets that {@code core.collect} reads. */
public final class Figures {

    private final Look look;
    private final Registers registers;

    public Figures(Look look, Registers registers) {
        this.look = look;
        this.registers = registers;
    }

    /** The rows of one register in the order of their keys. */
    public List<Row> rows(Register register, Scope scope) {
        return new Rows(look.sql(), register).in(scope);
    }

    /** All registers of the scope as raw sheets, each row under the file, sheet and Excel row it came from. */
    public List<RawTable> sheets(Scope scope) {
        Map<String, String> explanations = new Explanations(look).texts(scope);
        List<RawTable> sheets = new ArrayList<>();
        for (Register register : stored()) {
            if (scope.register().isEmpty() || scope.register().equals(register.id())) {
                List<Row> rows = rows(register, scope);
                sheets.addAll(new RawSheets(register, SourceSheet.of(look.sql(), rows), explanations).of(rows));
            }
        }
        return sheets;
    }

    /** The registers that are stored, in the order of their files. */
    public List<Register> stored() {
        return registers.all().stream().filter(Register::isCollected).toList();
    }

    /** How many rows each register has in a scope; none where it has none. */
    public Map<String, Integer> sizes(Scope scope) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (Register register : stored()) {
            int size = rows(register, scope).size();
            if (size > 0) {
                sizes.put(register.id(), size);
            }
        }
        return sizes;
    }
}
