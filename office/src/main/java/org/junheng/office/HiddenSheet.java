package org.junheng.office;

import java.util.Map;
import java.util.TreeMap;
import org.junheng.core.collect.RawTable;

/**
 * The hidden sheet of our own templates: rows {@code sheet | key | value} say of each sheet which register it is, of which version,
 * year and area. Further columns hold the words of the drop-downs and are nobody's data.
 */
record HiddenSheet(Map<String, Map<String, String>> says) {

    static final String NAME = "_junheng";
    static final HiddenSheet NONE = new HiddenSheet(Map.of());

    /** key that says what a sheet without facts is for, and its value for the sheet of instructions */
    static final String ROLE = "role";

    static final String GUIDE = "guide";

    static final int SHEET = 0;
    static final int KEY = 1;
    static final int VALUE = 2;
    /** first of the columns that hold the words of drop-downs */
    static final int WORDS = 4;

    static HiddenSheet of(RawTable table) {
        Map<String, Map<String, String>> says = new TreeMap<>();
        for (int row = 0; row < table.rows(); row++) {
            String sheet = table.text(row, SHEET);
            if (!sheet.isEmpty() && !table.isBlank(row, KEY)) {
                says.computeIfAbsent(sheet, name -> new TreeMap<>()).put(table.text(row, KEY), table.text(row, VALUE));
            }
        }
        return new HiddenSheet(says);
    }

    /** Whether a sheet of ours holds nobody's data: this one and the instructions. */
    boolean isOurs(String sheet) {
        return sheet.equals(NAME) || GUIDE.equals(of(sheet).get(ROLE));
    }

    Map<String, String> of(String sheet) {
        return says.getOrDefault(sheet, Map.of());
    }
}
