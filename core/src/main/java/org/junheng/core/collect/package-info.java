/**
 * Collect (采集): files become facts, each with its source cell. Sheets are bound to registers, headings to fields, ministry
 * returns by their maps; what does not match is listed, never dropped in silence.
 * Reads {@code register}; read by {@code verify}. Start at Returns.
 */
package org.junheng.core.collect;
