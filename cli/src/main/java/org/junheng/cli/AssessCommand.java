package org.junheng.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.cli.exit.Exit;
import org.junheng.core.assess.Verdict;
import org.junheng.core.report.TrialText;
import org.junheng.core.report.VerdictText;
import org.junheng.desk.Documents;
import org.junheng.desk.Judged;
import org.junheng.desk.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code junheng assess}: from a county's files to the verdict. */
@Command(
        name = "assess",
        header = "评估：得出结论和理由 / assess: the verdict, with its reasons",
        description = {
            "退出码：0 达到，1 未达到，2 未完成，3 数据用不了，64 命令写错。",
            "Exit: 0 passed, 1 not passed, 2 not complete, 3 input unusable, 64 usage."
        },
        mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {

    @Mixin
    private Judging judging;

    @Mixin
    private Expected expected;

    @Mixin
    private Formats formats;

    @Option(
            names = "-o",
            paramLabel = "DIR",
            description = "把全部材料和 result.json 写到这个文件夹 / write all documents and result.json into this folder")
    private Path folder;

    @Override
    public Integer call() {
        formats.wanted();
        expected.checkNotWritten(folder);
        Judged judged = judging.judge(expected);
        if (folder != null) {
            ResultFolder.check(folder, judged.opened().input());
        }
        judging.out().print(judged.isTrial() ? trial(judged) : verdict(judged));
        judging.out().flush();
        if (folder != null) {
            List<String> written = Documents.writeAll(judged, judging.language(), formats.wanted(), folder);
            Written.said(written, folder).forEach(said -> judging.out().println(said.in(judging.language())));
        }
        Exit exit = exit(judged.report().verdicts());
        boolean isWhole = judged.report().unjudged().isEmpty();
        return (exit == Exit.PASSED && !isWhole ? Exit.NOT_COMPLETE : exit).status();
    }

    private String verdict(Judged judged) {
        return VerdictText.of(judged.report(), judging.language())
                + VerifyText.summary(judged.opened().returns(), judged.opened().checked(), judging.language());
    }

    private String trial(Judged judged) {
        return TrialText.verdicts(judged.reported(), judged.report(), judged.trial(), judging.language());
    }

    /** The worst of all: not passed over not complete over passed. */
    private static Exit exit(List<Verdict> verdicts) {
        Exit worst = Exit.PASSED;
        for (Verdict verdict : verdicts) {
            Exit one =
                    switch (verdict.whole()) {
                        case PASSED -> Exit.PASSED;
                        case NOT_PASSED -> Exit.NOT_PASSED;
                        case NOT_COMPLETE -> Exit.NOT_COMPLETE;
                    };
            boolean worse = worst == Exit.PASSED || one == Exit.NOT_PASSED;
            worst = worse ? one : worst;
        }
        return worst;
    }
}
