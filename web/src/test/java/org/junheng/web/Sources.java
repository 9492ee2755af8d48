package org.junheng.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of web and store, for tests that read them. */
final class Sources {

    private static final Path ROOT = root();

    private Sources() {}

    /** Name → text of the Java files of modules that users run. */
    static Map<String, String> java(String... modules) {
        Map<String, String> files = new TreeMap<>();
        for (String module : modules) {
            files.putAll(files(ROOT.resolve(module).resolve("src/main/java"), ".java"));
        }
        return files;
    }

    static Map<String, String> templates() {
        return files(ROOT.resolve("web/src/main/jte"), ".jte");
    }

    /** What stands between a bracket and the one that closes it, texts in quotes aside. */
    static String enclosed(String text, int open) {
        char opens = text.charAt(open);
        char closes = opens == '(' ? ')' : opens == '{' ? '}' : ']';
        int depth = 0;
        boolean isQuoted = false;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isQuoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    isQuoted = false;
                }
            } else if (c == '"') {
                isQuoted = true;
            } else if (c == opens) {
                depth++;
            } else if (c == closes && --depth == 0) {
                return text.substring(open + 1, i);
            }
        }
        throw new IllegalArgumentException("not closed: " + text.substring(open, Math.min(text.length(), open + 80)));
    }

    /** The arguments of a call, split at their commas. */
    static List<String> arguments(String enclosed) {
        List<String> arguments = new ArrayList<>();
        int from = 0;
        int depth = 0;
        boolean isQuoted = false;
        for (int i = 0; i < enclosed.length(); i++) {
            char c = enclosed.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && "([{".indexOf(c) >= 0) {
                depth++;
            } else if (!isQuoted && ")]}".indexOf(c) >= 0) {
                depth--;
            } else if (!isQuoted && depth == 0 && c == ',') {
                arguments.add(enclosed.substring(from, i).strip());
                from = i + 1;
            }
        }
        arguments.add(enclosed.substring(from).strip());
        return arguments;
    }

    /** The texts in quotes. */
    static List<String> literals(String source) {
        return Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Map<String, String> files(Path folder, String ending) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path file :
                    walked.filter(path -> path.toString().endsWith(ending)).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("junheng.bat"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
