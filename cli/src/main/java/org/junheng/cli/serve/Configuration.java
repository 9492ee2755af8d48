package org.junheng.cli.serve;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** What is set for a server (配置): by the command line, else the environment, else the file {@code junheng.properties}, else as usual. */
final class Configuration {

    static final String FILE = "junheng.properties";

    private static final String PREFIX = "JUNHENG_";
    private static final String CONFIG = "JUNHENG_CONFIG";
    /** variables of ours that are not about the server */
    private static final Set<String> OTHERS = Set.of(CONFIG, "JUNHENG_HOME");

    private final Map<Key, Said> said = new EnumMap<>(Key.class);

    /** A value, and where it was said. */
    private record Said(String where, String value) {}

    private Configuration() {}

    /**
     * @param commandLine the options that were given
     * @param config the file named on the command line; where none is, the variable JUNHENG_CONFIG or the data folder may have one
     * @throws Refusal for a name nobody knows, with the one most like it
     */
    static Configuration of(Map<Key, String> commandLine, Map<String, String> environment, Optional<Path> config) {
        Configuration all = new Configuration();
        commandLine.forEach((key, value) -> all.said.put(key, new Said("--" + key.text(), value)));
        new TreeSet<>(environment.keySet())
                .stream()
                        .filter(name -> name.startsWith(PREFIX) && !OTHERS.contains(name))
                        .forEach(name -> all.put(
                                Key.ofVariable(name).orElseThrow(() -> unknown(name, name.substring(PREFIX.length()))),
                                name,
                                environment.get(name)));
        Optional<Path> named = config.or(() -> Optional.ofNullable(environment.get(CONFIG))
                .filter(text -> !text.isBlank())
                .map(Path::of));
        Path usual = all.path(Key.DATA).orElseThrow().resolve(FILE);
        if (named.isPresent()) {
            all.read(named.get());
        } else if (Files.exists(usual)) {
            all.read(usual);
        }
        return all;
    }

    private void put(Key key, String where, String value) {
        said.putIfAbsent(key, new Said(where, value.strip()));
    }

    private void read(Path file) {
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            lines.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Refusal(
                    Words.of(
                            "配置文件读不出：%s（应是 UTF-8 文本，每行 名=值）",
                            "cannot read the configuration %s (it has to be UTF-8 text, name=value on each line)",
                            file),
                    unreadable);
        }
        for (String name : new TreeSet<>(lines.stringPropertyNames())) {
            String where = file.getFileName() + " › " + name;
            put(Key.of(name).orElseThrow(() -> unknown(where, name)), where, lines.getProperty(name));
        }
    }

    private static Refusal unknown(String where, String name) {
        return new Refusal(Key.near(name)
                .map(near -> Words.of("%s：没有这个配置项，是不是 %s", "%s: no such setting, perhaps %s", where, near.text()))
                .orElse(Words.of(
                        "%s：没有这个配置项；有哪些见 docs/serve.md", "%s: no such setting; docs/serve.md lists them", where)));
    }

    String text(Key key) {
        Said value = said.get(key);
        return value == null ? key.fallback() : value.value;
    }

    Optional<Path> path(Key key) {
        return Optional.of(text(key)).filter(text -> !text.isEmpty()).map(Path::of);
    }

    boolean isSaid(Key key) {
        return said.containsKey(key);
    }

    int whole(Key key, int least, int most) {
        String text = text(key);
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw wrong(key, Words.of("%d 到 %d 的整数", "a whole number from %d to %d", least, most));
    }

    boolean flag(Key key) {
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key, Words.same("true / false"));
        };
    }

    Refusal wrong(Key key, Words wanted) {
        return new Refusal(Words.of(
                "%s：写的是“%s”；应写%s",
                "%s: it says \"%s\"; write %s",
                said.containsKey(key) ? said.get(key).where : key.text(),
                text(key),
                wanted));
    }
}
