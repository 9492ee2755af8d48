package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.text.Words;

/** A table of a plan (方案里的表): columns with a key and words, rows of values; the same in json, page, workbook and document. */
public final class PaperTable {

    /** @param key its name in json */
    record Column(String key, Words head) {}

    private final String key;
    private final Words title;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<PaperValue>> rows = new ArrayList<>();
    private Words note = Words.same("");
    private boolean isFolded;

    /**
     * @param key its name in json
     * @param title also the name of its sheet: short
     */
    public PaperTable(String key, Words title) {
        this.key = key;
        this.title = title;
    }

    public PaperTable column(String name, String zh, String en) {
        return column(name, new Words(zh, en));
    }

    public PaperTable column(String name, Words head) {
        columns.add(new Column(name, head));
        return this;
    }

    /** How to read it. */
    public PaperTable note(Words words) {
        note = words;
        return this;
    }

    /** Closed on the page until somebody wants to know. */
    public PaperTable folded() {
        isFolded = true;
        return this;
    }

    /** One value for each column. */
    public void row(List<PaperValue> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(key + ": " + values.size() + " values, " + columns.size() + " columns");
        }
        rows.add(List.copyOf(values));
    }

    String key() {
        return key;
    }

    Words title() {
        return title;
    }

    List<Column> columns() {
        return columns;
    }

    List<List<PaperValue>> rows() {
        return rows;
    }

    Words note() {
        return note;
    }

    boolean isFolded() {
        return isFolded;
    }
}
