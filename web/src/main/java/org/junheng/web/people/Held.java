package org.junheng.web.people;

import org.junheng.core.text.Words;

/** A role in a unit, as it is read (角色与单位). */
public record Held(String role, Words name, Words does, String unit, String unitName) {}
