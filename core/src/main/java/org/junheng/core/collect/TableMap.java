package org.junheng.core.collect;

import java.util.List;
import java.util.Map;
import org.junheng.core.text.Words;

/**
 * How a flat table of the ministry (校基表), one row per school, is read.
 *
 * @param all headings that all stand in it
 * @param any headings of which at least one stands in it
 * @param leftOut the column that marks rows to be left out, by 1 or 是
 * @param stages stage → the words that name it in title, sheet or file
 */
record TableMap(
        Words name,
        List<String> all,
        List<String> any,
        List<HeadingPath> leftOut,
        Words leftOutSays,
        boolean blankIsZero,
        Map<String, List<String>> stages,
        List<ReturnMap.CellRule> school,
        List<ReturnMap.CellRule> stage) {}
