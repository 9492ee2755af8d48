package org.junheng.web.school;

import org.junheng.core.text.Words;

/**
 * What became of one cell (存格结果).
 *
 * @param seen what is stored now, as the history has it
 */
public record Saved(Grid.Cell.State state, Words message, String seen) {}
