package org.junheng.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junheng.cli.exit.Exit;
import org.junheng.core.collect.Returns;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.verify.Checked;
import org.junheng.desk.MarkedFiles;
import org.junheng.desk.Opened;
import org.junheng.office.Marking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code junheng verify}: what must be corrected, what may be explained; {@code --mark} returns the workbooks with remarks. */
@Command(
        name = "verify",
        header = "核验：错误要改，疑点要改或说明 / verify: errors to correct, queries to explain",
        description = {
            "退出码：0 没有错误和疑点，1 有错误，2 只有疑点，3 数据用不了。",
            "Exit: 0 nothing found, 1 errors, 2 queries only, 3 input unusable."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private Reading reading;

    @Option(names = "--mark", description = "把批注写进表里退回 / return the workbooks with remarks")
    private boolean marks;

    @Option(
            names = "-o",
            paramLabel = "DIR",
            defaultValue = MarkedFiles.FOLDER,
            description = "批注后的表放在哪个文件夹，默认“批注” / folder of the marked workbooks")
    private Path folder;

    @Override
    public Integer call() {
        Progress progress = new Progress(reading);
        Opened opened = reading.open(progress);
        Returns returns = opened.returns();
        Checked checked = opened.checked();
        progress.done();
        reading.out().print(VerifyText.of(returns, checked, reading.language()));
        if (marks) {
            MarkedFiles.write(opened.input(), checked.findings(), folder, reading.language())
                    .forEach(marked -> reading.out().println(said(marked).in(reading.language())));
        }
        reading.out().flush();
        if (returns.facts().tables().isEmpty()) {
            throw new Refusal(
                    Words.of(
                            "一张表也没有认出来，没有可核验的数；请用 junheng template 的模板，或核对表名和表头",
                            "not one sheet was recognised, there is nothing to verify; use the template of junheng template, or check the names of sheets and headings"));
        }
        boolean clean = checked.queries().isEmpty();
        return (checked.errors().isEmpty() ? clean ? Exit.PASSED : Exit.NOT_COMPLETE : Exit.NOT_PASSED).status();
    }

    private static Words said(MarkedFiles.Marked marked) {
        return marked.how() == Marking.How.INTO_COPY
                ? Words.of("已批注：%s", "marked: %s", marked.file())
                : Words.of("问题清单（带链接）：%s", "list of findings, with links: %s", marked.file());
    }
}
