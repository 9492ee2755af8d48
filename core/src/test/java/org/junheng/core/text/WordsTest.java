package org.junheng.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void words_among_the_arguments_speak_their_language() {
        assertThat(Words.of("%s：%d 校", "%s: %d schools", Words.of("小学", "primary"), 12))
                .isEqualTo(new Words("小学：12 校", "primary: 12 schools"));
    }

    @Test
    void a_pattern_is_filled_as_java_fills_it() {
        Object[] arguments = {"甲%s", 12_345L, 0.5};
        for (String pattern : new String[] {
            "%s %d",
            "%s",
            "%s%%、%d",
            "100%% %s%d%s",
            "%2$d %1$s",
            "%3$.2f %s",
            "%s%s %5.1f",
            "没有",
            "%%",
            "",
            "%s 50%% %n%s"
        }) {
            assertThat(Words.say(Language.ZH, pattern, "", arguments))
                    .isEqualTo(String.format(Locale.ROOT, pattern, arguments));
        }
    }

    @Test
    void a_pattern_that_asks_for_more_than_there_is_is_a_mistake() {
        assertThatThrownBy(() -> Words.of("%s%s", "%s", "甲")).isInstanceOf(RuntimeException.class);
    }
}
