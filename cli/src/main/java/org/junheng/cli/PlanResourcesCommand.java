package org.junheng.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.cli.exit.Exit;
import org.junheng.core.document.Document;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.plan.resources.Action;
import org.junheng.core.plan.resources.Conflict;
import org.junheng.core.plan.resources.CostCurve;
import org.junheng.core.plan.resources.LimitPrice;
import org.junheng.core.plan.resources.ResourceOptions;
import org.junheng.core.plan.resources.ResourceProposal;
import org.junheng.core.report.AlternativesDocument;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.trial.Trial;
import org.junheng.desk.Opened;
import org.junheng.desk.ResultFolder;
import org.junheng.desk.plan.ResourcePlanning;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.resources.ResourcePlanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code junheng plan resources}: teachers, rooms, grounds, equipment, so that every school and every spread passes at least cost. */
@Command(
        name = "resources",
        header = "资源配置：调教师、招聘、培养、建设添置，最省地达标 / teachers, rooms, grounds, equipment at least cost",
        mixinStandardHelpOptions = true)
final class PlanResourcesCommand implements Callable<Integer> {

    private static final int MONEY_DIGITS = 2;

    @Mixin
    private Reading.Trying reading;

    @Mixin
    private Expected expected;

    @Option(
            names = "--standard",
            paramLabel = "ID",
            defaultValue = "quality-balance-2017",
            description = "标准，默认 quality-balance-2017 / standard")
    private String id;

    @Option(
            names = "--area",
            paramLabel = "CODE",
            description = "文件里有几个县时写区划代码 / the county's code, where the files hold several")
    private String area;

    @Option(
            names = "--options",
            paramLabel = "FILE",
            description = "选项、单价、限制，只写与自带的不同之处，见 docs/plan.md / options, prices, limits: only what differs")
    private Path options;

    @Option(
            names = "--gap",
            paramLabel = "SHARE",
            defaultValue = "0.01",
            description = "证明到离最省不超过这个比例就停，默认 0.01 / stop once proven to be this near to the cheapest")
    private double gap;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "600",
            description = "最多算多少秒，默认 600 / stop after so many seconds")
    private double seconds;

    @Option(
            names = "--published",
            paramLabel = "FILE",
            description =
                    "已公布方案的 plan.json：尽量少改，并列出改动 / plan.json of a published plan: change as little of it as may be, and list the changes")
    private Path published;

    @Option(
            names = "--alternatives",
            paramLabel = "N",
            description = "第 N 项措施不做，还有哪五种办法 / up to five other ways than action N")
    private Integer instead;

    @Option(
            names = "--solver",
            paramLabel = "NAME",
            defaultValue = "HIGHS",
            description = "由谁来搜索：highs，或 scip（另一家的求解器，用来核对）/ who searches: highs, or scip as a second opinion")
    private ResourcePlanner.By solver;

    @Option(
            names = "--curve",
            description =
                    "自留多少余量、几年做完各要花多少（成本效果曲线）/ what a reserve below the limits, and more or fewer years, would cost")
    private boolean curve;

    @Option(names = "-o", paramLabel = "DIR", description = "写出 plan.xlsx docx html json / write them into this folder")
    private Path folder;

    @Override
    public Integer call() {
        Progress progress = new Progress(reading);
        Opened opened = reading.open(progress);
        Standard standard = opened.input().profile().apply(reading.standards().standard(id));
        int year = reading.year(opened, standard);
        Trial trial = reading.trial(opened, year, expected);
        Measures measures = Measurement.of(trial.facts(), standard, trial.year());
        String county = area(measures);
        ResourceOptions chosen = ResourcePlanning.options(options);
        if (published != null) {
            chosen = chosen.following(ResourcePlanning.published(published));
        }
        if (chosen.following().frozen() > 0 && published == null) {
            throw new Refusal(Words.of(
                    "选项里写了 follow.frozen（%d 年及以前不改），请用 --published 给出已公布方案的 plan.json",
                    "the options freeze the years up to %d (follow.frozen): name the plan.json of the published plan with --published",
                    chosen.following().frozen()));
        }
        Effort effort = PlanEffort.of(gap, seconds);
        Document ways = null;
        ResourcePlanning planning;
        try {
            planning = ResourcePlanning.of(
                    measures.only(county),
                    county,
                    opened.returns().areas().name(county),
                    chosen,
                    effort,
                    watch(progress),
                    solver);
            if (curve) {
                planning = planning.curved(seconds, watch(progress));
            }
            if (instead != null && planning.isThere()) {
                ways = planning.otherWays(instead, effort, watch(progress)).document(reading.language());
            }
        } catch (ResourcePlanner.NoPlan none) {
            progress.done();
            throw new Refusal(Words.of(
                    "%.0f 秒内没有找到方案，也没有证明做不到；请用 --seconds 给更多时间，或用 --gap 放宽要求",
                    "no plan was found in %.0f seconds, nor was it proven that there is none; allow more with --seconds, or ask for less with --gap",
                    seconds));
        }
        progress.done();
        if (!trial.isEmpty()) {
            reading.out().println(Trial.MARK.in(reading.language()));
        }
        if (planning.isThere()) {
            say(planning.proposal());
        } else {
            say(planning.conflict());
        }
        if (ways != null) {
            AlternativesDocument.lines(ways).forEach(reading.out()::println);
        }
        reading.out().flush();
        if (folder != null) {
            try (ResultFolder results = ResultFolder.at(folder, opened.input())) {
                planning.write(results, reading.language());
                if (ways != null) {
                    ResourcePlanning.write(results, ways);
                }
                results.finish();
            }
        }
        return (planning.isThere() ? Exit.PASSED : Exit.NOT_PASSED).status();
    }

    private String area(Measures measures) {
        List<String> areas = measures.areas();
        if (areas.isEmpty()) {
            throw new Refusal(Words.of("没有可以规划的学校；请看 junheng verify 的说明", "no school to plan for; see junheng verify"));
        }
        if (area == null && areas.size() > 1) {
            throw new Refusal(Words.of(
                    "文件里有 %d 个县，请用 --area 写明一个：%s",
                    "the files hold %d counties, name one with --area: %s", areas.size(), String.join(" ", areas)));
        }
        if (area != null && !areas.contains(area)) {
            throw new Refusal(Words.of(
                    "没有 %s 这个县的数；有：%s", "no figures of county %s; there are: %s", area, String.join(" ", areas)));
        }
        return area == null ? areas.get(0) : area;
    }

    private static Watch watch(Progress progress) {
        return new Watch() {
            @Override
            public void progress(double cost, double bound) {
                String best = Double.isInfinite(cost) ? "—" : money(cost);
                progress.accept(Words.of(
                        "目前最省 %s 万元，下界 %s 万元", "best so far %s, lower bound %s (10,000 yuan)", best, bound(bound)));
            }
        };
    }

    /** A bound is never told higher than it is. */
    private static String bound(double amount) {
        return Double.isInfinite(amount)
                ? "—"
                : BigDecimal.valueOf(amount)
                        .setScale(MONEY_DIGITS, RoundingMode.FLOOR)
                        .toPlainString();
    }

    private static String money(double amount) {
        return Double.isInfinite(amount)
                ? "—"
                : BigDecimal.valueOf(amount)
                        .setScale(MONEY_DIGITS, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private void line(Words words) {
        reading.out().println(words.in(reading.language()));
    }

    private void say(ResourceProposal proposal) {
        boolean isFollowing = proposal.problem().options().following().isOn();
        line(Words.of(
                "方案 %s 万元，%d 项措施；%s下界 %s 万元，差距不超过 %s%%（%s）；复核通过",
                "plan: %s (10,000 yuan), %d actions; %slower bound %s, gap at most %s %% (%s); recheck passed",
                money(proposal.cost().doubleValue()),
                proposal.actions().size(),
                isFollowing
                        ? Words.of(
                                "连同改动的代价计 %s 万元，",
                                "%s with what the changes count, ",
                                money(proposal.judged().doubleValue()))
                        : Words.same(""),
                bound(proposal.bound()),
                BigDecimal.valueOf(proposal.gap() * 100)
                        .setScale(2, RoundingMode.CEILING)
                        .toPlainString(),
                proposal.ended().words()));
        if (proposal.actions().isEmpty()) {
            line(Words.of("不用做任何事：现在就达标。", "Nothing need be done: the lines are met now."));
        }
        if (proposal.problem().options().hasExamples()) {
            line(Words.of("单价里有示例（虚构）数，请换成本县的", "some prices are invented examples, replace them by your own"));
        }
        for (int i = 0; i < proposal.actions().size(); i++) {
            Action action = proposal.actions().get(i);
            line(Words.of(
                    "  %d. %s，%s 万元",
                    "  %d. %s: %s (10,000 yuan)",
                    i + 1,
                    action.says(),
                    money(action.cost().doubleValue())));
        }
        changes(proposal);
        points(proposal.curve().byReserve(), Words.of("差异系数余量", "below the CV limits by"));
        points(proposal.curve().byYears(), Words.of("年数", "years"));
        for (LimitPrice price : proposal.prices()) {
            line(price.says());
        }
    }

    private void changes(ResourceProposal proposal) {
        if (proposal.problem().options().following().isOn()) {
            line(Words.of(
                    "与已公布的方案相比（改动的代价只用来比较，不是花费）：",
                    "against the published plan (what the changes count is for comparing alone, no cost):"));
            proposal.changes()
                    .forEach(change ->
                            line(Words.of("  %s：%s", "  %s: %s", change.fate().words(), change.says())));
        }
    }

    private void points(List<CostCurve.Point> points, Words axis) {
        for (CostCurve.Point point : points) {
            line(Words.of(
                    "%s %s：%s",
                    "%s %s: %s",
                    axis,
                    point.at().toPlainString(),
                    !point.isKnown()
                            ? Words.of("没有算完", "not found in time")
                            : point.isPossible()
                                    ? Words.of(
                                            "%s 万元，不少于 %s",
                                            "%s (10,000 yuan), at least %s", money(point.cost()), bound(point.bound()))
                                    : Words.of("做不到", "impossible")));
        }
    }

    private void say(Conflict conflict) {
        line(Words.of("已证明：没有一个方案能同时守住全部限制。", "Proven: no plan keeps to all limits at once."));
        line(
                conflict.missesLaw()
                        ? Words.of(
                                "放宽本县的全部限制也不够，标准还差：",
                                "Even with all of the county's limits loosened the standard is missed:")
                        : Words.of("最省的放宽：", "The least to loosen:"));
        conflict.loosenings().forEach(each -> line(Words.of("  %s", "  %s", each.says())));
        line(Words.of("互相冲突的限制：", "The limits that clash:"));
        conflict.clashing().forEach(each -> line(Words.of("  %s：%s", "  %s: %s", each.limit(), each.whose())));
    }
}
