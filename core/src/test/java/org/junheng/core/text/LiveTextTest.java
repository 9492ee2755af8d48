package org.junheng.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a table of commas what could run is held back, and nothing else is touched. */
class LiveTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "-1+1", "+A1", "@SUM(A1)", "＝1", "\t=1", "\u00a0=1", "-1小学", "--1", "-1e5", "=-5"})
    void what_could_run_is_held_back(String text) {
        assertThat(LiveText.tamed(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "-0.25", "+3", "3", "清禾县第一小学", "第一=第二", "2025-09-01"})
    void nothing_else_is_touched(String text) {
        assertThat(LiveText.tamed(text)).isEqualTo(text);
    }
}
