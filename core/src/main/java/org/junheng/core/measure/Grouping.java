package org.junheng.core.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.junheng.core.model.Column;

/** Rows put together by stage and county, in one pass each: stages in the standard's order, counties sorted by code, rows as they came. */
final class Grouping {

    private final List<String> areas;
    private final int[] order;
    private final int[] start;

    /**
     * @param stage the column of stages, null where there is one group per county
     * @param areaOf the county of a row
     */
    Grouping(int[] rows, Column stage, List<String> stages, IntFunction<String> areaOf) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> asSeen = new ArrayList<>();
        int[] area = new int[rows.length];
        String last = null;
        for (int i = 0; i < rows.length; i++) {
            String code = areaOf.apply(rows[i]);
            if (code == last) {
                area[i] = area[i - 1];
                continue;
            }
            last = code;
            Integer known = seen.get(code);
            if (known == null) {
                known = asSeen.size();
                seen.put(code, known);
                asSeen.add(code);
            }
            area[i] = known;
        }
        this.areas = List.copyOf(new TreeSet<>(asSeen));
        int[] sorted = new int[asSeen.size()];
        for (int i = 0; i < areas.size(); i++) {
            sorted[seen.get(areas.get(i))] = i;
        }
        String[] codes = stages.toArray(String[]::new);
        this.start = new int[areas.size() * codes.length + 1];
        for (int i = 0; i < rows.length; i++) {
            area[i] = sorted[area[i]] + areas.size() * (stage == null ? 0 : indexOf(stage.text(rows[i]), codes));
            start[area[i] + 1]++;
        }
        for (int group = 1; group < start.length; group++) {
            start[group] += start[group - 1];
        }
        this.order = new int[rows.length];
        int[] next = Arrays.copyOf(start, start.length);
        for (int i = 0; i < rows.length; i++) {
            order[next[area[i]]++] = rows[i];
        }
    }

    /** Where a word stands in a short list; shared texts are found without comparing letters. */
    static int indexOf(String text, String[] words) {
        for (int i = 0; i < words.length; i++) {
            if (words[i] == text || words[i].equals(text)) {
                return i;
            }
        }
        return -1;
    }

    List<String> areas() {
        return areas;
    }

    /** The rows of one stage in several counties, county by county. */
    int[] rows(int stage, int firstArea, int endArea) {
        int first = stage * areas.size();
        return Arrays.copyOfRange(order, start[first + firstArea], start[first + endArea]);
    }

    int size(int stage, int area) {
        int group = stage * areas.size() + area;
        return start[group + 1] - start[group];
    }
}
