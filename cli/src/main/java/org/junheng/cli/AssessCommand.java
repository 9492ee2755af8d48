package org.junheng.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junheng.core.assess.Assessment;
import org.junheng.core.assess.Verdict;
import org.junheng.core.collect.Returns;
import org.junheng.core.report.Report;
import org.junheng.core.report.ResultJson;
import org.junheng.core.report.VerdictText;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.verify.Checked;
import org.junheng.core.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    private static final List<String> NATIONAL = List.of("basic-balance-2012", "quality-balance-2017");

    @Mixin
    private World world;

    @Parameters(arity = "1..*", paramLabel = "FILES", description = "xlsx、xls、csv 或文件夹 / files or folders")
    private List<Path> files;

    @Option(
            names = "--standard",
            paramLabel = "ID",
            description = "标准，可写多次；默认两部国家标准 / standard, may be repeated; both national ones by default")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--year",
            paramLabel = "Y",
            description = "学年，2025 指 2025—2026；默认最近一年 / school year, the latest by default")
    private Integer year;

    @Option(
            names = "-o",
            paramLabel = "DIR",
            description = "把 result.json 写到这个文件夹 / write result.json into this folder")
    private Path folder;

    @Override
    public Integer call() {
        Progress progress = new Progress(world.err());
        Input input = Input.read(files, progress);
        Returns returns = Returns.of(input.sheets(), world.registers());
        Checked checked = Verification.of(returns, world.registers());
        List<Standard> standards = standards();
        int judged = year != null ? year : Years.latest(checked.facts(), standards.get(0));
        List<Verdict> verdicts = new ArrayList<>();
        for (Standard standard : standards) {
            progress.say(
                    world.language() == org.junheng.core.text.Language.ZH
                            ? standard.name().zh()
                            : standard.name().en());
            verdicts.addAll(Assessment.of(checked.facts(), standard, judged, world.standards(), input.profile()));
        }
        progress.done();
        if (verdicts.isEmpty()) {
            throw new Refusal(Words.of(
                    "%d 学年没有一所学校的数据可以评估；请看 junheng verify 的说明",
                    "no school has data for %d; see junheng verify", judged));
        }
        Map<String, String> names = new TreeMap<>();
        verdicts.forEach(verdict -> names.put(verdict.area(), returns.areas().name(verdict.area())));
        Report report = new Report(
                Version.number(),
                judged,
                names,
                input.files(),
                Digests.of(world.registers(), standards),
                input.profile(),
                checked.findings(),
                verdicts);
        world.out().print(VerdictText.of(report, world.language()));
        world.out().print(VerifyText.summary(returns, checked, world.language()));
        world.out().flush();
        if (folder != null) {
            write(report);
        }
        return exit(verdicts).status();
    }

    private List<Standard> standards() {
        List<String> asked = ids;
        if (asked.isEmpty()) {
            asked = world.hasOwnRegisters() ? world.named() : NATIONAL;
        }
        if (asked.isEmpty()) {
            throw new Refusal(
                    Words.of("用自带登记册时请同时给出 --standards 文件夹", "with --registers, give a folder of --standards too"));
        }
        List<Standard> standards =
                asked.stream().map(id -> world.standards().standard(id)).toList();
        for (Standard standard : standards) {
            if (standard.clauses().isEmpty()) {
                throw new Refusal(Words.of(
                        "“%s”只测算、不判定，没有条款；请用 junheng measure",
                        "\"%s\" measures and judges nothing, it has no clauses; use junheng measure", standard.name()));
            }
        }
        return standards;
    }

    private void write(Report report) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "result", ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                ResultJson.write(report, out);
            }
            Files.move(unfinished, folder.resolve("result.json"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new Refusal(Words.of("写不进文件夹 %s", "cannot write to folder %s", folder), unwritable);
        }
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
