package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.cli.exit.Exit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every output printed in the manual is what the program prints today. A block is written {@code <!-- run: junheng standards -->} or
 * {@code <!-- run, 20 lines: junheng … -->} above a fence; {@code docs/refresh} fills the fences by running this test.
 */
class ManualTest {

    private static final Path DOCS = Path.of("..", "docs").toAbsolutePath().normalize();
    private static final boolean REFRESH = Boolean.getBoolean("manual.refresh");
    private static final Pattern BLOCK =
            Pattern.compile("<!-- run(?:, (\\d+) lines)?: junheng (.*?) -->\n```\\w*\n(.*?)```\n", Pattern.DOTALL);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> the_output_in_the_manual_is_what_the_program_prints() throws IOException {
        Files.createSymbolicLink(folder.resolve("examples"), DOCS.resolveSibling("examples"));
        try (Stream<Path> pages = Files.walk(DOCS)) {
            return pages
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .map(page -> dynamicTest(page.getFileName().toString(), () -> check(page)))
                    .collect(Collectors.toList())
                    .stream();
        }
    }

    private void check(Path page) throws IOException, InterruptedException {
        String written = Files.readString(page);
        Matcher block = BLOCK.matcher(written);
        StringBuilder fresh = new StringBuilder();
        while (block.find()) {
            String output = shortened(block.group(1), output(block.group(2)));
            String head = written.substring(block.start(), block.start(3));
            block.appendReplacement(fresh, Matcher.quoteReplacement(head + output + "```\n"));
        }
        block.appendTail(fresh);
        if (REFRESH) {
            Files.writeString(page, fresh);
        } else {
            assertThat(written).as("run docs/refresh").isEqualTo(fresh.toString());
        }
    }

    private String output(String command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Junheng.class.getName()));
        line.addAll(List.of(command.split(" ")));
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + "\n" + printed).isLessThan(Exit.UNUSABLE.status());
        // the size of a packed file differs between versions of the packer
        return "$ ./junheng " + command + "\n" + printed.replaceAll("\\d+(?= (字节|bytes))", "…");
    }

    private static String shortened(String lines, String output) {
        List<String> all = output.lines().map(String::stripTrailing).toList();
        int shown = lines == null ? all.size() : Math.min(all.size(), Integer.parseInt(lines) + 1);
        return String.join("\n", all.subList(0, shown)) + (shown < all.size() ? "\n…\n" : "\n");
    }
}
