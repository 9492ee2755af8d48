package org.junheng.bench;

/** A program that does nothing: the yardstick of every start. */
final class Empty {

    private Empty() {}

    public static void main(String[] arguments) {}
}
