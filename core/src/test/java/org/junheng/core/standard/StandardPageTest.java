package org.junheng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The page on writing standards shows pieces of real files; they must still stand there as shown. */
class StandardPageTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern PIECE = Pattern.compile("```yaml\n# (standards/\\S+)\n(.*?)```", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> every_piece_stands_in_its_file() throws Exception {
        List<MatchResult> pieces = PIECE.matcher(Files.readString(ROOT.resolve("docs/standard.md")))
                .results()
                .toList();
        assertThat(pieces).hasSizeGreaterThan(10);
        return pieces.stream()
                .map(piece -> DynamicTest.dynamicTest(
                        piece.group(1),
                        () -> assertThat(Files.readString(ROOT.resolve(piece.group(1))))
                                .contains(piece.group(2))));
    }
}
