package org.junheng.web.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Place;
import org.junheng.core.model.Table;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;

/** Which row of which register a cell belongs to (定位), so that a finding can be shown beside the row it is about. */
public final class Located {

    private final Map<List<Object>, At> rows = new HashMap<>();

    /**
     * A row of a register's table.
     *
     * @param year of the row, 0 where its register has none
     */
    public record At(Register register, Table table, int row, int year) {

        public String school() {
            return table.has("school") ? table.shown(row, "school") : "";
        }
    }

    /** A finding and the row it is about. */
    public record Found(Finding finding, At at) {}

    public Located(Facts facts, Registers registers) {
        for (Table table : facts.tables()) {
            Register register = registers.register(table.register());
            boolean hasYear = register.key().contains("year");
            for (int row = 0; row < table.size(); row++) {
                int year = hasYear ? (int) table.column("year").number(row) : 0;
                At at = new At(register, table, row, year);
                for (Column column : table.columns()) {
                    Place place = table.place(row, column.field());
                    if (place.row() > 0) {
                        rows.putIfAbsent(at(place), at);
                    }
                }
            }
        }
    }

    private static List<Object> at(Place place) {
        return List.of(place.file(), place.sheet(), place.row());
    }

    public Optional<At> row(Place place) {
        return Optional.ofNullable(rows.get(at(place)));
    }

    /** The findings of one level whose first cell lies in a row that is known. */
    public List<Found> found(List<Finding> findings) {
        List<Found> found = new ArrayList<>();
        for (Finding finding : findings) {
            finding.places().stream()
                    .map(this::row)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(at -> found.add(new Found(finding, at)));
        }
        return found;
    }
}
