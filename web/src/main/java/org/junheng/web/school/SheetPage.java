package org.junheng.web.school;

import java.util.List;
import org.junheng.core.register.Register;
import org.junheng.core.text.Language;
import org.junheng.store.figures.Row;

/**
 * The sheet a head confirms (确认表): all figures of the school and year, their digest, the truth statement.
 *
 * @param digest SHA-256 of the figures
 */
public record SheetPage(SchoolPage school, List<Part> parts, String digest, Language language) {

    private static final int GROUP = 8;

    /** The figures of one register. */
    public record Part(Register register, List<Grid.Column> columns, List<Row> rows) {

        /** Whether its rows stand below each other; a form of many items reads down instead. */
        public boolean isAcross() {
            return columns.size() <= Grid.ACROSS_AT_MOST;
        }
    }

    public String shown(Row row, Grid.Column column) {
        return Grid.shown(column.field(), row.values().get(column.field().id()), language);
    }

    /** In groups of eight, so that two people can compare them by eye. */
    public String digestInGroups() {
        return digest.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
