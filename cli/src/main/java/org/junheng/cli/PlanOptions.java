package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.text.Yaml;
import org.junheng.desk.plan.PaperKind;
import org.junheng.desk.plan.PaperPlanning;
import org.junheng.planner.highs.Effort;
import picocli.CommandLine.Option;

/** What every plan can be asked: a county's own options, and how long to look. */
final class PlanOptions {

    @Option(
            names = "--options",
            paramLabel = "FILE",
            description = {
                "本县的选项（yaml），只写与自带的不同的行，改了请写理由 reason",
                "the county's own options (yaml): only the lines that differ, with a reason"
            })
    private Path file;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "最多找几秒；到时停的方案会注明 / look no longer than this; a plan stopped by the clock says so")
    private Integer seconds;

    Optional<Entry> file() {
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Yaml.read(file.getFileName().toString(), Files.readString(file)));
        } catch (IOException unreadable) {
            throw new Refusal(Words.of("选项文件读不出：%s", "cannot read the options: %s", file), unreadable);
        }
    }

    Effort effort(PaperKind kind) {
        Effort usual = Effort.gap(kind.gap());
        return seconds == null ? usual : usual.seconds(seconds);
    }

    /** None was found before the end. */
    static Refusal notInTime(PaperPlanning.NotInTime none) {
        return new Refusal(
                Words.of(
                        "时间内没有找到方案，也没有证明做不到；请用 --seconds 给更多时间",
                        "no plan was found in the time given, nor was it proven that there is none; allow more with --seconds"),
                none);
    }
}
