package org.junheng.core.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A folder of small text files (standards, registers), on disk or built in.
 *
 * @param files path inside it → text, in the order of the paths
 * @param said path → what was packed of the YAML there; none for a folder on disk
 */
public record Shelf(String name, SortedMap<String, String> files, Map<String, byte[]> said) {

    /** Those that come with the program are a few, and each is read once. */
    private static final Map<String, Shelf> BUILT_IN = new ConcurrentHashMap<>();

    public Shelf(String name, SortedMap<String, String> files) {
        this(name, files, Map.of());
    }

    /** The shelf that comes with the program, {@code standards} or {@code registers}: always the same one. */
    public static Shelf builtIn(String name) {
        return BUILT_IN.computeIfAbsent(name, Shelf::found);
    }

    private static Shelf found(String name) {
        try {
            return Packed.shelf(name).orElseGet(() -> unpacked(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same from the very files. */
    static Shelf unpacked(String name) {
        URL root = Shelf.class.getResource("/" + name);
        if (root == null) {
            throw new IllegalStateException("no built-in folder " + name);
        }
        try {
            return root.getProtocol().equals("jar") ? packed(name, root) : folder(name, Path.of(root.toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A folder of the user's own. */
    public static Shelf at(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(Words.of("没有这个文件夹：%s", "no such folder: %s", folder));
        }
        try {
            return folder(folder.toString(), folder);
        } catch (IOException unreadable) {
            throw new Refusal(Words.of("文件夹读不出：%s", "cannot read folder: %s", folder), unreadable);
        }
    }

    /** The files below one folder of this shelf, paths shortened by it. */
    public Shelf below(String folder) {
        SortedMap<String, String> inside = new TreeMap<>();
        files.tailMap(folder + "/").entrySet().stream()
                .takeWhile(file -> file.getKey().startsWith(folder + "/"))
                .forEach(file -> inside.put(file.getKey().substring(folder.length() + 1), file.getValue()));
        Map<String, byte[]> saidInside = new HashMap<>();
        for (String path : inside.keySet()) {
            byte[] value = said.get(folder + "/" + path);
            if (value != null) {
                saidInside.put(path, value);
            }
        }
        return new Shelf(name + "/" + folder, inside, saidInside);
    }

    /** One file as YAML entries; the shelf's name leads its name in sentences. */
    public Entry yaml(String path) {
        String file = name + "/" + path;
        byte[] value = said.get(path);
        return value == null ? Yaml.read(file, files.get(path)) : Entry.of(file, "", Packed.value(value));
    }

    private static Shelf folder(String name, Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path :
                    (Iterable<Path>) paths.filter(Files::isRegularFile).filter(p -> isText(p.toString()))::iterator) {
                String inside = folder.relativize(path).toString().replace('\\', '/');
                if (!inside.startsWith("target/")) {
                    files.put(inside, Files.readString(path));
                }
            }
        }
        return new Shelf(name, files);
    }

    private static Shelf packed(String name, URL root) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        JarFile jar = ((JarURLConnection) root.openConnection()).getJarFile();
        for (Map.Entry<String, String> file : texts(jar, name + "/").entrySet()) {
            files.put(file.getKey(), file.getValue());
        }
        return new Shelf(name, files);
    }

    private static Map<String, String> texts(JarFile jar, String folder) {
        Map<String, String> texts = new TreeMap<>();
        jar.stream()
                .filter(entry -> entry.getName().startsWith(folder) && isText(entry.getName()))
                .forEach(entry -> {
                    try (var in = jar.getInputStream(entry)) {
                        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                        texts.put(entry.getName().substring(folder.length()), text);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return texts;
    }

    private static boolean isText(String path) {
        return path.endsWith(".yaml") || path.endsWith(".csv");
    }
}
