package org.junheng.core.standard;

import org.junheng.core.formula.Formula;
import org.junheng.core.text.Words;

/** Rows that do not enter the resource tests, with the reason as people read it. */
public record Exclusion(Formula when, Words says) {}
