package org.junheng.planner.tables;

import java.nio.file.Path;
import org.junheng.core.collect.RawTable;

/** How a file of a table is read: a text, or a workbook where whoever asks can read those. */
public interface TableReader {

    /**
     * @param table what the options call it, such as villages
     * @throws org.junheng.core.text.Refusal for a file that cannot be read, or holds no such table
     */
    RawTable read(String table, Path file);
}
