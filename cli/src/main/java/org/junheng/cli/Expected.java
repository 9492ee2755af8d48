package org.junheng.cli;

import java.nio.file.Path;
import java.util.List;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Finding;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.trial.Rehearsal;
import org.junheng.core.trial.Trial;
import org.junheng.desk.Input;
import picocli.CommandLine.Option;

/** {@code --expect}, for commands that answer on the terminal: expected figures of a year nobody has reported yet (预演). */
final class Expected {

    /** For commands that do not offer it. */
    static final Expected NOTHING = new Expected();

    @Option(
            names = "--expect",
            paramLabel = "FILE",
            description = {
                "定稿前预演：下一学年的预计数（csv、xlsx），只写会变的行和列，其余沿用上一年；结果不得上报",
                "a rehearsal: expected figures of a year to come, only what changes, the rest is carried over; not to be reported"
            })
    private Path file;

    boolean isThere() {
        return file != null;
    }

    /**
     * @param folder where results are to be written, null for nowhere
     * @throws Refusal for a rehearsal: it rests on figures nobody reported, and a snapshot of it could not be replayed
     */
    void checkNotWritten(Path folder) {
        if (isThere() && folder != null) {
            throw new Refusal(
                    Words.of(
                            "预演的数还没有人报，不写成材料；去掉 -o，或去掉 --expect",
                            "a rehearsal rests on figures nobody reported and is not written to files; leave out -o, or --expect"));
        }
    }

    /** @param accepted what was reported so far */
    Trial rehearsed(Facts accepted, World world) {
        Returns returns =
                Returns.of(Input.read(List.of(file), new Progress(world)).sheets(), world.registers());
        returns.findings().stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .findFirst()
                .ifPresent(wrong -> {
                    throw new Refusal(
                            Words.of("预计数 %s 有误：%s", "expected figures in %s are wrong: %s", file, wrong.message()));
                });
        return Rehearsal.of(accepted, returns.facts(), world.registers());
    }
}
