/**
 * Paper (材料): what a document says, block by block, before it becomes html, Word or a workbook; and the pictures drawn for it. Knows
 * nothing of schools or standards; its numbers are sizes of pages and drawings. Start at {@link Document}; {@link HtmlWriter} writes it.
 */
package org.junheng.core.document;
