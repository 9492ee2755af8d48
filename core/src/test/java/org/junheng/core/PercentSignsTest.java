package org.junheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A sentence that has nothing filled in is shown as it is written: two percent signs in it would be two on paper. */
class PercentSignsTest {

    private static final Pattern PLAIN_SENTENCE =
            Pattern.compile("(?:Words\\.of|\\bsay)\\(\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*,?\\s*)+\\)");

    @Test
    void a_sentence_with_nothing_filled_in_doubles_no_percent_sign() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            sources = files.filter(file -> file.toString().contains("src/main/java"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }
        assertThat(sources).hasSizeGreaterThan(100);
        for (Path source : sources) {
            assertThat(PLAIN_SENTENCE
                            .matcher(Files.readString(source))
                            .results()
                            .map(found -> found.group()))
                    .as(source.toString())
                    .noneMatch(sentence -> sentence.contains("%%"));
        }
    }
}
