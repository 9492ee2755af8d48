package org.junheng.core.reconcile;

import java.util.List;
import org.junheng.core.text.Words;

/**
 * A way of computing that gives a published figure, or comes nearest to it.
 *
 * @param ways what is done otherwise, fewest first; empty for our own way
 * @param cv what comes out that way
 */
public record Explanation(List<Words> ways, double cv) {}
