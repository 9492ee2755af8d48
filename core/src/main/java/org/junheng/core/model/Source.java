package org.junheng.core.model;

/** One sheet of one file, as people name it. */
public record Source(String file, String sheet) {}
