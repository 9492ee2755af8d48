package org.junheng.core.forecast;

import org.junheng.core.text.Words;

/** What the entrants of coming years are reckoned from (推算依据). */
public enum Ground {
    BIRTHS(Words.of("入学率（新生 ÷ 适龄出生人数）", "entrants per child born")),
    GRADUATES(Words.of("升入率（新生 ÷ 上一学段毕业生）", "entrants per graduate of the stage before")),
    /** as many as in the years there are figures of */
    LAST_YEARS(Words.of("历年新生人数", "entrants of past years"));

    private final Words words;

    Ground(Words words) {
        this.words = words;
    }

    public Words words() {
        return words;
    }
}
