package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junheng.cli.exit.Exit;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Facts;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.Input;
import org.junheng.office.TemplateBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code junheng template}: the workbook schools or the county fill in, made from the registers. */
@Command(name = "template", header = "填报模板 / template: the workbook to fill in", mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {

    private enum Level {
        SCHOOL,
        COUNTY,
        PLAN
    }

    @Mixin
    private World world;

    @Option(
            names = "--level",
            paramLabel = "school|county|plan",
            required = true,
            description = {
                "学校填（school）、区县填（county），还是预测和方案用（plan：出生人口、教师名册）",
                "filled by schools, by the county, or for forecasts and plans (births, teachers)"
            })
    private Level level;

    @Option(names = "-o", paramLabel = "FILE", required = true, description = "写到哪个文件 / file to write")
    private Path target;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "用上一年的表或年报预填，可写多次 / prefill from last year's workbook or returns; may be repeated")
    private List<Path> previous = List.of();

    @Option(names = "--area", paramLabel = "CODE", description = "县的六位区划代码 / the county's six-digit code")
    private String area;

    @Option(names = "--year", paramLabel = "Y", description = "学年，2025 指 2025—2026 / school year")
    private Integer year;

    @Override
    public Integer call() {
        TemplateBook book = TemplateBook.of(world.registers(), level.name().toLowerCase(Locale.ROOT), world.language());
        if (area != null || year != null) {
            book = book.forCounty(area == null ? "" : area, year == null ? 0 : year);
        }
        if (previous.isEmpty()) {
            book.write(target);
        } else {
            Progress progress = new Progress(world);
            Facts facts = Returns.of(Input.read(previous, progress).sheets(), world.registers())
                    .facts();
            progress.done();
            book.writePrefilled(target, facts);
        }
        try {
            Words said = Words.of("已写入 %s（%d 字节）", "written: %s (%d bytes)", target, Files.size(target));
            world.out().println(said.in(world.language()));
        } catch (IOException vanished) {
            throw new Refusal(Words.of("写不进 %s", "cannot write %s", target), vanished);
        }
        return Exit.PASSED.status();
    }
}
