package org.junheng.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junheng.core.collect.RawTable;
import org.junheng.core.report.Report;
import org.junheng.core.standard.Profile;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.text.Yaml;

/** What the files that were handed in hold (输入): sheets, the province's profile, digests; folders are read through. */
public final class Input {

    /** Folders of rules, and of workbooks we returned with remarks: no figures of their own. */
    private static final Set<String> PASSED_BY = Set.of("registers", "standards", MarkedFiles.FOLDER);

    private final List<Original> originals = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private Profile profile = Profile.NONE;

    /**
     * Reads files, and folders through.
     *
     * @param doing hears which file is being read
     * @throws Refusal for the first file that cannot be used; then nothing is used
     */
    public static Input read(List<Path> named, Consumer<Words> doing) {
        Input input = new Input();
        for (Path path : named) {
            for (Path file : files(path)) {
                doing.accept(Words.same(file.getFileName().toString()));
                input.add(file);
            }
        }
        if (input.sheets().isEmpty()) {
            throw new Refusal(Words.of(
                    "没有找到数据文件（xlsx、xls、csv）：%s",
                    "no data files (xlsx, xls, csv) found: %s",
                    String.join(" ", named.stream().map(Path::toString).toList())));
        }
        return input;
    }

    /** What was read before and is kept elsewhere than among the files of this machine, such as in a database. */
    public static Input of(List<Original> originals, Profile profile) {
        Input input = new Input();
        input.originals.addAll(originals);
        input.profile = profile;
        return input;
    }

    private static List<Path> files(Path path) {
        if (!Files.exists(path)) {
            throw new Refusal(Words.of("没有这个文件或文件夹：%s", "no such file or folder: %s", path));
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(path.relativize(file)))
                    .filter(file -> !isResult(path, file))
                    .sorted(Comparator.comparing(
                            file -> path.relativize(file).toString().replace('\\', '/')))
                    .toList();
        } catch (IOException unreadable) {
            throw new Refusal(Words.of("文件夹读不出：%s", "cannot read folder: %s", path), unreadable);
        }
    }

    /** Whether it lies in a folder of results below the one named. */
    private static boolean isResult(Path named, Path file) {
        for (Path folder = file.getParent(); !folder.equals(named); folder = folder.getParent()) {
            if (Files.exists(folder.resolve(ResultFolder.MARK))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHidden(Path inside) {
        for (Path part : inside) {
            String name = part.toString();
            if (name.startsWith(".") || name.startsWith("~$") || PASSED_BY.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private void add(Path file) {
        String name = file.getFileName().toString();
        if (name.equals("province.yaml")) {
            profile = Profile.read(Yaml.read(name, text(file)));
            originals.add(Original.at(file, name, List.of()));
        } else {
            Original.of(file, shown(file)).ifPresentOrElse(originals::add, () -> passedOver.add(name));
        }
    }

    /** The name a file goes by in every sentence; of two files of one name the second brings its folder's. */
    private String shown(Path file) {
        String name = file.getFileName().toString();
        boolean taken = originals.stream().anyMatch(each -> each.file().name().equals(name));
        Path folder = file.toAbsolutePath().normalize().getParent();
        return taken && folder != null && folder.getFileName() != null ? folder.getFileName() + "/" + name : name;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new Refusal(Words.of("文件读不出：%s", "cannot read file: %s", file), unreadable);
        }
    }

    /** The files that were read, in the order they were read. */
    public List<Original> originals() {
        return Collections.unmodifiableList(originals);
    }

    /** All their sheets. */
    public List<RawTable> sheets() {
        return originals.stream().flatMap(each -> each.sheets().stream()).toList();
    }

    /** What a report says of each of them. */
    public List<Report.Input> files() {
        return originals.stream().map(Original::file).toList();
    }

    /** Names of files that hold nothing we read, such as a picture or a letter. */
    public List<String> passedOver() {
        return Collections.unmodifiableList(passedOver);
    }

    public Profile profile() {
        return profile;
    }
}
