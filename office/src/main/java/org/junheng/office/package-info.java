/**
 * Office (表格文件): workbooks in and out. Nothing here decides anything: files become raw tables for {@code core.collect}, and
 * registers, facts and findings become workbooks.
 * Start at {@link Guard} (before any reader), {@link Workbooks} (in), {@link TemplateBook} (out) and {@link Marking} (back with remarks).
 */
package org.junheng.office;
