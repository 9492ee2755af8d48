package org.junheng.core.report;

import java.util.List;
import org.junheng.core.document.Cell;

/**
 * What was counted, one row each (数出来的).
 *
 * @param among of what, such as a stage; empty for the whole county
 * @param test what a thing is counted by, in words
 */
record CountedThings(String among, String test, List<Cell> head, List<List<Cell>> rows) {}
