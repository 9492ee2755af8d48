/**
 * Figures (数): what is stored of each register, the history of every value, and the files it came from. Stored figures are read
 * as raw sheets, so that they pass through {@code core.collect} like a file, each cell with the file, sheet and row it came from.
 * Start at {@link org.junheng.store.figures.Figures} (out) and {@link org.junheng.store.figures.Keeping} (in).
 */
package org.junheng.store.figures;
