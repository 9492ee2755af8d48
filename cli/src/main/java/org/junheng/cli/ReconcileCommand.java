package org.junheng.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.cli.exit.Exit;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.reconcile.Published;
import org.junheng.core.reconcile.PublishedTable;
import org.junheng.core.reconcile.Reconciliation;
import org.junheng.core.report.ReconciliationText;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.Input;
import org.junheng.desk.Opened;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code junheng reconcile}: why somebody else's coefficients of variation differ from ours. */
@Command(
        name = "reconcile",
        header = "核对：公布的差异系数为什么与我们不同 / reconcile: why published coefficients differ from ours",
        description = {
            "退出码：0 全部一致，1 有不同但都能解释，2 有解释不了的，3 数据用不了。",
            "Exit: 0 all agree, 1 all differences explained, 2 some not explained, 3 input unusable."
        },
        mixinStandardHelpOptions = true)
final class ReconcileCommand implements Callable<Integer> {

    @Mixin
    private Reading.OfYear reading;

    @Option(
            names = "--published",
            paramLabel = "FILE",
            required = true,
            description = "公布的差异系数表：学段、指标、差异系数 / published table: stage, indicator, cv")
    private Path published;

    @Option(names = "--standard", paramLabel = "ID", required = true, description = "标准 / standard")
    private String id;

    @Option(names = "--area", paramLabel = "CODE", description = "哪个县，只有一个县时不必写 / the county, where there are several")
    private String area;

    @Override
    public Integer call() {
        Progress progress = new Progress(reading);
        Standard standard = reading.standards().standard(id);
        List<Published> figures = PublishedTable.read(
                Input.read(List.of(published), progress).sheets().get(0), standard);
        Opened opened = reading.open(progress);
        standard = opened.input().profile().apply(standard);
        int year = reading.year(opened, standard);
        Measures measures = Measurement.of(opened.checked().facts(), standard, year);
        progress.done();
        Reconciliation found = Reconciliation.of(measures, county(measures), figures);
        reading.out()
                .print(ReconciliationText.of(
                        found, standard.registers(), opened.returns().areas().name(found.area()), reading.language()));
        reading.out().flush();
        boolean agree = found.figures().stream().allMatch(each -> each.agrees());
        boolean explained =
                found.figures().stream().noneMatch(each -> each.explanations().isEmpty());
        return (agree ? Exit.PASSED : explained ? Exit.NOT_PASSED : Exit.NOT_COMPLETE).status();
    }

    private String county(Measures measures) {
        List<String> areas = measures.areas();
        if (area == null && areas.size() == 1) {
            return areas.get(0);
        }
        if (area == null || !areas.contains(area)) {
            throw new Refusal(
                    Words.of("请用 --area 写明是哪个县：%s", "say which county by --area: %s", String.join(" ", areas)));
        }
        return area;
    }
}
