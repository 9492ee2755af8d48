package org.junheng.core.plan.resources;

import org.junheng.core.text.Words;

/** A limit that is not kept, where and by how much, in words. */
public record Breach(Words limit, Words says) {}
