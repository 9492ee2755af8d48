package org.junheng.core.model;

/** Where one reported figure stands in the facts: a row and a field of a register's table. */
public record Figure(String register, int row, String field) {}
