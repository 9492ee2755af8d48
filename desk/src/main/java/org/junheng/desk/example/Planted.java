package org.junheng.desk.example;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.model.Table;

/** The faults by the cell they stand in (已埋问题), as those who write the sheets look them up. */
final class Planted {

    static final Planted NONE = new Planted(List.of());

    private final List<Flaw> flaws;
    private final Map<String, Flaw> cells = new HashMap<>();

    Planted(List<Flaw> flaws) {
        this.flaws = flaws;
        flaws.stream()
                .filter(flaw -> flaw.added().isEmpty())
                .forEach(flaw -> cells.put(key(flaw.register(), flaw.row(), flaw.field()), flaw));
    }

    List<Flaw> flaws() {
        return flaws;
    }

    boolean has(String register, int row, String field) {
        return !cells.isEmpty() && cells.containsKey(key(register, row, field));
    }

    /** What is written instead, empty for a blank cell. */
    String text(String register, int row, String field) {
        return text(cells.get(key(register, row, field)).cell());
    }

    List<Flaw> addedTo(String register) {
        return flaws.stream()
                .filter(flaw -> flaw.register().equals(register) && flaw.added().isPresent())
                .toList();
    }

    static String text(Object cell) {
        return cell == null ? "" : cell instanceof Double number ? Table.plain(number) : cell.toString();
    }

    private static String key(String register, int row, String field) {
        return register + ' ' + row + ' ' + field;
    }
}
