package org.junheng.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.cli.exit.Exit;
import org.junheng.desk.Documents;
import org.junheng.desk.Judged;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code junheng report KIND}: one kind of document, from a county's files. */
@Command(
        name = "report",
        header = "出材料：报告、申报表、自评报告、一校一策等 / report: the documents that are handed in",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description = "哪种材料 / which document: ${COMPLETION-CANDIDATES}",
            completionCandidates = Kinds.class)
    private String kind;

    @Mixin
    private Judging judging;

    @Mixin
    private Formats formats;

    @Option(
            names = "-o",
            paramLabel = "DIR",
            defaultValue = "报告",
            description = "写到哪个文件夹，默认“报告” / folder to write into")
    private Path folder;

    /** For the help text. */
    static final class Kinds extends java.util.ArrayList<String> {
        Kinds() {
            super(Documents.kinds());
        }
    }

    @Override
    public Integer call() {
        Documents.check(kind);
        formats.wanted();
        Judged judged = judging.judge(Expected.NOTHING);
        judged.report()
                .unjudged()
                .forEach(each -> judging.out().println(each.sentence().in(judging.language())));
        List<String> written = Documents.write(kind, judged, judging.language(), formats.wanted(), folder);
        Written.said(written, folder).forEach(said -> judging.out().println(said.in(judging.language())));
        return Exit.PASSED.status();
    }
}
