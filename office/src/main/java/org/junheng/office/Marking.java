package org.junheng.office;

/** Gives a handed-in workbook back with remarks. */
public final class Marking {

    static final String AUTHOR = "Junheng 均衡";

    private Marking() {}
}
