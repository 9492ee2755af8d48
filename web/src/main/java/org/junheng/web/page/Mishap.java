package org.junheng.web.page;

import org.junheng.core.text.Words;

/**
 * What the page of a mishap says (意外页).
 *
 * @param id to be found in the log; empty where nothing is logged
 */
public record Mishap(Words sentence, String id) {}
