package org.junheng.planner.tables;

import java.nio.file.Path;
import org.junheng.core.text.Entry;

/**
 * The tables of a question (问题的表), each named by its options.
 *
 * @param folder where the options lie; the tables' names count from there
 */
public record QuestionTables(Entry options, Path folder, TableReader reader) {

    /** Whether the options name it. */
    public boolean has(String table) {
        return options.maybe(table).isPresent();
    }

    public PlanTable read(String table) {
        return PlanTable.of(reader.read(table, folder.resolve(options.text(table))));
    }
}
