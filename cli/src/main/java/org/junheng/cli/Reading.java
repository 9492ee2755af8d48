package org.junheng.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.standard.Standard;
import org.junheng.core.trial.Trial;
import org.junheng.desk.Input;
import org.junheng.desk.Opened;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command over a county's files shares: which files, and the first two steps on them (采集、核验). */
class Reading extends World {

    @Parameters(
            index = "0+",
            arity = "1..*",
            paramLabel = "FILES",
            description = "xlsx、xls、csv 或文件夹 / files or folders")
    private List<Path> files;

    Opened open(Progress progress) {
        ahead(this::registers);
        Input input = Input.read(files, progress);
        return Opened.of(input, registers());
    }

    /** The same for commands that look at one school year. */
    static class OfYear extends Reading {

        @Option(
                names = "--year",
                paramLabel = "Y",
                description = "学年，2025 指 2025—2026；默认最近一年 / school year, the latest by default")
        private Integer year;

        int year(Opened opened, Standard standard) {
            return year != null ? year : opened.latest(standard);
        }
    }

    /** The same for commands that also answer what would be if some figures were others. */
    static class Trying extends OfYear {

        @Option(
                names = "--set",
                paramLabel = "SETTING",
                description = {
                    "测算：名称或代码[/学段][@学年].字段=值，也可 += -=，可写多次；结果不得上报",
                    "a trial: NAME|CODE[/stage][@year].field=VALUE, also += and -=, may be repeated; not to be reported"
                })
        private List<String> settings = new ArrayList<>();

        /** The accepted facts with what {@code --expect} and {@code --set} change; as they are where there is neither. */
        Trial trial(Opened opened, int judged, Expected expected) {
            Trial trial =
                    expected.isThere() ? expected.rehearsed(opened.checked().facts(), this) : opened.reported(judged);
            return trial.and(registers(), settings);
        }
    }
}
