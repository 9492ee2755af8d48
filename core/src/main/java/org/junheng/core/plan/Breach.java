package org.junheng.core.plan;

import org.junheng.core.text.Words;

/** A limit that a finished plan does not keep to, and where (破限). */
public record Breach(Words limit, Words says) {}
