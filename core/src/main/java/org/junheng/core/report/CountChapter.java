package org.junheng.core.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Derivations;
import org.junheng.core.measure.Gap;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.measure.Wording;
import org.junheng.core.model.Table;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** What a number of schools or spreads counts (数的是哪些): the test a thing is counted by, and everything that was counted. */
final class CountChapter {

    private final Dossier dossier;
    private final Speech speech;
    private final Verdict verdict;
    private final StageMeasures stage;
    private final List<IndicatorMeasures> over;

    /** @param over the indicators counted over: one, or all of the stage */
    CountChapter(Dossier dossier, Verdict verdict, StageMeasures stage, List<IndicatorMeasures> over) {
        this.dossier = dossier;
        this.speech = dossier.speech();
        this.verdict = verdict;
        this.stage = stage;
        this.over = over;
    }

    CountedThings things(Counted what) {
        return switch (what) {
            case SCHOOLS ->
                schools(
                        speech.say(
                                "这一学段计入资源配置的学校；学生数是权重",
                                "schools of this stage that enter the resource tests; their students are the weight"),
                        section -> true);
            case WHOLE ->
                schools(
                        speech.say("学校的每一项指标都有数", "schools that have a value of every indicator"),
                        section -> stage.indicators().stream().noneMatch(each -> Double.isNaN(each.value(section))));
            case MET -> values(speech.say("达到达标线", "reaches the threshold"), Decision.MET);
            case BELOW ->
                values(
                        speech.say("没有达到达标线（先比较后进位；放宽的按放宽后的线）", "below the threshold (compared before rounding)"),
                        Decision.NOT_MET);
            case OPEN -> values(speech.say("缺数据，判不了", "a figure is missing, so it cannot be told"), Decision.OPEN);
            case COMPUTED -> computed();
            case OVER -> spreads();
            default -> throw new IllegalArgumentException(what.key());
        };
    }

    private Cell name(int section) {
        return Cell.of(verdict.measures().name(stage, section))
                .explainedAt(dossier.links().school(stage, section));
    }

    private String stageName() {
        return speech.say(StageWords.of(dossier.registers(), stage.stage()));
    }

    private CountedThings schools(String test, Predicate<Integer> counted) {
        String weight = verdict.measures().standard().weight();
        List<List<Cell>> rows = new ArrayList<>();
        for (int section = 0; section < stage.size(); section++) {
            if (counted.test(section)) {
                rows.add(List.of(
                        name(section),
                        speech.figure(stage.students(section), 0),
                        Cell.of(
                                stage.table().has(weight)
                                        ? Cells.of(speech, stage.table().place(stage.row(section), weight))
                                        : "—")));
            }
        }
        return new CountedThings(
                stageName(),
                test,
                List.of(
                        speech.cell("学校", "School"),
                        speech.cell("学生", "Students"),
                        speech.cell("学生数来自", "Students read from")),
                rows);
    }

    /**
     * What every school reported of one figure, its cell, and the sum.
     *
     * @throws Refusal for a field nobody reports
     */
    CountedThings reported(String field) {
        Derivations derivations = verdict.measures().derivations();
        if (dossier.registers().all().stream().noneMatch(register -> register.has(field))) {
            throw new Refusal(Words.of("没有数据项“%s”", "there is no figure \"%s\"", field));
        }
        Words known = Wording.of(field, dossier.registers());
        List<List<Cell>> rows = new ArrayList<>();
        double sum = 0;
        for (int section = 0; section < stage.size(); section++) {
            Optional<Derivations.Source> source =
                    derivations.source(stage, section, field).filter(Derivations.Source::isThere);
            if (source.isPresent()) {
                Table table = verdict.measures().facts().table(source.get().register());
                double number = table.column(field).number(source.get().row());
                sum += number;
                rows.add(List.of(
                        name(section),
                        speech.figure(new BigDecimal(Table.plain(number))),
                        Cell.of(Cells.of(speech, table.place(source.get().row(), field)))));
            }
        }
        return new CountedThings(
                stageName(),
                speech.say(
                        "报了“%s”的学校；合计 %s",
                        "schools that reported \"%s\"; together %s",
                        known,
                        speech.grouped(new BigDecimal(Table.plain(sum)))),
                List.of(speech.cell("学校", "School"), speech.cell(known), speech.cell("来自", "From")),
                rows);
    }

    private CountedThings values(String test, Decision decision) {
        Derivations derivations = verdict.measures().derivations();
        List<List<Cell>> rows = new ArrayList<>();
        for (IndicatorMeasures each : over) {
            for (int section = 0; section < stage.size(); section++) {
                if (each.meets(section) == decision) {
                    rows.add(List.of(
                            name(section),
                            speech.cell(each.indicator().shortName()),
                            value(section, each),
                            speech.figure(each.threshold())
                                    .explainedAt(dossier.links().rule(verdict, each.indicator())),
                            Cell.of(lacks(section, each)),
                            Cell.of(Cells.of(speech, derivations.of(stage, section, each)))));
                }
            }
        }
        List<Cell> head = new ArrayList<>(head(speech.cell("达标线", "Threshold")));
        head.add(head.size() - 1, speech.cell("缺多少", "Lacking"));
        return new CountedThings(stageName(), test, head, rows);
    }

    private String lacks(int section, IndicatorMeasures each) {
        return Gap.of(stage, section, each, dossier.registers())
                .map(gap -> "%s %s"
                        .formatted(
                                speech.grouped(gap.amount()),
                                speech.say(gap.unit().name())))
                .orElse("—");
    }

    private CountedThings computed() {
        Derivations derivations = verdict.measures().derivations();
        List<List<Cell>> rows = new ArrayList<>();
        for (IndicatorMeasures each : over) {
            for (int section = 0; section < stage.size(); section++) {
                if (!Double.isNaN(each.quantity(section))) {
                    rows.add(List.of(
                            name(section),
                            speech.cell(each.indicator().shortName()),
                            value(section, each),
                            speech.figure(stage.students(section), 0),
                            Cell.of(Cells.of(speech, derivations.of(stage, section, each)))));
                }
            }
        }
        return new CountedThings(
                stageName(),
                speech.say("不缺这一项、有学生", "has the figure, and students"),
                head(speech.cell("学生", "Students")),
                rows);
    }

    private List<Cell> head(Cell fourth) {
        return List.of(
                speech.cell("学校", "School"),
                speech.cell("指标", "Indicator"),
                speech.cell("值", "Value"),
                fourth,
                speech.cell("来自", "From"));
    }

    private Cell value(int section, IndicatorMeasures each) {
        return speech.figure(each.value(section), each.indicator().digits())
                .explainedAt(dossier.links().value(verdict, stage, section, each.indicator()));
    }

    private CountedThings spreads() {
        List<List<Cell>> rows = new ArrayList<>();
        for (IndicatorMeasures each : stage.indicators()) {
            if (each.within() == Decision.NOT_MET) {
                rows.add(List.of(
                        speech.cell(each.indicator().name()),
                        speech.figure(each.spread().cv(), Shown.CV_DIGITS)
                                .explainedAt(dossier.links().spread(verdict, stage, each.indicator())),
                        speech.figure(each.limit()).explainedAt(dossier.links().rule(verdict, each.indicator()))));
            }
        }
        return new CountedThings(
                stageName(),
                speech.say(
                        "差异系数超过限值（先比较后进位）",
                        "the coefficient of variation is above its limit (compared before rounding)"),
                List.of(speech.cell("指标", "Indicator"), speech.cell("差异系数", "CV"), speech.cell("限值", "Limit")),
                rows);
    }
}
