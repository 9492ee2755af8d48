package org.junheng.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junheng.core.document.Document;
import org.junheng.core.document.HtmlWriter;
import org.junheng.core.report.ApplicationDocument;
import org.junheng.core.report.CountyDocument;
import org.junheng.core.report.Dossier;
import org.junheng.core.report.LeaderDocument;
import org.junheng.core.report.ResultJson;
import org.junheng.core.report.SchoolDocument;
import org.junheng.core.report.SelfAssessmentDocument;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.office.FormulaBook;
import org.junheng.office.SheetWriter;
import org.junheng.office.WordWriter;

/** The documents (材料) a verdict can be told in: each kind by itself, and all of them. */
public final class Documents {

    private static final String RESULT = "result.json";
    private static final String SNAPSHOT_FORMAT = "zip";
    private static final List<String> FORMATS = List.of("docx", "html", "json", "xlsx", SNAPSHOT_FORMAT);

    private Documents() {}

    /** Puts one kind of document into a folder. */
    private interface Writer {
        void write(Told told, ResultFolder folder);
    }

    /** A way to write a document down. */
    private enum Paper {
        PAGE("html", HtmlWriter::write),
        WORD("docx", WordWriter::write),
        SHEETS("xlsx", SheetWriter::write);

        private final String format;
        private final Writing writing;

        private interface Writing {
            void write(Document document, OutputStream out) throws IOException;
        }

        Paper(String format, Writing writing) {
            this.format = format;
            this.writing = writing;
        }
    }

    /** What is to be told, and of each county everything. */
    private record Told(Judged judged, List<Dossier> dossiers, Set<String> formats) {

        boolean wants(String format) {
            return formats.isEmpty() || formats.contains(format);
        }

        /** The name of a county's document: the county's code stands in it only where there are several. */
        String name(Dossier dossier, String plain) {
            return dossiers.size() == 1 ? plain : plain + "-" + dossier.area();
        }

        /** The official forms; none for a trial, which may never become one. */
        Stream<Document> forms(Dossier dossier) {
            return judged.isTrial() ? Stream.of() : ApplicationDocument.of(dossier).stream();
        }

        void write(ResultFolder folder, Function<Dossier, Stream<Document>> documents, Paper... papers) {
            List<Paper> wanted =
                    Arrays.stream(papers).filter(paper -> wants(paper.format)).toList();
            for (Dossier dossier : wanted.isEmpty() ? List.<Dossier>of() : dossiers) {
                documents
                        .apply(dossier)
                        .parallel()
                        .forEach(document -> wanted.forEach(paper -> folder.write(
                                name(dossier, document.file()) + "." + paper.format,
                                out -> paper.writing.write(document, out))));
            }
        }

        void workbook(ResultFolder folder) {
            for (Dossier dossier : wants(Paper.SHEETS.format) ? dossiers : List.<Dossier>of()) {
                folder.write(name(dossier, "workbook") + ".xlsx", out -> FormulaBook.write(dossier, out));
            }
        }

        void json(ResultFolder folder) {
            if (wants("json")) {
                folder.write(RESULT, out -> ResultJson.write(judged.report(), out));
            }
        }
    }

    /** Those that take longest first, since they are written side by side; the pages of schools last: they are shared among all who are free. */
    private enum Kind {
        WORKBOOK(Told::workbook),
        HTML((told, folder) -> told.write(folder, dossier -> Stream.of(CountyDocument.of(dossier)), Paper.PAGE)),
        SELF_ASSESSMENT((told, folder) ->
                told.write(folder, dossier -> SelfAssessmentDocument.of(dossier).stream(), Paper.WORD)),
        APPLICATION((told, folder) -> told.write(folder, told::forms, Paper.WORD, Paper.SHEETS)),
        JSON(Told::json),
        LEADER((told, folder) -> told.write(folder, dossier -> Stream.of(LeaderDocument.of(dossier)), Paper.PAGE)),
        SCHOOL((told, folder) -> told.write(folder, SchoolDocument::of, Paper.PAGE, Paper.WORD)),
        /** result.json goes with it, so that there is something to compare with */
        SNAPSHOT((told, folder) -> {});

        private final Writer writer;

        Kind(Writer writer) {
            this.writer = writer;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The kinds there are. */
    public static List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::key).sorted().toList();
    }

    /** Before anything is read: whether there is this kind. */
    public static void check(String kind) {
        if (!kinds().contains(kind)) {
            throw new Refusal(Words.of(
                    "没有“%s”这种材料；有：%s", "there is no document \"%s\"; there are: %s", kind, String.join(" ", kinds())));
        }
    }

    /** Before anything is read: whether there are these formats. */
    public static void check(Set<String> formats) {
        for (String format : formats) {
            if (!FORMATS.contains(format)) {
                throw new Refusal(Words.of(
                        "没有“%s”格式；可选：%s", "no format \"%s\"; there are: %s", format, String.join(" ", FORMATS)));
            }
        }
    }

    /**
     * Writes all kinds there are of what was judged.
     *
     * @param formats html, docx, xlsx, json, zip; empty for all
     * @return the names of the files inside the folder, sorted
     */
    public static List<String> writeAll(Judged judged, Language language, Set<String> formats, Path folder) {
        return write(List.of(Kind.values()), judged, language, formats, folder);
    }

    /**
     * Writes one kind.
     *
     * @param kind one of {@link #kinds}
     * @param formats as in {@link #writeAll}
     * @return the names of the files inside the folder, sorted
     */
    public static List<String> write(String kind, Judged judged, Language language, Set<String> formats, Path folder) {
        if (judged.isTrial() && kind.equals(Kind.APPLICATION.key())) {
            throw new Refusal(Words.of(
                    "测算结果不得上报：带 --set 时不能出申报表。",
                    "a trial is not to be reported: there is no application form with --set."));
        }
        return write(
                List.of(Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'))),
                judged,
                language,
                formats,
                folder);
    }

    /** In this order, each by whichever processor is free; a parallel stream would begin anywhere. */
    private static <T> void sideBySide(List<T> all, Consumer<T> doing) {
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(processor -> {
                    for (int i = next.getAndIncrement(); i < all.size(); i = next.getAndIncrement()) {
                        doing.accept(all.get(i));
                    }
                });
    }

    private static List<String> write(
            List<Kind> kinds, Judged judged, Language language, Set<String> formats, Path target) {
        try (ResultFolder folder = ResultFolder.at(target, judged.opened().input())) {
            Told told = new Told(judged, Dossier.of(judged.report(), language), formats);
            sideBySide(kinds, kind -> kind.writer.write(told, folder));
            if (kinds.contains(Kind.SNAPSHOT) && told.wants(SNAPSHOT_FORMAT)) {
                if (kinds.size() == 1) {
                    folder.write(RESULT, out -> ResultJson.write(judged.report(), out));
                }
                folder.write(Snapshot.FILE, out -> Snapshot.write(judged, language, formats, folder.files(), out));
            }
            List<String> written = folder.finish();
            if (written.isEmpty()) {
                throw new Refusal(
                        Words.of("这种材料没有 %s 格式。", "there is no %s of this document.", String.join(" ", formats)));
            }
            return written;
        }
    }
}
