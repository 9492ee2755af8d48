package org.junheng.core.standard;

/** Where a rule stands (出处); {@code checked} is whether somebody read it in the official text. */
public record Citation(String document, String clause, boolean checked) {}
