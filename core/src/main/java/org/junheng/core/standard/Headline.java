package org.junheng.core.standard;

import java.util.List;
import org.junheng.core.text.Words;

/**
 * Which items a county counts when it judges itself (自评 30 项).
 *
 * @param withIndicators whether each resource indicator is an item
 * @param blocks whose clauses are items, each one; those the nation supplies are counted apart
 */
public record Headline(Words name, boolean withIndicators, List<Block> blocks) {}
