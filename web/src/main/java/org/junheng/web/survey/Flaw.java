package org.junheng.web.survey;

import org.junheng.core.text.Words;

/**
 * A cell of entered papers that is wrong (错误).
 *
 * @param row as Excel counts
 * @param column its letter
 * @param found what stands there
 * @param wanted what is to stand there
 */
public record Flaw(int row, String column, Words heading, String found, Words wanted) {}
