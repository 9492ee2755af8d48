package org.junheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junheng.cli.exit.Exit;
import org.junheng.core.report.Manifest;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.text.Yaml;
import org.junheng.desk.Digests;
import org.junheng.desk.OpenedSnapshot;
import org.junheng.desk.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code junheng replay}: computes a snapshot again and compares. The same version must write the same bytes; another version must
 * come to the same numbers and decisions.
 */
@Command(
        name = "replay",
        header = "重算：由快照再算一遍，逐件比对 / replay: compute a snapshot again and compare",
        description = {
            "退出码：0 一致，1 不一致，3 快照用不了，或没有地方解开它。",
            "Exit: 0 the same, 1 different, 3 the snapshot is unusable or cannot be unpacked."
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    private static final int MOST_TOLD = 20;
    private static final List<String> ALL = List.of("html", "docx", "xlsx", "json");
    /** what names the program and not the result */
    private static final List<String> OWN = List.of("program", "digests");

    @Parameters(index = "0", paramLabel = "SNAPSHOT", description = "snapshot.zip")
    private Path file;

    @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "ZH", description = "输出语言 / language of the answer")
    private Language language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            Path folder = Files.createTempDirectory("junheng-replay");
            try {
                return replay(folder).status();
            } finally {
                delete(folder);
            }
        } catch (IOException full) {
            throw OpenedSnapshot.noRoom(full);
        }
    }

    private Exit replay(Path folder) throws IOException {
        OpenedSnapshot snapshot = OpenedSnapshot.open(file, folder);
        Path written = compute(snapshot);
        boolean isSameVersion = snapshot.manifest().version().equals(Version.number());
        List<Words> differences = isSameVersion ? bytes(snapshot, written) : numbers(snapshot, written);
        say(Words.of(
                "快照由 junheng %s 作出，%d 学年，%s",
                "made by junheng %s, school year %d, %s",
                snapshot.manifest().version(),
                snapshot.manifest().year(),
                String.join(" ", snapshot.manifest().standards())));
        differences.stream().limit(MOST_TOLD).forEach(this::say);
        if (differences.size() > MOST_TOLD) {
            say(Words.of("……共 %d 处", "… %d in all", differences.size()));
        }
        if (differences.isEmpty()) {
            say(
                    isSameVersion
                            ? Words.of(
                                    "一致：%d 个文件逐字节相同",
                                    "the same: %d files, byte by byte",
                                    snapshot.outputs().size())
                            : Words.of("一致：数字和结论都相同", "the same: all numbers and decisions"));
        }
        return differences.isEmpty() ? Exit.PASSED : Exit.NOT_PASSED;
    }

    /** Assesses what the snapshot holds and nothing else; gives the folder of what was written. */
    private static Path compute(OpenedSnapshot snapshot) throws IOException {
        Manifest manifest = snapshot.manifest();
        Path folder = snapshot.folder();
        Path areas = folder.resolve("areas/areas.csv");
        if (Files.exists(areas)) {
            Files.copy(areas, folder.resolve("registers/areas.csv"));
        }
        List<String> line = new ArrayList<>(List.of("assess"));
        manifest.inputs().forEach(input -> line.add(folder.resolve(input).toString()));
        line.addAll(List.of("--registers", folder.resolve("registers").toString()));
        line.addAll(List.of("--standards", folder.resolve("standards").toString(), "--sealed"));
        manifest.standards().forEach(id -> line.addAll(List.of("--standard", id)));
        line.addAll(List.of("--year", String.valueOf(manifest.year()), "--lang", manifest.language()));
        manifest.settings().forEach(setting -> line.addAll(List.of("--set", setting)));
        List<String> formats = new ArrayList<>(manifest.formats().isEmpty() ? ALL : manifest.formats());
        formats.remove("zip");
        line.addAll(List.of("--format", String.join(",", formats.isEmpty() ? List.of("json") : formats)));
        Path written = folder.resolve("replayed");
        line.addAll(List.of("-o", written.toString()));
        StringWriter said = new StringWriter();
        int status =
                Junheng.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(said), line.toArray(String[]::new));
        if (status >= Exit.UNUSABLE.status()) {
            throw new Refusal(Words.of(
                    "快照里的数据不能重算：%s",
                    "what the snapshot holds cannot be computed: %s",
                    said.toString().strip()));
        }
        return written;
    }

    private static List<Words> bytes(OpenedSnapshot snapshot, Path written) {
        List<Words> differences = new ArrayList<>();
        snapshot.outputs().forEach((name, digest) -> {
            Path again = written.resolve(name).normalize();
            if (!Files.isRegularFile(again)) {
                differences.add(Words.of("重算没有写出 %s", "%s was not written again", name));
            } else if (!Digests.of(again).equals(digest)) {
                differences.add(Words.of("%s 与当时写出的不同", "%s differs from what was written then", name));
            }
        });
        return differences;
    }

    private static List<Words> numbers(OpenedSnapshot snapshot, Path written) throws IOException {
        SortedMap<String, String> then = flat(snapshot.result());
        SortedMap<String, String> now = flat(written.resolve("result.json"));
        List<Words> differences = new ArrayList<>();
        then.forEach((path, value) -> {
            if (!now.containsKey(path)) {
                differences.add(Words.of("%s：当时是 %s，现在没有", "%s: was %s, is gone", path, value));
            } else if (!now.get(path).equals(value)) {
                differences.add(Words.of("%s：当时是 %s，现在是 %s", "%s: was %s, is %s", path, value, now.get(path)));
            }
        });
        return differences;
    }

    /** Every value of a result by its path, what names the program left aside. */
    private static SortedMap<String, String> flat(Path result) throws IOException {
        SortedMap<String, String> values = new TreeMap<>();
        if (Files.exists(result)) {
            flatten(Yaml.read("result.json", Files.readString(result)), values);
        }
        values.keySet().removeIf(path -> OWN.stream().anyMatch(own -> path.equals(own) || path.startsWith(own + ".")));
        return values;
    }

    private static void flatten(Entry entry, Map<String, String> values) {
        if (entry.isMap()) {
            entry.entries().values().forEach(each -> flatten(each, values));
        } else if (entry.isList()) {
            entry.items().forEach(each -> flatten(each, values));
        } else {
            values.put(entry.path(), entry.isEmpty() ? "" : entry.text());
        }
    }

    private void say(Words words) {
        spec.commandLine().getOut().println(words.in(language));
        spec.commandLine().getOut().flush();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
