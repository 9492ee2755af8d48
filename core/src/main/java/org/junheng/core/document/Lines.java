package org.junheng.core.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text of a drawing in lines that are not too wide (分行): a drawing breaks no line by itself. */
final class Lines {

    private Lines() {}

    /** @param size of the letters */
    static List<String> of(String text, int size, double width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        int start = 0;
        int last = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (last > start && Labels.wide(text.substring(start, next).strip(), size) > width) {
                lines.add(text.substring(start, last).strip());
                start = last;
            }
            last = next;
        }
        lines.add(text.substring(start).strip());
        return lines;
    }
}
