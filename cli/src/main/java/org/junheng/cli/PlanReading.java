package org.junheng.cli;

import java.util.List;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.Opened;
import org.junheng.desk.plan.PaperPlanning;
import picocli.CommandLine.Option;

/** What plans about the schools of one county share: its files, the year, the standard that says who is weak. */
final class PlanReading extends Reading.OfYear {

    @Option(
            names = "--area",
            paramLabel = "CODE",
            description = "文件里有几个县时写区划代码 / the county's code, where the files hold several")
    private String area;

    /** The files and what was measured of them. */
    record Measured(Opened opened, Measures measures) {}

    Measured measured(String standardId, Progress progress) {
        Opened opened = open(progress);
        Standard standard = opened.input().profile().apply(standards().standard(standardId));
        return new Measured(opened, Measurement.of(opened.checked().facts(), standard, year(opened, standard)));
    }

    /** The county that is meant, with its figures. */
    PaperPlanning.County county(Measured measured) {
        String area = area(measured.measures());
        return new PaperPlanning.County(
                measured.opened().checked().facts(),
                measured.measures(),
                area,
                measured.opened().returns().areas().name(area),
                registers());
    }

    /** @throws Refusal where it is not clear which county is meant */
    private String area(Measures measures) {
        List<String> areas = measures.areas();
        if (areas.isEmpty()) {
            throw new Refusal(Words.of("没有可以规划的学校；请看 junheng verify 的说明", "no school to plan for; see junheng verify"));
        }
        if (area == null && areas.size() > 1 || area != null && !areas.contains(area)) {
            throw new Refusal(
                    Words.of("请用 --area 写明是哪个县：%s", "say which county by --area: %s", String.join(" ", areas)));
        }
        return area == null ? areas.get(0) : area;
    }
}
