package org.junheng.desk.example;

/**
 * An invented province, city or county (虚构区划).
 *
 * @param parent code of the one above, empty at the top
 */
public record Area(String code, String name, String parent) {}
