package org.junheng.core.forecast;

import org.junheng.core.text.Words;

/** How the coming years may go: every rate at its lowest of the past, at its mean, at its highest. */
public enum Course {
    LOW(Words.of("低", "low")),
    MIDDLE(Words.of("中", "middle")),
    HIGH(Words.of("高", "high"));

    private final Words words;

    Course(Words words) {
        this.words = words;
    }

    public Words words() {
        return words;
    }
}
