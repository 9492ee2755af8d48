package org.junheng.core.collect;

import java.util.List;
import java.util.Map;
import org.junheng.core.model.Source;
import org.junheng.core.text.Words;

/**
 * How one sheet was understood (对应), to be shown to the person who handed it in.
 *
 * @param register the register its rows went to, or the ones a ministry return gave to; empty where nothing was read
 * @param how in what way it was recognised
 * @param headingRow the row in Excel that holds the headings, 0 for none
 * @param columns field id → column letter
 * @param unmatched headings that mean nothing we know, with their cells
 * @param ignored cells that were not read, by reason
 * @param cells how many cells of the sheet hold something
 */
public record Binding(
        Source source,
        List<String> register,
        How how,
        int headingRow,
        Map<String, String> columns,
        List<Unmatched> unmatched,
        List<Ignored> ignored,
        long cells) {

    /** What told us which register a sheet is. */
    public enum How {
        /** the hidden sheet of our own template */
        TEMPLATE,
        NAME,
        HEADINGS,
        /** a map of the ministry's returns */
        RETURN_MAP,
        NOT_RECOGNISED
    }

    /** A heading of something else: its column letter, its text, and how many cells stand below it. */
    public record Unmatched(String column, String heading, long cells) {}

    /** Cells that were not read as facts, such as a title or a total row, and how many. */
    public record Ignored(Words what, long cells) {}

    /** Cells of the sheet that became facts, keys or headings: all but the ignored. */
    public long read() {
        return cells - ignored.stream().mapToLong(Ignored::cells).sum();
    }
}
