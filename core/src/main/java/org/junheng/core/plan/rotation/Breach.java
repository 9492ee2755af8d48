package org.junheng.core.plan.rotation;

import org.junheng.core.text.Words;

/** A limit that a list of moves does not keep, and where (违反). */
public record Breach(Words limit, Words says) {}
