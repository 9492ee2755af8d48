package org.junheng.web.page;

import org.junheng.core.text.Words;

/** One of the things to choose from in a form (选项). */
public record Choice(String value, Words name, boolean isChosen) {}
