package org.junheng.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junheng.core.report.ResultJson;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** The documents (材料) a verdict can be told in: each kind of {@code junheng report}, and all of them for {@code assess -o}. */
final class Documents {

    private Documents() {}

    /** Puts one kind of document into a folder. */
    private interface Writer {
        void write(Judging.Judged judged, Language language, ResultFolder folder);
    }

    /** Those that take longest first, since they are written side by side. */
    private enum Kind {
        JSON(
                "result.json",
                (judged, language, folder) ->
                        folder.write("result.json", out -> ResultJson.write(judged.report(), out)));

        private final String shows;
        private final Writer writer;

        Kind(String shows, Writer writer) {
            this.shows = shows;
            this.writer = writer;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The kinds as they are typed, for help and complaints. */
    static List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::key).sorted().toList();
    }

    /** Before anything is read. */
    static void check(String kind) {
        if (!kinds().contains(kind)) {
            throw new Refusal(Words.of(
                    "没有“%s”这种材料；有：%s", "there is no document \"%s\"; there are: %s", kind, String.join(" ", kinds())));
        }
    }

    static List<Words> writeAll(Judging.Judged judged, Language language, Path target) {
        return write(List.of(Kind.values()), judged, language, target);
    }

    /** @param kind one of {@link #kinds} */
    static List<Words> write(String kind, Judging.Judged judged, Language language, Path target) {
        return write(List.of(Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'))), judged, language, target);
    }

    private static List<Words> write(List<Kind> kinds, Judging.Judged judged, Language language, Path target) {
        try (ResultFolder folder = ResultFolder.at(target, judged.opened().input())) {
            kinds.parallelStream().forEach(kind -> kind.writer.write(judged, language, folder));
            return said(folder.finish(), target);
        }
    }

    /** Files by themselves, folders of many files with their number. */
    private static List<Words> said(List<String> names, Path target) {
        return names.stream()
                .map(name -> Words.of("已写入 %s", "written: %s", target.resolve(name)))
                .toList();
    }
}
